#include <map>
#include <nlohmann/json.hpp>

#include "base/diagnostic_form.h"

namespace hexapla::base {
namespace {

using Json = nlohmann::ordered_json;

constexpr char kSchema[] =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr char kProject[] = "PROJECT";

/// A message string: braces stand for placeholders unless doubled (SARIF 2.1.0, 3.11.5).
Json Message(std::string_view text) {
  std::string out;
  for (const char c : text) {
    out.push_back(c);
    if (c == '{' || c == '}') out.push_back(c);
  }
  return {{"text", std::move(out)}};
}

/// RFC 3986: what is no unreserved character of a path is written as `%` and two digits.
std::string UriOf(std::string_view path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "-._~/";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool alphanumeric =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (alphanumeric || kPlain.find(c) != std::string_view::npos) {
      out.push_back(c);
    } else {
      out.push_back('%');
      out.push_back(kDigits[byte >> 4U]);
      out.push_back(kDigits[byte & 0x0FU]);
    }
  }
  return out;
}

Json FileOf(const Span& span) {
  return {{"uri", UriOf(span.file->path())}, {"uriBaseId", kProject}};
}

Json RegionOf(const Span& span) {
  const LineColumn begin = span.file->Locate(span.begin);
  const LineColumn end = span.file->Locate(span.end);
  return {{"startLine", begin.line},
          {"startColumn", begin.column},
          {"endLine", end.line},
          {"endColumn", end.column}};
}

Json PlaceOf(const Span& span) {
  return {{"artifactLocation", FileOf(span)}, {"region", RegionOf(span)}};
}

/// The first sentence of an explanation, and what it says before the way out.
std::string_view FirstSentence(std::string_view text) {
  text = text.substr(0, text.find('\n'));
  const std::size_t end = text.find(". ");
  return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

std::string_view Meaning(std::string_view text) { return text.substr(0, text.find("\n\nWay out")); }

Json RuleOf(std::string_view id, Severity severity, std::string_view explanation) {
  Json help = Message(explanation);
  help["markdown"] = help["text"];
  return {{"id", id},
          {"shortDescription", Message(FirstSentence(explanation))},
          {"fullDescription", Message(Meaning(explanation))},
          {"help", std::move(help)},
          {"defaultConfiguration", {{"level", NameOf(severity)}}}};
}

Json FixOf(const Fix& fix) {
  const Json replacement = {{"deletedRegion", RegionOf(fix.span)},
                            {"insertedContent", {{"text", fix.replacement}}}};
  return {{"description", Message(fix.title)},
          {"artifactChanges", Json::array({{{"artifactLocation", FileOf(fix.span)},
                                            {"replacements", Json::array({replacement})}}})}};
}

/// The ways out that have no place of their own stand in the message: results have no hints.
std::string MessageOf(const Diagnostic& d) {
  std::string text = d.message;
  for (const Hint& hint : d.hints) {
    if (!hint.span.known()) text += "\nhint: " + hint.text;
  }
  return text;
}

Json ResultOf(const Diagnostic& d, std::size_t rule) {
  Json result = {{"ruleId", NameOf(d)},
                 {"ruleIndex", rule},
                 {"level", NameOf(d.severity)},
                 {"message", Message(MessageOf(d))}};
  if (d.span.known()) {
    result["locations"] = Json::array({{{"physicalLocation", PlaceOf(d.span)}}});
  }
  for (const Hint& hint : d.hints) {
    if (!hint.span.known()) continue;
    result["relatedLocations"].push_back(
        {{"message", Message(hint.text)}, {"physicalLocation", PlaceOf(hint.span)}});
  }
  if (d.fix) result["fixes"] = Json::array({FixOf(*d.fix)});
  // All results of a run have suppressions, or none has (3.27.23).
  result["suppressions"] = Json::array();
  return result;
}

Json RuleOf(const Diagnostic& d) {
  if (d.house != nullptr) return RuleOf(d.house->name, d.house->severity, d.house->explanation);
  const CodeInfo& info = InfoOf(d.code);
  return RuleOf(info.name, info.severity, info.explanation);
}

/// The codes that were found, as rules in the order of their names.
class Rules {
 public:
  explicit Rules(const Sink& sink) {
    for (const Diagnostic& d : sink.diagnostics()) first_.emplace(NameOf(d), &d);
    for (const Accepted& a : sink.accepted()) first_.emplace(NameOf(a.finding), &a.finding);
    for (const auto& [name, finding] : first_) {
      index_[name] = rules_.size();
      rules_.push_back(RuleOf(*finding));
    }
  }

  std::size_t IndexOf(const Diagnostic& d) const { return index_.at(NameOf(d)); }
  const Json& rules() const { return rules_; }

 private:
  std::map<std::string_view, const Diagnostic*> first_;
  std::map<std::string_view, std::size_t> index_;
  Json rules_ = Json::array();
};

Json ResultsOf(const Sink& sink, const Rules& rules) {
  Json results = Json::array();
  for (const Diagnostic& d : sink.diagnostics()) results.push_back(ResultOf(d, rules.IndexOf(d)));
  for (const Accepted& a : sink.accepted()) {
    Json result = ResultOf(a.finding, rules.IndexOf(a.finding));
    result["suppressions"].push_back({{"kind", "external"}, {"justification", a.reason}});
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace

std::string WriteSarif(const Sink& sink, const FormSetting& setting) {
  const Rules rules(sink);
  const Json driver = {{"name", "Hexapla"}, {"version", setting.version}, {"rules", rules.rules()}};
  const Json base = {{kProject, {{"description", {{"text", "The folder of the project."}}}}}};
  const Json run = {{"tool", {{"driver", driver}}},
                    {"originalUriBaseIds", base},
                    {"columnKind", "unicodeCodePoints"},
                    {"results", ResultsOf(sink, rules)}};
  const Json log = {{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
  // Bytes that are not UTF-8 may stand in a message that quotes them.
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace hexapla::base
