#include <libxml/xpath.h>

#include <cassert>

#include "xml/view_impl.h"

namespace hexapla::xml {
namespace {

constexpr std::size_t kExpectedBytes = std::size_t{128} << 10U;

TreeNode* Mutable(Element element) {
  assert(element);
  return const_cast<TreeNode*>(NodeOf(element.node()));
}

TreeNode* CopyBelow(Tree& tree, TreeNode* parent, const TreeNode& source,
                    const std::function<bool(Element)>& keep) {
  TreeNode* copy = tree.Add(parent, source.name);
  copy->file = source.file;
  copy->original = source.original;
  copy->uri = source.uri;
  copy->attributes = source.attributes;
  copy->attribute_count = source.attribute_count;
  copy->head = source.head;
  copy->begin = source.begin;
  copy->tag_end = source.tag_end;
  copy->content_end = source.content_end;
  for (const TreeNode* child = source.first_child; child != nullptr; child = child->next) {
    if (!keep || keep(Element(child))) {
      CopyBelow(tree, copy, *child, keep)->tail = child->tail;
    } else if (!child->tail.empty()) {
      // Text behind an element that is left out stays.
      std::string_view& before = copy->last_child == nullptr ? copy->head : copy->last_child->tail;
      before = tree.Keep(std::string(before) + std::string(child->tail));
    }
  }
  return copy;
}

}  // namespace

View::Impl::Impl() : tree(kExpectedBytes) {}

View::View(std::string_view root_name) : impl_(std::make_unique<Impl>()) {
  impl_->tree.Add(nullptr, impl_->tree.Keep(root_name));
}

View::View(Element root) : impl_(std::make_unique<Impl>()) {
  impl_->namespaces = true;
  CopyBelow(impl_->tree, nullptr, *NodeOf(root.node()), nullptr);
}

View::~View() = default;

Element View::root() const { return Element(impl_->tree.root()); }

Element View::AddElement(Element parent, std::string_view name) {
  return Element(impl_->tree.Add(Mutable(parent), impl_->tree.Keep(name)));
}

Element View::Add(Element parent, std::string_view name,
                  const std::vector<std::pair<std::string, std::string>>& attributes,
                  base::Span span) {
  const Element added = AddElement(parent, name);
  TreeNode* node = Mutable(added);
  Tree& tree = impl_->tree;
  Attribute* values = tree.AddAttributes(node, attributes.size());
  for (const auto& [attribute, value] : attributes) {
    *values++ = {tree.Keep(attribute), {}, tree.Keep(value)};
  }
  node->file = span.file;
  node->begin = span.begin;
  node->tag_end = span.end;
  node->content_end = span.end;
  return added;
}

Element View::Copy(Element parent, Element source, const std::function<bool(Element)>& keep) {
  return Element(CopyBelow(impl_->tree, Mutable(parent), *NodeOf(source.node()), keep));
}

Element View::OriginalOf(Element copy) {
  return copy ? Element(NodeOf(copy.node())->original) : copy;
}

const ViewIndex& View::Impl::Index() {
  std::call_once(indexed, [this] {
    index.mirror.emplace(tree.root(), namespaces);
    // With the numbers this leaves in the nodes, XPath sorts without walking from node to node.
    xmlXPathOrderDocElems(index.mirror->doc());
    const TreeNode* root = tree.root();
    for (const TreeNode* n = root; n != nullptr; n = NextInOrder(n, root)) {
      auto* mirror = static_cast<xmlNode*>(n->mirror);
      index.by_name[n->name].push_back(mirror);
      if (Element(n).has("id")) index.by_id.emplace(Element(n).value("id"), mirror);
    }
  });
  return index;
}

}  // namespace hexapla::xml
