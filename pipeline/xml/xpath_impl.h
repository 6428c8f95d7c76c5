#pragma once

#include <libxml/xpath.h>

#include <cstdint>
#include <memory>
#include <string>

#include "xml/xpath.h"
#include "xml/xpath_check.h"

namespace hexapla::xml {

struct XPathContextFree {
  void operator()(xmlXPathContext* context) const { xmlXPathFreeContext(context); }
};
struct XPathCompiledFree {
  void operator()(xmlXPathCompExpr* expression) const { xmlXPathFreeCompExpr(expression); }
};
struct XPathObjectFree {
  void operator()(xmlXPathObject* object) const { xmlXPathFreeObject(object); }
};
using XPathContextPtr = std::unique_ptr<xmlXPathContext, XPathContextFree>;
using XPathCompiledPtr = std::unique_ptr<xmlXPathCompExpr, XPathCompiledFree>;
using XPathObjectPtr = std::unique_ptr<xmlXPathObject, XPathObjectFree>;

/// The text only: libxml2 writes into a compiled expression when it evaluates it (it keeps the
/// functions it found), so each context compiles its own.
struct XPath::Impl {
  std::uint64_t id = 0;  ///< unique in the process; what contexts keep their compiled copy under
  std::string text;
  base::Span span;

  ExpressionPlace place() const { return {text, span}; }
};

}  // namespace hexapla::xml
