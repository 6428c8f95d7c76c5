#include "load/record.h"
#include "load/units.h"

namespace hexapla::load {
namespace {

struct Record {
  std::string id;
  std::string kind;
};

std::string ContextOf(std::string_view child, const Record& record) {
  if (record.kind == "front") return std::string(child) + " of the report";
  const std::string of = std::string(child) + " of " + record.kind;
  return record.id.empty() ? of : of + " " + record.id;
}

/// What stands in the place of the id that \p element does not have.
std::string IdWithout(xml::Element element, const Record& record) {
  if (element.name() == "front") return "front";
  const char* const key = element.name() == "cell" ? "column" : "name";
  const bool of_grid = element.name() == "column" || element.name() == "cell";
  const auto name = of_grid ? element.attribute(key) : std::nullopt;
  return name ? record.id + "." + *name : record.id;
}

/// What is around an element.
struct Around {
  Record record;
  std::string language;
};

void Walk(xml::Element element, const Around& around, const std::string& wanted,
          UnitCollector& units) {
  for (const xml::Element child : element.children()) {
    const Record& record = around.record;
    if (!IsContentMessage(child)) {
      const std::string id = child.attribute_or("id", IdWithout(child, record));
      Walk(
          child,
          {{id, std::string(child.name())}, child.attribute_or("source-language", around.language)},
          wanted, units);
      continue;
    }
    if (around.language != wanted) continue;
    const std::string& owner = record.id.empty() ? record.kind : record.id;
    const std::string id = child.attribute_or("id", (owner + ".").append(child.name()));
    units.Add(child, id, ContextOf(child.name(), record));
  }
}

}  // namespace

void CollectContentUnits(xml::Element root, const std::string& language, const std::string& wanted,
                         UnitCollector& units) {
  Walk(root, {{root.attribute_or("id", ""), std::string(root.name())}, language}, wanted, units);
}

}  // namespace hexapla::load
