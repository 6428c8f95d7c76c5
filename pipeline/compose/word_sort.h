#pragma once

#include <string>
#include <vector>

#include "locale/locale.h"
#include "model/document.h"

namespace hexapla::compose {

/// What \p blocks are sorted by: the words of their first paragraph, its head included; a
/// name with a sort key by that.
std::string SortKey(const model::Blocks<model::Inlines>& blocks);

/// The order of \p keys in the language, as indexes; equal ones keep theirs.
std::vector<std::size_t> SortedOrder(const locale::Locale& locale,
                                     const std::vector<std::string>& keys);

/// Puts \p rows in the order of their first cells. Rows that head others or add them up stay where
/// they are, and what stands between two of them is sorted by itself; rows under a cell that spans
/// stay with it.
void SortRows(const locale::Locale& locale, std::vector<model::Row<model::Inlines>>& rows);

}  // namespace hexapla::compose
