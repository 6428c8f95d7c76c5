#pragma once

#include <set>
#include <string>
#include <string_view>

#include "load/project.h"
#include "xml/document.h"

namespace hexapla::check {

/// Words that may be ids or names of elements.
using Words = std::set<std::string, std::less<>>;

void AddWords(std::string_view text, Words& words);

/// What the attributes of \p element say: ids, paths; not its own id, nor where it is from.
void AddAttributeWords(xml::Element element, Words& words);

/// What the fields of the CSV files of \p report say.
void AddTableWords(const load::Report& report, Words& words);

}  // namespace hexapla::check
