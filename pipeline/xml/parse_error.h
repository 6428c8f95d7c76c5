#pragma once

#include <cstddef>
#include <string>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace hexapla::xml {

/// The first fault libxml2 found in a file, as far as it can tell.
struct ParseFault {
  int code = 0;             ///< xmlParserErrors
  std::size_t offset = 0;   ///< in the file, where the parser had got to
  std::string name;         ///< what its message names first
  base::Span open_element;  ///< start tag of the innermost open element
};

/// Reports \p fault in our own words (`malformed-xml`), at the place that is wrong.
void ReportParseFault(const base::SourceFile& file, const ParseFault& fault, base::Sink& sink);

}  // namespace hexapla::xml
