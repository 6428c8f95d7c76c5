#pragma once

#include "xml/document.h"
#include "xml/tree.h"

namespace hexapla::xml {

struct Document::Impl {
  explicit Impl(const base::SourceFile& source)
      : file(&source), tree(kTreeBytesPerByte * source.text().size() + kSmallestTree) {}

  // Measured over catalogues and the termbase: nodes take about three bytes for each byte read.
  static constexpr std::size_t kTreeBytesPerByte = 3;
  static constexpr std::size_t kSmallestTree = 4096;

  const base::SourceFile* file;
  Tree tree;
};

}  // namespace hexapla::xml
