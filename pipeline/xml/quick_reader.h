#pragma once

#include "base/source_file.h"
#include "xml/tree.h"

namespace hexapla::xml {

/// Makes the tree of \p file if it is written as nearly all files of a project are: XML 1.0 of
/// elements, attributes, namespaces, comments and text, with names of ASCII letters. False, with
/// \p tree empty, for anything else, be it wrong or merely rare; libxml2 is then to read it, and to
/// say what is wrong. What is made here is what libxml2's events would have made, and nothing that
/// it or the guard refuses is accepted.
/// REQUIRES: `CheckText` let the file pass.
bool ReadQuickly(const base::SourceFile& file, Tree& tree);

}  // namespace hexapla::xml
