#include <fmt/format.h>

#include <map>

#include "check/citations.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// What is written one way throughout a report, and the way it is written at one place.
struct Notation {
  std::string of;
  std::string way;
};

/// What stands in brackets behind a number is a notation while it is no longer than that of any
/// language.
constexpr std::size_t kLongestBracket = 60;

/// Empty where the place says nothing of the way.
Notation NotationOf(const TypedCitation& citation) {
  constexpr std::string_view kAddendum = "Add.";
  if (citation.kind == "addendum") return {"addendum", "in words"};
  if (citation.kind == "document") {
    if (citation.bracket.starts_with(kAddendum)) return {"addendum", "in the symbol"};
    if (citation.shape == nullptr) return {};
    const bool information = citation.number.find("/INF/") != std::string::npos;
    return {information ? "information document" : "document " + citation.number,
            std::to_string(citation.shape->notation)};
  }
  if (citation.kind == "service-order") {
    return {"service order", std::to_string(citation.shape->notation)};
  }
  if (citation.year == 0 || citation.bracket.size() > kLongestBracket) return {};
  return {fmt::format("{} {} of {}", citation.kind, citation.number, citation.year),
          base::CollapseWhiteSpace(citation.bracket)};
}

void Look(const std::vector<TypedCitation>& citations, base::Sink& sink) {
  std::map<std::string, std::pair<std::string, const TypedCitation*>> first;
  std::map<std::string, bool> told;
  for (const TypedCitation& citation : citations) {
    const Notation notation = NotationOf(citation);
    if (notation.of.empty()) continue;
    const auto [known, fresh] = first.try_emplace(notation.of, notation.way, &citation);
    if (fresh || known->second.first == notation.way || told[notation.of]) continue;
    told[notation.of] = true;
    sink.Report(base::Code::kTwoNotations, citation.span(),
                fmt::format("the report cites in two ways: {}", notation.of))
        .hints.push_back({"the other way is here", known->second.second->span()});
  }
}

}  // namespace

void CheckNotations(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) {
    for (const std::string& language : subject.languages) {
      Look(TypedCitationsIn(subject, outline, language), sink);
    }
  }
}

}  // namespace hexapla::check
