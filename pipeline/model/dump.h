#pragma once

#include <string>

#include "model/document.h"

namespace hexapla::model {

/// \p document as an indented tree, one node a line, for tests and for people. Bidi controls are
/// shown as `<U+2066>`. The same document gives the same text.
std::string Dump(const Document& document);

}  // namespace hexapla::model
