#include <algorithm>
#include <optional>

#include "locale/words.h"

namespace hexapla::locale {
namespace {

/// More places than this after the mark, and a figure is no round one.
constexpr int kMaxRoundPlaces = 2;

struct Scaled {
  base::Decimal amount;
  int power = 0;
};

/// \p number in the largest unit in which it is written exactly with few places; nullopt when there
/// is none. Exact, so that 1.5 million and 150 times ten thousand are the same figure.
std::optional<Scaled> Scale(const base::Decimal& number, const std::vector<int>& powers) {
  for (const int power : powers) {
    std::int64_t units = number.units();
    int scale = number.scale() + power;
    while (scale > 0 && units % 10 == 0 && units != 0) {
      units /= 10;
      --scale;
    }
    if (scale > kMaxRoundPlaces || units == 0) continue;
    std::int64_t one = 1;
    for (int i = 0; i < scale; ++i) one *= 10;
    if (units >= one || units <= -one) return Scaled{base::Decimal(units, scale), power};
  }
  return std::nullopt;
}

std::string TableOf(base::ValueType type) {
  switch (type) {
    case base::ValueType::kPercentage:
      return "percentage";
    case base::ValueType::kMoney:
      return "money";
    case base::ValueType::kDecimal:
      return "decimal";
    default:
      return "integer";
  }
}

}  // namespace

std::string Words::Number(const base::Decimal& number) const {
  std::string digits = number.ToString();
  std::string out;
  if (digits.starts_with('-')) {
    out = sheet.minus;
    digits.erase(0, 1);
  }
  const std::size_t point = digits.find('.');
  const std::string whole = digits.substr(0, point);
  const bool grouped = whole.size() >= static_cast<std::size_t>(sheet.group_from);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (grouped && i != 0 && (whole.size() - i) % 3 == 0) out += sheet.group;
    out += whole[i];
  }
  if (point != std::string::npos) out += sheet.decimal + digits.substr(point + 1);
  return out;
}

std::string Words::Ordinal(std::int64_t number, std::string_view form) const {
  const auto words = sheet.ordinal_words.find(form);
  if (words != sheet.ordinal_words.end() && number >= 1 &&
      static_cast<std::size_t>(number) <= words->second.size()) {
    return words->second[static_cast<std::size_t>(number) - 1];
  }
  const std::string category = icu.Category(base::Decimal(number), true);
  return Fill("ordinal", {form, category, Place::kText},
              [&](const Slot&) { return Number(base::Decimal(number)); })
      .text;
}

Formatted Words::Figure(const base::Value& value, const Query& asked) const {
  const std::string_view style = asked.style;
  const Place place = asked.place;
  const std::optional<Scaled> scaled = Scale(value.number, sheet.scales);
  const std::string category = icu.Category(value.number, false);
  const auto currency = [&](std::string_view count, std::string_view form) {
    const std::string key = "currency:" + value.currency;
    const Formatted name = Fill(key, {form, count, place}, [](const Slot&) { return ""; });
    return name.text.empty() ? value.currency : name.text;
  };
  const Lookup lookup = [&](const Slot& slot) -> std::string {
    if (slot.name == "number") return Number(value.number);
    if (slot.name == "currency") {
      return currency(style == "round" && scaled ? std::string_view("scaled") : category,
                      slot.form);
    }
    if (slot.name == "code") return value.currency;
    if (slot.name == "named") return sheet.Find("currency:" + value.currency) ? "yes" : "";
    if (slot.name == "ordinal") return Ordinal(value.number.units(), slot.form);
    if (slot.name != "rounded") return {};
    if (!scaled) return Number(value.number);
    return Fill("scale:" + std::to_string(scaled->power),
                {slot.form, icu.Category(scaled->amount, false), place},
                [&](const Slot&) { return Number(scaled->amount); })
        .text;
  };
  // Nouns beside a scaled amount follow the word for the scale, not the figure.
  const std::string count = style == "round" && scaled ? "scaled" : category;
  return Fill(TableOf(value.type), {style, count, place, asked.governed}, lookup);
}

}  // namespace hexapla::locale
