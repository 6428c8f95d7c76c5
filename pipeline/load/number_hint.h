#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hexapla::load {

/// What \p text, which is no number, may have been meant to be, as a hint: grouping left out, a
/// sign too many dropped. nullopt when nothing is near.
std::optional<std::string> NumberHint(std::string_view text);

}  // namespace hexapla::load
