#include "load/inline_codes.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/edit_distance.h"
#include "base/utf8.h"
#include "load/xliff.h"

namespace hexapla::load {
namespace {

using base::Code;
using message::Node;
using message::NodeKind;

bool IsId(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto other = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; };
  return !text.empty() && letter(text.front()) && std::all_of(text.begin(), text.end(), other);
}

/// `name[, type[, style]]`.
std::optional<Node> ParseArgument(std::string_view data) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= data.size();) {
    const std::size_t end = std::min(data.find(',', begin), data.size());
    parts.push_back(base::Trim(data.substr(begin, end - begin)));
    begin = end + 1;
  }
  Node node;
  node.kind = NodeKind::kArgument;
  if (parts.empty() || parts.size() > 3 || !IsId(parts[0])) return std::nullopt;
  node.name = parts[0];
  if (parts.size() > 1) {
    const auto type = message::ParseArgumentType(parts[1]);
    if (!type) return std::nullopt;
    node.type = *type;
  }
  if (parts.size() > 2) node.style = parts[2];
  if (parts.size() > 2 && node.style.empty()) return std::nullopt;
  return node;
}

/// The character `<cp hex="…"/>` stands for, if a text may hold it.
std::optional<char32_t> ParseCodePoint(std::string_view hex) {
  if (hex.empty() || hex.size() > 8) return std::nullopt;
  char32_t value = 0;
  for (const char c : hex) {
    const std::size_t digit = std::string_view("0123456789abcdefABCDEF").find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    value = value * 16 + static_cast<char32_t>(digit < 16 ? digit : digit - 6);
  }
  const bool control = value < 0x20 || (value >= 0x7F && value < 0xA0);
  const bool surrogate = value >= 0xD800 && value < 0xE000;
  const bool private_use = value >= 0xE000 && value < 0xF900;
  const bool none = value > 0x10FFFF || (value & 0xFFFE) == 0xFFFE;
  if (control || surrogate || private_use || none) return std::nullopt;
  return value;
}

bool IsAddress(std::string_view text) {
  return (text.starts_with("https://") || text.starts_with("http://") ||
          text.starts_with("mailto:")) &&
         text.find_first_of(" \t\r\n\"<>") == std::string_view::npos;
}

}  // namespace

InlineReader::InlineReader(const OriginalData& data, std::string number_name, base::Sink& sink)
    : data_(data), number_name_(std::move(number_name)), sink_(sink) {}

void InlineReader::Read(xml::Element content) {
  const base::Span around = content.content_span();
  for (const xml::Node& node : xml::MixedContent(content)) {
    if (node.element) {
      ReadElement(node.element);
    } else {
      AddText(std::string(node.text), around);
    }
  }
}

std::vector<Node> InlineReader::Finish() {
  while (!open_.empty()) {
    sink_.Report(Code::kInvalidCode, open_.back().node.span,
                 fmt::format("code `{}` is opened and never closed", open_.back().id));
    CloseLast();
  }
  NormalizeContent(content_);
  return std::move(content_);
}

void InlineReader::ReadElement(xml::Element element) {
  if (element.namespace_uri() != kXliffNamespace) return;
  const std::string_view name = element.name();
  if (name == "ph") {
    AddPlaceholder(element);
  } else if (name == "cp") {
    AddCodePoint(element);
  } else if (name == "pc") {
    Open(element, "dataRefStart");
    Read(element);
    Close(element.attribute_or("id", ""), element.span());
  } else if (name == "sc") {
    Open(element, "dataRef");
  } else if (name == "ec") {
    Close(element.attribute_or("startRef", element.attribute_or("id", "")), element.span());
  } else if (name == "mrk") {
    Read(element);
  }
  // `sm` and `em` hold nothing; any other element was reported by the schema.
}

void InlineReader::AddText(std::string text, base::Span span) {
  Node node;
  node.text = std::move(text);
  node.span = span;
  Here().push_back(std::move(node));
}

void InlineReader::AddCodePoint(xml::Element element) {
  const std::string hex = element.attribute_or("hex", "");
  const auto code_point = ParseCodePoint(hex);
  if (!code_point) {
    sink_.Report(Code::kInvalidCode, element.span(),
                 fmt::format("`<cp>` stands for U+{}, which a text cannot hold", hex));
    return;
  }
  std::string text;
  base::AppendUtf8(*code_point, text);
  AddText(std::move(text), element.span());
}

void InlineReader::AddPlaceholder(xml::Element element) {
  const std::string* data = DataOf(element, "dataRef");
  if (data == nullptr) return;
  Node node;
  if (base::Trim(*data) == "#") {
    node.kind = NodeKind::kNumber;
    node.name = element.attribute_or("equiv", number_name_);
    if (!IsId(node.name)) {
      sink_.Report(Code::kInvalidCode, element.span(),
                   "code `#` is the number of a plural, and `equiv` names none");
      return;
    }
  } else if (auto argument = ParseArgument(*data)) {
    node = std::move(*argument);
  } else {
    sink_.Report(Code::kInvalidCode, element.span(),
                 fmt::format("code `{}` stands for `{}`; an argument is `name`, `name, type` or "
                             "`name, type, style`",
                             element.attribute_or("id", ""), *data));
    return;
  }
  node.span = element.span();
  Here().push_back(std::move(node));
}

void InlineReader::Open(xml::Element element, std::string_view data_attribute) {
  Frame frame;
  frame.id = element.attribute_or("id", "");
  frame.node.span = element.span();
  const std::string type = element.attribute_or("type", "");
  const std::string sub_type = element.attribute_or("subType", "");
  if (type == "link") {
    frame.known = MakeLink(element, data_attribute, frame.node);
  } else if (type == "fmt" && sub_type == "xlf:i") {
    frame.node.kind = NodeKind::kEmphasis;
  } else if (type == "fmt" && sub_type == "xlf:b") {
    frame.node.kind = NodeKind::kStrong;
  } else {
    frame.known = false;
    sink_.Report(Code::kInvalidCode, element.span(),
                 fmt::format("code `{}` is of type `{}` and subtype `{}`; a message has `fmt` with "
                             "`xlf:i` or `xlf:b`, and `link`",
                             frame.id, type, sub_type));
  }
  open_.push_back(std::move(frame));
}

bool InlineReader::MakeLink(xml::Element element, std::string_view attribute, Node& node) {
  const std::string* data = DataOf(element, attribute);
  if (data == nullptr) return false;
  if (data->starts_with('#') && IsId(std::string_view(*data).substr(1))) {
    node.kind = NodeKind::kArgument;
    node.name = data->substr(1);
    return true;
  }
  if (IsAddress(*data)) {
    node.kind = NodeKind::kLink;
    node.text = *data;
    return true;
  }
  sink_.Report(
      Code::kInvalidCode, element.span(),
      fmt::format("link `{}` leads to `{}`; a link leads to `#` and an id, or to an address "
                  "with `https://`, `http://` or `mailto:`",
                  element.attribute_or("id", ""), *data));
  return false;
}

void InlineReader::Close(const std::string& id, base::Span span) {
  const auto opened = std::find_if(open_.rbegin(), open_.rend(),
                                   [&id](const Frame& frame) { return frame.id == id; });
  if (opened == open_.rend()) {
    sink_.Report(Code::kInvalidCode, span, fmt::format("code `{}` is closed and was not open", id));
    return;
  }
  const auto crossed = static_cast<std::size_t>(opened - open_.rbegin());
  for (std::size_t i = 0; i < crossed; ++i) {
    sink_.Report(Code::kInvalidCode, span,
                 fmt::format("code `{}` is closed while `{}`, opened inside it, is open", id,
                             open_.back().id));
    CloseLast();
  }
  CloseLast();
}

void InlineReader::CloseLast() {
  Frame frame = std::move(open_.back());
  open_.pop_back();
  std::vector<Node>& here = Here();
  if (frame.known) {
    here.push_back(std::move(frame.node));
    return;
  }
  for (Node& child : frame.node.children) here.push_back(std::move(child));
}

const std::string* InlineReader::DataOf(xml::Element element, std::string_view attribute) {
  const auto reference = element.attribute(attribute);
  if (!reference) {
    sink_.Report(Code::kInvalidCode, element.span(),
                 fmt::format("code `{}` has no `{}`, so nothing says what it stands for",
                             element.attribute_or("id", ""), attribute));
    return nullptr;
  }
  const auto found = data_.find(*reference);
  if (found != data_.end()) return &found->second;
  std::vector<std::string> names;
  for (const auto& [name, text] : data_) names.push_back(name);
  base::Diagnostic& finding =
      sink_.Report(Code::kUnknownDataReference, element.attribute_span(attribute),
                   fmt::format("`{}` is not in the `<originalData>` of this unit", *reference));
  if (const auto meant = base::DidYouMean(*reference, names)) {
    finding.hints.push_back({fmt::format("did you mean `{}`?", *meant), {}});
  }
  return nullptr;
}

std::vector<Node>& InlineReader::Here() {
  return open_.empty() ? content_ : open_.back().node.children;
}

}  // namespace hexapla::load
