#pragma once

#include <functional>

#include "model/outline.h"

namespace hexapla::check {

/// Calls \p visit for every text of \p outline, notes last.
void ForEachOutlineText(const model::Outline& outline,
                        const std::function<void(const model::OutlineText&)>& visit);

}  // namespace hexapla::check
