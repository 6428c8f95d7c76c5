#include <libxml/tree.h>

#include "xml/document.h"
#include "xml/node.h"
#include "xml/tag.h"

namespace hexapla::xml {
namespace {

bool IsText(const xmlNode* node) {
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

/// Appends the character data below \p node; documents are at most 100 levels deep.
void AppendText(const xmlNode* node, std::string& out) {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (IsText(child)) {
      out += ViewOf(child->content);
    } else if (child->type == XML_ELEMENT_NODE) {
      AppendText(child, out);
    }
  }
}

template <class Matches>
std::optional<std::string> FindAttribute(const void* handle, const Matches& matches) {
  const xmlNode* node = NodeOf(handle);
  if (node == nullptr) return std::nullopt;
  for (const xmlAttr* a = node->properties; a != nullptr; a = a->next) {
    if (!matches(a)) continue;
    std::string value;
    for (const xmlNode* part = a->children; part != nullptr; part = part->next) {
      value += ViewOf(part->content);
    }
    return value;
  }
  return std::nullopt;
}

template <class Matches>
std::vector<Element> FindChildren(const void* handle, const Matches& matches) {
  std::vector<Element> found;
  const xmlNode* node = NodeOf(handle);
  if (node == nullptr) return found;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type == XML_ELEMENT_NODE && matches(child)) found.emplace_back(child);
  }
  return found;
}

}  // namespace

std::string_view Element::name() const {
  return node_ == nullptr ? "" : ViewOf(NodeOf(node_)->name);
}

std::string_view Element::namespace_uri() const {
  const xmlNode* node = NodeOf(node_);
  return node == nullptr || node->ns == nullptr ? std::string_view() : ViewOf(node->ns->href);
}

std::optional<std::string> Element::attribute(std::string_view name) const {
  return FindAttribute(
      node_, [&](const xmlAttr* a) { return a->ns == nullptr && ViewOf(a->name) == name; });
}

std::string Element::attribute_or(std::string_view name, std::string_view fallback) const {
  return attribute(name).value_or(std::string(fallback));
}

std::optional<std::string> Element::xml_attribute(std::string_view name) const {
  const std::string_view uri = ViewOf(XML_XML_NAMESPACE);
  return FindAttribute(node_, [&](const xmlAttr* a) {
    return a->ns != nullptr && ViewOf(a->ns->href) == uri && ViewOf(a->name) == name;
  });
}

Element Element::parent() const {
  const xmlNode* node = NodeOf(node_);
  if (node == nullptr || node->parent == nullptr) return {};
  return node->parent->type == XML_ELEMENT_NODE ? Element(node->parent) : Element();
}

Element Element::first_child(std::string_view name) const {
  const xmlNode* node = NodeOf(node_);
  if (node == nullptr) return {};
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type == XML_ELEMENT_NODE && ViewOf(child->name) == name) return Element(child);
  }
  return {};
}

std::vector<Element> Element::children() const {
  return FindChildren(node_, [](const xmlNode*) { return true; });
}

std::vector<Element> Element::children(std::string_view name) const {
  return FindChildren(node_, [&](const xmlNode* child) { return ViewOf(child->name) == name; });
}

std::string Element::text() const {
  std::string out;
  if (node_ != nullptr) AppendText(NodeOf(node_), out);
  return out;
}

base::Span Element::span() const {
  const Place* place = PlaceOf(NodeOf(node_));
  return place == nullptr ? base::Span() : base::Span{place->file, place->begin, place->tag_end};
}

base::Span Element::content_span() const {
  const Place* place = PlaceOf(NodeOf(node_));
  if (place == nullptr) return {};
  return {place->file, place->tag_end, place->content_end};
}

base::Span Element::attribute_span(std::string_view name) const {
  const Place* place = PlaceOf(NodeOf(node_));
  if (place == nullptr) return {};
  for (const TagAttribute& a : ScanAttributes(place->file->text(), place->begin, place->tag_end)) {
    if (a.name != name) continue;
    return {place->file, static_cast<std::uint32_t>(a.value_begin),
            static_cast<std::uint32_t>(a.value_end)};
  }
  return span();
}

std::vector<Node> MixedContent(Element element) {
  std::vector<Node> content;
  const xmlNode* node = NodeOf(element.node());
  if (node == nullptr) return content;
  bool in_text = false;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (IsText(child)) {
      if (!in_text) content.emplace_back();
      in_text = true;
      content.back().text += ViewOf(child->content);
    } else if (child->type == XML_ELEMENT_NODE) {
      in_text = false;
      content.push_back({Element(child), {}});
    }
  }
  return content;
}

}  // namespace hexapla::xml
