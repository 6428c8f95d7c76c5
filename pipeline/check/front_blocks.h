#pragma once

#include <string>
#include <string_view>

#include "check/passages.h"

namespace hexapla::check {

/// Whether \p outline has a text of its template that stands in the place of the block \p name of
/// the front matter: `usual_action`.
bool HasUsualBlock(const model::Outline& outline, std::string_view name);

/// The block \p name of the front matter in \p language: the report's own, else the usual one; null
/// where there is none.
const Passage* FrontBlock(const Passages& passages, const model::Outline& outline,
                          std::string_view name, const std::string& language);

}  // namespace hexapla::check
