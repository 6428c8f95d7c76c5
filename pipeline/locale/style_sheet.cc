#include "locale/style_sheet.h"

namespace hexapla::locale {
namespace {

constexpr int kNoFit = -1;

/// How many conditions of the variant hold; an exact category counts more than `other` in its
/// stead.
int FitOf(const Variant& variant, const Query& query, const Lookup& lookup) {
  int fit = 0;
  if (!variant.place.empty()) {
    if (variant.place != NameOf(query.place)) return kNoFit;
    fit += 2;
  }
  if (!variant.count.empty()) {
    if (variant.count == query.count) {
      fit += 2;
    } else if (variant.count == "other") {
      fit += 1;
    } else {
      return kNoFit;
    }
  }
  for (const std::string& need : variant.needs) {
    if (lookup({need, ""}).empty()) return kNoFit;
    fit += 2;
  }
  return fit;
}

const Variant* BestOf(const Table& table, std::string_view style, const Query& query,
                      const Lookup& lookup) {
  const Variant* best = nullptr;
  int best_fit = kNoFit;
  for (const Variant& variant : table) {
    if (variant.style != style) continue;
    const int fit = FitOf(variant, query, lookup);
    if (fit > best_fit) {
      best = &variant;
      best_fit = fit;
    }
  }
  return best;
}

}  // namespace

const Table* StyleSheet::Find(std::string_view key) const {
  const auto found = tables.find(key);
  return found == tables.end() ? nullptr : &found->second;
}

const Variant* Select(const Table* table, const Query& query, const Lookup& lookup) {
  if (table == nullptr) return nullptr;
  const Variant* best = nullptr;
  if (!query.governed.empty()) {
    std::string style(query.style);
    if (!style.empty()) style += '_';
    best = BestOf(*table, style.append(query.governed), query, lookup);
  }
  if (best == nullptr) best = BestOf(*table, query.style, query, lookup);
  if (best == nullptr && !query.style.empty()) best = BestOf(*table, "", query, lookup);
  return best;
}

const char* NameOf(Place place) {
  switch (place) {
    case Place::kText:
      return "text";
    case Place::kTable:
      return "table";
    case Place::kHeader:
      return "header";
  }
  return "text";
}

}  // namespace hexapla::locale
