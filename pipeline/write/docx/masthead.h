#pragma once

#include <string_view>

#include "model/block.h"

namespace hexapla::write::docx {

/// Shares of the text width of the masthead's columns; words of the right one start at its edge.
inline constexpr int kMastheadWhole = 1000;
inline constexpr int kMastheadStart = 600;

struct FieldPlace {
  std::string_view style;
  bool second_row = false;
  bool at_end = false;
};

/// Where a field stands (fixed by the form of Council documents) and the style it is set in.
FieldPlace PlaceOf(model::MastheadField field);

}  // namespace hexapla::write::docx
