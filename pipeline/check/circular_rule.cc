#include <fmt/format.h>

#include <map>
#include <set>
#include <vector>

#include "check/records.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// References of one kind, such as `parent`: from a record to others, each with its element.
using Links = std::map<std::string, std::map<std::string, xml::Element>>;

/// Goes down from each record as far as records are new; a record that is met on its own way down
/// is in a circle. A way may be as long as the registry, so it is no chain of calls.
class CircleFinder {
 public:
  CircleFinder(std::string_view kind, const Links& links, base::Sink& sink)
      : kind_(kind), links_(links), sink_(sink) {}

  void Find() {
    for (const auto& [id, targets] : links_) {
      Enter(id);
      while (!way_.empty()) Step();
    }
  }

 private:
  using Targets = std::map<std::string, xml::Element>;

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
    const auto& [target, element] = *stop.next++;
    if (const auto met = places_.find(target); met != places_.end()) {
      Report(met->second, element);
    } else {
      Enter(target);
    }
  }

  /// \p first  the place on the way where the circle begins.
  void Report(std::size_t first, xml::Element element) {
    constexpr std::size_t kMostNamed = 8;
    std::vector<std::string> circle;
    for (std::size_t i = first; i < way_.size() && circle.size() < kMostNamed; ++i) {
      circle.push_back('`' + way_[i].id + '`');
    }
    if (way_.size() - first > kMostNamed) circle.push_back("…");
    circle.push_back('`' + way_[first].id + '`');
    sink_.Report(
        base::Code::kCircularReference, element.attribute_span("ref"),
        fmt::format("`{}` leads back to where it comes from: {}", kind_, fmt::join(circle, " → ")));
  }

  std::string_view kind_;
  const Links& links_;
  base::Sink& sink_;
  std::set<std::string> seen_;
  std::vector<Stop> way_;
  std::map<std::string, std::size_t> places_;  ///< of the records on the way
};

}  // namespace

void CheckCircles(const Subject& subject, base::Sink& sink) {
  for (const char* kind : {"parent", "extends", "member", "governed-by", "replaced-by"}) {
    Links links;
    ForEachRegistryElement(subject.project, [&](xml::Element record) {
      const auto id = record.attribute("id");
      if (!id) return;
      for (const xml::Element link : record.children(kind)) {
        if (const auto ref = link.attribute("ref")) links[*id].emplace(*ref, link);
      }
    });
    CircleFinder(kind, links, sink).Find();
  }
}

}  // namespace hexapla::check
