#pragma once

#include <string>
#include <vector>

#include "message/message.h"

namespace hexapla::message {

enum class NarrativeKind { kHeading, kParagraph, kList };

struct NarrativeBlock;

struct NarrativeItem {
  std::vector<NarrativeBlock> blocks;
};

/// One block of a narrative. A heading and a paragraph are one message each.
struct NarrativeBlock {
  NarrativeKind kind = NarrativeKind::kParagraph;
  int level = 1;         ///< of a heading, 1 to 6
  bool ordered = false;  ///< of a list: lettered
  std::string
      id;  ///< of the unit: slug of the last heading (or `text`), `.p3`, `.h`, `.i2`; unique
  Message message;
  std::vector<NarrativeItem> items;
};

struct Narrative {
  std::vector<NarrativeBlock> blocks;
};

/// Reads Markdown narrative: CommonMark headings, paragraphs and lists; all else (code, block
/// quotes, HTML, tables, thematic breaks) is reported with a way out. Braces are found before
/// blocks are. Nesting deeper than 16 is refused.
Narrative ParseNarrative(const base::SourceFile& file, const PluralCategories& categories,
                         base::Sink& sink);

}  // namespace hexapla::message
