#include "compose/note_marks.h"

#include <string_view>
#include <utility>

#include "base/utf8.h"

namespace hexapla::compose {
namespace {

using model::Inline;
using model::InlineKind;

bool IsNote(const Inline& piece) { return piece.kind == InlineKind::kNoteReference; }

/// How many bytes of marks \p text opens with.
std::size_t OpeningMarks(std::string_view text, std::string_view marks) {
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t next = end;
    base::NextCodePoint(text, next);
    if (marks.find(text.substr(end, next - end)) == std::string_view::npos) break;
    end = next;
  }
  return end;
}

/// Where the marks begin that \p text ends in; its size where there are none.
std::size_t ClosingMarks(std::string_view text, std::string_view marks) {
  std::size_t begin = text.size();
  while (begin > 0) {
    const std::size_t at = base::CharacterBegin(text, begin - 1);
    if (marks.find(text.substr(at, begin - at)) == std::string_view::npos) break;
    begin = at;
  }
  return begin;
}

/// \p words of \p piece as a piece of its own.
Inline Part(const Inline& piece, std::string_view words) {
  Inline part = piece;
  part.text = words;
  return part;
}

}  // namespace

void PlaceNoteMarks(const locale::Locale& locale, model::Inlines& text) {
  const std::string& marks = locale.NoteMarkPunctuation();
  const auto at = [&](std::size_t i) { return text.begin() + static_cast<std::ptrdiff_t>(i); };
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    if (!IsNote(text[begin])) continue;
    std::size_t end = begin;
    while (end < text.size() && IsNote(text[end])) ++end;
    if (locale.NoteMarkAfterPunctuation()) {
      if (end == text.size() || text[end].kind != InlineKind::kText) continue;
      const std::size_t length = OpeningMarks(text[end].text, marks);
      if (length == 0) continue;
      Inline moved = Part(text[end], text[end].text.substr(0, length));
      text[end].text.erase(0, length);
      if (text[end].text.empty()) text.erase(at(end));
      text.insert(at(begin), std::move(moved));
    } else if (begin > 0 && text[begin - 1].kind == InlineKind::kText) {
      const std::size_t length = ClosingMarks(text[begin - 1].text, marks);
      if (length == text[begin - 1].text.size()) continue;
      Inline moved = Part(text[begin - 1], text[begin - 1].text.substr(length));
      text[begin - 1].text.erase(length);
      text.insert(at(end), std::move(moved));
      if (text[begin - 1].text.empty()) text.erase(at(begin - 1));
    }
    begin = end;
  }
}

}  // namespace hexapla::compose
