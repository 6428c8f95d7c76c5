#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xml/document.h"

namespace hexapla::load {

/// The words of \p attribute, which is a list (XML Schema Part 2, 2.5.1.2); none when it is not
/// there.
std::vector<std::string> AttributeList(xml::Element element, std::string_view attribute);

}  // namespace hexapla::load
