#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "check/passages.h"
#include "check/records.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// How long plans of a kind are for, and the first year of one of them.
struct PlanPeriod {
  std::string concept_id;
  int years = 0;
  int first = 0;
};

std::vector<PlanPeriod> PlansOf(const Subject& subject) {
  std::vector<PlanPeriod> plans;
  ForEachRegistryElement(subject.project, [&](xml::Element element) {
    if (element.name() != "plan" || !element.has("years")) return;
    const auto first = base::ParseDate(element.attribute_or("first", ""));
    const auto years = base::Decimal::Parse(element.attribute_or("years", ""));
    if (!first || !years || !(base::Decimal(0) < *years)) return;
    plans.push_back(
        {element.attribute_or("concept", ""), static_cast<int>(years->units()), first->year});
  });
  return plans;
}

bool Fits(const PlanPeriod& plan, int begin, int end) {
  return end - begin + 1 == plan.years && (begin - plan.first) % plan.years == 0;
}

std::string HintOf(const PlanPeriod& plan) {
  return fmt::format("it is for {} years, such as {} to {}", plan.years, plan.first,
                     plan.first + plan.years - 1);
}

/// Two years that are one range, in bytes [begin, end) of a text.
struct YearRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  int first = 0;
  int last = 0;
};

constexpr std::size_t kDigits = 4;

int YearAt(std::string_view text, std::size_t at) {
  const auto digit = [&](std::size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
  };
  for (std::size_t i = 0; i < kDigits; ++i) {
    if (!digit(at + i)) return 0;
  }
  if (digit(at + kDigits) || (at > 0 && digit(at - 1))) return 0;
  if (text[at] != '1' && text[at] != '2') return 0;
  return std::stoi(std::string(text.substr(at, kDigits)));
}

/// Behind a year, where the second year of its range begins: a dash, or words of the language,
/// stand between. 0: none does.
std::size_t SecondYear(std::string_view text, std::size_t at, const locale::TextRules& rules) {
  const auto skip = [&](std::string_view what) {
    if (text.substr(at, what.size()) == what) at += what.size();
  };
  for (const std::string_view dash : {"-", "\xE2\x80\x93", "\xE2\x80\x91"}) {
    const bool there = text.substr(at, dash.size()) == dash;
    if (there && YearAt(text, at + dash.size()) != 0) return at + dash.size();
  }
  skip(" ");
  skip("\xC2\xA0");
  const std::size_t begin = at;
  for (const std::string& words : rules.year_joins) {
    at = begin;
    if (text.substr(at, words.size()) != words) continue;
    skip(words);
    skip(" ");
    skip("\xC2\xA0");
    if (YearAt(text, at) != 0) return at;
  }
  return 0;
}

/// \p folded  a text without case.
std::vector<YearRange> RangesIn(std::string_view folded, const locale::TextRules& rules) {
  std::vector<YearRange> ranges;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const int first = YearAt(folded, at);
    if (first == 0) continue;
    const std::size_t next = SecondYear(folded, at + kDigits, rules);
    if (next != 0) ranges.push_back({at, next + kDigits, first, YearAt(folded, next)});
  }
  return ranges;
}

/// Whether one of the words in \p text says that something was done in the years beside it.
bool HasPassingTime(std::string_view text, const locale::TextRules& rules) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (rules.passing_time.contains(std::string(word)) || rules.joins.contains(std::string(word))) {
      return true;
    }
    begin = end + 1;
  }
  return false;
}

/// Whether what stands between a name and a range joins them: a few words, and no other number.
bool Joins(std::string_view between, const locale::TextRules& rules) {
  constexpr std::size_t kMost = 40;
  std::size_t characters = 0;
  bool joins = true;
  ForEachCharacter(between, [&](char32_t c, std::uint32_t, std::uint32_t) {
    ++characters;
    constexpr std::u32string_view kParting = U".;:,()[]。；：，、（）";
    joins = joins && (c < U'0' || c > U'9') && kParting.find(c) == std::u32string_view::npos;
  });
  return joins && characters <= kMost && !HasPassingTime(between, rules);
}

/// Where \p name ends last in \p text before \p range, or begins first behind it, and the words
/// between join the two: how many bytes are between, a name before the range being the nearer.
/// nullopt: nowhere.
std::optional<std::size_t> DistanceOf(std::string_view text, const YearRange& range,
                                      const std::string& name, const locale::TextRules& rules) {
  std::optional<std::size_t> nearest;
  const auto take = [&](std::string_view between, std::size_t further) {
    const std::size_t distance = between.size() + further;
    if (Joins(between, rules)) nearest = std::min(distance, nearest.value_or(distance));
  };
  std::string_view before = text.substr(0, range.begin);
  while (before.ends_with(' ')) before.remove_suffix(1);
  if (!before.empty()) {
    const std::size_t last = base::CharacterBegin(before, before.size() - 1);
    std::size_t at = last;
    if (rules.Opening(base::NextCodePoint(before, at)) != nullptr) before = before.substr(0, last);
  }
  const std::size_t word = before.rfind(' ');
  const bool passing =
      HasPassingTime(word == std::string_view::npos ? before : before.substr(word + 1), rules);
  for (std::size_t at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    constexpr std::size_t kBehind = 1000;
    if (end <= before.size()) take(before.substr(end), 0);
    if (range.end <= at && !passing) take(text.substr(range.end, at - range.end), kBehind);
  }
  return nearest;
}

/// What the years of \p range are of, by the nearest name; empty: of nothing that has one.
std::string NamedBy(const Subject& subject, const Passage& passage, std::string_view folded,
                    const YearRange& range, const std::vector<PlanPeriod>& plans) {
  std::string concept_id;
  std::optional<std::size_t> nearest;
  const auto take = [&](const std::string& id, const std::string& name) {
    const auto distance = DistanceOf(folded, range, name, *passage.rules);
    if (!distance || (nearest && *nearest <= *distance)) return;
    nearest = distance;
    concept_id = id;
  };
  for (const PlanPeriod& plan : plans) {
    const locale::Term* term = subject.terms.Find(plan.concept_id, passage.language);
    if (term == nullptr) continue;
    for (const std::string& name : term->Names()) take(plan.concept_id, locale::Fold(name));
  }
  for (const locale::RoleWords& role : passage.rules->roles) take(role.role, role.words);
  return concept_id;
}

void LookAt(const Passage& passage, const Subject& subject, const std::vector<PlanPeriod>& plans,
            base::Sink& sink) {
  const bool numbers = std::any_of(passage.words.begin(), passage.words.end(),
                                   [](const Word& word) { return word.kind == WordKind::kNumber; });
  if (!numbers) return;
  const std::string folded = locale::Fold(passage.text);
  if (folded.size() != passage.text.size()) return;
  for (const YearRange& range : RangesIn(folded, *passage.rules)) {
    const std::string named = NamedBy(subject, passage, folded, range, plans);
    const auto plan = std::find_if(plans.begin(), plans.end(),
                                   [&](const PlanPeriod& one) { return one.concept_id == named; });
    if (plan == plans.end() || Fits(*plan, range.first, range.last)) continue;
    const auto begin = static_cast<std::uint32_t>(range.begin);
    const auto end = static_cast<std::uint32_t>(range.end);
    sink.Report(
            base::Code::kPlanYears, passage.SpanOf(begin, end),
            fmt::format("`{}` are no years of `{}`", passage.Text(begin, end), plan->concept_id))
        .hints.push_back({HintOf(*plan), {}});
  }
}

}  // namespace

void CheckPlans(const Subject& subject, base::Sink& sink) {
  const std::vector<PlanPeriod> plans = PlansOf(subject);
  if (plans.empty()) return;
  for (const Passage& passage : PassagesOf(subject).all()) {
    if (passage.whole && passage.main) LookAt(passage, subject, plans, sink);
  }
  for (const auto& [id, report] : subject.project.reports) {
    if (!report.document) continue;
    ForEachElement(report.document->root(), [&](xml::Element element) {
      const std::string name = element.attribute_or("plan", "");
      const auto plan = std::find_if(plans.begin(), plans.end(),
                                     [&](const PlanPeriod& p) { return p.concept_id == name; });
      const auto begin = base::ParseDate(element.attribute_or("begin", ""));
      const auto end = base::ParseDate(element.attribute_or("end", ""));
      if (plan == plans.end() || !begin || !end || Fits(*plan, begin->year, end->year)) return;
      sink.Report(base::Code::kPlanYears, element.attribute_span("begin"),
                  fmt::format("`{}-{}` are no years of `{}`", begin->year, end->year, name))
          .hints.push_back({HintOf(*plan), {}});
    });
  }
}

}  // namespace hexapla::check
