#include "load/variants.h"

#include <algorithm>

#include "load/project.h"
#include "load/xliff.h"

namespace hexapla::load {

std::vector<message::Variant> ExpandForCatalogue(const message::Message& source,
                                                 const message::PluralCategories& target) {
  std::vector<message::Variant> variants = message::Expand(source.content, target);
  for (message::Variant& variant : variants) NormalizeContent(variant.content);
  return variants;
}

const message::Variant* OtherVariant(const std::vector<message::Variant>& variants) {
  const auto found = std::find_if(variants.begin(), variants.end(), [](const auto& variant) {
    return std::all_of(variant.keys.begin(), variant.keys.end(),
                       [](const auto& key) { return key.second == "other"; });
  });
  return found == variants.end() ? nullptr : &*found;
}

std::string SourceKey(const Unit& unit, const message::PluralCategories& target) {
  if (!unit.reading.empty()) return unit.reading_text;
  std::string key;
  const std::vector<message::Variant> variants = ExpandForCatalogue(unit.source, target);
  for (const message::Variant& variant : variants) {
    if (&variant != &variants.front()) key += '\n';
    key += message::ToSource(variant.content);
  }
  return key;
}

bool IsStale(const Translation& translation, const Unit& unit,
             const message::PluralCategories& target) {
  if (translation.sub_state == kStaleSubState) return true;
  if (!unit.reading.empty()) return translation.source != unit.reading_text;
  return translation.source != SourceKey(unit, target);
}

}  // namespace hexapla::load
