#pragma once

#include <functional>

#include "model/outline.h"

namespace hexapla::check {

using OutlineBlock = model::Block<model::OutlineText>;

/// Calls \p visit for every block in reading order, those that hold others before what they hold:
/// also blocks of boxes, lists, quotations, tables, their notes, and wide pages.
void ForEachBlock(const model::Blocks<model::OutlineText>& blocks,
                  const std::function<void(const OutlineBlock&)>& visit);

}  // namespace hexapla::check
