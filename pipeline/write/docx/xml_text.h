#pragma once

#include <charconv>
#include <cstdint>
#include <string_view>

#include "base/markup.h"

namespace hexapla::write::docx {

/// The XML of a part as it grows.
class XmlText : public base::MarkupText<XmlText> {
 public:
  using MarkupText::Attribute;

  XmlText& Number(std::int64_t value) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return Raw({digits, static_cast<std::size_t>(end - digits)});
  }
  XmlText& Attribute(std::string_view name, std::int64_t value) {
    return Raw(" ").Raw(name).Raw("=\"").Number(value).Raw("\"");
  }
  /// `<name w:val="value"/>`
  XmlText& Value(std::string_view name, std::string_view value) {
    return Raw("<").Raw(name).Attribute("w:val", value).Raw("/>");
  }
  XmlText& Value(std::string_view name, std::int64_t value) {
    return Raw("<").Raw(name).Attribute("w:val", value).Raw("/>");
  }
};

/// First line of every part.
inline constexpr std::string_view kXmlDeclaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Declarations of the root of a WordprocessingML part.
inline constexpr std::string_view kWordNamespaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// Declarations that a drawing in one needs besides.
inline constexpr std::string_view kDrawingNamespaces =
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"";

}  // namespace hexapla::write::docx
