#include <map>

#include "locale/words.h"

namespace hexapla::locale {
namespace {

const char* NameOf(base::Qualifier qualifier) {
  switch (qualifier) {
    case base::Qualifier::kAbout:
      return "about";
    case base::Qualifier::kMoreThan:
      return "more-than";
    case base::Qualifier::kLessThan:
      return "less-than";
    case base::Qualifier::kAtLeast:
      return "at-least";
    case base::Qualifier::kAtMost:
      return "at-most";
    case base::Qualifier::kNearly:
      return "nearly";
    case base::Qualifier::kSome:
      return "some";
    case base::Qualifier::kExact:
      break;
  }
  return "";
}

const char* NameOf(base::Basis basis) {
  switch (basis) {
    case base::Basis::kBudget:
      return "budget";
    case base::Basis::kEstimate:
      return "estimate";
    case base::Basis::kActual:
      break;
  }
  return "";
}

}  // namespace

Words::Words(StyleSheet style_sheet, std::shared_ptr<const Terms> termbase, IcuNames names)
    : sheet(std::move(style_sheet)), icu(sheet.icu, std::move(names)), terms(std::move(termbase)) {}

Formatted Words::Fill(std::string_view table, const Query& query, const Lookup& lookup) const {
  const Variant* variant = Select(sheet.Find(table), query, lookup);
  if (variant == nullptr) return {};
  std::string text = variant->pattern.Fill(
      [&](const Slot& slot) { return slot.name.starts_with('@') ? TermSlot(slot) : lookup(slot); });
  if (variant->upper) text = icu.Upper(text);
  return {std::move(text), variant->isolate && sheet.right_to_left};
}

Formatted Words::Value(const base::Value& value, std::string_view style, Place place) const {
  const auto nothing = [](const Slot&) { return std::string(); };
  if (value.state != base::ValueState::kKnown) {
    return Fill("state:" + std::string(NameOf(value.state)), {style, "", place}, nothing);
  }
  if (style == kBasisStyle) {
    const Formatted plain = Value(value, "", place);
    if (value.basis == base::Basis::kActual) return plain;
    return Enclose(std::string("basis:") + NameOf(value.basis), {"", "", place}, plain);
  }
  const Query asked{style, "", place, Governed(value.qualifier, style, place)};
  Formatted inner;
  switch (value.type) {
    case base::ValueType::kText:
    case base::ValueType::kLink:
      return {value.text, sheet.right_to_left &&
                              (value.type == base::ValueType::kLink || NeedsIsolate(value.text))};
    case base::ValueType::kInteger:
    case base::ValueType::kDecimal:
    case base::ValueType::kPercentage:
    case base::ValueType::kMoney:
      inner = Figure(value, asked);
      break;
    default:
      inner = Time(value, asked);
      break;
  }
  if (value.qualifier == base::Qualifier::kExact) return inner;
  return Enclose(std::string("qualifier:") + NameOf(value.qualifier), {style, "", place}, inner);
}

std::string_view Words::Governed(base::Qualifier qualifier, std::string_view style,
                                 Place place) const {
  if (qualifier == base::Qualifier::kExact) return {};
  const Variant* words = Select(sheet.Find(std::string("qualifier:") + NameOf(qualifier)),
                                {style, "", place}, [](const Slot&) { return std::string(); });
  return words == nullptr ? std::string_view() : words->governs;
}

Formatted Words::Enclose(const std::string& table, const Query& query,
                         const Formatted& value) const {
  const std::string bare = WithIsolates(value);
  return Fill(table, query, [&](const Slot&) { return bare; });
}

}  // namespace hexapla::locale
