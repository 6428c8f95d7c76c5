#include "build/manifest.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

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

/// \p text as a string of JSON.
std::string Quoted(std::string_view text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
  });
  if (plain) return std::string(1, '"').append(text).append(1, '"');
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string InputsOf(const Manifest& manifest) {
  std::string out;
  for (const auto& [path, digest] : manifest.inputs) {
    out += (out.empty() ? "{\n    " : ",\n    ") + Quoted(path) + ": " + Quoted(digest);
  }
  return out.empty() ? "{}" : out + "\n  }";
}

/// Reads a manifest as `ToJson` writes it, and nothing else: a tenth of the work of reading any
/// JSON.
class WrittenManifest {
 public:
  explicit WrittenManifest(std::string_view text) : rest_(text) {}

  std::optional<Manifest> Read() {
    Manifest manifest;
    Expect("{\n  \"report\": ");
    manifest.report = Text();
    Expect(",\n  \"program\": {\n    \"name\": \"hexapla\",\n    \"version\": ");
    manifest.program.version = Text();
    Expect(",\n    \"sha256\": ");
    manifest.program.digest = Text();
    Expect("\n  },\n");
    // What stands between follows from the outputs.
    rest_.remove_prefix(std::min(rest_.find("\n  \"inputs\": {"), rest_.size()));
    Expect("\n  \"inputs\": ");
    Each([&](std::string path) { manifest.inputs.emplace(std::move(path), Text()); });
    Expect(",\n  \"outputs\": ");
    Each([&](std::string name) { manifest.outputs.emplace(std::move(name), ReadOutput()); });
    Expect("\n}\n");
    return good_ && rest_.empty() ? std::optional(std::move(manifest)) : std::nullopt;
  }

 private:
  bool Take(std::string_view text) {
    const bool there = rest_.starts_with(text);
    if (there) rest_.remove_prefix(text.size());
    return there;
  }

  void Expect(std::string_view text) { good_ = good_ && Take(text); }

  std::string Text() {
    Expect("\"");
    const std::size_t end = rest_.find('"');
    good_ = good_ && end != rest_.npos && rest_.substr(0, end).find('\\') == rest_.npos;
    if (!good_) return {};
    std::string text(rest_.substr(0, end));
    rest_.remove_prefix(end + 1);
    return text;
  }

  std::uint64_t Number() {
    std::uint64_t number = 0;
    const char* const begin = rest_.data();
    const auto [end, error] = std::from_chars(begin, begin + rest_.size(), number);
    good_ = good_ && error == std::errc();
    rest_.remove_prefix(static_cast<std::size_t>(end - begin));
    return number;
  }

  /// \p read_value  is called with each key of an object.
  template <class ReadValue>
  void Each(const ReadValue& read_value) {
    if (Take("{}")) return;
    Expect("{");
    do {
      Expect("\n    ");
      std::string key = Text();
      Expect(": ");
      read_value(std::move(key));
    } while (good_ && Take(","));
    Expect("\n  }");
  }

  Output ReadOutput() {
    Output output;
    Expect("{\n      \"language\": ");
    output.language = Text();
    Expect(",\n      \"format\": ");
    output.format = Text();
    Expect(",\n      \"sha256\": ");
    output.sha256 = Text();
    Expect(",\n      \"size\": ");
    output.size = Number();
    output.draft = Take(",\n      \"draft\": true");
    output.stale = Take(",\n      \"stale\": true");
    Expect("\n    }");
    return output;
  }

  std::string_view rest_;
  bool good_ = true;
};

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
  // The inputs are most of it, and all alike.
  constexpr std::string_view kInputs = "\"inputs\": {}";
  json["inputs"] = Json::object();
  json["outputs"] = OutputsOf(manifest);
  std::string text = Print(json);
  return text.replace(text.find(kInputs), kInputs.size(), "\"inputs\": " + InputsOf(manifest));
}

std::optional<Manifest> ParseManifest(std::string_view text) try {
  if (auto written = WrittenManifest(text).Read()) return written;
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
