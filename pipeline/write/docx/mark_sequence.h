#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/block.h"

namespace hexapla::write::docx {

/// Marks of a list as a rule that programs can count by.
struct MarkSequence {
  std::string_view format;  ///< `w:numFmt` (ISO/IEC 29500-1, 17.18.59)
  std::string text;         ///< `w:lvlText`: "%1)"; the mark itself where all are the same
};

/// The rule that prints exactly \p marks, counted from the first; nullopt when there is none.
/// \p style: of bullets and dashes all marks are the same. \p level: 0-based; `%1` is of the first.
std::optional<MarkSequence> FindSequence(const std::vector<std::string_view>& marks,
                                         model::ListStyle style, int level);

}  // namespace hexapla::write::docx
