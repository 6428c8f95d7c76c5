#include "write/docx/assembly.h"

#include <cassert>
#include <utility>

#include "model/walk.h"

namespace hexapla::write::docx {

Assembly::Assembly(const model::Document& the_document, std::string_view styles, Page the_page)
    : document(the_document),
      page(std::move(the_page)),
      bookmarks(the_document),
      numbering(styles, the_document.direction),
      notes(the_document.notes.size()) {
  model::ForEachInline(document, [this](const model::Inline& piece) {
    if (piece.kind != model::InlineKind::kNoteReference) return;
    assert(piece.note < notes.size());
    if (++notes[piece.note].references == 2) {
      notes[piece.note].bookmark = bookmarks.Add("note_" + std::to_string(piece.note + 1));
    }
  });
}

bool Assembly::right_to_left() const {
  return document.direction == model::Direction::kRightToLeft;
}

std::string_view Assembly::Label(std::string_view key) const {
  const auto found = document.labels.find(std::string(key));
  return found == document.labels.end() ? std::string_view() : found->second;
}

}  // namespace hexapla::write::docx
