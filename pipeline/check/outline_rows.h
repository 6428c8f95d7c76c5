#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "model/outline.h"

namespace hexapla::check {

using OutlineRow = model::Row<model::OutlineText>;

/// Where the template has the first thing that stands in \p row; unknown when nothing does.
base::Span OriginOf(const OutlineRow& row);

/// Where the first text of \p row is stated that is none of the template: the record the row is
/// about. Unknown when it has none.
base::Span RecordOf(const OutlineRow& row);

/// Rows of a table that one row of a template made, all with the same thing wrong with them.
class LikeRows {
 public:
  void Add(const OutlineRow& row);
  /// Says in \p finding which records they are about.
  void AddHints(base::Diagnostic& finding) const;

 private:
  std::vector<base::Span> records_;
  std::size_t count_ = 0;
};

}  // namespace hexapla::check
