#include "build/manifest.h"

#include <nlohmann/json.hpp>
#include <set>

namespace hexapla::build {
namespace {

/// For writing; to read, `nlohmann::json`: the ordered one looks through all keys for each.
using Json = nlohmann::ordered_json;

std::string Print(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// The facts about a set that follow from its files.
void AddSummary(const Manifest& manifest, Json& json) {
  std::set<std::string> languages;
  std::set<std::string> formats;
  bool draft = false;
  for (const auto& [name, output] : manifest.outputs) {
    languages.insert(output.language);
    formats.insert(output.format);
    draft = draft || output.draft;
  }
  json["languages"] = languages;
  json["formats"] = formats;
  json["draft"] = draft;
}

Json ToJson(const Output& output) {
  Json json;
  json["language"] = output.language;
  json["format"] = output.format;
  json["sha256"] = output.sha256;
  json["size"] = output.size;
  if (output.draft) json["draft"] = true;
  if (output.stale) json["stale"] = true;
  return json;
}

Json OutputsOf(const Manifest& manifest) {
  Json json = Json::object();
  for (const auto& [name, output] : manifest.outputs) json[name] = ToJson(output);
  return json;
}

Output ReadOutput(const nlohmann::json& json) {
  Output output;
  output.language = json.at("language").get<std::string>();
  output.format = json.at("format").get<std::string>();
  output.sha256 = json.at("sha256").get<std::string>();
  output.size = json.at("size").get<std::uint64_t>();
  output.draft = json.value("draft", false);
  output.stale = json.value("stale", false);
  return output;
}

}  // namespace

std::string ToJson(const Manifest& manifest) {
  Json json;
  json["report"] = manifest.report;
  json["program"] = {{"name", "hexapla"},
                     {"version", manifest.program.version},
                     {"sha256", manifest.program.digest}};
  AddSummary(manifest, json);
  json["inputs"] = Json::object();
  for (const auto& [path, digest] : manifest.inputs) json["inputs"][path] = digest;
  json["outputs"] = OutputsOf(manifest);
  return Print(json);
}

std::optional<Manifest> ParseManifest(std::string_view text) try {
  const nlohmann::json json = nlohmann::json::parse(text);
  Manifest manifest;
  manifest.report = json.at("report").get<std::string>();
  manifest.program.version = json.at("program").at("version").get<std::string>();
  manifest.program.digest = json.at("program").at("sha256").get<std::string>();
  for (const auto& [path, digest] : json.at("inputs").items()) {
    manifest.inputs[path] = digest.get<std::string>();
  }
  for (const auto& [name, output] : json.at("outputs").items()) {
    manifest.outputs[name] = ReadOutput(output);
  }
  return manifest;
} catch (const nlohmann::json::exception&) {
  return std::nullopt;
}

std::string IndexOf(const std::vector<Manifest>& sets) {
  Json json;
  json["reports"] = Json::object();
  for (const Manifest& manifest : sets) {
    Json& report = json["reports"][manifest.report];
    AddSummary(manifest, report);
    report["files"] = OutputsOf(manifest);
  }
  return Print(json);
}

}  // namespace hexapla::build
