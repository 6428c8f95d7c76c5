#pragma once

#include <set>
#include <string>
#include <vector>

#include "check/attribute_words.h"
#include "load/project.h"

namespace hexapla::check {

/// What the expressions of a template say.
struct TemplateWords {
  Words all;
  std::vector<std::string> literals;  ///< texts in quotation marks: `example`
  /// Kinds of elements that something is made of without their being printed as they are: those in
  /// calls of functions, in predicates and in tests.
  Words reckoned;
};

TemplateWords TemplateWordsOf(const load::Template& tmpl);

}  // namespace hexapla::check
