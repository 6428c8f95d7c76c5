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

template <class List>
void Markup::Start(std::string_view name, const List& attributes, std::string_view end) {
  out_.push_back('<');
  out_ += name;
  for (const auto& [key, value] : attributes) {
    out_.push_back(' ');
    out_ += key;
    out_ += "=\"";
    AppendEscaped(value, true, out_);
    out_.push_back('"');
  }
  out_ += end;
}

Markup& Markup::Raw(std::string_view text) {
  out_ += text;
  return *this;
}

Markup& Markup::Open(std::string_view name, Attributes attributes) {
  Start(name, attributes, ">");
  open_.emplace_back(name);
  return *this;
}

Markup& Markup::Open(std::string_view name, const AttributeList& attributes) {
  Start(name, attributes, ">");
  open_.emplace_back(name);
  return *this;
}

Markup& Markup::Empty(std::string_view name, Attributes attributes) {
  Start(name, attributes, "/>");
  return *this;
}

Markup& Markup::Empty(std::string_view name, const AttributeList& attributes) {
  Start(name, attributes, "/>");
  return *this;
}

Markup& Markup::Void(std::string_view name, Attributes attributes) {
  Start(name, attributes, ">");
  return *this;
}

Markup& Markup::Text(std::string_view text) {
  AppendEscaped(text, false, out_);
  return *this;
}

Markup& Markup::Close() {
  assert(!open_.empty());
  out_ += "</";
  out_ += open_.back();
  out_.push_back('>');
  open_.pop_back();
  return *this;
}

Markup& Markup::Element(std::string_view name, std::string_view text, Attributes attributes) {
  return Open(name, attributes).Text(text).Close();
}

std::string Markup::Finish() {
  assert(open_.empty());
  return std::move(out_);
}

}  // namespace hexapla::base
