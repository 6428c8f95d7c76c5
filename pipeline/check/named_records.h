#pragma once

#include <string>
#include <vector>

#include "check/passages.h"
#include "model/outline.h"
#include "xml/document.h"

namespace hexapla::check {

/// The name of a record in a message, and what the record is.
struct NamedRecord {
  const Passage* passage = nullptr;
  Word word;
  std::string id;
  xml::Element record;  ///< of the registry

  base::Span span() const { return passage->SpanOf(word); }
};

/// What the texts of \p outline name, in the language it is written in and in reading order; of a
/// list each member.
std::vector<NamedRecord> NamedRecordsIn(const Subject& subject, const model::Outline& outline);

}  // namespace hexapla::check
