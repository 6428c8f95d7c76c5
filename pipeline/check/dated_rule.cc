#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "check/records.h"
#include "check/rules.h"
#include "load/record.h"

namespace hexapla::check {
namespace {

struct Period {
  xml::Element element;
  load::Validity validity;
};

bool IsDated(const Period& period) {
  return period.validity.from.has_value() || period.validity.until.has_value();
}

base::Span PlaceOf(const Period& period) {
  if (!IsDated(period)) return period.element.span();
  return period.element.attribute_span(period.validity.from ? "from" : "until");
}

/// Compares neighbours of one series in time; \p periods are sorted by start.
void CheckSeries(const std::string& record, const std::vector<Period>& periods, base::Sink& sink) {
  for (std::size_t i = 0; i + 1 < periods.size(); ++i) {
    const auto& until = periods[i].validity.until;
    const auto& from = periods[i + 1].validity.from;
    const std::string_view child = periods[i].element.name();
    const bool overlap = !until || !from || from->First() < until->First();
    if (overlap) {
      sink.Report(base::Code::kOverlappingPeriods, PlaceOf(periods[i + 1]),
                  fmt::format("two `{}` of `{}` hold on the same day", child, record))
          .hints.push_back({"the other one is here", PlaceOf(periods[i])});
    } else if (until->First() < from->First()) {
      sink.Report(base::Code::kPeriodGap, PlaceOf(periods[i + 1]),
                  fmt::format("no `{}` of `{}` holds from {} to {}", child, record,
                              until->ToString(), from->ToString()))
          .hints.push_back(
              {"the one before ends here", periods[i].element.attribute_span("until")});
    }
  }
}

bool StartsBefore(const Period& a, const Period& b) {
  const auto start = [](const Period& p) {
    return p.validity.from ? p.validity.from->First() : base::Date{};
  };
  return start(a) < start(b);
}

/// Whether a date stands there that could not be read: what it says of the others is not known.
bool IsUnread(xml::Element child, const load::Validity& validity) {
  return (child.attribute("from") && !validity.from) ||
         (child.attribute("until") && !validity.until);
}

void CheckRecord(xml::Element record, base::Sink& sink) {
  std::set<std::string_view> unread;
  std::map<std::string_view, std::vector<Period>> series;
  for (const xml::Element child : record.children()) {
    const load::Validity validity = load::ValidityOf(child);
    if (IsUnread(child, validity)) {
      unread.insert(child.name());
    } else if (validity.from && validity.until &&
               validity.until->First() <= validity.from->First()) {
      sink.Report(base::Code::kEmptyPeriod, child.attribute_span("until"),
                  fmt::format("`{}` holds on no day: `until` is {}, the first day it no longer "
                              "holds, and `from` is {}",
                              child.name(), validity.until->ToString(), validity.from->ToString()));
    } else if (!load::IsMultiValued(child.name())) {
      series[child.name()].push_back({child, validity});
    }
  }
  for (auto& [name, periods] : series) {
    if (unread.count(name) > 0) continue;
    // What has no dates holds always; records that none of the values is dated of are no series.
    if (std::none_of(periods.begin(), periods.end(), IsDated)) continue;
    std::stable_sort(periods.begin(), periods.end(), StartsBefore);
    CheckSeries(record.attribute_or("id", ""), periods, sink);
  }
}

}  // namespace

void CheckDated(const Subject& subject, base::Sink& sink) {
  ForEachRegistryElement(subject.project, [&](xml::Element element) {
    if (element.attribute("id")) CheckRecord(element, sink);
  });
}

}  // namespace hexapla::check
