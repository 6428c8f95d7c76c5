#include <fmt/format.h>

#include <map>
#include <string>

#include "check/arguments.h"
#include "check/outline_texts.h"
#include "check/records.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// Where each concept that is printed comes from, the first place of several.
using Origins = std::map<std::string, base::Span>;

void AddConcepts(const base::Referent& referent, Origins& out) {
  const auto add = [&](const std::string& id) {
    if (!id.empty()) out.emplace(id, referent.origin);
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

/// A record that says no `term` is called what the concept of its own id is called.
void ReportUnnamed(const std::string& concept_id, base::Span origin, base::Sink& sink) {
  sink.Report(base::Code::kUnknownConcept, origin,
              fmt::format("the report prints the name of `{}`, which is not a concept of "
                          "`locales/terms.tbx`",
                          concept_id))
      .hints.push_back({"add the concept, or name another one with `term=\"…\"`", {}});
}

/// Whether \p id is a record with names: that none of them holds is another finding.
bool HasNames(const load::Project& project, const std::string& id) {
  const ElementsById registry = RegistryById(project);
  const auto record = registry.find(id);
  return record != registry.end() && record->second.first_child("name");
}

}  // namespace

void CheckTerms(const Subject& subject, base::Sink& sink) {
  if (!subject.terms.whole()) return;
  Origins used;
  for (const auto& [id, outline] : subject.outlines) {
    ForEachOutlineText(outline, [&](const model::OutlineText& text) {
      for (const auto& [name, referent] : *text.scope) {
        // A name that stands for nothing is a finding of the message it stands in.
        if (!IsGuess(name, referent) || subject.terms.Has(name)) AddConcepts(referent, used);
      }
    });
  }
  for (const auto& [concept_id, origin] : used) {
    if (!subject.terms.Has(concept_id)) {
      if (HasNames(subject.project, concept_id)) continue;
      ReportUnnamed(concept_id, origin, sink);
      continue;
    }
    for (const std::string& language : subject.languages) {
      if (subject.terms.Find(concept_id, language) != nullptr) continue;
      sink.Report(base::Code::kMissingTerm, subject.terms.SpanOf(concept_id),
                  fmt::format("concept `{}` has no name in `{}`", concept_id, language));
    }
  }
}

}  // namespace hexapla::check
