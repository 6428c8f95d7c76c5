#pragma once

#include <libxml/xpath.h>

#include <optional>

#include "base/diagnostic.h"
#include "xml/view_impl.h"

namespace hexapla::xml {

/// What the extension functions of one context read, and the fault they leave behind. Found by them
/// as `userData` of the libxml2 context.
struct EvaluationState {
  const ViewIndex* index = nullptr;
  xmlNode* current = nullptr;             ///< the context node of the whole expression
  std::optional<base::Diagnostic> fault;  ///< of an extension function; without its span
  int error = 0;                          ///< of libxml2: xmlParserErrors
};

/// Makes `record records current total distinct before after` known to \p context, whose `userData`
/// is an `EvaluationState`.
void RegisterFunctions(xmlXPathContext* context);

/// String value of a node (XPath 1.0, 5).
std::string StringValue(xmlNode* node);

}  // namespace hexapla::xml
