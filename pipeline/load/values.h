#pragma once

#include "base/diagnostic.h"
#include "xml/document.h"

namespace hexapla::load {

/// Reports what is wrong with the values of \p root and all below it, where a schema cannot tell:
/// facts, days that do not exist, ranges and validities that end before they begin.
void CheckValues(xml::Element root, base::Sink& sink);

}  // namespace hexapla::load
