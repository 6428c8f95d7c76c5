#include "xml/mirror.h"

#include <string>

namespace hexapla::xml {
namespace {

const xmlChar* Chars(const std::string& text) {
  return reinterpret_cast<const xmlChar*>(text.c_str());
}

class Mirrorer {
 public:
  Mirrorer(bool namespaces, std::unordered_map<const TreeNode*, xmlNode*>* nodes)
      : namespaces_(namespaces), nodes_(nodes), doc_(xmlNewDoc(Chars("1.0"))) {}

  DocPtr Run(const TreeNode* root) {
    xmlNode* mirror = New(root);
    xmlDocSetRootElement(doc_.get(), mirror);
    Finish(root, mirror);
    return std::move(doc_);
  }

 private:
  xmlNode* New(const TreeNode* node) {
    xmlNode* mirror = xmlNewDocNode(doc_.get(), nullptr, Chars(std::string(node->name)), nullptr);
    mirror->_private = const_cast<TreeNode*>(node);
    if (nodes_ != nullptr) nodes_->emplace(node, mirror);
    return mirror;
  }

  /// What can be done only once the mirror has its place: namespaces are looked up from there.
  void Finish(const TreeNode* node, xmlNode* mirror) {
    if (namespaces_ && !node->uri.empty()) xmlSetNs(mirror, NamespaceOf(mirror, node->uri, false));
    for (std::uint32_t i = 0; i < node->attribute_count; ++i) {
      AddAttribute(node->attributes[i], mirror);
    }
    AddText(mirror, node->head);
    for (const TreeNode* child = node->first_child; child != nullptr; child = child->next) {
      xmlNode* below = New(child);
      xmlAddChild(mirror, below);
      Finish(child, below);
      AddText(mirror, child->tail);
    }
  }

  void AddText(xmlNode* mirror, std::string_view text) {
    if (text.empty()) return;
    xmlAddChild(mirror, xmlNewDocTextLen(doc_.get(), reinterpret_cast<const xmlChar*>(text.data()),
                                         static_cast<int>(text.size())));
  }

  void AddAttribute(const Attribute& attribute, xmlNode* mirror) {
    xmlNs* ns = nullptr;
    if (!attribute.uri.empty()) {
      if (attribute.uri == ViewOf(XML_XML_NAMESPACE)) {
        ns = xmlSearchNs(doc_.get(), mirror, Chars("xml"));
      } else if (namespaces_) {
        ns = NamespaceOf(mirror, attribute.uri, true);
      } else {
        return;
      }
    }
    xmlNewNsProp(mirror, ns, Chars(std::string(attribute.name)),
                 Chars(std::string(attribute.value)));
  }

  /// A declaration of \p uri in reach of \p mirror; attributes need one with a prefix.
  xmlNs* NamespaceOf(xmlNode* mirror, std::string_view uri, bool prefixed) {
    const std::string text(uri);
    xmlNs* known = xmlSearchNsByHref(doc_.get(), mirror, Chars(text));
    if (known != nullptr && (!prefixed || known->prefix != nullptr)) return known;
    const std::string prefix = "n" + std::to_string(++prefixes_);
    return xmlNewNs(mirror, Chars(text), Chars(prefix));
  }

  const bool namespaces_;
  std::unordered_map<const TreeNode*, xmlNode*>* nodes_;
  DocPtr doc_;
  int prefixes_ = 0;
};

}  // namespace

DocPtr Mirror(const TreeNode* root, bool namespaces,
              std::unordered_map<const TreeNode*, xmlNode*>* nodes) {
  return Mirrorer(namespaces, nodes).Run(root);
}

}  // namespace hexapla::xml
