#include "cli/workspace.h"

#include <fmt/format.h>

#include <algorithm>

#include "check/check.h"
#include "compose/arrange.h"
#include "compose/word.h"

namespace hexapla::cli {

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

bool Workspace::LoadLocales(base::Sink& sink) {
  const base::SourceFile* terms_file = files_->Read("locales/terms.tbx", sink);
  if (terms_file == nullptr) return false;
  terms_ = TermsOf(*terms_file, sink);
  bool complete = true;
  for (const std::string& language : settings_.languages) {
    auto loaded = ReadLocale(language, sink);
    complete = complete && loaded != nullptr;
    if (loaded) locales_[language] = std::move(loaded);
  }
  return complete && !sink.HasErrors() && locales_.contains(settings_.source_language);
}

load::CategoriesOf Workspace::categories() const {
  return [this](const std::string& language) -> const message::PluralCategories& {
    return LocaleOf(language).categories();
  };
}

const locale::Locale& Workspace::LocaleOf(const std::string& language) const {
  const auto found = locales_.find(language);
  return found != locales_.end() ? *found->second : *locales_.at(settings_.source_language);
}

std::unique_ptr<LoadedReport> Workspace::Load(const std::string& report,
                                              const std::vector<std::string>& languages, bool draft,
                                              base::Sink& sink) const {
  auto loaded = std::make_unique<LoadedReport>();
  loaded->files = FilesFor(loaded->sources);
  loaded->project = load::LoadProject(*loaded->files, settings_, {report}, categories(), sink);
  if (!loaded->project) return loaded;
  const std::map<std::string, model::Outline> none;
  check::Check({*loaded->project, locales_, *terms_, languages, draft, none}, check::Stage::kFiles,
               sink);
  const auto found = loaded->project->reports.find(report);
  if (sink.HasErrors() || found == loaded->project->reports.end()) return loaded;
  std::optional<model::Outline> outline = compose::Arrange(*loaded->project, found->second, sink);
  if (!outline) return loaded;
  const std::map<std::string, model::Outline> outlines = {{report, *outline}};
  check::Check({*loaded->project, locales_, *terms_, languages, draft, outlines},
               check::Stage::kOutlines, sink);
  if (!sink.HasErrors()) loaded->outline = std::move(outline);
  return loaded;
}

model::Document Workspace::Word(const LoadedReport& report, const std::string& language) const {
  return compose::Word(*report.outline, *report.project, LocaleOf(language),
                       LocaleOf(report.outline->source_language));
}

}  // namespace hexapla::cli
