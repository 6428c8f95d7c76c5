#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace hexapla::cli {

/// One place where a fact prints or chooses the wording.
struct Occurrence {
  std::string place;     ///< "Introduction, paragraph 3"; headings in the document's language
  std::string printed;   ///< the fact as it is printed, or the beginning of the wording
  std::string sentence;  ///< the text around it, shortened at words
  bool chooses = false;  ///< does not print there: its value chose a plural or select branch
};

/// Every place of \p document where \p fact prints or chooses the wording, in reading order, notes
/// last. A branch that prints the fact is named by that alone.
std::vector<Occurrence> FindOccurrences(const model::Document& document, std::string_view fact);

}  // namespace hexapla::cli
