#pragma once

#include <string>

#include "xml/document.h"

namespace hexapla::load {

/// Whether \p element is a figure: an integer, a decimal, a percentage or an amount of money.
bool IsFigure(xml::Element element);

/// SHA-256 of a report without the `value` of its figures. Two well-formed reports of one shape are
/// the same but for these values.
std::string ShapeOf(const xml::Document& report);

}  // namespace hexapla::load
