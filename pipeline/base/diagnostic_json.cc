#include "base/diagnostic_json.h"

#include <nlohmann/json.hpp>

namespace hexapla::base {
namespace {

using Json = nlohmann::ordered_json;

std::string_view NameOf(Severity severity) {
  constexpr std::string_view kNames[] = {"note", "warning", "error"};
  return kNames[static_cast<std::size_t>(severity)];
}

void AddPlace(const Span& span, Json& json) {
  if (!span.known()) return;
  const LineColumn begin = span.file->Locate(span.begin);
  json["file"] = span.file->path();
  json["line"] = begin.line;
  json["column"] = begin.column;
}

void AddEnd(const Span& span, Json& json) {
  if (!span.known()) return;
  const LineColumn end = span.file->Locate(span.end);
  json["end_line"] = end.line;
  json["end_column"] = end.column;
}

Json ToJson(const Fix& fix) {
  Json json;
  json["title"] = fix.title;
  AddPlace(fix.span, json);
  AddEnd(fix.span, json);
  json["replacement"] = fix.replacement;
  json["safe"] = fix.safe;
  return json;
}

Json ToJson(const Diagnostic& d) {
  Json json;
  json["code"] = InfoOf(d.code).name;
  json["severity"] = NameOf(d.severity);
  json["message"] = d.message;
  AddPlace(d.span, json);
  AddEnd(d.span, json);
  json["hints"] = Json::array();
  for (const Hint& hint : d.hints) {
    Json entry;
    entry["text"] = hint.text;
    AddPlace(hint.span, entry);
    json["hints"].push_back(entry);
  }
  if (d.fix) json["fix"] = ToJson(*d.fix);
  return json;
}

}  // namespace

std::string ToJson(const Sink& sink) {
  Json json;
  json["diagnostics"] = Json::array();
  for (const Diagnostic& d : sink.diagnostics()) json["diagnostics"].push_back(ToJson(d));
  json["errors"] = sink.Count(Severity::kError);
  json["warnings"] = sink.Count(Severity::kWarning);
  json["notes"] = sink.Count(Severity::kNote);
  // Bytes that are not UTF-8 may stand in a message that quotes them.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace hexapla::base
