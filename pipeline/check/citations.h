#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "check/passages.h"
#include "locale/text_rules.h"
#include "model/outline.h"
#include "xml/document.h"

namespace hexapla::check {

/// A reference that is typed in a text: "Resolution 191 (Rev. Dubai, 2018)", "C24/INF/4号文件".
struct TypedCitation {
  const Passage* passage = nullptr;
  const locale::CitedShape* shape = nullptr;  ///< null: a symbol without words beside it
  std::string kind;                           ///< as of the shape; of a bare symbol `document`
  std::string number;                         ///< "191", "24/06", "C24/INF/4"
  std::uint32_t begin = 0;                    ///< with the words of the shape
  std::uint32_t end = 0;
  std::uint32_t head = 0;  ///< where the words begin that stand before the first of several numbers
  std::uint32_t number_begin = 0;
  std::uint32_t number_end = 0;
  std::string bracket;  ///< what stands in brackets behind it or the numbers that follow; empty:
                        ///< none does
  int year = 0;         ///< that stands in them; 0: none does
  std::string suffix;   ///< kind of the suffix of a symbol that stands in them; empty: none does
  int suffix_number = 0;

  bool further() const { return head < begin; }  ///< of several numbers, and not the first
  base::Span span() const { return passage->SpanOf(begin, end); }
};

/// What is typed in each report and language.
class Citations : public std::map<std::pair<std::string, std::string>, std::vector<TypedCitation>> {
};

/// Those of \p passage in reading order. Of bare symbols only what has the shape of a document's.
std::vector<TypedCitation> TypedCitationsIn(const Passage& passage);

/// Those of the texts of \p outline in \p language, in reading order; read once for all rules.
const std::vector<TypedCitation>& TypedCitationsIn(const Subject& subject,
                                                   const model::Outline& outline,
                                                   const std::string& language);

/// Whether \p code is written as the symbol of a document is: "C23/16", "TDAG-19/12", "C24/INF/4".
bool IsDocumentSymbol(std::string_view code);

/// The instruments of the registry that \p citation may mean: those of its kind and number, parts
/// of an instrument only where it is not recorded itself. Where
/// the acronym of the adopting body stands in front, those of that body; else those that are cited
/// without one, if there are any.
std::vector<xml::Element> InstrumentsOf(const Subject& subject, const TypedCitation& citation);

}  // namespace hexapla::check
