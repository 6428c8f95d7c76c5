#include "check/stale_years.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "check/passages.h"
#include "check/periods.h"
#include "check/records.h"
#include "check/shingles.h"
#include "check/typed_years.h"
#include "load/record.h"

namespace hexapla::check {
namespace {

const load::Report& ReportOf(const ReportTexts& texts) {
  return texts.report.project.reports.at(texts.report.outline.report);
}

/// The year of the session that \p report goes to; 0 when it is not known.
int SessionYearOf(const ReportTexts& texts) {
  const xml::Element front = ReportOf(texts).document->root().first_child("front");
  const xml::Element session = front.first_child("session");
  if (!session) return 0;
  const ElementsById records = RegistryById(texts.report.project);
  const auto event = records.find(session.attribute_or("ref", ""));
  if (event == records.end()) return 0;
  const auto year = base::ParseDate(event->second.attribute_or("year", ""));
  return year ? year->year : 0;
}

std::optional<Period> StatedPeriodOf(const ReportTexts& texts) {
  const xml::Element fact = ReportingPeriodOf(ReportOf(texts));
  return fact ? PeriodOf(fact) : std::nullopt;
}

/// A sentence, or a text that is none, that stands in both reports.
struct Both {
  const Passage* earlier = nullptr;
  const Passage* later = nullptr;
  std::uint32_t begin = 0;  ///< what of the later one it is
  std::uint32_t end = 0;
};

bool SameWords(const Passage& a, const Passage& b) {
  return std::equal(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(),
                    [](const Word& x, const Word& y) { return x.hash == y.hash; });
}

/// Passages of the report's own files, parts of sentences too. What is a year and nothing else is
/// the label of something.
std::vector<const Passage*> OwnPassages(const ReportTexts& texts) {
  std::vector<const Passage*> own;
  const std::string folder = texts.folder();
  for (const Passage& passage : PassagesOf(texts.subject).all()) {
    const bool label = passage.words.size() < 2;
    if (passage.source && !label && passage.file.starts_with(folder)) own.push_back(&passage);
  }
  return own;
}

/// A fact directly in one of these says when that was.
bool IsOfItsOwnTime(xml::Element record, const ElementsById& registry) {
  if (record.name() == "meeting") return true;
  const auto about = registry.find(record.attribute_or("ref", ""));
  if (about == registry.end()) return false;
  const std::string_view kind = about->second.name();
  return kind == "event" || kind == "document" || kind == "instrument";
}

/// Places that a finding is at: one of each.
using Told = std::set<std::pair<const base::SourceFile*, std::uint32_t>>;

class Comparison {
 public:
  Comparison(const ReportTexts& earlier, const ReportTexts& later, Told& told, base::Sink& sink)
      : earlier_(earlier), later_(later), told_(told), sink_(sink) {
    const auto before = StatedPeriodOf(earlier);
    const auto now = StatedPeriodOf(later);
    same_period_ = before && now && *before == *now;
    years_ = {earlier.report.outline.date.year, SessionYearOf(earlier)};
    if (before) years_.insert(before->last.year);
    for (const int year : {0, later.report.outline.date.year, SessionYearOf(later)}) {
      years_.erase(year);
    }
    if (now && !same_period_) years_.erase(now->last.year);
  }

  void Run() {
    LookAtFront();
    if (same_period_) LookAtPeriod();
    if (years_.empty()) return;
    for (const Both& both : AllBoth()) LookAt(both);
    std::map<std::string, xml::Element> facts;
    ForEachElement(ReportOf(earlier_).document->root(), [&](xml::Element element) {
      if (load::IsFact(element) && element.has("id")) facts.emplace(element.value("id"), element);
    });
    LookAtFacts(ReportOf(later_).document->root(), facts, RegistryById(later_.report.project));
  }

 private:
  const std::string& Name() const { return earlier_.report.outline.report; }

  void Report(base::Span span, std::string message, base::Span before) {
    if (!told_.emplace(span.file, span.begin).second) return;
    sink_.Report(base::Code::kStaleYear, span, std::move(message))
        .hints.push_back({fmt::format("`{}` says it here", Name()), before});
  }

  void LookAtFront() {
    const auto issued = [](const ReportTexts& texts) {
      return ReportOf(texts).document->root().first_child("front").first_child("issued");
    };
    const xml::Element before = issued(earlier_);
    const xml::Element now = issued(later_);
    if (!before || !now || !now.has("value")) return;
    if (now.value("value") != before.attribute_or("value", "")) return;
    Report(now.attribute_span("value"),
           fmt::format("`{}` is the day on which `{}` was issued", now.value("value"), Name()),
           before.span());
  }

  void LookAtPeriod() {
    const xml::Element now = ReportingPeriodOf(ReportOf(later_));
    Report(now.attribute_span(now.has("begin") ? "begin" : "value"),
           fmt::format("the reporting period is that of `{}`, {}", Name(),
                       StatedPeriodOf(later_)->ToString()),
           ReportingPeriodOf(ReportOf(earlier_)).span());
  }

  std::vector<Both> AllBoth() {
    std::vector<Both> all;
    std::map<std::pair<std::string_view, std::string_view>, std::vector<const Passage*>> earlier;
    std::vector<Stretch> stretches;
    const std::size_t words = later_.report.project.measures.passage_words;
    for (const Passage* passage : OwnPassages(earlier_)) {
      earlier[{passage->file.substr(earlier_.folder().size()), passage->unit}].push_back(passage);
      if (passage->whole) AddStretches(*passage, words, stretches);
    }
    const std::size_t from = stretches.size();
    for (const Passage* passage : OwnPassages(later_)) {
      for (const std::string& name : NamesIn(*passage)) named_.insert(name);
      const auto key = std::pair(passage->file.substr(later_.folder().size()), passage->unit);
      for (const Passage* before : earlier[key]) {
        if (!SameWords(*before, *passage)) continue;
        all.push_back({before, passage, 0, static_cast<std::uint32_t>(passage->text.size())});
      }
      if (passage->whole) AddStretches(*passage, words, stretches);
    }
    if (from == 0) return all;
    const int percent = later_.report.project.measures.similarity;
    for (const Likeness& like : AlikeStretches(stretches, percent, from)) {
      const Stretch& now = stretches[like.later];
      all.push_back({stretches[like.earlier].passage, now.passage,
                     now.passage->words[now.first].begin, now.passage->words[now.last].end});
    }
    return all;
  }

  static std::vector<std::string> NamesIn(const Passage& passage) {
    std::vector<std::string> names;
    for (const Word& word : passage.words) {
      const message::Node* node = passage.ArgumentAt(word);
      if (node != nullptr) names.push_back(node->name);
    }
    return names;
  }

  void LookAt(const Both& both) {
    for (const Word& word : both.later->words) {
      if (word.begin < both.begin || both.end < word.end) continue;
      const message::Node* node = both.later->ArgumentAt(word);
      if (node != nullptr) said_.insert(node->name);
    }
    const std::vector<TypedYear> before = TypedYearsIn(*both.earlier, later_.subject);
    for (const TypedYear& typed : TypedYearsIn(*both.later, later_.subject)) {
      const bool inside = both.begin <= typed.begin && typed.end <= both.end;
      if (!inside || !years_.contains(typed.year)) continue;
      for (const TypedYear& same : before) {
        if (same.year != typed.year) continue;
        Report(both.later->SpanOf(typed.begin, typed.end),
               fmt::format("`{}` is the year of `{}`, and stands in words that are also there",
                           typed.year, Name()),
               both.earlier->SpanOf(same.begin, same.end));
        break;
      }
    }
  }

  void LookAtFacts(xml::Element parent, const std::map<std::string, xml::Element>& facts,
                   const ElementsById& registry) {
    for (const xml::Element child : parent.children()) {
      if (load::IsFact(child)) {
        const auto before = facts.find(child.attribute_or("id", ""));
        if (before != facts.end()) LookAtFact(child, before->second);
      } else if (!IsOfItsOwnTime(child, registry) && child.attribute_or("in-period", "") != "no") {
        LookAtFacts(child, facts, registry);
      }
    }
  }

  /// A fact that texts name only in new words was looked at when these were written.
  void LookAtFact(xml::Element now, xml::Element before) {
    const std::string_view kind = now.name();
    if (kind != "date" && kind != "month" && kind != "year") return;
    const std::string id = now.attribute_or("id", "");
    const std::string value = now.attribute_or("value", "");
    const auto date = base::ParseDate(value);
    if (kind != before.name() || value != before.attribute_or("value", "") || !date) return;
    if (!years_.contains(date->year) || (named_.contains(id) && !said_.contains(id))) return;
    Report(now.attribute_span("value"),
           fmt::format("`{}` is `{}` as in `{}`, whose year that was", id, value, Name()),
           before.span());
  }

  const ReportTexts& earlier_;
  const ReportTexts& later_;
  Told& told_;
  base::Sink& sink_;
  bool same_period_ = false;
  std::set<int> years_;          ///< those of the earlier report that the later one has not
  std::set<std::string> named_;  ///< by texts of the later report
  std::set<std::string> said_;   ///< among them, in words that stand in both
};

/// Reports like \p later of the last year before its own in which there are any.
std::vector<const ReportTexts*> YearBefore(const std::vector<std::unique_ptr<ReportTexts>>& reports,
                                           const ReportTexts& later) {
  std::vector<const ReportTexts*> before;
  for (const auto& report : reports) {
    const model::Outline& outline = report->report.outline;
    if (outline.template_name != later.report.outline.template_name ||
        outline.source_language != later.report.outline.source_language ||
        outline.date.year >= later.report.outline.date.year) {
      continue;
    }
    if (!before.empty() && before.front()->report.outline.date.year != outline.date.year) {
      before.clear();
    }
    before.push_back(report.get());
  }
  return before;
}

}  // namespace

void FindStaleYears(const std::vector<std::unique_ptr<ReportTexts>>& reports, base::Sink& sink) {
  for (const auto& later : reports) {
    Told told;
    for (const ReportTexts* earlier : YearBefore(reports, *later)) {
      Comparison(*earlier, *later, told, sink).Run();
    }
  }
}

}  // namespace hexapla::check
