#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/block.h"
#include "model/inline.h"

namespace hexapla::model {

/// Faces of one language, by script class of WordprocessingML (ISO/IEC 29500-1, 17.3.2.26).
struct Typography {
  std::string latin;           ///< w:ascii, w:hAnsi
  std::string east_asian;      ///< w:eastAsia
  std::string complex_script;  ///< w:cs
  std::string css_stack;       ///< value of CSS font-family
  int size_half_points = 24;
  /// BCP 47 with region, for programs that choose faces and spelling by it: "zh-CN"; may be empty.
  std::string language_tag;
  /// The same for text in Latin letters where it is another (names in a Chinese text); may be
  /// empty.
  std::string latin_language_tag;
  /// For pages of the web, where the script says more than the region: "zh-Hans"; may be empty.
  std::string web_language_tag;
};

/// What stands in a report besides its blocks.
struct Metadata {
  std::string report;   ///< id: C26-res191
  std::string title;    ///< plain text
  std::string subject;  ///< plain text; may be empty
  std::string creator;  ///< the author line, worded
  std::string office;   ///< the office it names, as in a list; empty when it names none
  std::string symbol;   ///< as printed with language letter: C26/__-E; empty without one
  std::string date;     ///< ISO 8601; empty when pending
  std::string source_language;
  std::string footer;  ///< foot of page 1: www.itu.int/council
  bool draft = false;  ///< some text is untranslated, or a figure in it pending
};

/// A report worded in one language; no format yet. Immutable once made; free to share.
struct Document {
  std::string language;  ///< BCP 47
  Direction direction = Direction::kLeftToRight;
  /// Of the other languages that words may stand in: the originals of what is not translated.
  std::map<std::string, Direction> other_directions;
  Typography typography;
  Metadata metadata;
  /// Words a writer needs, in the document's language, by key of `<label>` in style.xml:
  /// `notes` (heading of the notes), `back` (back to the text), `draft`, `untranslated`, `page`.
  std::map<std::string, std::string> labels;
  Blocks<Inlines> blocks;
  std::vector<Note<Inlines>> notes;
};

}  // namespace hexapla::model
