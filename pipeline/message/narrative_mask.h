#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hexapla::message {

/// A narrative as cmark gets it to find the blocks: of the same length, line by line, as \p text.
///
/// What stands in braces is `x`, so that nothing in it begins a block; so is every `[`, because
/// cmark takes definitions of links out of the tree without a trace, and every byte that is not
/// ASCII, because cmark would change the length of what is not UTF-8.
std::string MaskForBlocks(std::string_view text);

/// Where one line opens more than \p most lists and quotes at once. 10,000 of them on a few lines
/// keep cmark busy for minutes, so that this is looked at before.
std::optional<std::size_t> FindDeepLine(std::string_view text, std::size_t most);

}  // namespace hexapla::message
