#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hexapla::write::docx {

/// Names beside an axis as they are set: a line may end behind a slash, and, below columns, behind
/// a code, but not beside bars, where there is room.
std::vector<std::string> SetNames(std::vector<std::string> names, bool bars, bool leftward);

/// Height of each bar, in English Metric Units: as much as names above each other need.
std::int64_t BarPitch(const std::vector<std::string>& names);

/// Size of letters, in hundredths of a point, in which no word of \p names is wider than its share
/// of \p width twips; 900, or less where words are long. Programs cut words that have no room.
int ColumnNameSize(const std::vector<std::string>& names, int width);

}  // namespace hexapla::write::docx
