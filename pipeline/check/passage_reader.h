#pragma once

#include <vector>

#include "check/passages.h"

namespace hexapla::check {

/// Appends the passages of \p content to \p out: the whole with the general branches, then each
/// other branch. \p like  says what is the same of all of them.
void ReadPassages(const std::vector<message::Node>& content, const Passage& like,
                  std::vector<Passage>& out);

}  // namespace hexapla::check
