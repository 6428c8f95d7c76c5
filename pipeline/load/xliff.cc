#include "load/xliff.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>

#include "base/utf8.h"

namespace hexapla::load {
namespace {

using message::Node;
using message::NodeKind;

void ToNfc(std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || nfc->isNormalizedUTF8(text, status)) return;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  nfc->normalizeUTF8(0, text, sink, nullptr, status);
  if (U_SUCCESS(status)) text = std::move(out);
}

bool IsText(const Node& node) { return node.kind == NodeKind::kText; }

/// Whether texts of \p content itself are empty or stand side by side.
bool HasLooseTexts(const std::vector<Node>& content) {
  const auto loose = [](const Node& a, const Node& b) { return IsText(a) && IsText(b); };
  return std::adjacent_find(content.begin(), content.end(), loose) != content.end() ||
         std::any_of(content.begin(), content.end(),
                     [](const Node& node) { return IsText(node) && node.text.empty(); });
}

void JoinTexts(std::vector<Node>& content) {
  for (Node& node : content) JoinTexts(node.children);
  if (!HasLooseTexts(content)) return;
  std::vector<Node> joined;
  for (Node& node : content) {
    if (IsText(node) && node.text.empty()) continue;
    if (IsText(node) && !joined.empty() && IsText(joined.back())) {
      joined.back().text += node.text;
    } else {
      joined.push_back(std::move(node));
    }
  }
  content = std::move(joined);
}

/// Collapses white space over the texts of a message in order, whatever is nested in what.
class SpaceCollapser {
 public:
  void Collapse(std::vector<Node>& content) {
    for (Node& node : content) {
      if (node.kind == NodeKind::kText) {
        CollapseText(node.text);
      } else if (node.children.empty()) {
        pending_ = nullptr;
        after_space_ = false;
      } else {
        Collapse(node.children);
      }
    }
  }

  void TrimEnd() {
    if (pending_ != nullptr) pending_->pop_back();
  }

 private:
  void CollapseText(std::string& text) {
    char* end = text.data();
    for (const char c : text) {
      const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (space && after_space_) continue;
      *end++ = space ? ' ' : c;
      after_space_ = space;
    }
    text.resize(static_cast<std::size_t>(end - text.data()));
    if (!text.empty()) pending_ = text.back() == ' ' ? &text : nullptr;
  }

  bool after_space_ = true;
  std::string* pending_ = nullptr;  ///< the text whose last character is the last one, a space
};

void NormalizeTexts(std::vector<Node>& content) {
  for (Node& node : content) {
    if (IsText(node)) ToNfc(node.text);
    NormalizeTexts(node.children);
  }
}

/// `=` may not stand in an NMTOKEN.
std::string IdPart(const std::string& key) {
  return key.starts_with('=') ? "eq" + key.substr(1) : key;
}

}  // namespace

std::string CataloguePath(std::string_view language, std::string_view source_path) {
  const std::size_t dot = source_path.rfind('.');
  return ("locales/" + std::string(language) + "/").append(source_path.substr(0, dot)) + ".xlf";
}

std::string VariantUnitId(std::string_view unit, const message::Variant& variant) {
  std::string id(unit);
  for (const auto& [name, key] : variant.keys) id += "." + IdPart(key);
  return id;
}

std::string VariantName(const message::Variant& variant) {
  std::string text;
  for (const auto& [name, key] : variant.keys) {
    if (!text.empty()) text += ", ";
    text += name;
    text += '=';
    text += key;
  }
  return text;
}

std::vector<std::pair<std::string, std::string>> ParseVariantName(std::string_view name) {
  std::vector<std::pair<std::string, std::string>> keys;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find(',', begin), name.size());
    const std::string_view part = base::Trim(name.substr(begin, end - begin));
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos || equals == 0 || equals + 1 == part.size()) return {};
    keys.emplace_back(part.substr(0, equals), part.substr(equals + 1));
    begin = end + 1;
  }
  return keys;
}

std::string CodeData(const Node& node) {
  switch (node.kind) {
    case NodeKind::kNumber:
      return "#";
    case NodeKind::kLink:
      return node.text;
    case NodeKind::kArgument: {
      if (!node.children.empty()) return "#" + node.name;
      std::string data = node.name;
      if (node.type != message::ArgumentType::kAuto) {
        data += std::string(", ") + message::NameOf(node.type);
      }
      return node.style.empty() ? data : data + ", " + node.style;
    }
    default:
      return {};
  }
}

void NormalizeContent(std::vector<Node>& content) {
  JoinTexts(content);
  SpaceCollapser spaces;
  spaces.Collapse(content);
  spaces.TrimEnd();
  JoinTexts(content);
  NormalizeTexts(content);
}

}  // namespace hexapla::load
