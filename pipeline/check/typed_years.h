#pragma once

#include <cstdint>
#include <vector>

#include "check/check.h"
#include "check/passages.h"

namespace hexapla::check {

/// A year that stands for itself in a text: bytes [begin, end) of a passage.
struct TypedYear {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  int year = 0;
};

/// The years of \p passage that tell its time, such as "in 2026" or "by March 2026". Not those of a
/// name ("Forum 2026"), a code, a range, a full date, or what stands in brackets or quotation
/// marks: these are of a thing, and stay as they are.
std::vector<TypedYear> TypedYearsIn(const Passage& passage, const Subject& subject);

}  // namespace hexapla::check
