#include "renew/uses.h"

#include "load/attribute_list.h"

namespace hexapla::renew {
namespace {

using Uses = std::map<std::string, Use>;

void Add(const std::string& id, base::Span span, Uses& uses) {
  Use& use = uses[id];
  if (use.count++ == 0) use.first = span;
}

void AddElement(xml::Element element, Uses& uses) {
  for (const char* name : {"ref", "refs"}) {
    for (const std::string& id : load::AttributeList(element, name)) {
      Add(id, element.attribute_span(name), uses);
    }
  }
}

/// A report says who leads a body without naming them.
void AddChairs(const load::Project& project, Uses& uses) {
  for (const auto& [id, record] : RegistryOf(project)) {
    const xml::Element chair = record.first_child("chair");
    if (chair && uses.contains(id)) Add(chair.attribute_or("ref", ""), chair.span(), uses);
  }
}

}  // namespace

void ForEachNode(const std::vector<message::Node>& content,
                 const std::function<void(const message::Node&)>& visit) {
  for (const message::Node& node : content) {
    visit(node);
    ForEachNode(node.children, visit);
    for (const message::Branch& branch : node.branches) ForEachNode(branch.content, visit);
  }
}

void ForEachElement(xml::Element parent, const std::function<void(xml::Element)>& visit) {
  for (const xml::Element child : parent.children()) {
    visit(child);
    ForEachElement(child, visit);
  }
}

void ForEachUnit(const load::Project& project, const load::Report& report,
                 const std::function<void(const load::Unit&)>& visit) {
  const std::string folder = "content/" + report.id + "/";
  const auto found = project.templates.find(report.template_name);
  const auto visit_file = [&](const load::UnitFile& file) {
    for (const load::Unit& unit : file.units) visit(unit);
  };
  for (const auto& [path, file] : project.units) {
    if (path.starts_with(folder)) visit_file(file);
  }
  if (found == project.templates.end()) return;
  for (const auto& [path, document] : found->second.files) {
    if (const auto file = project.units.find(path); file != project.units.end()) {
      visit_file(file->second);
    }
  }
}

std::map<std::string, xml::Element> RegistryOf(const load::Project& project) {
  std::map<std::string, xml::Element> records;
  for (const auto& document : project.registry) {
    ForEachElement(document->root(), [&](xml::Element element) {
      if (const auto id = element.attribute("id")) records.emplace(*id, element);
    });
  }
  return records;
}

std::map<std::string, Use> UsesOf(const load::Project& project, const load::Report& report) {
  Uses uses;
  ForEachUnit(project, report, [&](const load::Unit& unit) {
    ForEachNode(unit.source.content, [&](const message::Node& node) {
      if (!node.name.empty() && node.kind != message::NodeKind::kNumber) {
        Add(node.name, node.span, uses);
      }
    });
  });
  ForEachElement(report.document->root(), [&](xml::Element element) { AddElement(element, uses); });
  AddChairs(project, uses);
  return uses;
}

}  // namespace hexapla::renew
