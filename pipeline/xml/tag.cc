#include "xml/tag.h"

#include <algorithm>

namespace hexapla::xml {
namespace {

constexpr std::string_view kWhite = " \t\r\n";
constexpr std::string_view kNameEnd = " \t\r\n=/><\"'";

std::size_t Limit(std::size_t found, std::size_t end) { return std::min(found, end); }

}  // namespace

std::string_view TagNameAt(std::string_view text, std::size_t begin) {
  std::size_t start = begin + 1;
  if (start < text.size() && text[start] == '/') ++start;
  if (start >= text.size()) return {};
  const std::size_t end = Limit(text.find_first_of(kNameEnd, start), text.size());
  return text.substr(start, end - start);
}

std::vector<TagAttribute> ScanAttributes(std::string_view text, std::size_t begin,
                                         std::size_t end) {
  std::vector<TagAttribute> attributes;
  end = Limit(end, text.size());
  std::size_t at = Limit(text.find_first_of(kNameEnd, begin + 1), end);
  for (;;) {
    TagAttribute attribute;
    attribute.name_begin = Limit(text.find_first_not_of(kWhite, at), end);
    at = Limit(text.find_first_of(kNameEnd, attribute.name_begin), end);
    attribute.name = text.substr(attribute.name_begin, at - attribute.name_begin);
    at = Limit(text.find_first_not_of(kWhite, at), end);
    if (attribute.name.empty() || at >= end || text[at] != '=') return attributes;
    at = Limit(text.find_first_not_of(kWhite, at + 1), end);
    if (at >= end || (text[at] != '"' && text[at] != '\'')) return attributes;
    attribute.value_begin = at + 1;
    attribute.value_end = Limit(text.find(text[at], at + 1), end);
    attributes.push_back(attribute);
    if (attribute.value_end >= end) return attributes;
    at = attribute.value_end + 1;
  }
}

}  // namespace hexapla::xml
