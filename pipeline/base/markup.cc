#include "base/markup.h"

#include <cassert>

#include "base/scan.h"

namespace hexapla::base {

void AppendEscaped(std::string_view text, bool attribute, std::string& out) {
  // Most of a text needs no escape: what stands between two that do is appended as one.
  const auto next = [text](std::size_t at) { return FindAny<'&', '<', '>', '"'>(text, at); };
  std::size_t begin = 0;
  for (std::size_t at = next(0); at < text.size(); at = next(at + 1)) {
    std::string_view escape;
    switch (text[at]) {
      case '&':
        escape = "&amp;";
        break;
      case '<':
        escape = "&lt;";
        break;
      case '>':
        escape = "&gt;";
        break;
      case '"':
        if (!attribute) continue;
        escape = "&quot;";
        break;
      default:
        continue;
    }
    out.append(text, begin, at - begin).append(escape);
    begin = at + 1;
  }
  out.append(text, begin);
}

void AppendAttribute(std::string_view name, std::string_view value, std::string& out) {
  out.push_back(' ');
  out += name;
  out += "=\"";
  AppendEscaped(value, true, out);
  out.push_back('"');
}

template <class List>
Markup& Markup::Start(std::string_view name, const List& attributes, std::string_view end) {
  Raw("<").Raw(name);
  for (const auto& [key, value] : attributes) Attribute(key, value);
  return Raw(end);
}

Markup& Markup::Open(std::string_view name, Attributes attributes) {
  open_.emplace_back(name);
  return Start(name, attributes, ">");
}

Markup& Markup::Open(std::string_view name, const AttributeList& attributes) {
  open_.emplace_back(name);
  return Start(name, attributes, ">");
}

Markup& Markup::Empty(std::string_view name, Attributes attributes) {
  return Start(name, attributes, "/>");
}

Markup& Markup::Empty(std::string_view name, const AttributeList& attributes) {
  return Start(name, attributes, "/>");
}

Markup& Markup::Close() {
  assert(!open_.empty());
  Raw("</").Raw(open_.back()).Raw(">");
  open_.pop_back();
  return *this;
}

Markup& Markup::Element(std::string_view name, std::string_view text, Attributes attributes) {
  return Open(name, attributes).Text(text).Close();
}

std::string Markup::Finish() {
  assert(open_.empty());
  return Take();
}

}  // namespace hexapla::base
