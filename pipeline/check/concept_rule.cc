#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "check/rules.h"

namespace hexapla::check {
namespace {

using locale::Term;

/// Whether the names differ in some language: a concept of its own is there for that language.
bool AreToldApart(const locale::Terms& terms, const std::string& a, const std::string& b,
                  const std::vector<std::string>& languages) {
  return std::any_of(languages.begin(), languages.end(), [&](const std::string& language) {
    const Term* one = terms.Find(a, language);
    const Term* other = terms.Find(b, language);
    return one != nullptr && other != nullptr && one->full != other->full;
  });
}

class ConceptCheck {
 public:
  ConceptCheck(const Subject& subject, base::Sink& sink)
      : subject_(subject), languages_(subject.terms.Languages()), sink_(sink) {}

  void Check(const std::string& language) {
    std::map<std::string, std::string> by_name;
    std::map<std::string, std::string> by_acronym;
    for (const std::string& id : subject_.terms.ConceptIds()) {
      const Term* term = subject_.terms.Find(id, language);
      if (term == nullptr) continue;
      const auto [named, fresh] = by_name.try_emplace(term->full, id);
      if (!fresh) ReportName(id, named->second, *term, language);
      if (term->acronym.empty()) continue;
      const auto [called, new_one] = by_acronym.try_emplace(term->acronym, id);
      if (!new_one) TakeAcronym(id, called->second, *term, language);
    }
  }

  /// To be called once all languages are checked.
  void ReportAcronyms() const {
    for (const auto& [ids, acronyms] : shared_) {
      std::string said;
      for (const auto& [acronym, languages] : acronyms) {
        said += fmt::format("{}`{}` in `{}`", said.empty() ? "" : ", ", acronym,
                            fmt::join(languages, "`, `"));
      }
      sink_
          .Report(base::Code::kSharedAcronym, subject_.terms.SpanOf(ids.first),
                  fmt::format("`{}` and `{}` have one acronym: {}", ids.first, ids.second, said))
          .hints.push_back(
              {fmt::format("`{}` is here", ids.second), subject_.terms.SpanOf(ids.second)});
    }
  }

 private:
  void ReportName(const std::string& id, const std::string& other, const Term& term,
                  const std::string& language) {
    // Languages may run together what the source tells apart; the source may not.
    if (language != subject_.project.settings.source_language) return;
    if (AreToldApart(subject_.terms, id, other, languages_)) return;
    sink_
        .Report(base::Code::kSharedName, subject_.terms.SpanOf(id),
                fmt::format("`{}` and `{}` are both called `{}`", id, other, term.full))
        .hints.push_back({fmt::format("`{}` is here", other), subject_.terms.SpanOf(other)});
  }

  void TakeAcronym(const std::string& id, const std::string& other, const Term& term,
                   const std::string& language) {
    // Two forms of one name, such as that of an office held by a woman, share its acronym.
    const std::string& source = subject_.project.settings.source_language;
    for (const std::string& tag : {language, source}) {
      const Term* one = subject_.terms.Find(id, tag);
      const Term* two = subject_.terms.Find(other, tag);
      if (one != nullptr && two != nullptr && one->full == two->full) return;
    }
    shared_[{id, other}][term.acronym].push_back(language);
  }

  const Subject& subject_;
  std::vector<std::string> languages_;  ///< of the termbase, also those the project does not make
  base::Sink& sink_;
  /// By the two concepts: what they share, and in which languages.
  std::map<std::pair<std::string, std::string>, std::map<std::string, std::vector<std::string>>>
      shared_;
};

}  // namespace

void CheckConcepts(const Subject& subject, base::Sink& sink) {
  if (!subject.terms.whole()) return;
  ConceptCheck check(subject, sink);
  for (const std::string& language : subject.languages) check.Check(language);
  check.ReportAcronyms();
}

}  // namespace hexapla::check
