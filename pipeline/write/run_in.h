#pragma once

#include <string_view>

#include "model/inline.h"

namespace hexapla::write {

/// What parts a run-in head, or words before a mark, from what comes after: a space, or nothing
/// after a character that carries its own space (full-width marks, Chinese characters).
std::string_view RunInSpace(const model::Inlines& head);

}  // namespace hexapla::write
