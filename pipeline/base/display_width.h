#pragma once

#include <cstddef>
#include <string_view>

namespace hexapla::base {

/// Columns that \p code_point takes on a terminal: 2 for wide characters of East Asia (UAX 11), 0
/// for marks that stand on the letter before them and for what does not show, else 1.
std::size_t DisplayWidth(char32_t code_point);

/// The sum over well-formed \p text.
std::size_t DisplayWidth(std::string_view text);

}  // namespace hexapla::base
