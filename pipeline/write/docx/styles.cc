#include "write/docx/styles.h"

#include <charconv>
#include <string>

namespace hexapla::write::docx {
namespace {

// 0.19 cm (ISO/IEC 29500-1, 17.4.34 and 17.4.41).
constexpr int kDefaultMargin = 115;

/// The element that begins with \p opening, such as `<w:ind `, up to its end; empty when there is
/// none.
std::string_view ElementIn(std::string_view text, std::string_view opening) {
  const std::size_t begin = text.find(opening);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find("/>", begin) + 2 - begin);
}

int NumberIn(std::string_view element, std::string_view attribute, int otherwise) {
  const std::size_t at = element.find(attribute);
  if (at == element.npos) return otherwise;
  int number = otherwise;
  std::from_chars(element.data() + at + attribute.size(), element.data() + element.size(), number);
  return number;
}

}  // namespace

std::string_view StyleOf(std::string_view sheet, std::string_view id) {
  if (id.empty()) return {};
  const std::string key = std::string("w:styleId=\"").append(id) + "\"";
  const std::size_t open = sheet.find(key);
  if (open == sheet.npos) return {};
  return sheet.substr(open, sheet.find("</w:style>", open) - open);
}

std::string_view StyleIndent(std::string_view sheet, std::string_view id) {
  return ElementIn(StyleOf(sheet, id), "<w:ind ");
}

int StyleSize(std::string_view sheet, std::string_view id, int otherwise) {
  return NumberIn(ElementIn(StyleOf(sheet, id), "<w:sz "), "w:val=\"", otherwise);
}

int StyleNumber(std::string_view sheet, std::string_view id, std::string_view opening,
                std::string_view attribute, int otherwise) {
  constexpr int kDeepest = 8;  // of styles based on others, which may be so in a circle
  for (int depth = 0; depth < kDeepest && !id.empty(); ++depth) {
    const std::string_view style = StyleOf(sheet, id);
    const std::string_view element = ElementIn(style, opening);
    if (element.find(attribute) != element.npos) return NumberIn(element, attribute, otherwise);
    constexpr std::string_view kValue = "w:val=\"";
    const std::string_view base = ElementIn(style, "<w:basedOn ");
    const std::size_t begin = base.find(kValue);
    if (begin == base.npos) return otherwise;
    id = base.substr(begin + kValue.size());
    id = id.substr(0, id.find('"'));
  }
  return otherwise;
}

int StyleCellMargins(std::string_view sheet, std::string_view id) {
  std::string_view margins = StyleOf(sheet, id);
  const std::size_t begin = margins.find("<w:tblCellMar>");
  if (begin == margins.npos) return 2 * kDefaultMargin;
  margins = margins.substr(begin, margins.find("</w:tblCellMar>", begin) - begin);
  return NumberIn(ElementIn(margins, "<w:left "), "w:w=\"", kDefaultMargin) +
         NumberIn(ElementIn(margins, "<w:right "), "w:w=\"", kDefaultMargin);
}

}  // namespace hexapla::write::docx
