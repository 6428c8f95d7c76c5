#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "xml/document.h"

namespace hexapla::load {

/// The words of \p attribute, which is a list (XML Schema Part 2, 2.5.1.2); none when it is not
/// there.
std::vector<std::string> AttributeList(xml::Element element, std::string_view attribute);

/// The records that \p list (`<record-list refs>`) names, in its order, each once; a list in it
/// gives its own records in its place. \p find  the record of an id; what it does not find is left
/// out.
std::vector<xml::Element> MembersOf(xml::Element list,
                                    const std::function<xml::Element(const std::string& id)>& find);

}  // namespace hexapla::load
