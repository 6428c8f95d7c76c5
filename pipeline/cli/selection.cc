#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/edit_distance.h"
#include "cli/workspace.h"
#include "write/writer.h"

namespace hexapla::cli {
namespace {

std::string Joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "`" : ", `") + name + "`";
  return out;
}

bool Contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// \p wanted in the order of \p known; all of them when nothing is wanted.
std::optional<std::vector<std::string>> Choose(const char* what,
                                               const std::vector<std::string>& wanted,
                                               const std::vector<std::string>& known,
                                               UnknownName& unknown) {
  for (const std::string& name : wanted) {
    if (Contains(known, name)) continue;
    unknown.message = fmt::format("there is no {} `{}`", what, name);
    if (const auto near = base::DidYouMean(name, known)) {
      unknown.hints.push_back(fmt::format("did you mean `{}`?", *near));
    } else if (!known.empty()) {
      unknown.hints.push_back(fmt::format("there are {}", Joined(known)));
    }
    return std::nullopt;
  }
  if (wanted.empty()) return known;
  std::vector<std::string> chosen;
  for (const std::string& name : known) {
    if (Contains(wanted, name)) chosen.push_back(name);
  }
  return chosen;
}

}  // namespace

std::string OutputFolder(const Options& options) {
  if (!options.out.empty()) return options.out;
  return options.project == "." ? "out" : base::JoinPath(options.project, "out");
}

std::string InputFolderAround(const Options& options) {
  std::error_code error;
  const auto out = std::filesystem::weakly_canonical(OutputFolder(options), error);
  for (const char* name : {"content", "locales", "templates"}) {
    const auto inputs =
        std::filesystem::weakly_canonical(base::JoinPath(options.project, name), error);
    const auto differ = std::mismatch(inputs.begin(), inputs.end(), out.begin(), out.end());
    if (!inputs.empty() && differ.first == inputs.end()) return name;
  }
  return {};
}

std::optional<Selection> Select(const Workspace& workspace, const Options& options,
                                UnknownName& unknown) {
  std::vector<std::string> formats;
  for (const write::Format& format : write::Formats()) formats.emplace_back(format.name);
  const std::vector<std::string>& languages = workspace.settings().languages;

  const auto chosen_reports = Choose("report", options.reports, workspace.reports(), unknown);
  if (!chosen_reports) return std::nullopt;
  const auto chosen_languages = Choose("language", options.languages, languages, unknown);
  if (!chosen_languages) return std::nullopt;
  const auto chosen_formats = Choose("format", options.formats, formats, unknown);
  if (!chosen_formats) return std::nullopt;
  const bool whole = *chosen_languages == languages && *chosen_formats == formats;
  return Selection{*chosen_reports, *chosen_languages, *chosen_formats, whole};
}

}  // namespace hexapla::cli
