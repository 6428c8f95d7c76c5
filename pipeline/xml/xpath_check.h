#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "xml/xpath.h"

namespace hexapla::xml {

/// Where an expression stands, so that a finding can point into it.
struct ExpressionPlace {
  std::string_view text;
  base::Span span;

  /// Bytes [begin, end) of the expression; the whole span where it is written with references.
  base::Span Part(std::size_t begin, std::size_t end) const;
};

/// Reports what is well-formed XPath but wrong here: unknown functions, a wrong number of
/// arguments, `sum()`, variables and prefixes that \p names does not have, texts compared with `<`.
///
/// REQUIRES: the expression is well-formed. Returns false iff something was reported.
bool CheckXPath(const ExpressionPlace& place, const XPathNames& names, base::Sink& sink);

/// Whether parentheses and brackets of \p expression nest so little that recursion is safe.
bool IsShallow(std::string_view expression);

}  // namespace hexapla::xml
