#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"

namespace hexapla::model {

enum class Direction { kLeftToRight, kRightToLeft };

enum class InlineKind {
  kText,            ///< `text`
  kEmphasis,        ///< `children`
  kStrong,          ///< `children`
  kLink,            ///< `children`, to `target`: an absolute address
  kValue,           ///< `text`: a formatted fact, name or citation; `fact` says which
  kNoteReference,   ///< place of note `note`
  kTableNote,       ///< place of a note under the table: its mark `text`, to the paragraph `target`
  kCrossReference,  ///< `children`, to `target`: an id of this document
  kForeign          ///< `children`, in `language`, which every edition has in the original
};

/// A piece of worded text. What a kind does not name is empty.
struct Inline {
  InlineKind kind = InlineKind::kText;
  std::string text;
  std::vector<Inline> children;
  std::string target;
  std::size_t note = 0;  ///< index into `Document::notes`

  /// BCP 47 tag where it differs from the document's; empty: the document's.
  std::string language;
  /// Left-to-right data in right-to-left text: shown as a unit of its own (UAX 9, isolates).
  bool isolate = false;
  /// Text in the source language because its translation is missing; shown marked.
  bool untranslated = false;
  /// What a value is sorted by, where not by its text.
  std::string sort_key;
  /// Id of the record or fact a value came from.
  std::string fact;
  base::Span origin;
  /// Ids of the facts whose values chose the plural or select branch this stands in, innermost
  /// first.
  std::vector<std::string> chosen_by;
};

using Inlines = std::vector<Inline>;

/// The text a reader hears: no marks, no note places.
std::string PlainText(const Inlines& inlines);

/// The same with data that is an isolate between U+2066 and U+2069 (UAX 9), for places that hold
/// characters alone, such as the title of a file.
std::string IsolatedText(const Inlines& inlines);

}  // namespace hexapla::model
