#pragma once

#include <cstddef>
#include <string_view>

#include "write/html/output.h"

namespace hexapla::write::html {

/// Bytes that may be kept in one line: more would not fit a narrow screen.
constexpr std::size_t kLongestUnbroken = 24;

/// Writes \p text with its codes and ranges that have a hyphen, "ITU-R", "2020-2023", each in an
/// element that is not broken. The characters stay as they are, so that readers find them.
void WriteUnbroken(std::string_view text, Output& out);

}  // namespace hexapla::write::html
