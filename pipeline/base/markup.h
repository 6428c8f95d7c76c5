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

/// Emits XML or HTML as text, in order, keeping track of what is open.
///
/// REQUIRES: names and attribute names are valid; `Finish` only when everything is closed.
class Markup {
 public:
  using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;
  using AttributeList = std::vector<std::pair<std::string, std::string>>;

  Markup& Raw(std::string_view text);
  Markup& Open(std::string_view name, Attributes attributes = {});
  Markup& Open(std::string_view name, const AttributeList& attributes);
  /// `<name …/>`
  Markup& Empty(std::string_view name, Attributes attributes = {});
  Markup& Empty(std::string_view name, const AttributeList& attributes);
  /// `<name …>`, never closed: the void elements of HTML.
  Markup& Void(std::string_view name, Attributes attributes = {});
  Markup& Text(std::string_view text);
  Markup& Close();
  /// `<name …>text</name>`
  Markup& Element(std::string_view name, std::string_view text, Attributes attributes = {});

  /// The text so far; the object is empty afterwards.
  std::string Finish();

 private:
  template <class List>
  void Start(std::string_view name, const List& attributes, std::string_view end);

  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace hexapla::base
