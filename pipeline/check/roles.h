#pragma once

#include <string>
#include <vector>

#include "check/passages.h"
#include "locale/text_rules.h"
#include "xml/document.h"

namespace hexapla::check {

/// Words for what an instrument holds, such as "strategic plan", where they stand in front of byte
/// \p begin of \p passage and nothing but an opening bracket is between; null where none do.
const locale::RoleWords* RoleInFront(const Passage& passage, std::uint32_t begin);

/// The instruments of the registry that have \p role.
std::vector<xml::Element> HoldersOf(const Subject& subject, const std::string& role);

}  // namespace hexapla::check
