#pragma once

#include <libxml/tree.h>

#include <cstddef>
#include <memory_resource>
#include <string_view>
#include <unordered_map>

#include "xml/node.h"

namespace hexapla::xml {

/// The tree below a node as libxml2 has trees, for its XPath and its schema findings, which only
/// read it. `_private` of an element points to the `TreeNode` it mirrors. The nodes lie in an arena
/// and are given back at once: nothing of it may be freed by libxml2.
class Mirror {
 public:
  /// What `TreeNode::mirror` says is set for all nodes below \p root. Namespaces other than XML's
  /// own are kept only if \p namespaces.
  Mirror(const TreeNode* root, bool namespaces);
  ~Mirror();
  Mirror(const Mirror&) = delete;
  Mirror& operator=(const Mirror&) = delete;

  xmlDoc* doc() const { return doc_; }

 private:
  template <class T>
  T* New();
  const xmlChar* Keep(std::string_view text);
  const xmlChar* Name(std::string_view name);
  xmlNode* Add(xmlNode* parent, xmlElementType type, const xmlChar* name);
  xmlNode* AddElement(const TreeNode* node, xmlNode* parent);
  void AddText(xmlNode* parent, std::string_view text);
  void AddAttribute(const Attribute& attribute, xmlNode* element, xmlAttr*& last);
  xmlNs* NamespaceOf(xmlNode* element, std::string_view uri);

  std::pmr::monotonic_buffer_resource arena_;
  std::unordered_map<std::string_view, const xmlChar*> names_;
  const bool namespaces_;
  xmlDoc* doc_;
  xmlNs* xml_;  ///< XML's own namespace
  int prefixes_ = 0;
};

/// What \p mirror mirrors; nullptr for null.
inline const TreeNode* MirroredBy(const xmlNode* mirror) {
  return mirror == nullptr ? nullptr : static_cast<const TreeNode*>(mirror->_private);
}

inline std::string_view ViewOf(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

}  // namespace hexapla::xml
