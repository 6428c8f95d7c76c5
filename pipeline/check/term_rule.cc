#include <fmt/format.h>

#include <set>

#include "check/outline_texts.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

void AddConcepts(const base::Referent& referent, std::set<std::string>& out) {
  const auto add = [&](const std::string& id) {
    if (!id.empty()) out.insert(id);
  };
  if (const auto* term = std::get_if<base::TermReference>(&referent.what)) {
    add(term->concept_id);
  } else if (const auto* citation = std::get_if<base::Citation>(&referent.what)) {
    add(citation->place);
    add(citation->body);
  } else if (const auto* event = std::get_if<base::EventReference>(&referent.what)) {
    add(event->concept_id);
    add(event->place);
  } else if (const auto* person = std::get_if<base::PersonReference>(&referent.what)) {
    add(person->concept_id);
    add(person->country);
  } else if (const auto* list = std::get_if<std::vector<base::Referent>>(&referent.what)) {
    for (const base::Referent& member : *list) AddConcepts(member, out);
  }
}

}  // namespace

void CheckTerms(const Subject& subject, base::Sink& sink) {
  std::set<std::string> used;
  for (const auto& [id, outline] : subject.outlines) {
    ForEachOutlineText(outline, [&](const model::OutlineText& text) {
      for (const auto& [name, referent] : *text.scope) AddConcepts(referent, used);
    });
  }
  for (const std::string& concept_id : used) {
    if (!subject.terms.Has(concept_id)) continue;  // reported where it is named
    for (const std::string& language : subject.languages) {
      if (subject.terms.Find(concept_id, language) != nullptr) continue;
      sink.Report(base::Code::kMissingTerm, subject.terms.SpanOf(concept_id),
                  fmt::format("concept `{}` has no name in `{}`", concept_id, language));
    }
  }
}

}  // namespace hexapla::check
