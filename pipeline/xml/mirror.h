#pragma once

#include <libxml/tree.h>

#include <memory>
#include <unordered_map>

#include "xml/node.h"

namespace hexapla::xml {

struct DocFree {
  void operator()(xmlDoc* doc) const { xmlFreeDoc(doc); }
};
using DocPtr = std::unique_ptr<xmlDoc, DocFree>;

/// The tree below \p root as libxml2 has trees, for its XPath and its schema findings. `_private`
/// of an element points to the `TreeNode` it mirrors. With \p nodes, which mirror is whose is noted
/// there. Namespaces other than XML's own are kept only if \p namespaces.
DocPtr Mirror(const TreeNode* root, bool namespaces,
              std::unordered_map<const TreeNode*, xmlNode*>* nodes = nullptr);

/// What \p mirror mirrors; nullptr for null.
inline const TreeNode* MirroredBy(const xmlNode* mirror) {
  return mirror == nullptr ? nullptr : static_cast<const TreeNode*>(mirror->_private);
}

inline std::string_view ViewOf(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

}  // namespace hexapla::xml
