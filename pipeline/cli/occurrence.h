#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace hexapla::cli {

/// One place where a fact prints.
struct Occurrence {
  std::string place;     ///< "Introduction, paragraph 3"; headings in the document's language
  std::string printed;   ///< the fact as it is printed
  std::string sentence;  ///< the text around it, shortened at words
};

/// Every place of \p document where \p fact prints, in reading order, notes last.
std::vector<Occurrence> FindOccurrences(const model::Document& document, std::string_view fact);

}  // namespace hexapla::cli
