#include "write/docx/assembly.h"

#include <cassert>
#include <utility>

#include "model/walk.h"

namespace hexapla::write::docx {

Assembly::Assembly(const model::Document& the_document, std::string_view styles_sheet,
                   Sections the_sections)
    : document(the_document),
      styles(styles_sheet),
      direction(the_document.direction),
      sections(std::move(the_sections)),
      bookmarks(the_document),
      numbering(styles_sheet, the_document.direction),
      notes(the_document.notes.size()) {
  model::ForEachInline(document, [this](const model::Inline& piece) {
    if (piece.kind != model::InlineKind::kNoteReference) return;
    assert(piece.note < notes.size());
    if (++notes[piece.note].references == 2) {
      notes[piece.note].bookmark = bookmarks.Add("note_" + std::to_string(piece.note + 1));
    }
  });
}

std::string_view Assembly::Label(std::string_view key) const {
  const auto found = document.labels.find(std::string(key));
  return found == document.labels.end() ? std::string_view() : found->second;
}

}  // namespace hexapla::write::docx
