#include "write/tongue.h"

#include <optional>

namespace hexapla::write {
namespace {

using model::Blocks;
using model::Inline;
using model::InlineKind;
using model::Inlines;

bool IsNote(const Inline& piece) {
  return piece.kind == InlineKind::kNoteReference || piece.kind == InlineKind::kTableNote;
}

/// Gathers languages as long as they are one.
class Tongues {
 public:
  void Add(std::string_view language) {
    same_ = same_ && (!language_ || *language_ == language);
    if (!language_) language_ = language;
  }
  void Add(const Blocks<Inlines>& blocks) {
    for (const auto& block : blocks) {
      if (const auto* paragraph = std::get_if<model::Paragraph<Inlines>>(&block.what)) {
        Add(TongueOf(*paragraph));
      } else if (const auto* list = std::get_if<model::List<Inlines>>(&block.what)) {
        for (const auto& item : list->items) Add(item.blocks);
      } else {
        same_ = false;
      }
    }
  }
  std::string_view one() const { return same_ ? language_.value_or("") : ""; }

 private:
  std::optional<std::string_view> language_;
  bool same_ = true;
};

}  // namespace

std::string_view TongueOf(const Inlines& text) {
  const Inline* first = nullptr;
  const Inline* last = nullptr;
  for (const Inline& piece : text) {
    if (IsNote(piece)) continue;
    if (first == nullptr) first = &piece;
    last = &piece;
  }
  // What stands between is of the same text: a value in an untranslated message.
  const bool one = first != nullptr && first->language == last->language;
  return one ? std::string_view(first->language) : std::string_view();
}

std::string_view TongueOf(const model::Paragraph<Inlines>& paragraph) {
  Tongues tongues;
  if (!paragraph.text.empty() || paragraph.lists.empty()) tongues.Add(TongueOf(paragraph.text));
  for (const auto& list : paragraph.lists) {
    for (const auto& item : list.items) tongues.Add(TongueOf(item.text));
    if (list.after) tongues.Add(TongueOf(*list.after));
  }
  return tongues.one();
}

std::string_view TongueOf(const Blocks<Inlines>& blocks) {
  Tongues tongues;
  tongues.Add(blocks);
  return tongues.one();
}

model::Direction DirectionOf(const model::Document& document, std::string_view language) {
  if (language.empty() || language == document.language) return document.direction;
  const auto other = document.other_directions.find(std::string(language));
  return other == document.other_directions.end() ? model::Direction::kLeftToRight : other->second;
}

}  // namespace hexapla::write
