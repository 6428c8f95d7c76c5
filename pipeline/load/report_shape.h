#pragma once

#include <string>

#include "xml/document.h"

namespace hexapla::load {

/// SHA-256 of a report without the `value` of its figures: integers, decimals, percentages and
/// amounts of money that are facts. Two well-formed reports of one shape are the same but for these
/// values.
std::string ShapeOf(const xml::Document& report);

}  // namespace hexapla::load
