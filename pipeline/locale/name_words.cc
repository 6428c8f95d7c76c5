#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "locale/words.h"

namespace hexapla::locale {
namespace {

constexpr int kYearsOfCentury = 100;
/// Ends the forms of a name that begin as a sentence does.
constexpr std::string_view kOfHead = "_head";

const std::string* FormIn(const std::vector<std::pair<std::string, std::string>>& forms,
                          std::string_view name) {
  const auto found = std::find_if(forms.begin(), forms.end(),
                                  [&](const auto& form) { return form.first == name; });
  return found == forms.end() ? nullptr : &found->second;
}

/// As a name stands once it is known.
const std::string& Running(const Term& term) {
  if (!term.short_form.empty()) return term.short_form;
  return term.acronym.empty() ? term.full : term.acronym;
}

/// The inflected form of what stands in running text: an acronym has none.
const std::string& RunningForm(const Term& term, std::string_view form) {
  if (!term.short_form.empty()) {
    const std::string* found = FormIn(term.short_forms, form);
    return found == nullptr ? term.short_form : *found;
  }
  if (!term.acronym.empty()) return term.acronym;
  const std::string* found = FormIn(term.forms, form);
  return found == nullptr ? term.full : *found;
}

std::string AcronymOf(const Terms& terms, std::string_view concept_id, std::string_view language) {
  const Term* term = terms.Find(concept_id, language);
  return term == nullptr ? std::string() : term->acronym;
}

bool StartsWithOneOf(std::string_view text, std::string_view set) {
  if (text.empty() || set.empty()) return set.empty();
  std::size_t end = 0;
  base::NextCodePoint(text, end);
  return set.find(text.substr(0, end)) != std::string_view::npos;
}

/// \p name of the term after the preposition or article of the form, as the termbase has it, else
/// as the first rule that fits; nullopt when no rule is of it.
std::optional<std::string> WithArticle(const std::vector<ArticleRule>& rules, const Term& term,
                                       std::string_view form, const std::string& name) {
  std::optional<std::string> found;
  for (const ArticleRule& rule : rules) {
    if (rule.form != form) continue;
    if (!found) {
      const auto& own = name == term.short_form ? term.short_forms : term.forms;
      const std::string* given = name == term.acronym ? nullptr : FormIn(own, form);
      if (given != nullptr) return *given;
      found = name;
    }
    if (!rule.gender.empty() && rule.gender != term.gender) continue;
    if (!rule.number.empty() && rule.number != term.number) continue;
    if (!StartsWithOneOf(name, rule.starts)) continue;
    return rule.pattern.Fill([&](const Slot&) { return name; });
  }
  return found;
}

}  // namespace

std::string Words::Name(std::string_view concept_id, std::string_view form) const {
  const Term* term = terms->Find(concept_id, sheet.language);
  if (term == nullptr) return std::string(concept_id);
  if (form.empty() || form == "full") return term->full;
  if (form == "head") return icu.SentenceCase(term->full);
  if (form.ends_with(kOfHead)) {
    return icu.SentenceCase(Name(concept_id, form.substr(0, form.size() - kOfHead.size())));
  }
  if (form == "name") return Running(*term);
  if (form == "short") return term->short_form.empty() ? Running(*term) : term->short_form;
  if (form == "acronym") return term->acronym.empty() ? Running(*term) : term->acronym;
  constexpr std::string_view kOfShort = "short_";
  if (form.starts_with(kOfShort)) return RunningForm(*term, form.substr(kOfShort.size()));
  if (auto with_article = WithArticle(sheet.articles, *term, form, Running(*term))) {
    return *with_article;
  }
  const std::string* inflected = FormIn(term->forms, form);
  return inflected == nullptr ? term->full : *inflected;
}

std::string Words::TermSlot(const Slot& slot) const {
  if (!slot.name.starts_with('@')) return {};
  return Name(slot.name.substr(1), slot.form);
}

Formatted Words::Mention(const base::TermReference& reference, std::string_view style,
                         bool first) const {
  const Term* term = terms->Find(reference.concept_id, sheet.language);
  if (term == nullptr) return {reference.concept_id, false};
  if (style == "short" || style == "acronym" || style == "head" || style.ends_with(kOfHead)) {
    return {Name(reference.concept_id, style), false};
  }
  if (!first || term->acronym.empty() || term->acronym == term->full) {
    if (style.empty()) return {first ? term->full : Running(*term), false};
    if (style == "full" || first) return {Name(reference.concept_id, style), false};
    return {WithArticle(sheet.articles, *term, style, Running(*term))
                .value_or(RunningForm(*term, style)),
            false};
  }
  return Fill("first-mention", {}, [&](const Slot& slot) {
    if (slot.name == "acronym") return term->acronym;
    return WithArticle(sheet.articles, *term, style, term->full)
        .value_or(Name(reference.concept_id, style));
  });
}

Formatted Words::Person(const base::PersonReference& person, std::string_view style) const {
  return Fill("person", {style, "", Place::kText}, [&](const Slot& slot) -> std::string {
    if (slot.name == "name") return Name(person.concept_id, slot.form);
    if (slot.name == "country" && !person.country.empty()) return Name(person.country, slot.form);
    if (slot.name == "woman" && person.woman) return "yes";
    return {};
  });
}

Formatted Words::Event(const base::EventReference& event, std::string_view style,
                       bool first) const {
  const auto dates = [&]() -> std::string {
    if (event.dates.state != base::ValueState::kKnown || event.dates.date.year == 0) return {};
    return WithIsolates(Value(event.dates, "", Place::kHeader));
  };
  const Lookup lookup = [&](const Slot& slot) -> std::string {
    if (slot.name == "name") return Name(event.concept_id, slot.form);
    if (slot.name == "acronym") return AcronymOf(*terms, event.concept_id, sheet.language);
    if (slot.name == "year" && event.year != 0) return std::to_string(event.year);
    if (slot.name == "yy" && event.year != 0) {
      const std::string yy = std::to_string(event.year % kYearsOfCentury);
      return yy.size() < 2 ? "0" + yy : yy;
    }
    if (slot.name == "number" && event.number != 0) return std::to_string(event.number);
    if (slot.name == "ordinal" && event.number != 0) return Ordinal(event.number, slot.form);
    if (slot.name == "place" && !event.place.empty()) return Name(event.place, slot.form);
    if (slot.name == "dates") return dates();
    if (slot.name == "first" && first) return "yes";
    return {};
  };
  return Fill("event:" + event.kind, {style, "", Place::kText}, lookup);
}

}  // namespace hexapla::locale
