#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/document.h"
#include "write/docx/page.h"

namespace hexapla::write::docx {

/// The pages that headings, tables and charts of \p document are reckoned to stand on, by id: from
/// the lengths of texts, the spaces and sizes of \p styles (`word/styles.xml`) and the heights of
/// pages. Lines of text are those of the program that shows the file, in the faces it has, so the
/// numbers are near the true ones and not always equal to them.
std::map<std::string, int> ReckonPages(const model::Document& document, std::string_view styles,
                                       const Page& upright, const Page& wide);

}  // namespace hexapla::write::docx
