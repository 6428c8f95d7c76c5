#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "load/grid.h"
#include "load/project.h"
#include "locale/locale.h"
#include "locale/text_rules.h"
#include "model/outline.h"

namespace hexapla::check {

using locale::Locales;

using TextRules = std::map<std::string, std::shared_ptr<const locale::TextRules>>;

class Citations;
class Passages;

/// Which texts are looked into: all there are, or those that the reports print.
enum class Texts { kAll, kPrinted };

/// What a rule may look at.
struct Subject {
  const load::Project& project;
  const Locales& locales;  ///< by language; without those that could not be read
  const locale::Terms& terms;
  std::vector<std::string> languages;  ///< to be made
  bool draft = false;                  ///< missing and stale translations are warnings
  /// By report; empty while the files are checked, and without reports that could not be arranged.
  const std::map<std::string, model::Outline>& outlines;
  const TextRules& text_rules = NoTextRules();  ///< by language; without those that have none
  Texts texts = Texts::kAll;
  /// The texts, prepared for those who look into them; made when first asked for (`PassagesOf`).
  mutable std::shared_ptr<const Passages> passages = nullptr;
  /// The citations typed in them; read when first asked for (`TypedCitationsIn`).
  mutable std::shared_ptr<Citations> citations = nullptr;
  /// The grids of reports, by report; read when first asked for (`GridsOf`).
  mutable std::map<std::string, std::vector<load::Grid>> grids = {};

  static const TextRules& NoTextRules();
};

/// kFiles: what the files say, before anything is arranged. kOutlines: what will be worded.
enum class Stage { kFiles, kOutlines };

/// What decides what a rule finds. kTexts: nothing but what is typed, whatever names stand for;
/// such a rule is asked of a report too of which records or facts are wrong. kWords: neither the
/// values of a report's figures nor how its blocks are nested, but for lists; it finds the same
/// wherever the files but for these values are the same, and `WordsOf` the outlines too.
enum class Sees { kTexts, kWords, kAll };

/// One rule. It looks at the whole project, reports all it finds and changes nothing.
struct Rule {
  std::string_view name;
  Stage stage;
  Sees sees;
  void (*check)(const Subject& subject, base::Sink& sink);
  /// A kind of records of the registry that texts are held against, whether or not they print them.
  std::string_view compares = {};
};

/// All rules, in the order they run. To add one: a file here, a line there.
const std::vector<Rule>& Rules();

/// A report beside others.
struct ComparedReport {
  const load::Project& project;
  const model::Outline& outline;
};

/// Finds what \p reports, those of a project, say in the same words. A run that makes one report
/// does not do this: it knows no other.
void CompareReports(const std::vector<ComparedReport>& reports, const locale::Terms& terms,
                    const Locales& locales, const TextRules& text_rules, base::Sink& sink);

/// Finds records of the registry that none of \p reports uses. REQUIRES: these are all reports of
/// the project.
void CheckUnusedRecords(const std::vector<ComparedReport>& reports, base::Sink& sink);

/// Names of rules, in order.
using RuleNames = std::set<std::string, std::less<>>;

/// Runs the rules of \p stage that see no more than \p most, but those of \p clean. Returns the
/// rules that do not see all and found nothing, now or when they were put into \p clean.
RuleNames Check(const Subject& subject, Stage stage, const RuleNames& clean, base::Sink& sink,
                Sees most = Sees::kAll);

}  // namespace hexapla::check
