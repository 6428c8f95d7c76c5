#include <libxml/tree.h>
#include <libxml/xpath.h>

#include <cassert>

#include "xml/view_impl.h"

namespace hexapla::xml {
namespace {

const xmlChar* Chars(const std::string& text) {
  return reinterpret_cast<const xmlChar*>(text.c_str());
}

xmlNode* Mutable(Element element) {
  assert(element);
  return const_cast<xmlNode*>(NodeOf(element.node()));
}

void CopyAttributes(const xmlNode* source, xmlNode* copy) {
  for (const xmlAttr* a = source->properties; a != nullptr; a = a->next) {
    std::string value;
    for (const xmlNode* part = a->children; part != nullptr; part = part->next) {
      value += ViewOf(part->content);
    }
    xmlNs* ns = nullptr;
    if (a->ns != nullptr) {
      // Only the prefix of XML itself needs no declaration in the view.
      if (ViewOf(a->ns->href) != ViewOf(XML_XML_NAMESPACE)) continue;
      ns = xmlSearchNs(copy->doc, copy, reinterpret_cast<const xmlChar*>("xml"));
    }
    xmlNewNsProp(copy, ns, a->name, Chars(value));
  }
}

xmlNode* CopyBelow(xmlNode* parent, const xmlNode* source,
                   const std::function<bool(Element)>& keep) {
  xmlNode* copy = xmlNewDocNode(parent->doc, nullptr, source->name, nullptr);
  copy->_private = source->_private;
  CopyAttributes(source, copy);
  for (const xmlNode* child = source->children; child != nullptr; child = child->next) {
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
      xmlAddChild(copy, xmlNewDocText(parent->doc, child->content));
    } else if (child->type == XML_ELEMENT_NODE && (!keep || keep(Element(child)))) {
      CopyBelow(copy, child, keep);
    }
  }
  return xmlAddChild(parent, copy);
}

/// The element after \p node in document order.
xmlNode* NextElement(xmlNode* node) {
  if (node->children != nullptr) {
    node = node->children;
  } else {
    while (node != nullptr && node->next == nullptr) {
      node = node->parent != nullptr && node->parent->type == XML_ELEMENT_NODE ? node->parent
                                                                               : nullptr;
    }
    if (node == nullptr) return nullptr;
    node = node->next;
  }
  return node->type == XML_ELEMENT_NODE ? node : NextElement(node);
}

}  // namespace

View::View(std::string_view root_name) : impl_(std::make_unique<Impl>()) {
  impl_->doc.reset(xmlNewDoc(reinterpret_cast<const xmlChar*>("1.0")));
  xmlDocSetRootElement(impl_->doc.get(), xmlNewDocNode(impl_->doc.get(), nullptr,
                                                       Chars(std::string(root_name)), nullptr));
}

View::~View() = default;

Element View::root() const { return Element(xmlDocGetRootElement(impl_->doc.get())); }

Element View::AddElement(Element parent, std::string_view name) {
  return Element(xmlNewChild(Mutable(parent), nullptr, Chars(std::string(name)), nullptr));
}

Element View::Add(Element parent, std::string_view name,
                  const std::vector<std::pair<std::string, std::string>>& attributes,
                  base::Span span) {
  const Element added = AddElement(parent, name);
  xmlNode* node = Mutable(added);
  for (const auto& [attribute, value] : attributes) {
    xmlNewNsProp(node, nullptr, Chars(attribute), Chars(value));
  }
  impl_->places.push_back({span.file, node, span.begin, span.end, span.end});
  node->_private = &impl_->places.back();
  return added;
}

Element View::Copy(Element parent, Element source, const std::function<bool(Element)>& keep) {
  return Element(CopyBelow(Mutable(parent), Mutable(source), keep));
}

Element View::OriginalOf(Element copy) {
  const Place* place = PlaceOf(NodeOf(copy.node()));
  return place == nullptr ? copy : Element(place->original);
}

const ViewIndex& View::Impl::Index() {
  std::call_once(indexed, [this] {
    // With the numbers this leaves in the nodes, XPath sorts without walking from node to node.
    xmlXPathOrderDocElems(doc.get());
    for (xmlNode* n = xmlDocGetRootElement(doc.get()); n != nullptr; n = NextElement(n)) {
      index.by_name[ViewOf(n->name)].push_back(n);
      const std::optional<std::string> id = Element(n).attribute("id");
      if (id) index.by_id.emplace(*id, n);
    }
  });
  return index;
}

}  // namespace hexapla::xml
