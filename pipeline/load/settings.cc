#include <fmt/format.h>

#include <algorithm>

#include "load/attribute_list.h"
#include "load/project.h"
#include "load/schemas.h"

namespace hexapla::load {
namespace {

constexpr char kProjectFile[] = "content/project.xml";

void CheckLanguages(xml::Element root, const Settings& settings, base::Sink& sink) {
  std::vector<std::string> seen;
  for (const std::string& language : settings.languages) {
    if (std::find(seen.begin(), seen.end(), language) != seen.end()) {
      sink.Report(base::Code::kDuplicateLanguage, root.attribute_span("languages"),
                  fmt::format("`{}` is named twice in `languages`", language));
    }
    seen.push_back(language);
  }
  if (std::find(seen.begin(), seen.end(), settings.source_language) == seen.end()) {
    sink.Report(base::Code::kUnknownLanguage, root.attribute_span("source-language"),
                fmt::format("source language `{}` is not one of the project's `languages`",
                            settings.source_language));
  }
}

}  // namespace

std::optional<Settings> LoadSettings(Files& files, base::Sink& sink) {
  const std::size_t before = sink.diagnostics().size();
  if (!files.IsThere(kProjectFile)) {
    const std::string folder = files.root().empty() ? "." : files.root();
    sink.Report(base::Code::kNoProject, {},
                fmt::format("the folder `{}` has no `content/project.xml`", folder))
        .hints.push_back(
            {"`--project DIR` names the folder of a project; `hexapla init DIR` makes one", {}});
    return std::nullopt;
  }
  const base::SourceFile* file = files.Read(kProjectFile, sink);
  if (file == nullptr) return std::nullopt;
  const auto document = SchemaOf(SchemaName::kProject).Read(*file, sink);
  if (!document || sink.diagnostics().size() != before) return std::nullopt;
  const xml::Element root = document->root();
  Settings settings;
  settings.source_language = root.attribute_or("source-language", "en");
  settings.languages = AttributeList(root, "languages");
  settings.look = root.attribute_or("look", "");
  CheckLanguages(root, settings, sink);
  if (sink.diagnostics().size() != before) return std::nullopt;
  return settings;
}

std::vector<std::string> ListReports(const Files& files) {
  std::vector<std::string> reports;
  for (std::string& name : files.List("content")) {
    const std::string path = "content/" + name + "/report.xml";
    const bool shared = name == "registry" || name == "rules";
    if (shared ? files.Exists(path) : files.IsThere(path)) reports.push_back(std::move(name));
  }
  return reports;
}

}  // namespace hexapla::load
