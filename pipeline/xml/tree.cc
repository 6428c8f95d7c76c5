#include "xml/tree.h"

#include <cstring>
#include <memory>
#include <new>

namespace hexapla::xml {

TreeNode* Tree::Add(TreeNode* parent, std::string_view name) {
  auto* node = new (arena_.allocate(sizeof(TreeNode), alignof(TreeNode))) TreeNode;
  node->name = name;
  node->original = node;
  node->parent = parent;
  if (parent == nullptr) {
    root_ = node;
  } else if (parent->last_child == nullptr) {
    parent->first_child = node;
    parent->last_child = node;
  } else {
    parent->last_child->next = node;
    parent->last_child = node;
  }
  return node;
}

Attribute* Tree::AddAttributes(TreeNode* node, std::size_t count) {
  if (count == 0) return nullptr;
  auto* attributes =
      static_cast<Attribute*>(arena_.allocate(sizeof(Attribute) * count, alignof(Attribute)));
  std::uninitialized_value_construct_n(attributes, count);
  node->attributes = attributes;
  node->attribute_count = static_cast<std::uint32_t>(count);
  return attributes;
}

std::string_view Tree::Keep(std::string_view text) {
  if (text.empty()) return {};
  auto* copy = static_cast<char*>(arena_.allocate(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

const TreeNode* NextInOrder(const TreeNode* node, const TreeNode* root) {
  if (node->first_child != nullptr) return node->first_child;
  while (node != root && node->next == nullptr) node = node->parent;
  return node == root ? nullptr : node->next;
}

}  // namespace hexapla::xml
