#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexapla::base {

/// Number of inserted, removed, replaced or swapped neighbouring bytes that turn \p a into \p b
/// (optimal string alignment).
std::size_t EditDistance(std::string_view a, std::string_view b);

/// The one of \p candidates nearest to \p name, if near enough to be what was meant (at most a
/// third of its length, at least one; or all of it, but for small and large letters). The first of
/// equals.
std::optional<std::string> DidYouMean(std::string_view name,
                                      const std::vector<std::string>& candidates);

}  // namespace hexapla::base
