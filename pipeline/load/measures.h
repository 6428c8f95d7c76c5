#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/diagnostic.h"
#include "base/source_file.h"
#include "xml/document.h"

namespace hexapla::load {

/// What the house asks of the reports made with one template.
struct DocumentClass {
  std::size_t words = 0;  ///< most words of the report; 0: any number
  std::size_t pages = 0;  ///< most pages, reckoned at `words_per_page`; 0: any number
  std::size_t words_per_page = 450;
  std::vector<std::string> front;  ///< elements its front matter must have
  std::set<std::string> bodies;    ///< besides the document's own, bodies whose words it may use
  base::Span span;
};

/// Measures of the house (`content/rules.xml`); without the file, as they stand here.
struct Measures {
  std::map<std::string, std::size_t> sentence_words;  ///< by language, in place of the language's
  std::size_t passage_words = 10;  ///< a passage said twice has at least so many words
  int similarity = 65;             ///< per cent of shared shingles from which passages are alike
  std::size_t least_figure = 10;   ///< whole numbers below are not taken for a typed figure
  /// A figure is no more than so many times that of the year before, and no less; none: not asked.
  std::optional<base::Decimal> jump_factor;
  std::map<std::string, DocumentClass> classes;  ///< by template
};

Measures ReadMeasures(xml::Element root);

}  // namespace hexapla::load
