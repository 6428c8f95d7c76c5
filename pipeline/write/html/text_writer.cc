#include "write/html/text_writer.h"

#include <cassert>

#include "write/untranslated_run.h"

namespace hexapla::write::html {

using model::Inline;
using model::InlineKind;

std::string NoteId(std::size_t number) { return "note-" + std::to_string(number); }

std::string NoteReferenceId(std::size_t number, int occurrence) {
  std::string id = "noteref-" + std::to_string(number);
  if (occurrence > 1) id += "-" + std::to_string(occurrence);
  return id;
}

TextWriter::TextWriter(const model::Document& document, Output& out)
    : document_(document),
      out_(out),
      language_(document.language),
      references_(document.notes.size()) {}

std::vector<std::string> TextWriter::ReferencesTo(std::size_t number) const {
  std::vector<std::string> ids;
  for (int i = 1; i <= references_[number - 1]; ++i) ids.push_back(NoteReferenceId(number, i));
  return ids;
}

void TextWriter::Write(const model::Inlines& text) {
  const Inline* const end = text.data() + text.size();
  for (const Inline* piece = text.data(); piece != end;) {
    if (!piece->untranslated || untranslated_) {
      WriteOne(*piece++);
      continue;
    }
    const Inline* const behind = EndOfUntranslated(piece, end);
    WriteUntranslated(piece, behind);
    piece = behind;
  }
}

void TextWriter::WriteUntranslated(const Inline* begin, const Inline* end) {
  const auto label = document_.labels.find("untranslated");
  out_.Raw("<mark class=\"untranslated\">");
  if (label != document_.labels.end()) {
    out_.Raw("<strong>[").Text(label->second).Raw("]</strong> ");
  }
  const std::string_view outer = language_;
  const std::string& language = begin->language;
  if (!language.empty()) {
    out_.Raw("<bdi").Attribute("lang", language).Raw(">");
    language_ = language;
  }
  untranslated_ = true;
  for (const Inline* piece = begin; piece != end; ++piece) {
    const bool own = piece->untranslated || !piece->language.empty();
    if (own || language.empty()) {
      WriteOne(*piece);
    } else {
      Inline copy = *piece;
      copy.language = document_.language;
      WriteOne(copy);
    }
  }
  untranslated_ = false;
  language_ = outer;
  if (!language.empty()) out_.Raw("</bdi>");
  out_.Raw("</mark>");
}

void TextWriter::WriteOne(const Inline& piece) {
  const bool foreign = !piece.language.empty() && piece.language != language_;
  if (!foreign && !piece.isolate) {
    WriteKind(piece);
    return;
  }
  const std::string_view outer = language_;
  out_.Raw(piece.isolate ? "<bdi dir=\"ltr\"" : "<span");
  // A range broken over two lines would show its ends in the wrong order.
  constexpr std::size_t kUnbroken = 24;
  if (piece.isolate && piece.children.empty() && piece.text.size() <= kUnbroken) {
    out_.Raw(" class=\"unbroken\"");
  }
  if (foreign) {
    out_.Attribute("lang", piece.language);
    language_ = piece.language;
  }
  out_.Raw(">");
  WriteKind(piece);
  out_.Raw(piece.isolate ? "</bdi>" : "</span>");
  language_ = outer;
}

void TextWriter::WriteKind(const Inline& piece) {
  switch (piece.kind) {
    case InlineKind::kText:
    case InlineKind::kValue:
      out_.Text(piece.text);
      return;
    case InlineKind::kEmphasis:
      out_.Raw("<em>");
      Write(piece.children);
      out_.Raw("</em>");
      return;
    case InlineKind::kStrong:
      out_.Raw("<strong>");
      Write(piece.children);
      out_.Raw("</strong>");
      return;
    case InlineKind::kLink:
      out_.Raw("<a").Attribute("href", piece.target).Raw(">");
      Write(piece.children);
      out_.Raw("</a>");
      return;
    case InlineKind::kCrossReference:
      out_.Raw("<a").Attribute("href", "#" + piece.target).Raw(">");
      Write(piece.children);
      out_.Raw("</a>");
      return;
    case InlineKind::kForeign:
      Write(piece.children);
      return;
    case InlineKind::kNoteReference:
      WriteNoteReference(piece.note + 1);
      return;
    case InlineKind::kTableNote:
      out_.Raw("<sup><a").Attribute("href", "#" + piece.target).Raw(">");
      out_.Text(piece.text).Raw("</a></sup>");
      return;
  }
}

void TextWriter::WriteNoteReference(std::size_t number) {
  assert(number <= references_.size());
  const int occurrence = ++references_[number - 1];
  out_.Raw("<sup><a")
      .Attribute("id", NoteReferenceId(number, occurrence))
      .Attribute("href", "#" + NoteId(number))
      .Raw(" role=\"doc-noteref\" aria-describedby=\"notes-heading\">")
      .Raw(std::to_string(number))
      .Raw("</a></sup>");
}

}  // namespace hexapla::write::html
