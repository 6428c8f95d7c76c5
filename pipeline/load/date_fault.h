#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "xml/document.h"

namespace hexapla::load {

/// Reports why \p attribute of \p element, which was refused, is no date. \p form  how one is
/// written there.
void ReportInvalidDate(xml::Element element, std::string_view attribute, std::string_view form,
                       base::Sink& sink);

}  // namespace hexapla::load
