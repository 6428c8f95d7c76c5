#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "check/records.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// References of one kind, such as `parent`: from a record to others, each with its element.
using Links = std::map<std::string, std::map<std::string, xml::Element>>;

/// Goes down from each record as far as records are new; a record that is met on its own way down
/// is in a circle.
class CircleFinder {
 public:
  CircleFinder(std::string_view kind, const Links& links, base::Sink& sink)
      : kind_(kind), links_(links), sink_(sink) {}

  void Find() {
    for (const auto& [id, targets] : links_) Go(id);
  }

 private:
  void Go(const std::string& id) {
    if (!seen_.insert(id).second) return;
    const auto links = links_.find(id);
    if (links == links_.end()) return;
    way_.push_back(id);
    for (const auto& [target, element] : links->second) {
      const auto met = std::find(way_.begin(), way_.end(), target);
      if (met != way_.end()) {
        Report({met, way_.end()}, target, element);
      } else {
        Go(target);
      }
    }
    way_.pop_back();
  }

  void Report(std::vector<std::string> circle, const std::string& target, xml::Element element) {
    circle.push_back(target);
    sink_.Report(base::Code::kCircularReference, element.attribute_span("ref"),
                 fmt::format("`{}` leads back to where it comes from: `{}`", kind_,
                             fmt::join(circle, "` → `")));
  }

  std::string_view kind_;
  const Links& links_;
  base::Sink& sink_;
  std::set<std::string> seen_;
  std::vector<std::string> way_;
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
