#include <fmt/format.h>

#include <map>
#include <set>
#include <vector>

#include "check/records.h"
#include "check/rules.h"
#include "load/attribute_list.h"

namespace hexapla::check {
namespace {

/// The attribute that names another record.
struct Link {
  xml::Element element;
  const char* attribute;
};

/// References of one kind, such as `parent`: from a record to others.
using Links = std::map<std::string, std::map<std::string, Link>>;

/// Goes down from each record as far as records are new; a record that is met on its own way down
/// is in a circle. A way may be as long as the registry, so it is no chain of calls.
class CircleFinder {
 public:
  /// \p kind  the element of the links; empty: each is named by its attribute.
  CircleFinder(std::string_view kind, const Links& links, base::Sink& sink)
      : kind_(kind), links_(links), sink_(sink) {}

  void Find() {
    for (const auto& [id, targets] : links_) {
      Enter(id);
      while (!way_.empty()) Step();
    }
  }

 private:
  using Targets = std::map<std::string, Link>;

  /// A record on the way, and which of its references is next.
  struct Stop {
    std::string id;
    const Targets* targets;
    Targets::const_iterator next;
  };

  void Enter(const std::string& id) {
    const auto links = links_.find(id);
    if (links == links_.end() || !seen_.insert(id).second) return;
    places_.emplace(id, way_.size());
    way_.push_back({id, &links->second, links->second.begin()});
  }

  void Step() {
    Stop& stop = way_.back();
    if (stop.next == stop.targets->end()) {
      places_.erase(stop.id);
      way_.pop_back();
      return;
    }
    const auto& [target, link] = *stop.next++;
    if (const auto met = places_.find(target); met != places_.end()) {
      Report(met->second, link);
    } else {
      Enter(target);
    }
  }

  /// \p first  the place on the way where the circle begins.
  void Report(std::size_t first, const Link& link) {
    constexpr std::size_t kMostNamed = 8;
    std::vector<std::string> circle;
    for (std::size_t i = first; i < way_.size() && circle.size() < kMostNamed; ++i) {
      circle.push_back('`' + way_[i].id + '`');
    }
    if (way_.size() - first > kMostNamed) circle.push_back("…");
    circle.push_back('`' + way_[first].id + '`');
    sink_.Report(base::Code::kCircularReference, link.element.attribute_span(link.attribute),
                 fmt::format("`{}` leads back to where it comes from: {}",
                             kind_.empty() ? link.attribute : kind_, fmt::join(circle, " → ")));
  }

  std::string_view kind_;
  const Links& links_;
  base::Sink& sink_;
  std::set<std::string> seen_;
  std::vector<Stop> way_;
  std::map<std::string, std::size_t> places_;  ///< of the records on the way
};

/// Lists of records, and records that stand for another one, of a report.
void CheckReport(const load::Report& report, base::Sink& sink) {
  Links links;
  ForEachElement(report.document->root(), [&](xml::Element record) {
    const auto id = record.attribute("id");
    if (!id) return;
    const char* attribute = record.name() == "record-list" ? "refs" : "ref";
    for (const std::string& target : load::AttributeList(record, attribute)) {
      links[*id].emplace(target, Link{record, attribute});
    }
  });
  CircleFinder("", links, sink).Find();
}

}  // namespace

void CheckCircles(const Subject& subject, base::Sink& sink) {
  for (const char* kind : {"parent", "extends", "member", "governed-by", "replaced-by"}) {
    Links links;
    ForEachRegistryElement(subject.project, [&](xml::Element record) {
      const auto id = record.attribute("id");
      if (!id) return;
      for (const xml::Element link : record.children(kind)) {
        if (const auto ref = link.attribute("ref")) links[*id].emplace(*ref, Link{link, "ref"});
      }
    });
    CircleFinder(kind, links, sink).Find();
  }
  for (const auto& [id, report] : subject.project.reports) {
    if (report.document) CheckReport(report, sink);
  }
}

}  // namespace hexapla::check
