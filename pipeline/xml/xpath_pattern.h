#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "xml/xpath_check.h"

namespace hexapla::xml {

/// The expression that selects, from the root, every node that the pattern (XSLT 1.0, 5.2) matches;
/// nullopt with `invalid-xpath` where it is an expression but no pattern.
///
/// REQUIRES: the pattern is a well-formed expression.
std::optional<std::string> SelectionOf(const ExpressionPlace& place, base::Sink& sink);

}  // namespace hexapla::xml
