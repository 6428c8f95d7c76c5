#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/document.h"

namespace hexapla::write::markdown {

/// Names of the headings of a document by id, for links.
using Slugs = std::map<std::string, std::string>;

/// What stands before the first word of a line, and what the line is.
struct Line {
  std::string prefix;  ///< words before the text: a paragraph's number, a cited mark
  const model::Inlines* run_in = nullptr;
  bool strong = false;      ///< the text as a whole
  bool in_heading = false;  ///< the line begins with `#`
  bool in_cell = false;
};

/// \p text as one line of Markdown without line end.
std::string TextLine(const model::Document& document, const Slugs& slugs, const Line& line,
                     const model::Inlines& text);

}  // namespace hexapla::write::markdown
