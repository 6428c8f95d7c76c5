#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "message/message.h"

namespace hexapla::message {

/// The most plurals and selects on different arguments that one message may have: Arabic has six
/// categories, so that four of them are already 1,296 readings for its translator.
inline constexpr std::size_t kMaxChoices = 4;

struct BranchKey {
  std::string_view key;
  base::Span span;
};

/// Checks the branches of a plural against the categories of its language (CLDR, UTS #35 part 3):
/// all there, none twice, none unknown, none that the language never uses. `=5` may stand beside
/// them. \p head  span of `{name, plural`.
void CheckPluralKeys(std::string_view name, const std::vector<BranchKey>& keys, bool ordinal,
                     const PluralCategories& categories, base::Span head, base::Sink& sink);

/// Checks the branches of a select: none twice, `other` there.
void CheckSelectKeys(std::string_view name, const std::vector<BranchKey>& keys, base::Span head,
                     base::Sink& sink);

/// Checks that \p content has at most `kMaxChoices` plurals and selects on different arguments.
void CheckChoices(const std::vector<Node>& content, base::Span span, base::Sink& sink);

}  // namespace hexapla::message
