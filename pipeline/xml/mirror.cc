#include "xml/mirror.h"

#include <libxml/parserInternals.h>
#include <libxml/valid.h>

#include <cstring>
#include <string>

namespace hexapla::xml {
namespace {

constexpr std::size_t kExpectedBytes = std::size_t{128} << 10U;

const xmlChar* Chars(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

}  // namespace

template <class T>
T* Mirror::New() {
  return new (arena_.allocate(sizeof(T), alignof(T))) T{};
}

Mirror::Mirror(const TreeNode* root, bool namespaces)
    : arena_(kExpectedBytes), namespaces_(namespaces), doc_(New<xmlDoc>()), xml_(New<xmlNs>()) {
  doc_->type = XML_DOCUMENT_NODE;
  doc_->doc = doc_;
  doc_->version = Chars("1.0");
  doc_->standalone = -1;
  doc_->compression = -1;
  doc_->charset = XML_CHAR_ENCODING_UTF8;
  xml_->type = XML_NAMESPACE_DECL;
  xml_->href = XML_XML_NAMESPACE;
  xml_->prefix = Chars("xml");
  doc_->oldNs = xml_;  // where libxml2 looks for it, and would put one of its own
  AddElement(root, reinterpret_cast<xmlNode*>(doc_));
}

Mirror::~Mirror() {
  if (doc_->ids != nullptr) xmlFreeIDTable(static_cast<xmlIDTable*>(doc_->ids));
}

const xmlChar* Mirror::Keep(std::string_view text) {
  auto* copy = static_cast<char*>(arena_.allocate(text.size() + 1, 1));
  if (!text.empty()) std::memcpy(copy, text.data(), text.size());
  copy[text.size()] = '\0';
  return Chars(copy);
}

const xmlChar* Mirror::Name(std::string_view name) {
  const auto [slot, fresh] = names_.try_emplace(name);
  if (fresh) slot->second = Keep(name);
  return slot->second;
}

xmlNode* Mirror::Add(xmlNode* parent, xmlElementType type, const xmlChar* name) {
  auto* node = New<xmlNode>();
  node->type = type;
  node->name = name;
  node->doc = doc_;
  node->parent = parent;
  node->prev = parent->last;
  (parent->last == nullptr ? parent->children : parent->last->next) = node;
  parent->last = node;
  return node;
}

xmlNode* Mirror::AddElement(const TreeNode* node, xmlNode* parent) {
  xmlNode* mirror = Add(parent, XML_ELEMENT_NODE, Name(node->name));
  mirror->_private = const_cast<TreeNode*>(node);
  node->mirror = mirror;
  if (namespaces_ && !node->uri.empty()) mirror->ns = NamespaceOf(mirror, node->uri);
  xmlAttr* last = nullptr;
  for (std::uint32_t i = 0; i < node->attribute_count; ++i) {
    AddAttribute(node->attributes[i], mirror, last);
  }
  AddText(mirror, node->head);
  for (const TreeNode* child = node->first_child; child != nullptr; child = child->next) {
    AddElement(child, mirror);
    AddText(mirror, child->tail);
  }
  return mirror;
}

void Mirror::AddText(xmlNode* parent, std::string_view text) {
  if (text.empty()) return;
  Add(parent, XML_TEXT_NODE, xmlStringText)->content = const_cast<xmlChar*>(Keep(text));
}

void Mirror::AddAttribute(const Attribute& attribute, xmlNode* element, xmlAttr*& last) {
  xmlNs* ns = nullptr;
  if (attribute.uri == ViewOf(XML_XML_NAMESPACE)) {
    ns = xml_;
  } else if (!attribute.uri.empty()) {
    if (!namespaces_) return;
    ns = NamespaceOf(element, attribute.uri);
  }
  auto* mirror = New<xmlAttr>();
  mirror->type = XML_ATTRIBUTE_NODE;
  mirror->name = Name(attribute.name);
  mirror->parent = element;
  mirror->doc = doc_;
  mirror->ns = ns;
  mirror->prev = last;
  (last == nullptr ? element->properties : last->next) = mirror;
  last = mirror;
  const xmlChar* value = Keep(attribute.value);
  Add(reinterpret_cast<xmlNode*>(mirror), XML_TEXT_NODE, xmlStringText)->content =
      const_cast<xmlChar*>(value);
  if (ns == xml_ && attribute.name == "id") xmlAddID(nullptr, doc_, value, mirror);
}

/// A declaration of \p uri in reach of \p element. All have a prefix: attributes need one.
xmlNs* Mirror::NamespaceOf(xmlNode* element, std::string_view uri) {
  if (uri == ViewOf(XML_XML_NAMESPACE)) return xml_;
  for (xmlNode* node = element; node->type == XML_ELEMENT_NODE; node = node->parent) {
    for (xmlNs* known = node->nsDef; known != nullptr; known = known->next) {
      if (ViewOf(known->href) == uri) return known;
    }
  }
  auto* fresh = New<xmlNs>();
  fresh->type = XML_NAMESPACE_DECL;
  fresh->href = Name(uri);
  fresh->prefix = Keep("n" + std::to_string(++prefixes_));
  fresh->next = element->nsDef;
  element->nsDef = fresh;
  return fresh;
}

}  // namespace hexapla::xml
