#include "write/html/text_writer.h"

#include <cassert>

#include "write/tongue.h"
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

void WriteTongue(std::string_view language, const model::Document& document, std::string_view outer,
                 Output& out) {
  if (language.empty() || language == outer) return;
  out.Attribute("lang", language);
  const model::Direction direction = DirectionOf(document, language);
  if (direction == DirectionOf(document, outer)) return;
  out.Attribute("dir", direction == model::Direction::kRightToLeft ? "rtl" : "ltr");
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
  ForEachRun(
      text, untranslated_, [this](const Inline& piece) { WriteOne(piece); },
      [this](const Inline* begin, const Inline* end) { WriteUntranslated(begin, end); });
}

void TextWriter::WriteUntranslated(const Inline* begin, const Inline* end) {
  const auto label = document_.labels.find("untranslated");
  const std::string_view outer = language_;
  out_.Raw("<mark class=\"untranslated\">");
  if (label != document_.labels.end()) {
    out_.Raw("<strong");
    WriteTongue(document_.language, document_, outer, out_);
    out_.Raw(">[").Text(label->second).Raw("]</strong> ");
  }
  const std::string& language = begin->language;
  const bool enters = !language.empty() && language != outer;
  if (enters) {
    out_.Raw("<bdi");
    WriteTongue(language, document_, outer, out_);
    out_.Raw(">");
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
  if (enters) out_.Raw("</bdi>");
  out_.Raw("</mark>");
}

void TextWriter::WriteOne(const Inline& piece) {
  const bool foreign = !piece.language.empty() && piece.language != language_;
  // Where its language is in force, so is its direction.
  const bool at_home = piece.kind == InlineKind::kForeign && !foreign;
  if (at_home || (!foreign && !piece.isolate)) {
    WriteKind(piece);
    return;
  }
  const std::string_view outer = language_;
  const bool turns = foreign && !piece.isolate &&
                     DirectionOf(document_, piece.language) != DirectionOf(document_, language_);
  const bool isolate = piece.isolate || turns;
  out_.Raw(isolate ? "<bdi" : "<span");
  if (piece.isolate) out_.Attribute("dir", "ltr");
  // A range broken over two lines would show its ends in the wrong order.
  constexpr std::size_t kUnbroken = 24;
  if (piece.isolate && piece.children.empty() && piece.text.size() <= kUnbroken) {
    out_.Raw(" class=\"unbroken\"");
  }
  if (turns) {
    WriteTongue(piece.language, document_, outer, out_);
  } else if (foreign) {
    out_.Attribute("lang", piece.language);
  }
  if (foreign) language_ = piece.language;
  out_.Raw(">");
  WriteKind(piece);
  out_.Raw(isolate ? "</bdi>" : "</span>");
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
