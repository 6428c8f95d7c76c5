#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "check/named_records.h"
#include "check/records.h"
#include "check/rules.h"
#include "load/record.h"

namespace hexapla::check {
namespace {

/// A body that does not work any more, and why.
struct Ended {
  std::string id;
  xml::Element why;             ///< its status, or what replaced it
  std::set<std::string> heirs;  ///< what replaced it; may be empty
};

std::vector<Ended> EndedOn(const load::Project& project, const base::Date& day) {
  std::vector<Ended> all;
  ForEachRegistryElement(project, [&](xml::Element body) {
    if (body.name() != "body") return;
    Ended ended;
    ended.id = body.attribute_or("id", "");
    for (const xml::Element status : body.children("status")) {
      const bool holds = load::ValidityOf(status).Holds(day);
      if (holds && status.attribute_or("value", "") == "ended") ended.why = status;
    }
    for (const xml::Element heir : body.children("replaced-by")) {
      if (!load::ValidityOf(heir).Holds(day)) continue;
      ended.why = heir;
      ended.heirs.insert(heir.attribute_or("ref", ""));
    }
    if (ended.why) all.push_back(ended);
  });
  return all;
}

class BodyCheck {
 public:
  BodyCheck(const Subject& subject, const model::Outline& outline, base::Sink& sink)
      : subject_(subject),
        outline_(outline),
        ended_(EndedOn(subject.project, outline.date)),
        sink_(sink) {}

  void Check() {
    if (ended_.empty()) return;
    const std::vector<NamedRecord> all = NamedRecordsIn(subject_, outline_);
    for (const NamedRecord& named : all) names_[named.passage].insert(named.id);
    for (const NamedRecord& named : all) {
      for (const Ended& ended : ended_) {
        if (ended.id == named.id) Report(ended, *named.passage, named.span());
      }
    }
    for (const std::string& language : subject_.languages) LookAtAcronyms(language);
  }

 private:
  void LookAtAcronyms(const std::string& language) {
    for (const Passage* passage : PassagesOf(subject_).InOrder(outline_, language)) {
      for (const CodeWord& code : passage->codes) {
        for (const Ended& ended : ended_) {
          const locale::Term* term = subject_.terms.Find(ended.id, language);
          if (term == nullptr || term->acronym.empty()) continue;
          if (term->acronym != passage->Text(code.begin, code.end)) continue;
          Report(ended, *passage, passage->SpanOf(code.begin, code.end));
        }
      }
    }
  }

  /// A passage that names what replaced the body speaks of that.
  bool NamesHeir(const Ended& ended, const Passage& passage) const {
    const auto names = names_.find(&passage);
    const auto named = [&](const std::string& heir) {
      const locale::Term* term = subject_.terms.Find(heir, passage.language);
      const bool typed = term != nullptr && !term->acronym.empty() &&
                         passage.text.find(term->acronym) != std::string::npos;
      return typed || (names != names_.end() && names->second.contains(heir));
    };
    return std::any_of(ended.heirs.begin(), ended.heirs.end(), named);
  }

  void Report(const Ended& ended, const Passage& passage, base::Span span) {
    if (NamesHeir(ended, passage) || !told_.insert({ended.id, passage.language}).second) return;
    const std::string heirs = fmt::format("{}", fmt::join(ended.heirs, "`, `"));
    sink_
        .Report(base::Code::kReplacedBody, span,
                heirs.empty()
                    ? fmt::format("`{}` had ended on the report's date, {}", ended.id,
                                  outline_.date.ToString())
                    : fmt::format("`{}` had been replaced by `{}` on the report's date, {}",
                                  ended.id, heirs, outline_.date.ToString()))
        .hints.push_back({"the registry says so here", ended.why.span()});
  }

  const Subject& subject_;
  const model::Outline& outline_;
  std::vector<Ended> ended_;
  base::Sink& sink_;
  std::map<const Passage*, std::set<std::string>> names_;
  std::set<std::pair<std::string, std::string_view>> told_;  ///< by body and language
};

}  // namespace

void CheckReplacedBodies(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) BodyCheck(subject, outline, sink).Check();
}

}  // namespace hexapla::check
