#pragma once

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/markup.h"

namespace hexapla::write::docx {

/// The XML of a part as it grows.
class XmlText {
 public:
  XmlText& Raw(std::string_view text) {
    text_ += text;
    return *this;
  }
  XmlText& Number(std::int64_t value) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    text_.append(digits, end);
    return *this;
  }
  XmlText& Text(std::string_view text) {
    base::AppendEscaped(text, false, text_);
    return *this;
  }
  /// ` name="value"`, also when \p value is empty.
  XmlText& Attribute(std::string_view name, std::string_view value) {
    text_ += ' ';
    text_ += name;
    text_ += "=\"";
    base::AppendEscaped(value, true, text_);
    text_ += '"';
    return *this;
  }
  XmlText& Attribute(std::string_view name, std::int64_t value) {
    text_ += ' ';
    text_ += name;
    text_ += "=\"";
    Number(value);
    text_ += '"';
    return *this;
  }
  /// `<name w:val="value"/>`
  XmlText& Value(std::string_view name, std::string_view value) {
    text_ += '<';
    text_ += name;
    return Attribute("w:val", value).Raw("/>");
  }
  XmlText& Value(std::string_view name, std::int64_t value) {
    text_ += '<';
    text_ += name;
    return Attribute("w:val", value).Raw("/>");
  }

  const std::string& text() const { return text_; }
  std::string Take() { return std::exchange(text_, {}); }

 private:
  std::string text_;
};

/// First line of every part.
inline constexpr std::string_view kXmlDeclaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Declarations of the root of a WordprocessingML part.
inline constexpr std::string_view kWordNamespaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

}  // namespace hexapla::write::docx
