#include "base/markup.h"

#include <cassert>

namespace hexapla::base {

void AppendEscaped(std::string_view text, bool attribute, std::string& out) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += attribute ? "&quot;" : "\"";
        break;
      default:
        out.push_back(c);
    }
  }
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
