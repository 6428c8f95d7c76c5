#pragma once

#include <string>

#include "model/outline.h"

namespace hexapla::check {

/// SHA-256 of what \p outline prints without the values of its figures, and without the nesting of
/// its blocks but for lists: which unit stands where, and what the names stand for there.
std::string WordsOf(const model::Outline& outline);

}  // namespace hexapla::check
