#pragma once

namespace hexapla::base {

/// A European digit, which in a number of the files is the only kind.
constexpr bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

}  // namespace hexapla::base
