#include <fmt/format.h>

#include <set>

#include "check/figures.h"
#include "check/records.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

std::vector<std::string> IdsIn(const std::string& refs) {
  std::vector<std::string> ids;
  for (std::size_t at = 0; at < refs.size();) {
    const std::size_t end = std::min(refs.find(' ', at), refs.size());
    if (end > at) ids.push_back(refs.substr(at, end - at));
    at = end + 1;
  }
  return ids;
}

/// The record of the kind of \p group that \p record stands in; null when it stands in none.
xml::Element HomeOf(xml::Element record, xml::Element group) {
  xml::Element home = record.parent();
  while (home && home.name() != group.name()) home = home.parent();
  return home;
}

class GroupCheck {
 public:
  GroupCheck(const ElementsById& records, base::Sink& sink) : records_(records), sink_(sink) {}

  void Check(const load::GridGroup& group, const load::Grid& grid) {
    const xml::Element about = Find(group.ref);
    if (!about) return;
    std::set<std::string> there;
    std::set<std::string_view> kinds;  ///< of the records in `about` that have rows
    for (const load::GridRow& row : group.rows) {
      for (const std::string& id : IdsIn(row.refs)) {
        const xml::Element record = Find(id);
        if (!record) continue;  // a finding of `CheckReferences`
        there.insert(id);
        const xml::Element home = HomeOf(record, about);
        if (!home) continue;
        if (home == about) kinds.insert(record.name());
        if (home != about) ReportOther(row, id, home, group);
      }
    }
    for (const xml::Element child : about.children()) {
      const std::string id = child.attribute_or("id", "");
      if (kinds.contains(child.name()) && !there.contains(id))
        ReportMissing(child, id, group, grid);
    }
  }

 private:
  xml::Element Find(const std::string& id) const {
    const auto found = records_.find(id);
    return found == records_.end() ? xml::Element() : found->second;
  }

  void ReportOther(const load::GridRow& row, const std::string& id, xml::Element home,
                   const load::GridGroup& group) {
    sink_
        .Report(base::Code::kRowOfOtherGroup, row.refs_span.known() ? row.refs_span : row.span,
                fmt::format("`{}` is of `{}`, and its row stands in the group `{}`", id,
                            home.attribute_or("id", ""), group.ref))
        .hints.push_back({"it is stated here", Find(id).span()});
  }

  void ReportMissing(xml::Element record, const std::string& id, const load::GridGroup& group,
                     const load::Grid& grid) {
    sink_
        .Report(base::Code::kMissingRow, group.span,
                fmt::format("the group `{}` of the grid `{}` has no row of `{}`, and one of each "
                            "other {} of it",
                            group.ref, grid.id, id, record.name()))
        .hints.push_back({"it is stated here", record.span()});
  }

  const ElementsById& records_;
  base::Sink& sink_;
};

}  // namespace

void CheckGroups(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, report] : subject.project.reports) {
    if (!report.document) continue;
    const ElementsById records = RecordsById(subject.project, report);
    GroupCheck check(records, sink);
    for (const load::Grid& grid : GridsOf(subject, report)) {
      if (!IsWhole(report, grid)) continue;
      for (const load::GridGroup& group : grid.groups) check.Check(group, grid);
    }
  }
}

}  // namespace hexapla::check
