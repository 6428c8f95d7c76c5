#pragma once

#include <cstddef>
#include <memory_resource>
#include <string_view>

#include "xml/node.h"

namespace hexapla::xml {

/// Owns the nodes of one document or view, and those texts that do not stand in a source file.
/// Everything is given back at once, so building and dropping a tree costs little.
class Tree {
 public:
  /// \p expected  bytes the tree is likely to need.
  explicit Tree(std::size_t expected) : arena_(expected) {}
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  /// A new last child of \p parent; the root when \p parent is null.
  TreeNode* Add(TreeNode* parent, std::string_view name);
  /// Space for \p count attributes of \p node.
  Attribute* AddAttributes(TreeNode* node, std::size_t count);
  /// A copy of \p text that lives as long as the tree.
  std::string_view Keep(std::string_view text);

  const TreeNode* root() const { return root_; }

 private:
  std::pmr::monotonic_buffer_resource arena_;
  const TreeNode* root_ = nullptr;
};

/// The element behind \p node in document order, within what is below \p root; nullptr at the end.
const TreeNode* NextInOrder(const TreeNode* node, const TreeNode* root);

}  // namespace hexapla::xml
