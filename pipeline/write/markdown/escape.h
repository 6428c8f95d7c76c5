#pragma once

#include <string>
#include <string_view>

namespace hexapla::write::markdown {

/// Where a text stands, as far as escaping depends on it.
struct Place {
  bool line_start = false;      ///< first on a line that may begin a block
  bool after_note = false;      ///< right behind `[^1]`
  bool before_bracket = false;  ///< right before a `[` of ours
  bool in_link = false;         ///< between the brackets of a link
  bool in_heading = false;
};

/// Appends \p text so that CommonMark and GFM read it as just that text. Escapes what could be
/// markup at \p place, and addresses that GFM would make links of; leaves the rest readable.
/// Line ends become spaces. Pipes of a table are not its concern.
void AppendEscapedText(std::string_view text, const Place& place, std::string& out);

/// Appends \p address as the destination of an inline link (CommonMark 6.6).
void AppendAddress(std::string_view address, std::string& out);

/// \p line as (a part of) a table's cell: pipes escaped (GFM 4.10).
std::string EscapePipes(std::string_view line);

}  // namespace hexapla::write::markdown
