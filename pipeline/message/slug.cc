#include "message/slug.h"

#include <fmt/format.h>

#include <string_view>

#include "message/characters.h"

namespace hexapla::message {
namespace {

void AppendWords(std::string_view text, std::string& slug) {
  for (const char c : text) {
    if (IsLetterOrDigit(c)) {
      slug.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    } else if (!slug.empty() && slug.back() != '_') {
      slug.push_back('_');
    }
  }
}

void AppendNodes(const std::vector<Node>& content, std::string& slug) {
  for (const Node& node : content) {
    if (node.kind == NodeKind::kText) AppendWords(node.text, slug);
    if (!node.name.empty() && node.children.empty()) AppendWords(node.name, slug);
    AppendNodes(node.children, slug);
  }
}

}  // namespace

std::string UnitIds::Heading(const std::vector<Node>& heading) {
  std::string slug;
  AppendNodes(heading, slug);
  while (!slug.empty() && slug.back() == '_') slug.pop_back();
  if (slug.empty()) slug = "heading";
  slug_ = slug;
  const auto [last, fresh] = used_.try_emplace(slug, 1);
  if (!fresh) {
    do {
      slug_ = fmt::format("{}_{}", slug, ++last->second);
    } while (!used_.try_emplace(slug_, 1).second);
  }
  counts_.clear();
  return slug_ + ".h";
}

std::string UnitIds::Next(char kind) {
  return fmt::format("{}.{}{}", slug_, kind, ++counts_[kind]);
}

}  // namespace hexapla::message
