#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/source_file.h"
#include "base/value.h"

namespace hexapla::base {

/// A concept of the termbase: a body, an office, a place, a topic, a word.
struct TermReference {
  std::string concept_id;
};

/// An instrument, as cited: "Resolution 191 (Rev. Bucharest, 2022)".
struct Citation {
  std::string kind;  ///< a kind of `<citation>` in style.xml: `pp-resolution`, `service-order` …
  std::string number;  ///< "191", "24/06"; empty where the instrument has none
  std::string place;   ///< concept id of the place of adoption or revision; may be empty
  int year = 0;        ///< of adoption or revision; 0 when not cited
  bool revised = false;
  int adopted = 0;   ///< year of the first adoption; 0 when not stated
  std::string body;  ///< concept id of the adopting body, where the kind prints it
  std::string part;  ///< number of an annex, article or provision, where the kind prints it
};

/// A document, as cited: "Document C26/35".
struct DocumentReference {
  std::string symbol;  ///< without language letter: "C26/35"; with `pending`, the series: "C26"
  bool information = false;
  bool pending = false;  ///< not yet numbered: prints `C26/__`
  int revision = 0;
  int addendum = 0;
  int corrigendum = 0;
};

/// A session or a conference, worded by the house: "the 2024 session of the Council".
struct EventReference {
  std::string kind;  ///< a kind of `<event>` in style.xml: `council-session`, `conference` …
  std::string concept_id;
  int year = 0;
  int number = 0;
  std::string place;
  Value dates;  ///< a date range; state kUnknown when not recorded
  bool held = true;
};

struct PersonReference {
  std::string concept_id;
  std::string country;  ///< concept id; may be empty
  bool woman = false;
};

/// A page of the web; `concept_id` names it where the house has a name for it, else the address.
struct LinkReference {
  std::string address;
  std::string concept_id;
};

/// A footnote: index into the notes of the outline. With a mark, a note under the table it stands
/// in.
struct NoteReference {
  std::size_t index = 0;
  std::string mark;    ///< "*"; empty: a footnote
  std::string target;  ///< id of the paragraph of a note under a table
};

/// A numbered place of the report itself: "Table 1", "section 3.2", a row of a table.
struct PlaceReference {
  std::string target;  ///< id of the block, or of the record that the row stands for
  std::string label;  ///< key of `<label>` in style.xml that words it: `table`, `section`, `row` …
};

/// What a name in a message stands for, as the report sees it on its date.
struct Referent {
  std::string id;  ///< of the record or fact; empty for what the template computed
  Span origin;     ///< where it is stated
  std::variant<Value, TermReference, Citation, DocumentReference, EventReference, PersonReference,
               LinkReference, NoteReference, PlaceReference, std::vector<Referent>>
      what;
};

/// Whether it is not decided what \p referent is. A document of the registry without a number is:
/// it may be issued so.
inline bool IsPending(const Referent& referent) {
  if (const auto* value = std::get_if<Value>(&referent.what)) {
    return value->state == ValueState::kPending;
  }
  const auto* document = std::get_if<DocumentReference>(&referent.what);
  return document != nullptr && document->pending && referent.id.empty();
}

}  // namespace hexapla::base
