#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hexapla::base {

/// Bytes [begin, end) of \p text with what stands around them on one line: at each side up to
/// \p context bytes, cut between words, else between characters; `…` where the text goes on.
std::string Excerpt(std::string_view text, std::size_t begin, std::size_t end, std::size_t context);

}  // namespace hexapla::base
