#include "xml/document.h"
#include "xml/node.h"
#include "xml/tag.h"

namespace hexapla::xml {
namespace {

constexpr std::string_view kXmlNamespace = "http://www.w3.org/XML/1998/namespace";

const Attribute* FindAttribute(const void* handle, std::string_view uri, std::string_view name) {
  const TreeNode* node = NodeOf(handle);
  if (node == nullptr) return nullptr;
  for (std::uint32_t i = 0; i < node->attribute_count; ++i) {
    const Attribute& attribute = node->attributes[i];
    if (attribute.name == name && attribute.uri == uri) return &attribute;
  }
  return nullptr;
}

/// Appends the character data inside of \p node; documents are at most 100 levels deep.
void AppendText(const TreeNode& node, std::string& out) {
  out += node.head;
  for (const TreeNode* child = node.first_child; child != nullptr; child = child->next) {
    AppendText(*child, out);
    out += child->tail;
  }
}

std::optional<std::string> ValueOf(const Attribute* attribute) {
  if (attribute == nullptr) return std::nullopt;
  return std::string(attribute->value);
}

}  // namespace

std::string_view Element::name() const { return node_ == nullptr ? "" : NodeOf(node_)->name; }

std::string_view Element::namespace_uri() const {
  return node_ == nullptr ? std::string_view() : NodeOf(node_)->uri;
}

std::string_view Element::value(std::string_view attribute) const {
  const Attribute* found = FindAttribute(node_, {}, attribute);
  return found == nullptr ? std::string_view() : found->value;
}

bool Element::has(std::string_view attribute) const {
  return FindAttribute(node_, {}, attribute) != nullptr;
}

std::vector<std::string_view> Element::attribute_names() const {
  std::vector<std::string_view> names;
  const TreeNode* node = NodeOf(node_);
  for (std::uint32_t i = 0; node != nullptr && i < node->attribute_count; ++i) {
    if (node->attributes[i].uri.empty()) names.push_back(node->attributes[i].name);
  }
  return names;
}

std::optional<std::string> Element::attribute(std::string_view name) const {
  return ValueOf(FindAttribute(node_, {}, name));
}

std::string Element::attribute_or(std::string_view name, std::string_view fallback) const {
  const Attribute* found = FindAttribute(node_, {}, name);
  return std::string(found == nullptr ? fallback : found->value);
}

std::optional<std::string> Element::xml_attribute(std::string_view name) const {
  return ValueOf(FindAttribute(node_, kXmlNamespace, name));
}

Element Element::parent() const {
  return Element(node_ == nullptr ? nullptr : NodeOf(node_)->parent);
}

Element Element::first_child(std::string_view name) const {
  for (const Element child : children(name)) return child;
  return {};
}

Children Element::children() const { return Children(*this, {}); }

Children Element::children(std::string_view name) const { return Children(*this, name); }

Children::Iterator::Iterator(const void* node, std::string_view name) : node_(node), name_(name) {
  Skip();
}

Children::Iterator& Children::Iterator::operator++() {
  node_ = NodeOf(node_)->next;
  Skip();
  return *this;
}

void Children::Iterator::Skip() {
  if (name_.empty()) return;
  while (node_ != nullptr && NodeOf(node_)->name != name_) node_ = NodeOf(node_)->next;
}

Children::Iterator Children::begin() const {
  return {parent_ ? NodeOf(parent_.node())->first_child : nullptr, name_};
}

std::size_t Children::size() const {
  return static_cast<std::size_t>(std::distance(begin(), end()));
}

std::string Element::text() const {
  std::string out;
  if (node_ != nullptr) AppendText(*NodeOf(node_), out);
  return out;
}

base::Span Element::span() const {
  const TreeNode* node = NodeOf(node_);
  if (node == nullptr || node->file == nullptr) return {};
  return {node->file, node->begin, node->tag_end};
}

base::Span Element::content_span() const {
  const TreeNode* node = NodeOf(node_);
  if (node == nullptr || node->file == nullptr) return {};
  return {node->file, node->tag_end, node->content_end};
}

base::Span Element::attribute_span(std::string_view name) const {
  const TreeNode* node = NodeOf(node_);
  if (node == nullptr || node->file == nullptr) return {};
  for (const TagAttribute& a : ScanAttributes(node->file->text(), node->begin, node->tag_end)) {
    if (a.name != name) continue;
    return {node->file, static_cast<std::uint32_t>(a.value_begin),
            static_cast<std::uint32_t>(a.value_end)};
  }
  return span();
}

std::vector<Node> MixedContent(Element element) {
  std::vector<Node> content;
  const TreeNode* node = NodeOf(element.node());
  if (node == nullptr) return content;
  if (!node->head.empty()) content.push_back({{}, node->head});
  for (const TreeNode* child = node->first_child; child != nullptr; child = child->next) {
    content.push_back({Element(child), {}});
    if (!child->tail.empty()) content.push_back({{}, child->tail});
  }
  return content;
}

}  // namespace hexapla::xml
