#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <sstream>
#include <vector>

#include "check/figures.h"
#include "check/periods.h"
#include "check/records.h"
#include "check/rules.h"
#include "load/attribute_list.h"
#include "load/record.h"

namespace hexapla::check {
namespace {

/// When something was, and where it is said.
struct When {
  Period days;
  base::Span span;
};

/// What a report presents as having taken place.
struct Presented {
  std::string name;  ///< for people: "meeting `retreat`"
  base::Span span;   ///< where nothing says it better
  std::vector<When> when;
  bool stated = false;   ///< the report says that it is of its period; else its kind does
  bool planned = false;  ///< the registry says that it is still to come
};

base::Span PlaceOf(xml::Element fact) {
  return fact.attribute_span(fact.has("begin") ? "begin" : "value");
}

/// A year in an activity is mostly that of something else: a programme, a plan.
bool IsDayOrMonth(xml::Element fact) {
  const std::string_view name = fact.name();
  return name != "year" && name != "year-range";
}

bool HasOwnTime(std::string_view kind) {
  return kind == "meeting" || kind == "activity" || kind == "step";
}

/// Where \p id stands among the `refs` of \p list.
base::Span PlaceOfId(xml::Element list, const std::string& id) {
  const base::Span refs = list.attribute_span("refs");
  const std::string_view text =
      std::string_view(refs.file->text()).substr(refs.begin, refs.end - refs.begin);
  constexpr std::string_view kSpace = " \t\r\n";
  for (std::size_t at = text.find(id); at != std::string_view::npos; at = text.find(id, at + 1)) {
    const std::size_t end = at + id.size();
    const bool begins = at == 0 || kSpace.find(text[at - 1]) != std::string_view::npos;
    const bool ends = end == text.size() || kSpace.find(text[end]) != std::string_view::npos;
    if (!begins || !ends) continue;
    const auto begin = refs.begin + static_cast<std::uint32_t>(at);
    return {refs.file, begin, begin + static_cast<std::uint32_t>(id.size())};
  }
  return refs;
}

std::string NameOf(xml::Element record) {
  return fmt::format("{} `{}`", record.name(), record.attribute_or("id", ""));
}

class PeriodCheck {
 public:
  PeriodCheck(const Subject& subject, const load::Report& report, base::Sink& sink)
      : subject_(subject),
        report_(report),
        records_(RecordsById(subject.project, report)),
        period_element_(ReportingPeriodOf(report)),
        period_(period_element_ ? PeriodOf(period_element_) : std::nullopt),
        sink_(sink) {}

  void Check() { Look(report_.document->root(), std::nullopt); }

 private:
  /// \p inherited  what is said of that which holds them.
  void Look(xml::Element parent, std::optional<bool> inherited) {
    for (const xml::Element child : parent.children()) {
      std::optional<bool> in_period = inherited;
      if (const auto said = child.attribute("in-period")) in_period = *said == "yes";
      if (in_period.value_or(true)) {
        if (child.name() == "record-list") {
          if (in_period) LookAtList(child);
        } else if (child.name() == "grid") {
          if (in_period) LookAtGrid(child);
        } else if (child.has("id") && !load::IsFact(child)) {
          LookAtRecord(child, in_period.has_value());
        }
      }
      Look(child, in_period);
    }
  }

  void LookAtRecord(xml::Element record, bool stated) {
    const bool meeting = record.name() == "meeting";
    if (!record.has("in-period") && !HasOwnTime(record.name())) return;
    Presented what{NameOf(record), record.span(), {}, stated, false};
    for (const xml::Element fact : record.children()) {
      if (!stated && !meeting && !IsDayOrMonth(fact)) continue;
      if (const auto days = PeriodOf(fact)) what.when.push_back({*days, PlaceOf(fact)});
    }
    // What is about an event may prepare it or follow from it; a meeting is one.
    if (what.when.empty() && (stated || meeting) && record.has("ref")) {
      AddEvent(record.attribute_or("ref", ""), record.attribute_span("ref"), what);
    }
    Judge(what);
  }

  void LookAtList(xml::Element list) {
    for (const std::string& id : load::AttributeList(list, "refs")) {
      Presented what{fmt::format("`{}`", id), PlaceOfId(list, id), {}, true, false};
      AddEvent(id, what.span, what);
      Judge(what);
    }
  }

  void LookAtGrid(xml::Element element) {
    for (const load::Grid& grid : GridsOf(subject_, report_)) {
      if (grid.element != element) continue;
      for (const load::GridGroup& group : grid.groups) {
        for (const load::GridRow& row : group.rows) LookAtRow(row);
      }
    }
  }

  void LookAtRow(const load::GridRow& row) {
    Presented what{
        row.id.empty() ? "this row" : fmt::format("row `{}`", row.id), row.span, {}, true, false};
    for (const load::GridCell& cell : row.cells) {
      if (!cell.given || !cell.value || cell.value->state != base::ValueState::kKnown) continue;
      const base::ValueType type = cell.value->type;
      if (type != base::ValueType::kDate && type != base::ValueType::kMonth &&
          type != base::ValueType::kYear) {
        continue;
      }
      what.when.push_back({{cell.value->date.First(), cell.value->date.Last()}, cell.span});
    }
    std::istringstream refs(row.refs);
    for (std::string id; what.when.empty() && refs >> id;) AddEvent(id, row.refs_span, what);
    Judge(what);
  }

  /// The days of an event of the registry, or the year where these are not recorded.
  void AddEvent(const std::string& id, base::Span place, Presented& what) const {
    const auto found = records_.find(id);
    if (found == records_.end() || found->second.name() != "event") return;
    const xml::Element event = found->second;
    what.planned = event.attribute_or("state", "held") == "planned";
    const xml::Element dates = event.first_child("dates");
    const auto year = base::ParseDate(event.attribute_or("year", ""));
    const auto begin = dates ? base::ParseDate(dates.attribute_or("begin", "")) : year;
    const auto end = dates ? base::ParseDate(dates.attribute_or("end", "")) : year;
    if (begin && end) what.when.push_back({{begin->First(), end->Last()}, place});
  }

  void Judge(const Presented& what) {
    const base::Date today = report_.date.Last();
    const bool later = !what.when.empty() &&
                       std::all_of(what.when.begin(), what.when.end(),
                                   [&](const When& when) { return today < when.days.first; });
    if (what.stated && (later || what.planned)) {
      ReportLater(what);
    } else if (period_ && !later && !what.when.empty() &&
               std::none_of(what.when.begin(), what.when.end(),
                            [&](const When& when) { return period_->Meets(when.days); })) {
      ReportOutside(what);
    }
  }

  void ReportLater(const Presented& what) {
    const bool dated = !what.when.empty();
    const base::Date today = report_.date;
    const bool later = dated && today.Last() < what.when.front().days.first;
    auto& finding = sink_.Report(
        base::Code::kHeldLater, dated ? what.when.front().span : what.span,
        later ? fmt::format("{} is said to have taken place, and is of {}; the report is of {}",
                            what.name, what.when.front().days.ToString(), today.ToString())
              : fmt::format("{} is said to have taken place, and the registry has it as planned",
                            what.name));
    finding.hints.push_back(
        {"`in-period=\"yes\"` says that it has taken place; what is planned "
         "stands apart or says `in-period=\"no\"`",
         {}});
  }

  void ReportOutside(const Presented& what) {
    const When& when = what.when.front();
    const bool before = when.days.last < period_->first;
    auto& finding = sink_.Report(
        base::Code::kOutsidePeriod, when.span,
        fmt::format("{} is of {}, {} the reporting period, {}", what.name, when.days.ToString(),
                    before ? "before" : "after", period_->ToString()));
    finding.hints.push_back({"the period is stated here", period_element_.span()});
    finding.hints.push_back({"what is only mentioned says so: `in-period=\"no\"`", {}});
  }

  const Subject& subject_;
  const load::Report& report_;
  ElementsById records_;
  xml::Element period_element_;
  std::optional<Period> period_;
  base::Sink& sink_;
};

}  // namespace

void CheckPeriods(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, report] : subject.project.reports) {
    if (report.document) PeriodCheck(subject, report, sink).Check();
  }
}

}  // namespace hexapla::check
