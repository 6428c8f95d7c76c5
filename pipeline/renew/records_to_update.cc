#include <fmt/format.h>

#include "base/date.h"
#include "load/record.h"
#include "renew/check_list.h"

namespace hexapla::renew {
namespace {

/// Calls \p visit for each record of the registry that the report names.
void ForEachUsed(
    const Subject& subject,
    const std::function<void(const std::string& id, xml::Element record, const Use& use)>& visit) {
  for (const auto& [id, use] : subject.uses) {
    const auto record = subject.registry.find(id);
    if (record != subject.registry.end()) visit(id, record->second, use);
  }
}

std::string Places(const Use& use) {
  return use.count == 1 ? std::string()
                        : fmt::format(", here and in {} more {}", use.count - 1,
                                      use.count == 2 ? "place" : "places");
}

/// The last day of an event as far as it is recorded.
std::optional<base::Date> EndOf(xml::Element event) {
  if (const xml::Element dates = event.first_child("dates")) {
    if (const auto end = base::ParseDate(dates.value("end"))) return end;
  }
  return base::ParseDate(event.value("year"));
}

base::Date YearBefore(base::Date day) {
  --day.year;
  return day;
}

bool IsPersonal(std::string_view kind) { return kind == "person" || kind == "office"; }

/// Who holds an office on \p day; empty when that is not recorded.
std::string HolderOf(xml::Element office, const base::Date& day) {
  for (const xml::Element holder : office.children("holder")) {
    if (load::ValidityOf(holder).Holds(day)) return holder.attribute_or("ref", "");
  }
  return {};
}

}  // namespace

void LookAtEvents(const Subject& subject, std::vector<Item>& items) {
  ForEachUsed(subject, [&](const std::string& id, xml::Element record, const Use& use) {
    if (record.name() != "event" || record.value("state") != "planned") return;
    const auto end = EndOf(record);
    if (!end || !(end->Last() < subject.report.date)) return;
    items.push_back(
        {record.attribute_span("state"),
         fmt::format("`{}` is `planned` and over by {}; once it is held, say so and see "
                     "what it changed",
                     id, subject.report.date.ToString())});
    items.push_back({use.first, fmt::format("`{}` is named{}", id, Places(use))});
  });
}

void LookAtDocuments(const Subject& subject, std::vector<Item>& items) {
  ForEachUsed(subject, [&](const std::string& id, xml::Element record, const Use& use) {
    if (record.name() == "document") {
      items.push_back(
          {use.first, fmt::format("document `{}`, {}{}", id, record.value("symbol"), Places(use))});
    } else if (record.name() == "event") {
      items.push_back({use.first, fmt::format("{} `{}` of {}{}", record.value("kind"), id,
                                              record.value("year"), Places(use))});
    }
  });
}

void LookAtEnded(const Subject& subject, std::vector<Item>& items) {
  const base::Date day = subject.report.date;
  const base::Date since = YearBefore(day);
  const base::Date year_end{day.year + 1, 1, 1};
  ForEachUsed(subject, [&](const std::string& id, xml::Element record, const Use&) {
    for (const xml::Element child : record.children()) {
      const auto until = load::ValidityOf(child).until;
      if (!until || until->First() <= since || year_end < until->First()) continue;
      items.push_back(
          {child.attribute_span("until"),
           fmt::format("`{}` of `{}` holds until {} only", child.name(), id, until->ToString())});
    }
  });
}

void LookAtPersons(const Subject& subject, std::vector<Item>& items) {
  const std::string day = subject.report.date.ToString();
  ForEachUsed(subject, [&](const std::string& id, xml::Element record, const Use& use) {
    if (!IsPersonal(record.name())) return;
    std::string holder;
    if (record.name() == "office") holder = HolderOf(record, subject.report.date);
    items.push_back({use.first, fmt::format("{} `{}`{}{}: is that so on {}?", record.name(), id,
                                            holder.empty() ? "" : ", held by `" + holder + "`",
                                            Places(use), day)});
  });
}

}  // namespace hexapla::renew
