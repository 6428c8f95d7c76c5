#include "write/docx/page.h"

#include <charconv>

namespace hexapla::write::docx {
namespace {

// A4 with margins of 2 cm: ISO 216, in twentieths of a point.
constexpr int kDefaultWidth = 11906;
constexpr int kDefaultHeight = 16838;
constexpr int kDefaultMargin = 1134;
constexpr std::string_view kTitlePage = "<w:titlePg/>";
constexpr std::string_view kBidi = "<w:bidi ";

/// The number \p attribute has in the element \p name; \p otherwise when it is not there.
int Measure(std::string_view xml, std::string_view name, std::string_view attribute,
            int otherwise) {
  const std::size_t open = xml.find(name);
  if (open == xml.npos) return otherwise;
  const std::string_view tag = xml.substr(open, xml.find('>', open) - open);
  const std::size_t at = tag.find(attribute);
  if (at == tag.npos) return otherwise;
  int value = otherwise;
  const char* const begin = tag.data() + at + attribute.size();
  std::from_chars(begin, tag.data() + tag.size(), value);
  return value;
}

std::string_view Inside(std::string_view section) {
  const std::size_t open = section.find("<w:sectPr");
  const std::size_t begin = open == section.npos ? open : section.find('>', open);
  const std::size_t end = section.rfind("</w:sectPr>");
  if (begin == section.npos || end == section.npos || end < begin) return {};
  return section.substr(begin + 1, end - begin - 1);
}

}  // namespace

Page::Page(std::string_view section) : content_(Inside(section)) {
  const int left = Measure(content_, "<w:pgMar", " w:left=\"", kDefaultMargin);
  const int right = Measure(content_, "<w:pgMar", " w:right=\"", kDefaultMargin);
  text_width_twips_ = Measure(content_, "<w:pgSz", " w:w=\"", kDefaultWidth) - left - right;
  const int top = Measure(content_, "<w:pgMar", " w:top=\"", kDefaultMargin);
  const int bottom = Measure(content_, "<w:pgMar", " w:bottom=\"", kDefaultMargin);
  text_height_twips_ = Measure(content_, "<w:pgSz", " w:h=\"", kDefaultHeight) - top - bottom;
}

std::string Page::Section(std::string_view references, bool first, bool bidi) const {
  std::string content = content_;
  const std::size_t title_page = content.find(kTitlePage);
  if (!first && title_page != content.npos) content.erase(title_page, kTitlePage.size());
  const std::size_t direction = bidi ? content.npos : content.find(kBidi);
  if (direction != content.npos) {
    content.erase(direction, content.find('>', direction) + 1 - direction);
  }
  return std::string("<w:sectPr>").append(references).append(content) + "</w:sectPr>";
}

}  // namespace hexapla::write::docx
