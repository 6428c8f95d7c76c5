#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hexapla::base {

/// Escapes `& < >` and, for attributes, `"`; drops nothing. Control characters that XML 1.0 cannot
/// hold must not be in \p text.
void AppendEscaped(std::string_view text, bool attribute, std::string& out);

/// Appends ` name="value"`.
void AppendAttribute(std::string_view name, std::string_view value, std::string& out);

/// The text of a file of XML or HTML as it grows. \p Self is the class that adds to it what its
/// format needs, so that calls can be chained.
template <class Self>
class MarkupText {
 public:
  Self& Raw(std::string_view text) {
    text_ += text;
    return self();
  }
  Self& Text(std::string_view text) {
    AppendEscaped(text, false, text_);
    return self();
  }
  /// ` name="value"`, also when \p value is empty.
  Self& Attribute(std::string_view name, std::string_view value) {
    AppendAttribute(name, value, text_);
    return self();
  }

  const std::string& text() const { return text_; }
  void Reserve(std::size_t bytes) { text_.reserve(bytes); }
  /// The text so far; the object is empty afterwards.
  std::string Take() { return std::exchange(text_, {}); }

 private:
  Self& self() { return static_cast<Self&>(*this); }

  std::string text_;
};

/// Keeps track of what is open.
///
/// REQUIRES: names and attribute names are valid; `Finish` only when everything is closed.
class Markup : public MarkupText<Markup> {
 public:
  using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;
  using AttributeList = std::vector<std::pair<std::string, std::string>>;

  Markup& Open(std::string_view name, Attributes attributes = {});
  Markup& Open(std::string_view name, const AttributeList& attributes);
  /// `<name …/>`
  Markup& Empty(std::string_view name, Attributes attributes = {});
  Markup& Empty(std::string_view name, const AttributeList& attributes);
  Markup& Close();
  /// `<name …>text</name>`
  Markup& Element(std::string_view name, std::string_view text, Attributes attributes = {});

  /// `Take`, when all is closed.
  std::string Finish();

 private:
  template <class List>
  Markup& Start(std::string_view name, const List& attributes, std::string_view end);

  std::vector<std::string> open_;
};

}  // namespace hexapla::base
