#pragma once

#include <string_view>
#include <vector>

namespace hexapla::locale {

/// What one element of a style file may say. Lists are separated by spaces.
struct ElementRule {
  std::string_view element;
  std::string_view key;         ///< the attribute that tells such elements apart; may be empty
  std::string_view slots;       ///< that its pattern may use
  std::string_view conditions;  ///< that `needs` may name, besides the slots
  std::string_view required;    ///< keys that must be there; `-`: the element without key
};

/// The elements that hold a pattern. To let a style file say something new: a line here, one in the
/// schema, and the words for its slots.
const std::vector<ElementRule>& ElementRules();

/// nullptr when \p element holds no pattern.
const ElementRule* FindRule(std::string_view element);

/// Whether the list \p words has \p word.
bool Lists(std::string_view words, std::string_view word);

std::vector<std::string_view> Split(std::string_view words);

}  // namespace hexapla::locale
