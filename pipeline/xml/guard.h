#pragma once

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace hexapla::xml {

/// Bytes of a byte order mark at the start of \p file: 0 or 3.
std::size_t ByteOrderMarkSize(const base::SourceFile& file);

/// What `Document::Parse` refuses before libxml2 sees the bytes. Linear in the size of the file,
/// and without recursion. Returns false iff it reported the one finding.
bool CheckMarkup(const base::SourceFile& file, base::Sink& sink);

}  // namespace hexapla::xml
