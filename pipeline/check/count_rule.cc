#include <fmt/format.h>

#include <algorithm>

#include "check/figures.h"
#include "check/records.h"
#include "check/rules.h"
#include "load/attribute_list.h"
#include "load/record.h"

namespace hexapla::check {
namespace {

/// The event that is counted from.
struct Since {
  xml::Element event;
  std::optional<base::Date> day;
};

/// What a number counts, told apart by time.
struct Counted {
  int now = 0;
  bool event = false;                                     ///< the event itself is among them
  std::vector<std::pair<std::string, base::Span>> older;  ///< what does not come after the event
  std::vector<base::Span> planned;                        ///< meetings after the report's date
};

/// The first day that \p record says it was on; nullopt when it does not.
std::optional<base::Date> DayOf(xml::Element record, const ElementsById& records) {
  if (record.name() == "dates") return base::ParseDate(record.attribute_or("begin", ""));
  const bool fact = record.name() == "date" || record.name() == "month" || record.name() == "year";
  if (fact) return base::ParseDate(record.attribute_or("value", ""));
  for (const xml::Element child : record.children()) {
    const std::string_view name = child.name();
    if (name != "dates" && name != "date" && name != "month" && name != "year") continue;
    if (const auto day = DayOf(child, records)) return day;
  }
  const auto event = records.find(record.attribute_or("ref", ""));
  const bool other = event != records.end() && event->second.name() == "event";
  return other ? DayOf(event->second, records) : std::nullopt;
}

/// The event that \p record is a meeting of, or itself.
xml::Element EventOf(xml::Element record, const ElementsById& records) {
  const auto event = records.find(record.attribute_or("ref", ""));
  const bool other = event != records.end() && event->second.name() == "event";
  return other ? event->second : record;
}

/// Where \p id stands in the list \p attribute.
base::Span SpanInList(xml::Element list, const char* attribute, const std::string& id) {
  const base::Span whole = list.attribute_span(attribute);
  if (!whole.known()) return whole;
  const std::string text =
      ' ' + whole.file->text().substr(whole.begin, whole.end - whole.begin) + ' ';
  const std::size_t at = text.find(' ' + id + ' ');
  if (at == std::string::npos) return whole;
  const std::uint32_t begin = whole.begin + static_cast<std::uint32_t>(at);
  return {whole.file, begin, begin + static_cast<std::uint32_t>(id.size())};
}

class CountCheck {
 public:
  CountCheck(const Subject& subject, const load::Report& report, base::Sink& sink)
      : subject_(subject),
        report_(report),
        records_(RecordsById(subject.project, report)),
        sink_(sink) {}

  void Check(xml::Element fact) {
    base::Sink known;  // what is wrong with a fact is a finding of loading
    const auto value = load::ReadFact(fact, known);
    Since since;
    if (const xml::Element from = RecordOf(fact.attribute_or("since", ""))) {
      since = {EventOf(from, records_), DayOf(from, records_)};
    }
    if (!value || value->state != base::ValueState::kKnown) return;
    Counted counted;
    for (const std::string& id : load::AttributeList(fact, "counts")) {
      const xml::Element record = RecordOf(id);
      if (!record) return;  // a finding of `CheckReferences`
      if (record.name() == "grid" && !IsWholeGrid(record)) return;
      Count(record, fact, since, counted);
    }
    Judge(fact, *value, counted);
  }

 private:
  xml::Element RecordOf(const std::string& id) const {
    const auto record = records_.find(id);
    return record == records_.end() ? xml::Element() : record->second;
  }

  /// Whether all rows of \p grid could be read.
  bool IsWholeGrid(xml::Element grid) const {
    const auto& grids = GridsOf(subject_, report_);
    return std::any_of(grids.begin(), grids.end(), [&](const load::Grid& other) {
      return other.element == grid && IsWhole(report_, other);
    });
  }

  void Count(xml::Element record, xml::Element fact, const Since& since, Counted& counted) const {
    if (record.name() == "record-list") {
      const auto find = [this](const std::string& id) { return RecordOf(id); };
      for (const xml::Element member : load::MembersOf(record, find)) {
        Add(member, SpanInList(record, "refs", member.attribute_or("id", "")), since, counted);
      }
    } else if (record.name() == "grid") {
      for (const load::Grid& grid : GridsOf(subject_, report_)) {
        if (grid.element != record) continue;
        for (const load::GridGroup& group : grid.groups) {
          counted.now += static_cast<int>(group.rows.size());
        }
      }
    } else {
      const std::string group = fact.attribute_or("counts-group", "");
      for (const xml::Element child : record.children()) {
        const bool one = child.has("id") && !load::IsFact(child) && !load::IsContentMessage(child);
        if (!one || (!group.empty() && child.attribute_or("group", "") != group)) continue;
        Add(child, child.span(), since, counted);
      }
    }
  }

  void Add(xml::Element record, base::Span place, const Since& since, Counted& counted) const {
    const auto day = record ? DayOf(record, records_) : std::nullopt;
    const bool meeting = record && record.name() == "meeting";
    const bool itself = record && since.event && EventOf(record, records_) == since.event;
    if (itself || (day && since.day && day->Last() < since.day->First())) {
      counted.event = counted.event || itself;
      counted.older.emplace_back(record.attribute_or("id", ""), place);
    } else if (day && meeting && report_.date.Last() < day->First()) {
      counted.planned.push_back(place);
    } else {
      ++counted.now;
    }
  }

  static bool Agrees(const base::Value& value, int count) {
    const base::Decimal there(count);
    switch (value.qualifier) {
      case base::Qualifier::kExact:
        return there == value.number;
      case base::Qualifier::kMoreThan:
        return value.number < there;
      case base::Qualifier::kAtLeast:
        return value.number <= there;
      case base::Qualifier::kLessThan:
        return there < value.number;
      case base::Qualifier::kAtMost:
        return there <= value.number;
      case base::Qualifier::kAbout:
      case base::Qualifier::kNearly:
      case base::Qualifier::kSome:
        break;
    }
    return true;
  }

  void Judge(xml::Element fact, const base::Value& value, const Counted& counted) {
    if (Agrees(value, counted.now)) return;
    const int older = static_cast<int>(counted.older.size());
    const int planned = static_cast<int>(counted.planned.size());
    base::Code code = base::Code::kWrongCount;
    const bool with_event = counted.event && Agrees(value, counted.now + 1);
    if (older > 0 && (with_event || Agrees(value, counted.now + older))) {
      code = base::Code::kOlderCounted;
    } else if (planned > 0 && Agrees(value, counted.now + planned)) {
      code = base::Code::kPlannedCounted;
    }
    base::Diagnostic& finding = sink_.Report(
        code, fact.attribute_span("value"),
        fmt::format("`{}` is stated for `{}`, and there are {}", value.number.ToString(),
                    fact.attribute_or("counts", ""), counted.now));
    if (code == base::Code::kOlderCounted) {
      const std::string since = fact.attribute_or("since", "");
      for (const auto& [id, place] : counted.older) {
        finding.hints.push_back({id == since ? fmt::format("`{}` itself is not counted", id)
                                             : fmt::format("`{}` was before `{}`", id, since),
                                 place});
      }
    } else if (code == base::Code::kPlannedCounted) {
      for (const base::Span& place : counted.planned) {
        finding.hints.push_back({"this is after the date of the report", place});
      }
    }
  }

  const Subject& subject_;
  const load::Report& report_;
  ElementsById records_;
  base::Sink& sink_;
};

}  // namespace

void CheckCounts(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, report] : subject.project.reports) {
    if (!report.document) continue;
    CountCheck check(subject, report, sink);
    ForEachElement(report.document->root(), [&](xml::Element element) {
      if (element.name() == "integer" && element.has("counts")) check.Check(element);
    });
  }
}

}  // namespace hexapla::check
