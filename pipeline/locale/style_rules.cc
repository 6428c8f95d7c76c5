#include "locale/style_rules.h"

#include <algorithm>

namespace hexapla::locale {
namespace {

constexpr std::string_view kDateSlots = "day month month-number year yy weekday";
constexpr std::string_view kRangeSlots =
    "begin-day begin-month begin-month-number begin-year begin-yy end-day end-month "
    "end-month-number end-year end-yy";
constexpr std::string_view kCitationSlots = "number place year yy adopted-yy body part";
constexpr std::string_view kDocumentSlots = "symbol base lettered revision addendum corrigendum";

}  // namespace

const std::vector<ElementRule>& ElementRules() {
  static const std::vector<ElementRule> rules = {
      {"integer", "", "number rounded ordinal", "", "-"},
      {"decimal", "", "number rounded", "", "-"},
      {"percentage", "", "number", "", "-"},
      {"money", "", "number rounded currency code", "named", "-"},
      {"ordinal", "", "number", "", "-"},
      {"scale", "power", "number", "", ""},
      {"currency", "code", "", "", ""},
      {"qualifier", "name", "value", "", "about more-than less-than at-least at-most nearly some"},
      {"basis", "name", "value", "", "budget estimate"},
      {"state", "name", "", "", "none unknown pending"},
      {"day", "number", "", "", ""},
      {"date", "", kDateSlots, "", "-"},
      {"month", "", "month month-number year yy", "", "-"},
      {"year", "", "year yy", "", "-"},
      {"date-range", "", kRangeSlots, "same-month same-year next-day", "-"},
      {"month-range", "", kRangeSlots, "same-year", "-"},
      {"year-range", "", "begin-year begin-yy end-year end-yy", "", "-"},
      {"event", "kind", "name acronym year yy number ordinal place dates", "first", ""},
      {"citation", "kind", "items item parts number place year yy adopted-yy body part", "revised",
       ""},
      {"citation-item", "kind", kCitationSlots, "revised", ""},
      {"document", "", "items symbol base lettered revision addendum corrigendum",
       "information main", "-"},
      {"document-item", "", kDocumentSlots, "information main", "-"},
      {"symbol-suffix", "kind", "number", "", "revision addendum corrigendum"},
      {"pending-symbol", "", "series", "", "-"},
      {"lettered-symbol", "", "symbol letter", "", "-"},
      {"first-mention", "", "full acronym", "", "-"},
      {"person", "", "name country", "woman", "-"},
      {"mark", "kind", "number letter roman", "level-1 level-2 level-3",
       "bullet dash letter roman decimal"},
      {"quote", "", "text", "", "-"},
      {"run-in", "", "head", "", "-"},
      {"item-end", "", "", "last before-last", "-"},
      {"label", "key", "number", "",
       "notes note back draft untranslated page table figure figure_caption section annex row "
       "time"},
  };
  return rules;
}

const ElementRule* FindRule(std::string_view element) {
  const std::vector<ElementRule>& rules = ElementRules();
  const auto found = std::find_if(rules.begin(), rules.end(),
                                  [&](const ElementRule& rule) { return rule.element == element; });
  return found == rules.end() ? nullptr : &*found;
}

std::vector<std::string_view> Split(std::string_view words) {
  std::vector<std::string_view> out;
  while (!words.empty()) {
    const std::size_t space = words.find(' ');
    if (space != 0) out.push_back(words.substr(0, space));
    if (space == std::string_view::npos) break;
    words.remove_prefix(space + 1);
  }
  return out;
}

bool Lists(std::string_view words, std::string_view word) {
  const std::vector<std::string_view> all = Split(words);
  return std::find(all.begin(), all.end(), word) != all.end();
}

}  // namespace hexapla::locale
