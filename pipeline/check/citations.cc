#include "check/citations.h"

#include <algorithm>

#include "check/records.h"

namespace hexapla::check {
namespace {

/// The kinds of instruments that \p kind of a shape stands for.
bool IsOfKind(std::string_view instrument, std::string_view kind) {
  if (kind == "resolution") {
    return instrument.find("resolution") != std::string_view::npos || instrument == "un-instrument";
  }
  if (kind == "decision") return instrument.ends_with("decision");
  return instrument == kind;
}

/// Whether the acronym of the body that adopted \p instrument stands in front of \p citation.
bool HasBodyInFront(const Subject& subject, const TypedCitation& citation,
                    xml::Element instrument) {
  const auto body = instrument.attribute("body");
  if (!body) return false;
  const locale::Term* term = subject.terms.Find(*body, citation.passage->language);
  if (term == nullptr || term->acronym.empty()) return false;
  return locale::EndsWithOneOf(citation.passage->Text(0, citation.head),
                               {locale::Fold(term->acronym)});
}

}  // namespace

const std::vector<TypedCitation>& TypedCitationsIn(const Subject& subject,
                                                   const model::Outline& outline,
                                                   const std::string& language) {
  if (!subject.citations) subject.citations = std::make_shared<Citations>();
  const auto [place, fresh] = subject.citations->try_emplace({outline.report, language});
  if (!fresh) return place->second;
  for (const Passage* passage : PassagesOf(subject).InOrder(outline, language)) {
    for (TypedCitation& citation : TypedCitationsIn(*passage)) {
      place->second.push_back(std::move(citation));
    }
  }
  return place->second;
}

std::vector<xml::Element> InstrumentsOf(const Subject& subject, const TypedCitation& citation) {
  std::vector<xml::Element> all;
  ForEachRegistryElement(subject.project, [&](xml::Element element) {
    if (element.name() != "instrument" || element.attribute_or("number", "") != citation.number) {
      return;
    }
    if (IsOfKind(element.attribute_or("kind", ""), citation.kind)) all.push_back(element);
  });
  const auto is_part = [](xml::Element e) { return static_cast<bool>(e.first_child("part")); };
  if (!std::all_of(all.begin(), all.end(), is_part)) std::erase_if(all, is_part);
  std::vector<xml::Element> found;
  const auto in_front = [&](xml::Element e) { return HasBodyInFront(subject, citation, e); };
  std::copy_if(all.begin(), all.end(), std::back_inserter(found), in_front);
  if (!found.empty()) return found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found),
               [](xml::Element e) { return !e.has("body"); });
  return found.empty() ? all : found;
}

}  // namespace hexapla::check
