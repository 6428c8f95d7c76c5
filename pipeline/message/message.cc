#include "message/message.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hexapla::message {
namespace {

constexpr std::array<std::pair<ArgumentType, const char*>, 9> kTypes = {
    {{ArgumentType::kAuto, "auto"},
     {ArgumentType::kNumber, "number"},
     {ArgumentType::kDate, "date"},
     {ArgumentType::kRange, "range"},
     {ArgumentType::kList, "list"},
     {ArgumentType::kTerm, "term"},
     {ArgumentType::kCite, "cite"},
     {ArgumentType::kDoc, "doc"},
     {ArgumentType::kNote, "note"}}};

bool Same(const Branch& a, const Branch& b) { return a.key == b.key && a.content == b.content; }

void Collect(const std::vector<Node>& content, std::vector<std::string>& names) {
  for (const Node& node : content) {
    const bool known = std::find(names.begin(), names.end(), node.name) != names.end();
    if (!node.name.empty() && !known) names.push_back(node.name);
    Collect(node.children, names);
    for (const Branch& branch : node.branches) Collect(branch.content, names);
  }
}

}  // namespace

bool operator==(const Node& a, const Node& b) {
  return a.kind == b.kind && a.text == b.text && a.name == b.name && a.type == b.type &&
         a.style == b.style && a.ordinal == b.ordinal && a.children == b.children &&
         std::equal(a.branches.begin(), a.branches.end(), b.branches.begin(), b.branches.end(),
                    Same);
}

std::vector<std::string> ArgumentNames(const std::vector<Node>& content) {
  std::vector<std::string> names;
  Collect(content, names);
  return names;
}

const char* NameOf(ArgumentType type) { return kTypes[static_cast<std::size_t>(type)].second; }

std::optional<ArgumentType> ParseArgumentType(std::string_view name) {
  for (const auto& [type, known] : kTypes) {
    if (type != ArgumentType::kAuto && name == known) return type;
  }
  return std::nullopt;
}

}  // namespace hexapla::message
