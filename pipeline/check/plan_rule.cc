#include <fmt/format.h>

#include <algorithm>
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

/// Two years with a dash between, in bytes [begin, end) of a text.
struct YearRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  int first = 0;
  int last = 0;
};

int YearAt(std::string_view text, std::size_t at) {
  constexpr std::size_t kDigits = 4;
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

std::vector<YearRange> RangesIn(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  std::vector<YearRange> ranges;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int first = YearAt(text, at);
    if (first == 0) continue;
    for (const std::string_view dash : {"-", "\xE2\x80\x93", "\xE2\x80\x91"}) {
      const std::size_t next = at + kDigits + dash.size();
      if (text.substr(at + kDigits, dash.size()) != dash) continue;
      const int last = YearAt(text, next);
      if (last != 0) ranges.push_back({at, next + kDigits, first, last});
    }
  }
  return ranges;
}

/// Whether what stands between a range and a name joins them: a few words, and no other number.
bool Joins(std::string_view between) {
  constexpr std::size_t kMost = 24;
  std::size_t characters = 0;
  bool joins = true;
  ForEachCharacter(between, [&](char32_t c, std::uint32_t, std::uint32_t) {
    ++characters;
    constexpr std::u32string_view kParting = U".;:,()[]。；：，、（）";
    joins = joins && (c < U'0' || c > U'9') && kParting.find(c) == std::u32string_view::npos;
  });
  return joins && characters <= kMost;
}

bool Names(std::string_view text, const YearRange& range, const std::string& name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if (end <= range.begin && Joins(text.substr(end, range.begin - end))) return true;
    if (range.end <= at && Joins(text.substr(range.end, at - range.end))) return true;
  }
  return false;
}

std::set<std::string> NamesOf(const Subject& subject, const std::string& concept_id,
                              const std::string& language) {
  std::set<std::string> names;  // folded
  const locale::Term* term = subject.terms.Find(concept_id, language);
  if (term == nullptr) return names;
  names.insert(locale::Fold(term->full));
  for (const auto& [form, text] : term->forms) names.insert(locale::Fold(text));
  return names;
}

void LookAt(const Passage& passage, const Subject& subject, const std::vector<PlanPeriod>& plans,
            base::Sink& sink) {
  const std::vector<YearRange> ranges = RangesIn(passage.text);
  if (ranges.empty()) return;
  const std::string folded = locale::Fold(passage.text);
  const std::vector<YearRange> in_folded = RangesIn(folded);
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    const YearRange& range = ranges[i];
    for (const PlanPeriod& plan : plans) {
      if (Fits(plan, range.first, range.last)) continue;
      const auto names = NamesOf(subject, plan.concept_id, std::string(passage.language));
      const bool named = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return Names(folded, in_folded[i], name);
      });
      if (!named) continue;
      const auto begin = static_cast<std::uint32_t>(range.begin);
      const auto end = static_cast<std::uint32_t>(range.end);
      sink.Report(
              base::Code::kPlanYears, passage.SpanOf(begin, end),
              fmt::format("`{}` are no years of `{}`", passage.Text(begin, end), plan.concept_id))
          .hints.push_back({HintOf(plan), {}});
      break;
    }
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
