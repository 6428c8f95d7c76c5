#include "load/project.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/edit_distance.h"
#include "load/catalogue.h"
#include "load/orphan_catalogues.h"
#include "load/schemas.h"
#include "load/template.h"
#include "load/units.h"
#include "load/values.h"
#include "load/xliff.h"

namespace hexapla::load {
namespace {

using base::Code;

bool Contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void ForEachBelow(xml::Element element, const std::function<void(xml::Element)>& visit) {
  for (const xml::Element child : element.children()) {
    visit(child);
    ForEachBelow(child, visit);
  }
}

class Loader {
 public:
  Loader(Files& files, const Settings& settings, const CategoriesOf& categories, base::Sink& sink)
      : files_(files),
        settings_(settings),
        categories_(categories),
        sink_(sink),
        project_(std::make_unique<Project>()) {
    project_->settings = settings;
  }

  std::unique_ptr<Project> Load(const std::vector<std::string>& only) {
    LoadRules();
    LoadRegistry();
    const std::vector<std::string> chosen = Chosen(only);
    for (const std::string& name : chosen) LoadReport(name);
    LoadLook();
    ReportOrphanCatalogues(files_, *project_, chosen, sink_);
    for (const auto& [path, units] : project_->units) LoadCatalogues(units);
    return std::move(project_);
  }

 private:
  std::vector<std::string> Chosen(const std::vector<std::string>& only) {
    std::vector<std::string> all = ListReports(files_);
    files_.List("content", &sink_);
    if (only.empty()) return all;
    std::vector<std::string> chosen;
    for (const std::string& name : only) {
      if (Contains(all, name)) {
        if (!Contains(chosen, name)) chosen.push_back(name);
        continue;
      }
      base::Diagnostic& finding = sink_.Report(
          Code::kUnknownReport, {},
          fmt::format("there is no report `{0}`: no file `content/{0}/report.xml`", name));
      if (const auto meant = base::DidYouMean(name, all)) {
        finding.hints.push_back({fmt::format("did you mean `{}`?", *meant), {}});
      }
    }
    return chosen;
  }

  void LoadRules() {
    const std::string path = "content/rules.xml";
    if (!files_.IsThere(path)) return;
    const auto document = ReadDocument(files_, path, SchemaName::kRules, sink_);
    if (document) project_->measures = ReadMeasures(document->root());
  }

  void LoadRegistry() {
    base::Sink own;
    const std::vector<std::string> names = files_.List("content/registry", &own);
    if (own.HasErrors()) project_->registry_is_whole = false;
    sink_.Append(std::move(own));
    for (const std::string& name : names) {
      if (!name.ends_with(".xml")) continue;
      const std::string path = "content/registry/" + name;
      auto document = ReadDocument(files_, path, SchemaName::kRegistry, sink_);
      if (!document) {
        project_->registry_is_whole = false;
        continue;
      }
      CheckValues(document->root(), sink_);
      CollectRegistry(*document);
      project_->registry.push_back(std::move(document));
    }
  }

  void CollectContent(const xml::Document& document, const std::string& language) {
    UnitCollector units(document.file().path(), language, categories_(language), *project_, sink_);
    CollectContentUnits(document.root(), language, language, units);
    units.Finish();
  }

  /// The units of each language that records of the report state as theirs have a file of their
  /// own.
  void CollectOtherLanguages(const Report& report) {
    const xml::Element root = report.document->root();
    std::set<std::string> languages;
    ForEachBelow(root, [&](xml::Element element) {
      if (element.name() != "narrative") {
        languages.insert(LanguageOf(element, report.source_language));
      }
    });
    languages.erase(report.source_language);
    for (const std::string& language : languages) {
      const std::string path = fmt::format("content/{}/report.{}.xml", report.id, language);
      UnitCollector units(path, language, categories_(language), *project_, sink_);
      CollectContentUnits(root, report.source_language, language, units);
      units.Finish();
    }
  }

  /// Messages in which nothing was found are kept compiled, until their file or the plural
  /// categories of its language are others.
  void CollectRegistry(const xml::Document& document) {
    const std::string& language = settings_.source_language;
    if (files_.cache() == nullptr) return CollectContent(document, language);
    const base::SourceFile& file = document.file();
    base::Sink own;
    UnitCollector units(file.path(), language, categories_(language), *project_, own);
    const std::string name = "messages " + file.path();
    const std::string fingerprint = files_.DigestOf(file.path()) + ' ' + language + ' ' +
                                    files_.DigestOf("locales/" + language + "/style.xml");
    const auto saved = files_.cache()->Find(name, fingerprint);
    const bool known = saved && units.Restore(file, *saved);
    CollectContentUnits(document.root(), language, language, units);
    if (!known && own.diagnostics().empty()) {
      if (auto bytes = units.Save(file)) files_.cache()->Keep(name, fingerprint, std::move(*bytes));
    }
    sink_.Append(std::move(own));
    units.Finish();
  }

  void LoadReport(const std::string& name) {
    const std::string folder = "content/" + name;
    Report report;
    report.id = name;
    report.document = ReadDocument(files_, folder + "/report.xml", SchemaName::kReport, sink_);
    report.source_language = settings_.source_language;
    if (report.document) ReadHead(report);
    LoadNarratives(folder, report);
    if (!report.document) return;
    const xml::Element root = report.document->root();
    LoadTables(folder, report);
    CheckValues(root, sink_);
    CollectContent(*report.document, report.source_language);
    CollectOtherLanguages(report);
    if (!report.template_name.empty()) {
      LoadTemplateOf(report.template_name, root.attribute_span("template"));
    }
    project_->reports[name] = std::move(report);
  }

  void ReadHead(Report& report) {
    const xml::Element root = report.document->root();
    report.template_name = root.attribute_or("template", "");
    report.date = base::ParseDate(root.attribute_or("date", "")).value_or(base::Date());
    report.pending = root.value("state") == "pending";
    const auto id = root.attribute("id");
    if (id && *id != report.id) {
      sink_.Report(
          Code::kReportIdMismatch, root.attribute_span("id"),
          fmt::format("the report's id is `{}`; it stands in the folder `{}`, and both are "
                      "the same",
                      *id, report.id));
    }
    report.source_language = LanguageOf(root, settings_.source_language);
  }

  /// What `source-language` of \p element says; \p around where it says nothing, or what is none of
  /// the project's.
  std::string LanguageOf(xml::Element element, const std::string& around) {
    const auto language = element.attribute("source-language");
    if (!language || Contains(settings_.languages, *language)) return language.value_or(around);
    sink_.Report(
        Code::kUnknownLanguage, element.attribute_span("source-language"),
        fmt::format("source language `{}` is not one of the project's `languages`", *language));
    return around;
  }

  /// The languages of the narratives that state one, by their names.
  std::map<std::string, std::string> LanguagesOfNarratives(const std::string& folder,
                                                           const Report& report) {
    std::map<std::string, std::string> languages;
    if (!report.document) return languages;
    for (const xml::Element element : report.document->root().children("narrative")) {
      if (!element.has("source-language")) continue;
      const std::string name = element.attribute_or("file", "");
      const std::string path = base::JoinPath(folder, name + ".md");
      if (!files_.IsThere(path)) {
        sink_.Report(Code::kMissingFile, element.attribute_span("file"),
                     fmt::format("there is no file `{}`", path));
      }
      languages.emplace(name, LanguageOf(element, report.source_language));
    }
    return languages;
  }

  void LoadNarratives(const std::string& folder, Report& report) {
    const std::map<std::string, std::string> languages = LanguagesOfNarratives(folder, report);
    for (const std::string& name : files_.List(folder, &sink_)) {
      if (!name.ends_with(".md")) continue;
      const std::string path = base::JoinPath(folder, name);
      if (name == "report.md") {
        sink_.Report(Code::kAmbiguousName, {},
                     fmt::format("`{}` would share its translations' file with `report.xml`; a "
                                 "narrative has another name",
                                 path));
        continue;
      }
      const base::SourceFile* file = files_.Read(path, sink_);
      const std::string stem = name.substr(0, name.size() - 3);
      if (file == nullptr || !xml::CheckText(*file, sink_)) {
        report.unread_narratives.insert(stem);
        continue;
      }
      const auto own = languages.find(stem);
      const std::string& language = own == languages.end() ? report.source_language : own->second;
      const message::PluralCategories& categories = categories_(language);
      message::Narrative narrative = message::ParseNarrative(*file, categories, sink_);
      UnitCollector units(path, language, categories, *project_, sink_);
      CollectNarrativeUnits(narrative, units);
      units.Finish();
      report.narratives[stem] = std::move(narrative);
      report.narrative_files[stem] = file;
    }
  }

  void LoadTables(const std::string& folder, Report& report) {
    std::set<std::string> named;
    for (const xml::Element grid : report.document->root().children("grid")) {
      const auto name = grid.attribute("file");
      if (!name || !named.insert(*name).second) continue;
      const std::string path = base::JoinPath(folder, *name);
      if (!files_.IsThere(path)) {
        sink_.Report(Code::kMissingFile, grid.attribute_span("file"),
                     fmt::format("there is no file `{}`", path));
        continue;
      }
      const base::SourceFile* file = files_.Read(path, sink_);
      if (file == nullptr || !xml::CheckText(*file, sink_)) continue;
      report.tables[*name] = ParseCsv(*file, sink_);
    }
    for (const std::string& name : files_.List(folder)) {
      if (!name.ends_with(".csv") || named.contains(name)) continue;
      sink_.Report(Code::kUnusedTable, {},
                   fmt::format("no grid of report `{}` names the file `{}`", report.id,
                               base::JoinPath(folder, name)));
    }
  }

  void LoadTemplateOf(const std::string& name, base::Span reference) {
    if (project_->templates.contains(name)) return;
    Template result = LoadTemplate(files_, name, reference, sink_);
    for (const auto& [path, document] : result.files) {
      const std::string language = LanguageOf(document->root(), settings_.source_language);
      UnitCollector units(path, language, categories_(language), *project_, sink_);
      CollectTemplateUnits(document->root(), units);
      units.Finish();
    }
    project_->templates[name] = std::move(result);
  }

  void LoadLook() {
    const std::string folder = "templates/" + settings_.look;
    for (const std::string below : {"docx", "html"}) {
      for (const std::string& name : files_.List(base::JoinPath(folder, below), &sink_)) {
        const std::string path = base::JoinPath(below, name);
        const base::SourceFile* file = files_.Read(base::JoinPath(folder, path), sink_);
        if (file == nullptr || (name.ends_with(".css") && !xml::CheckText(*file, sink_))) continue;
        project_->look[path] = file->text();
      }
    }
    if (!project_->look.empty()) return;
    sink_.Report(Code::kMissingFile, {},
                 fmt::format("the look `{0}` of `content/project.xml` has no files: nothing is in "
                             "`templates/{0}/docx/` and `templates/{0}/html/`",
                             settings_.look));
  }

  void LoadCatalogues(const UnitFile& units) {
    for (const std::string& language : TranslatedInto(settings_)) {
      const std::string path = CataloguePath(language, units.path);
      if (language == units.source_language || !files_.IsThere(path)) continue;
      base::Sink own;
      CatalogueFile file = ReadCatalogue(files_, path, language, units, categories_(language), own);
      file.sound = !own.HasErrors();
      sink_.Append(std::move(own));
      project_->catalogues[language].emplace(units.path, std::move(file));
    }
  }

  Files& files_;
  const Settings& settings_;
  const CategoriesOf& categories_;
  base::Sink& sink_;
  std::unique_ptr<Project> project_;
};

}  // namespace

const std::vector<std::string>& TranslatedInto(const Settings& settings) {
  return settings.translated_into.empty() ? settings.languages : settings.translated_into;
}

const Unit* UnitFile::Find(std::string_view id) const {
  const auto found = places.find(id);
  return found == places.end() ? nullptr : &units[found->second];
}

const Translation* Project::FindTranslation(const std::string& language, const std::string& path,
                                            std::string_view unit) const {
  const auto files = catalogues.find(language);
  if (files == catalogues.end()) return nullptr;
  const auto file = files->second.find(path);
  if (file == files->second.end()) return nullptr;
  const auto found = file->second.units.find(unit);
  return found == file->second.units.end() ? nullptr : &found->second;
}

std::unique_ptr<Project> LoadProject(Files& files, const Settings& settings,
                                     const std::vector<std::string>& only,
                                     const CategoriesOf& categories, base::Sink& sink) {
  return Loader(files, settings, categories, sink).Load(only);
}

}  // namespace hexapla::load
