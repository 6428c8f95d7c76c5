#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexapla::locale {

/// What a pattern leaves open: `{name}`, `{name:form}`, or `{@concept}` / `{@concept:form}` for a
/// word of the termbase.
struct Slot {
  std::string name;
  std::string form;
};

/// Gives the words for a slot; empty when there is nothing to put there.
using Lookup = std::function<std::string(const Slot&)>;

/// Text with slots, parsed once. Runs of white space count as one space; the ends are trimmed.
class Pattern {
 public:
  /// nullopt for a lone brace or an empty name.
  static std::optional<Pattern> Parse(std::string_view text);

  std::string Fill(const Lookup& lookup) const;
  bool Uses(std::string_view slot) const;
  /// In order; one that stands twice is there twice.
  const std::vector<Slot>& Slots() const { return slots_; }

 private:
  template <class Archive>
  friend void Fields(Archive& archive, Pattern& pattern);

  /// What stands before each slot, and behind the last one: one more than there are slots.
  std::vector<std::string> texts_;
  std::vector<Slot> slots_;
};

}  // namespace hexapla::locale
