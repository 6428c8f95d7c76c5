#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace hexapla::base {

/// A file with its safe fixes applied.
struct FixedFile {
  const SourceFile* file = nullptr;
  std::string text;         ///< as it is to be
  std::size_t applied = 0;  ///< fixes in it
  std::size_t left = 0;     ///< fixes that overlap or touch one that is
};

/// The files that safe fixes of \p sink change, by path, with what they become. Fixes are taken in
/// the order of their places; one that overlaps or touches another is left, since it was made for
/// the text as it was. Equal fixes are one.
std::vector<FixedFile> ApplyFixes(const Sink& sink);

}  // namespace hexapla::base
