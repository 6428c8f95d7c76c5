#include <fmt/format.h>

#include <algorithm>

#include "check/citations.h"
#include "check/records.h"
#include "check/roles.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// A part of an instrument, such as its annex, is cited as a record of its own.
bool IsSame(xml::Element a, xml::Element b) {
  return a.attribute_or("kind", "") == b.attribute_or("kind", "") &&
         a.attribute_or("number", "") == b.attribute_or("number", "") &&
         a.attribute_or("body", "") == b.attribute_or("body", "");
}

/// What an instrument is called at a place, and which one it is.
struct Called {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string words;
  std::vector<xml::Element> instruments;  ///< what it may be; empty: none of the registry
};

class RoleCheck {
 public:
  RoleCheck(const Subject& subject, base::Sink& sink)
      : subject_(subject), sink_(sink), registry_(RegistryById(subject.project)) {}

  void Look(const TypedCitation& citation) {
    if (citation.kind != "resolution" && citation.kind != "decision") return;
    const Passage& passage = *citation.passage;
    Look(passage,
         {citation.begin, citation.end, std::string(passage.Text(citation.begin, citation.end)),
          InstrumentsOf(subject_, citation)});
  }

  void LookAtNames(const Passage& passage) {
    if (passage.rules->roles.empty()) return;
    for (const Word& word : passage.words) {
      const message::Node* node = passage.ArgumentAt(word);
      if (node == nullptr) continue;
      const auto record = registry_.find(node->name);
      if (record == registry_.end() || record->second.name() != "instrument") continue;
      Look(passage, {word.begin, word.end, '{' + node->name + '}', {record->second}});
    }
  }

 private:
  void Look(const Passage& passage, const Called& called) {
    const locale::RoleWords* role = RoleInFront(passage, called.begin);
    if (role != nullptr) Compare(passage, called, *role);
  }

  void Compare(const Passage& passage, const Called& called, const locale::RoleWords& role) {
    const auto holders = HoldersOf(subject_, role.role);
    if (holders.empty()) return;
    const bool right = std::any_of(holders.begin(), holders.end(), [&](xml::Element holder) {
      return std::any_of(called.instruments.begin(), called.instruments.end(),
                         [&](xml::Element one) { return IsSame(one, holder); });
    });
    if (right) return;
    const std::string id = holders.front().attribute_or("id", "");
    sink_
        .Report(base::Code::kWrongRole, passage.SpanOf(called.begin, called.end),
                fmt::format("`{}` does not hold what stands in front of it: `{}`", called.words,
                            role.words))
        .hints = {
        {fmt::format("that is `{}` (`{{{}}}`)", holders.front().attribute_or("number", ""), id),
         holders.front().attribute_span("role")}};
  }

  const Subject& subject_;
  base::Sink& sink_;
  ElementsById registry_;
};

}  // namespace

void CheckRoles(const Subject& subject, base::Sink& sink) {
  RoleCheck check(subject, sink);
  for (const auto& [id, outline] : subject.outlines) {
    for (const std::string& language : subject.languages) {
      for (const TypedCitation& citation : TypedCitationsIn(subject, outline, language)) {
        check.Look(citation);
      }
      for (const Passage* passage : PassagesOf(subject).InOrder(outline, language)) {
        check.LookAtNames(*passage);
      }
    }
  }
}

}  // namespace hexapla::check
