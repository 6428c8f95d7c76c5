#include "message/expand.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace hexapla::message {
namespace {

/// Plurals, or selects, on one argument are decided together.
struct Choice {
  NodeKind kind = NodeKind::kPlural;
  bool ordinal = false;
  std::string name;

  friend bool operator<(const Choice& a, const Choice& b) {
    return std::tie(a.kind, a.ordinal, a.name) < std::tie(b.kind, b.ordinal, b.name);
  }
};

using Decisions = std::map<Choice, std::string>;
using Keys = std::vector<std::string>;

Choice ChoiceOf(const Node& node) { return {node.kind, node.ordinal, node.name}; }

bool IsChoice(const Node& node) {
  return node.kind == NodeKind::kPlural || node.kind == NodeKind::kSelect;
}

const Branch* FindBranch(const Node& node, const std::string& key) {
  for (const Branch& branch : node.branches) {
    if (branch.key == key) return &branch;
  }
  return key == "other" ? nullptr : FindBranch(node, "other");
}

/// The first plural or select, in reading order, that \p decisions say nothing of; only branches
/// that are decided for are looked into.
const Node* FirstOpen(const std::vector<Node>& content, const Decisions& decisions) {
  for (const Node& node : content) {
    const std::vector<Node>* inner = &node.children;
    if (IsChoice(node)) {
      const auto decided = decisions.find(ChoiceOf(node));
      if (decided == decisions.end()) return &node;
      const Branch* branch = FindBranch(node, decided->second);
      if (branch == nullptr) continue;
      inner = &branch->content;
    }
    if (const Node* open = FirstOpen(*inner, decisions)) return open;
  }
  return nullptr;
}

/// Keys of every branch of \p choice anywhere in \p content, in reading order.
void CollectKeys(const std::vector<Node>& content, const Choice& choice, Keys& keys) {
  for (const Node& node : content) {
    const Choice own = ChoiceOf(node);
    const bool same = IsChoice(node) && !(own < choice) && !(choice < own);
    for (const Branch& branch : node.branches) {
      if (same && std::find(keys.begin(), keys.end(), branch.key) == keys.end()) {
        keys.push_back(branch.key);
      }
      CollectKeys(branch.content, choice, keys);
    }
    CollectKeys(node.children, choice, keys);
  }
}

Keys KeysFor(const std::vector<Node>& content, const Choice& choice,
             const PluralCategories& categories) {
  Keys written;
  CollectKeys(content, choice, written);
  if (choice.kind == NodeKind::kSelect) return written;
  Keys keys;
  for (const std::string& key : written) {
    if (key[0] == '=') keys.push_back(key);
  }
  const Keys& own = choice.ordinal ? categories.ordinal : categories.cardinal;
  keys.insert(keys.end(), own.begin(), own.end());
  if (std::find(keys.begin(), keys.end(), "other") == keys.end()) keys.emplace_back("other");
  return keys;
}

void AppendFlat(const std::vector<Node>& content, const Decisions& decisions,
                std::vector<Node>& out) {
  for (const Node& node : content) {
    if (IsChoice(node)) {
      const Branch* branch = FindBranch(node, decisions.at(ChoiceOf(node)));
      if (branch != nullptr) AppendFlat(branch->content, decisions, out);
      continue;
    }
    Node flat = node;
    flat.children.clear();
    AppendFlat(node.children, decisions, flat.children);
    const bool joins =
        flat.kind == NodeKind::kText && !out.empty() && out.back().kind == NodeKind::kText;
    if (joins) {
      out.back().text += flat.text;
    } else {
      out.push_back(std::move(flat));
    }
  }
}

class Expander {
 public:
  Expander(const std::vector<Node>& content, const PluralCategories& categories)
      : content_(content), categories_(categories) {}

  std::vector<Variant> Run() {
    Decide();
    return std::move(variants_);
  }

 private:
  void Decide() {
    const Node* open = FirstOpen(content_, decisions_);
    if (open == nullptr) {
      Variant variant = variant_;
      AppendFlat(content_, decisions_, variant.content);
      variants_.push_back(std::move(variant));
      return;
    }
    const Choice choice = ChoiceOf(*open);
    const bool ordinal = variant_.ordinal;
    variant_.ordinal = ordinal || choice.ordinal;
    for (const std::string& key : KeysFor(content_, choice, categories_)) {
      decisions_[choice] = key;
      variant_.keys.emplace_back(choice.name, key);
      Decide();
      variant_.keys.pop_back();
    }
    decisions_.erase(choice);
    variant_.ordinal = ordinal;
  }

  const std::vector<Node>& content_;
  const PluralCategories& categories_;
  Decisions decisions_;
  Variant variant_;
  std::vector<Variant> variants_;
};

using Range = std::vector<const Variant*>;

std::vector<Node> CollapseFrom(const Range& variants, std::size_t depth, Decisions decisions,
                               const std::vector<Node>& source) {
  if (variants.empty()) return {};
  if (depth >= variants.front()->keys.size()) return variants.front()->content;
  const Node* open = FirstOpen(source, decisions);
  Node node;
  node.kind = open != nullptr ? open->kind : NodeKind::kPlural;
  node.ordinal = open != nullptr && open->ordinal;
  node.name = variants.front()->keys[depth].first;
  Keys keys;
  std::map<std::string, Range> groups;
  for (const Variant* variant : variants) {
    const std::string& key = variant->keys[depth].second;
    if (groups.count(key) == 0) keys.push_back(key);
    groups[key].push_back(variant);
  }
  for (const std::string& key : keys) {
    decisions[ChoiceOf(node)] = key;
    Branch branch;
    branch.key = key;
    branch.content = CollapseFrom(groups[key], depth + 1, decisions, source);
    node.branches.push_back(std::move(branch));
  }
  return {node};
}

}  // namespace

bool HasBranches(const std::vector<Node>& content) {
  return std::any_of(content.begin(), content.end(), [](const Node& node) {
    return !node.branches.empty() || HasBranches(node.children);
  });
}

std::vector<Variant> Expand(const std::vector<Node>& content, const PluralCategories& categories) {
  return Expander(content, categories).Run();
}

std::vector<Node> Collapse(const std::vector<Variant>& variants, const std::vector<Node>& source) {
  Range all;
  for (const Variant& variant : variants) all.push_back(&variant);
  return CollapseFrom(all, 0, {}, source);
}

}  // namespace hexapla::message
