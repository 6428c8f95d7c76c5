#include "check/records.h"

namespace hexapla::check {
namespace {

void AddIds(xml::Element parent, ElementsById& out) {
  ForEachElement(parent, [&](xml::Element element) {
    if (const auto id = element.attribute("id")) out.emplace(*id, element);
  });
}

}  // namespace

void ForEachElement(xml::Element parent, const std::function<void(xml::Element)>& visit) {
  for (const xml::Element child : parent.children()) {
    visit(child);
    ForEachElement(child, visit);
  }
}

void ForEachRegistryElement(const load::Project& project,
                            const std::function<void(xml::Element)>& visit) {
  for (const auto& document : project.registry) ForEachElement(document->root(), visit);
}

ElementsById RegistryById(const load::Project& project) {
  ElementsById out;
  for (const auto& document : project.registry) AddIds(document->root(), out);
  return out;
}

ElementsById RecordsById(const load::Project& project, const load::Report& report) {
  ElementsById out = RegistryById(project);
  if (report.document) AddIds(report.document->root(), out);
  return out;
}

std::vector<std::string> IdsOf(const ElementsById& elements) {
  std::vector<std::string> ids;
  for (const auto& [id, element] : elements) ids.push_back(id);
  return ids;
}

}  // namespace hexapla::check
