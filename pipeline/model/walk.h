#pragma once

#include <functional>

#include "model/document.h"

namespace hexapla::model {

/// Calls \p visit for every run of text of \p document in reading order, notes last.
void ForEachText(const Document& document, const std::function<void(const Inlines&)>& visit);

/// Calls \p visit for every inline of \p document, parents before children, in reading order.
void ForEachInline(const Document& document, const std::function<void(const Inline&)>& visit);

/// Whether \p document has a table of contents. It stands among the outermost blocks.
bool HasContents(const Document& document);

}  // namespace hexapla::model
