#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/snapshot.h"
#include "base/source_file.h"
#include "check/acceptance.h"
#include "check/check.h"
#include "check/house_rules.h"
#include "cli/options.h"
#include "load/project.h"
#include "locale/locale.h"
#include "locale/text_rules.h"
#include "model/document.h"
#include "model/outline.h"

namespace hexapla::cli {

using locale::Locales;

/// One report on its way from files to an outline, with all it was read from.
/// Each report is read by itself, so that its findings are its own and reports can be made at the
/// same time. Findings point into it: it outlives them.
struct LoadedReport {
  base::SourceSet sources;
  std::unique_ptr<load::Files> files;
  std::unique_ptr<load::Project> project;
  std::optional<model::Outline> outline;  ///< when nothing was wrong
  std::optional<model::Outline> flawed;   ///< when it could be arranged, and something was wrong
};

/// SHA-256 of files by path relative to the project.
using Digests = std::map<std::string, std::string>;

/// How a report is read and looked over.
struct Reading {
  std::vector<std::string> languages;
  bool draft = false;
  /// Those that the report does not print are the business of `check` alone.
  check::Texts texts = check::Texts::kAll;
  /// `InputsOf` the report. Without, what a rule found in the same inputs before is not known.
  Digests inputs = {};
};

/// An open project: its settings, and its locales once they are asked for.
class Workspace {
 public:
  /// \p root  the project's folder.
  Workspace(base::FileSystem& disk, std::string root);

  /// The project's files are known by \p memory, which outlives the workspace; see
  /// `base::Snapshot`. REQUIRES: nothing was read.
  void Use(base::DigestMemory& memory) { inputs_.Use(memory); }

  /// Reads `content/project.xml` and lists the reports. False iff there was a finding.
  bool Open(base::Sink& sink);
  /// Reads what the project says of findings: its own rules, which shared files are checked by at
  /// once, and `content/accepted.xml`. \p today  without it no entry of that expires. Before all
  /// else that has findings the project may judge.
  void LoadHouse(std::optional<base::Date> today, base::Sink& sink);
  /// Only catalogues of \p languages are read, and of no others but the source language is spoken:
  /// what is wrong with these concerns nobody in this run. REQUIRES: `Open`, before `LoadLocales`.
  void Restrict(const std::vector<std::string>& languages);
  /// Reads the termbase and the house style of every language. After a finding reports are still
  /// read and checked with what there is, but not arranged for wording.
  void LoadLocales(base::Sink& sink);

  base::FileSystem& disk() const { return disk_; }
  /// The project's files, as they were when first looked at.
  const base::Snapshot& inputs() const { return inputs_; }
  /// What was read before; empty unless it was restored.
  base::Cache& cache() { return cache_; }
  const std::string& root() const { return root_; }
  const load::Settings& settings() const { return settings_; }
  const std::vector<std::string>& reports() const { return reports_; }
  const Locales& locales() const { return locales_; }
  const check::HouseRules& house_rules() const { return house_rules_; }
  const check::Acceptances& acceptances() const { return acceptances_; }
  load::CategoriesOf categories() const;

  /// A fresh reader of the project's files.
  std::unique_ptr<load::Files> FilesFor(base::SourceSet& sources) const;

  /// Reads and checks one report, then arranges it if nothing was wrong, the locales included.
  /// REQUIRES: LoadLocales. May run in several threads at once.
  std::unique_ptr<LoadedReport> Load(const std::string& report, const Reading& reading,
                                     base::Sink& sink) const;

  /// Reports what several reports say in the same words.
  /// \p all  they are all reports of the project: what none of them uses is reported too.
  void Compare(const std::vector<const LoadedReport*>& reports, bool all, base::Sink& sink) const;

  /// The report worded in \p language. REQUIRES: an outline.
  model::Document Word(const LoadedReport& report, const std::string& language) const;

 private:
  std::shared_ptr<const locale::Terms> TermsOf(const base::SourceFile& file, base::Sink& sink);
  std::shared_ptr<const locale::TextRules> ReadTextRules(const std::string& language,
                                                         base::Sink& sink);
  /// Reads what `locales/` says of \p language itself.
  void LoadLanguage(const std::string& language, base::Sink& sink);
  std::shared_ptr<const locale::Locale> ReadLocale(const std::string& language, base::Sink& sink);
  /// The locale of \p language; that of the project's source language if it has none.
  const locale::Locale& LocaleOf(const std::string& language) const;
  /// Runs the rules of \p stage, but those that found nothing in the same before. \p same  tells
  /// what is the same; empty when that is not known.
  void Check(const check::Subject& subject, check::Stage stage, const load::Report& report,
             const std::string& same, base::Sink& sink) const;
  /// Runs the rules of texts over what can be arranged of a report beside a broken record or fact.
  void CheckTexts(const check::Subject& subject, const load::Report& report,
                  std::map<std::string, model::Outline>& outlines, base::Sink& sink) const;
  void Arrange(const load::Report& report, const Reading& reading, LoadedReport& loaded,
               base::Sink& sink) const;

  base::FileSystem& disk_;
  base::Snapshot inputs_;
  mutable base::Cache cache_;
  std::string root_;
  base::SourceSet sources_;
  std::unique_ptr<load::Files> files_;
  load::Settings settings_;
  std::vector<std::string> reports_;
  std::shared_ptr<const locale::Terms> terms_;
  Locales locales_;
  check::TextRules text_rules_;
  bool locales_are_sound_ = false;
  /// Findings in languages that are not spoken of, unless a report is written in one.
  std::map<std::string, base::Sink> set_aside_;
  check::HouseRules house_rules_;
  check::Acceptances acceptances_;
  bool house_is_sound_ = true;
  std::map<std::string, message::PluralCategories> categories_without_style_;
};

/// What a run is about, chosen on the command line.
struct Selection {
  std::vector<std::string> reports;
  std::vector<std::string> languages;  ///< in the order of the project
  std::vector<std::string> formats;    ///< in the order of the formats
  bool whole = true;                   ///< every language and format
};

/// A name of the command line that the project does not know.
struct UnknownName {
  std::string message;
  std::vector<std::string> hints;
};

/// Resolves names of reports, languages and formats; nullopt and \p unknown when one does not
/// exist.
std::optional<Selection> Select(const Workspace& workspace, const Options& options,
                                UnknownName& unknown);

/// The output folder the options name, as it is to be printed.
std::string OutputFolder(const Options& options);

/// The folder of the project's inputs (`content`, `locales`, `templates`) that the output folder is
/// or stands in; empty when it is none. A set takes the place of what has its name.
std::string InputFolderAround(const Options& options);

/// Digests of everything \p report may be made from, by path relative to the project: the settings,
/// what is said of findings, the registry, the report's folder, all templates, and for each
/// language the style and the catalogues of these. What is refused has `refused` for a digest, so
/// that a set is not up to date that could not be made now. A file that only another report uses is
/// not among them.
Digests InputsOf(const Workspace& workspace, const std::string& report);

}  // namespace hexapla::cli
