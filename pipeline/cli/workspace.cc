#include "cli/workspace.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <sstream>

#include "base/digest.h"
#include "check/check.h"
#include "check/outline_words.h"
#include "compose/arrange.h"
#include "compose/word.h"
#include "load/report_shape.h"

namespace hexapla::cli {
namespace {

/// A report is arranged from `content/` and `templates/`: what is wrong in a catalogue does not
/// hide what is wrong in its texts, and neither does what a rule says of a text that can be read.
bool HindersArranging(const base::Diagnostic& finding) {
  const bool locale = finding.span.known() && finding.span.file->path().starts_with("locales/");
  return finding.severity == base::Severity::kError && base::InfoOf(finding.code).fixed && !locale;
}

/// Whether \p finding is of a fact or record of which all else in the report is independent: its
/// texts are the same once it is mended.
bool LeavesTexts(const base::Diagnostic& finding) {
  using enum base::Code;
  constexpr base::Code kCodes[] = {kInvalidNumber, kInvalidDate,    kInvalidAddress,
                                   kEmptyRange,    kMissingValue,   kValueAndState,
                                   kUnknownRecord, kWrongRecordKind};
  return std::find(std::begin(kCodes), std::end(kCodes), finding.code) != std::end(kCodes);
}

/// What is the same in two runs in which only figures of \p report may differ; empty when its
/// inputs are not known.
std::string SameFiles(const load::Report& report, const Reading& reading) {
  if (reading.inputs.empty() || !report.document) return {};
  std::string same = fmt::format("{} {} {}\n", fmt::join(reading.languages, " "), reading.draft,
                                 static_cast<int>(reading.texts));
  for (const auto& [path, digest] : reading.inputs) {
    const bool own = path == report.document->file().path();
    same += fmt::format("{} {}\n", path, own ? load::ShapeOf(*report.document) : digest);
  }
  return base::Sha256(same);
}

/// A report that could not be arranged has none of its texts in order.
void TellOfUncompared(const std::vector<const LoadedReport*>& reports, base::Sink& sink) {
  base::Diagnostic* finding = nullptr;
  for (const LoadedReport* loaded : reports) {
    for (const auto& [id, report] : loaded->project->reports) {
      if (!report.document) continue;
      const base::Span span = report.document->root().span();
      if (finding == nullptr) {
        finding = &sink.Report(base::Code::kNotCompared, span,
                               fmt::format("`{}` is not compared with the other reports: errors "
                                           "keep it from being arranged",
                                           id));
      } else {
        finding->hints.push_back({fmt::format("nor is `{}`", id), span});
      }
    }
  }
}

}  // namespace

Workspace::Workspace(base::FileSystem& disk, std::string root)
    : disk_(disk), inputs_(disk), root_(std::move(root)), files_(FilesFor(sources_)) {}

std::unique_ptr<load::Files> Workspace::FilesFor(base::SourceSet& sources) const {
  return std::make_unique<load::Files>(inputs_, root_, sources, &cache_);
}

bool Workspace::Open(base::Sink& sink) {
  std::optional<load::Settings> settings = load::LoadSettings(*files_, sink);
  if (!settings) return false;
  settings_ = std::move(*settings);
  reports_ = load::ListReports(*files_);
  return true;
}

std::shared_ptr<const locale::Terms> Workspace::TermsOf(const base::SourceFile& file,
                                                        base::Sink& sink) {
  const std::string digest = files_->DigestOf(file.path());
  if (const auto saved = cache_.Find(file.path(), digest)) {
    if (auto terms = locale::Terms::Restore(file, *saved)) return terms;
  }
  base::Sink own;
  auto terms = locale::Terms::Load(file, own);
  if (own.diagnostics().empty()) cache_.Keep(file.path(), digest, terms->Save(file));
  sink.Append(std::move(own));
  return terms;
}

std::shared_ptr<const locale::Locale> Workspace::ReadLocale(const std::string& language,
                                                            base::Sink& sink) {
  const base::SourceFile* style = files_->Read(fmt::format("locales/{}/style.xml", language), sink);
  if (style == nullptr) return nullptr;
  // A style is checked against the termbase, so its entry is of both.
  const std::string digests =
      files_->DigestOf(style->path()) + ' ' + files_->DigestOf("locales/terms.tbx");
  if (const auto saved = cache_.Find(style->path(), digests)) {
    if (auto locale = locale::Locale::Restore(*style, terms_, *saved)) return locale;
  }
  base::Sink own;
  auto locale = locale::Locale::Load(*style, terms_, own);
  if (locale && own.diagnostics().empty()) {
    cache_.Keep(style->path(), digests, locale->Save(*style));
  }
  sink.Append(std::move(own));
  return locale;
}

void Workspace::LoadHouse(std::optional<base::Date> today, base::Sink& sink) {
  base::Sink own;
  house_rules_ = check::HouseRules::Load(*files_, own);
  acceptances_ =
      check::Acceptances(load::ReadAccepted(*files_, own), house_rules_.codes(), today, own);
  house_rules_.CheckShared(*files_, own);
  acceptances_.Apply(nullptr, own);
  house_is_sound_ = !own.HasErrors();
  sink.Append(std::move(own));
}

std::shared_ptr<const locale::TextRules> Workspace::ReadTextRules(const std::string& language,
                                                                  base::Sink& sink) {
  const std::string path = fmt::format("locales/{}/rules.xml", language);
  if (!files_->IsThere(path)) return nullptr;
  const base::SourceFile* file = files_->Read(path, sink);
  if (file == nullptr) return nullptr;
  const std::string digest = files_->DigestOf(path);
  const bool known = cache_.Find(path, digest).has_value();
  base::Sink own;
  auto rules = locale::TextRules::Load(*file, known, own);
  if (!known && own.diagnostics().empty()) cache_.Keep(path, digest, {});
  sink.Append(std::move(own));
  return rules;
}

void Workspace::Restrict(const std::vector<std::string>& languages) {
  settings_.translated_into = languages;
}

void Workspace::LoadLanguage(const std::string& language, base::Sink& sink) {
  auto loaded = ReadLocale(language, sink);
  if (loaded) {
    locales_[language] = std::move(loaded);
  } else {
    categories_without_style_[language] = locale::CategoriesWithoutStyle(language);
  }
  if (auto rules = ReadTextRules(language, sink)) text_rules_[language] = std::move(rules);
}

void Workspace::LoadLocales(base::Sink& sink) {
  base::Sink own;
  const base::SourceFile* terms_file = files_->Read("locales/terms.tbx", own);
  terms_ = terms_file == nullptr ? std::make_shared<locale::Terms>() : TermsOf(*terms_file, own);
  for (const std::string& language : settings_.languages) {
    const auto& made = load::TranslatedInto(settings_);
    const bool spoken_of = language == settings_.source_language ||
                           std::find(made.begin(), made.end(), language) != made.end();
    base::Sink aside;
    LoadLanguage(language, spoken_of ? own : aside);
    if (!aside.diagnostics().empty()) set_aside_[language] = std::move(aside);
  }
  acceptances_.Apply(nullptr, own);
  locales_are_sound_ = !own.HasErrors();
  sink.Append(std::move(own));
}

load::CategoriesOf Workspace::categories() const {
  return [this](const std::string& language) -> const message::PluralCategories& {
    const auto without = categories_without_style_.find(language);
    if (without != categories_without_style_.end()) return without->second;
    return LocaleOf(language).categories();
  };
}

const locale::Locale& Workspace::LocaleOf(const std::string& language) const {
  const auto found = locales_.find(language);
  return found != locales_.end() ? *found->second : *locales_.at(settings_.source_language);
}

std::unique_ptr<LoadedReport> Workspace::Load(const std::string& report, const Reading& reading,
                                              base::Sink& sink) const {
  auto loaded = std::make_unique<LoadedReport>();
  loaded->files = FilesFor(loaded->sources);
  base::Sink own;  // what else is wrong in the project is no reason not to look at this report
  house_rules_.CheckReport(*loaded->files, report, own);
  loaded->project = load::LoadProject(*loaded->files, settings_, {report}, categories(), own);
  if (loaded->project) {
    const auto found = loaded->project->reports.find(report);
    const load::Report none;
    if (found != loaded->project->reports.end()) {
      const auto aside = set_aside_.find(found->second.source_language);
      base::Sink copy = aside == set_aside_.end() ? base::Sink() : aside->second;
      own.Append(std::move(copy));
    }
    Arrange(found == loaded->project->reports.end() ? none : found->second, reading, *loaded, own);
  }
  sink.Append(std::move(own));
  return loaded;
}

void Workspace::Check(const check::Subject& subject, check::Stage stage, const load::Report& report,
                      const std::string& same, base::Sink& sink) const {
  const std::string name = fmt::format("clean rules {} {}", static_cast<int>(stage), report.id);
  check::RuleNames clean;
  if (const auto known = same.empty() ? std::nullopt : cache_.Find(name, same)) {
    std::istringstream names{std::string(*known)};
    clean.insert(std::istream_iterator<std::string>(names), {});
  }
  const std::size_t before = clean.size();
  clean = check::Check(subject, stage, clean, sink);
  if (!same.empty() && clean.size() != before) {
    cache_.Keep(name, same, fmt::format("{}", fmt::join(clean, " ")));
  }
}

void Workspace::CheckTexts(const check::Subject& subject, const load::Report& report,
                           std::map<std::string, model::Outline>& outlines,
                           base::Sink& sink) const {
  const auto& found = sink.diagnostics();
  const bool whole = std::all_of(found.begin(), found.end(), [](const base::Diagnostic& finding) {
    return !HindersArranging(finding) || LeavesTexts(finding);
  });
  auto arranged = whole ? compose::ArrangeTexts(subject.project, report) : std::nullopt;
  if (!arranged) return;
  outlines.emplace(report.id, *std::move(arranged));
  check::Check(subject, check::Stage::kOutlines, {}, sink, check::Sees::kTexts);
  acceptances_.Apply(&subject.project, sink);
}

void Workspace::Arrange(const load::Report& report, const Reading& reading, LoadedReport& loaded,
                        base::Sink& sink) const {
  const load::Project& project = *loaded.project;
  std::map<std::string, model::Outline> outlines;
  const check::Subject subject{project,       locales_, *terms_,     reading.languages,
                               reading.draft, outlines, text_rules_, reading.texts};
  const std::string files = SameFiles(report, reading);
  Check(subject, check::Stage::kFiles, report, files, sink);
  acceptances_.Apply(&project, sink);
  if (!project.reports.contains(report.id)) return;
  const auto& found = sink.diagnostics();
  if (std::any_of(found.begin(), found.end(), HindersArranging)) {
    CheckTexts(subject, report, outlines, sink);
    return;
  }
  std::optional<model::Outline> outline = compose::Arrange(project, report, sink);
  if (!outline) return;
  outlines.emplace(report.id, *outline);
  const std::string words = files.empty() ? files : files + ' ' + check::WordsOf(*outline);
  Check(subject, check::Stage::kOutlines, report, words, sink);
  acceptances_.Apply(&project, sink);
  const bool sound = !sink.HasErrors() && locales_are_sound_ && house_is_sound_;
  (sound ? loaded.outline : loaded.flawed) = std::move(outline);
}

void Workspace::Compare(const std::vector<const LoadedReport*>& reports, bool all,
                        base::Sink& sink) const {
  std::vector<check::ComparedReport> compared;
  std::vector<const LoadedReport*> uncompared;
  for (const LoadedReport* report : reports) {
    const auto& outline = report->outline ? report->outline : report->flawed;
    if (outline) {
      compared.push_back({*report->project, *outline});
    } else if (report->project) {
      uncompared.push_back(report);
    }
  }
  if (reports.size() > 1) TellOfUncompared(uncompared, sink);
  check::CompareReports(compared, *terms_, locales_, text_rules_, sink);
  // A report that could not be arranged may use what the others do not.
  if (all && compared.size() == reports.size()) check::CheckUnusedRecords(compared, sink);
}

model::Document Workspace::Word(const LoadedReport& report, const std::string& language) const {
  return compose::Word(*report.outline, *report.project, LocaleOf(language), locales_);
}

}  // namespace hexapla::cli
