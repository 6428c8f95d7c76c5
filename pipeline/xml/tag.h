#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace hexapla::xml {

/// An attribute as it stands in a start tag; offsets are bytes of the scanned text.
struct TagAttribute {
  std::string_view name;  ///< as written, with prefix
  std::size_t name_begin = 0;
  std::size_t value_begin = 0;  ///< behind the opening quote
  std::size_t value_end = 0;    ///< of the closing quote
};

/// Reads the attributes of the start tag whose `<` is at \p begin of \p text, as far as they are
/// well-formed. Never reads past \p end.
std::vector<TagAttribute> ScanAttributes(std::string_view text, std::size_t begin, std::size_t end);

/// The name, as written, of the tag (start or end) whose `<` is at \p begin of \p text.
std::string_view TagNameAt(std::string_view text, std::size_t begin);

}  // namespace hexapla::xml
