#pragma once

#include <string>

#include "model/document.h"

namespace hexapla::write::docx {

/// `docProps/core.xml` (ISO/IEC 29500-2, 11). Created and modified are the document's own date.
std::string WriteCoreProperties(const model::Document& document);
/// `docProps/app.xml`
std::string WriteAppProperties();
/// `docProps/custom.xml`: Report, Symbol, Source language.
std::string WriteCustomProperties(const model::Document& document);

}  // namespace hexapla::write::docx
