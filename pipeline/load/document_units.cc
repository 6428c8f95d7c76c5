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

void Walk(xml::Element element, const Record& record, UnitCollector& units) {
  for (const xml::Element child : element.children()) {
    if (!IsContentMessage(child)) {
      const std::string id = child.attribute_or("id", IdWithout(child, record));
      Walk(child, {id, std::string(child.name())}, units);
      continue;
    }
    const std::string& owner = record.id.empty() ? record.kind : record.id;
    const std::string id = child.attribute_or("id", (owner + ".").append(child.name()));
    units.Add(child, id, ContextOf(child.name(), record));
  }
}

}  // namespace

void CollectContentUnits(xml::Element root, UnitCollector& units) {
  Walk(root, {root.attribute_or("id", ""), std::string(root.name())}, units);
}

}  // namespace hexapla::load
