#pragma once

#include <cstdint>
#include <string_view>

#include "base/source_file.h"

namespace hexapla::xml {

/// An attribute as XML 1.0 §3.3.3 normalizes it: references decoded, white space as spaces.
struct Attribute {
  std::string_view name;  ///< local
  std::string_view uri;   ///< of its namespace; empty: none
  std::string_view value;
};

/// An element: what a handle (`Element`) points to. Nodes and their texts live in the `Tree` that
/// made them, or in the source file where the text stands there as it is. Offsets are bytes of the
/// file.
struct TreeNode {
  const base::SourceFile* file = nullptr;  ///< nullptr: generated
  const TreeNode* original = nullptr;      ///< the node that was parsed; itself unless a copy
  const TreeNode* parent = nullptr;
  const TreeNode* first_child = nullptr;
  TreeNode* last_child = nullptr;
  const TreeNode* next = nullptr;
  std::string_view name;  ///< local
  std::string_view uri;
  std::string_view head;  ///< character data before the first child element
  std::string_view tail;  ///< character data behind the end tag
  const Attribute* attributes = nullptr;
  std::uint32_t attribute_count = 0;
  std::uint32_t begin = 0;         ///< `<` of the start tag
  std::uint32_t tag_end = 0;       ///< behind its `>`
  std::uint32_t content_end = 0;   ///< `<` of the end tag; `tag_end` when there is none
  mutable void* mirror = nullptr;  ///< see `Mirror`
};

inline const TreeNode* NodeOf(const void* node) { return static_cast<const TreeNode*>(node); }

}  // namespace hexapla::xml
