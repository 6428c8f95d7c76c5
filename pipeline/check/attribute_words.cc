#include "check/attribute_words.h"

#include <algorithm>

namespace hexapla::check {

void AddWords(std::string_view text, Words& words) {
  const auto inside = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && inside(text[end])) ++end;
    if (end > at) words.emplace(text.substr(at, end - at));
    at = std::max(end, at + 1);
  }
}

void AddAttributeWords(xml::Element element, Words& words) {
  for (const std::string_view name : element.attribute_names()) {
    if (name != "id" && name != "source") AddWords(element.value(name), words);
  }
}

void AddTableWords(const load::Report& report, Words& words) {
  for (const auto& [name, table] : report.tables) {
    for (const load::CsvRecord& record : table.records) {
      for (const load::CsvField& field : record) AddWords(field.text, words);
    }
  }
}

}  // namespace hexapla::check
