#pragma once

#include <string>

#include "write/docx/assembly.h"

namespace hexapla::write::docx {

/// From page 2 on: the page number over the symbol of the document.
std::string WriteRunningHeader(Assembly& assembly);
/// Of page 1: nothing. Both headers of a draft say that it is one.
std::string WriteFirstHeader(Assembly& assembly);
/// Of page 1: the address of the body that meets.
std::string WriteFirstFooter(Assembly& assembly);

}  // namespace hexapla::write::docx
