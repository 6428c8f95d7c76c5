#pragma once

#include <functional>
#include <string>
#include <vector>

#include "check/passages.h"
#include "model/outline.h"
#include "xml/document.h"

namespace hexapla::check {

/// A name in a text of a report, `{pp22}`, and what it stands for there.
struct NameInText {
  const model::OutlineText& text;
  const Passage& passage;
  const Word& word;
  const std::string& style;
  const base::Referent& referent;
};

/// Calls \p visit for each name in the texts of \p outline in \p language, in reading order.
void ForEachName(const Subject& subject, const model::Outline& outline, const std::string& language,
                 const std::function<void(const NameInText&)>& visit);

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
