#include "write/docx/text_writer.h"

#include <cctype>
#include <cstdint>

#include "base/utf8.h"
#include "write/docx/direction.h"
#include "write/docx/unbroken.h"
#include "write/run_in.h"
#include "write/untranslated_run.h"

namespace hexapla::write::docx {
namespace {

using model::Direction;
using model::Inline;
using model::InlineKind;
using model::Inlines;

constexpr char32_t kLeftToRightMark = 0x200E;
constexpr char32_t kLeftToRightIsolate = 0x2066;
constexpr char32_t kRightToLeftIsolate = 0x2067;
constexpr char32_t kEndOfIsolate = 0x2069;

std::string Utf8(char32_t code_point) {
  std::string out;
  base::AppendUtf8(code_point, out);
  return out;
}

/// \p text, "(ISCG) …", with its bracketed piece isolated: LibreOffice counts an opening bracket to
/// the Arabic before it and may end the line there. U+200E would do that too, but also draw a
/// figure that follows to the wrong side.
std::string IsolateBrackets(std::string_view text) {
  const std::size_t close = text.find(')');
  const std::size_t end = close == text.npos ? text.size() : close + 1;
  return Utf8(kLeftToRightIsolate)
      .append(text.substr(0, end))
      .append(Utf8(kEndOfIsolate))
      .append(text.substr(end));
}

bool IsPartOfNumber(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  if (std::isdigit(static_cast<unsigned char>(text[at])) != 0) return true;
  return text[at] == '.' && at + 1 < text.size() &&
         std::isdigit(static_cast<unsigned char>(text[at + 1])) != 0;
}

bool StartsInsideNumber(std::string_view text, std::size_t at) {
  return at > 0 &&
         (text[at - 1] == '.' || std::isdigit(static_cast<unsigned char>(text[at - 1])) != 0);
}

/// Where \p number stands by itself: "2" not in "2.1" nor in "12".
std::size_t FindNumber(std::string_view text, std::string_view number) {
  for (std::size_t at = text.find(number); at != text.npos; at = text.find(number, at + 1)) {
    if (!StartsInsideNumber(text, at) && !IsPartOfNumber(text, at + number.size())) return at;
  }
  return text.npos;
}

bool StartsWithLetter(std::string_view text) {
  const auto first = text.empty() ? '\0' : text.front();
  return std::isalpha(static_cast<unsigned char>(first)) != 0;
}

constexpr std::string_view kNoBreakSpace = "\u00A0";

/// Whether \p head is a code, which looks lost at the end of a line: "I.1", "S.3:".
bool IsCode(const Inlines& head) {
  constexpr std::size_t kLongestCode = 7;
  const std::string text = model::PlainText(head);
  const bool figure = text.find_first_of("0123456789") != text.npos;
  return figure && base::CodePointCount(text) <= kLongestCode;
}

/// Whether \p piece, text that ends in an opening bracket, is followed by a name in Latin letters
/// and the closing bracket: "… (", "TDAG", ") …".
bool OpensBracket(const Inline* piece, const Inline* end) {
  if (end - piece < 3 || piece->kind != InlineKind::kText || !piece->text.ends_with('(')) {
    return false;
  }
  const Inline& name = piece[1];
  const bool plain = name.kind == InlineKind::kText || name.kind == InlineKind::kValue;
  return plain && name.untranslated == piece->untranslated && name.language.empty() &&
         StartsWithLetter(name.text) && piece[2].kind == InlineKind::kText &&
         piece[2].text.starts_with(')');
}

/// \p text with such brackets in the piece that they are around, where WriteText() sees both.
Inlines WithBrackets(Inlines text) {
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (!OpensBracket(&text[i], text.data() + text.size())) continue;
    text[i].text.pop_back();
    text[i + 1].text = "(" + text[i + 1].text + ")";
    text[i + 1].isolate = false;
    text[i + 2].text.erase(0, 1);
  }
  return text;
}

}  // namespace

void TextWriter::BeginParagraph(const Inlines& head, const Inlines& text) {
  east_asian_ = HasEastAsian(head) || HasEastAsian(text);
  label_written_ = false;
}

void TextWriter::Write(const Inlines& inlines, const RunFormat& format) {
  Inlines storage;
  if (assembly_.right_to_left() && !format.isolated) storage = WithBrackets(inlines);
  ForEachRun(
      storage.empty() ? inlines : storage, format.untranslated,
      [&](const Inline& piece) { WriteOne(piece, format); },
      [&](const Inline* begin, const Inline* end) { WriteUntranslated(begin, end, format); });
}

void TextWriter::WriteUntranslated(const Inline* begin, const Inline* end,
                                   const RunFormat& format) {
  const std::string_view label = assembly_.Label("untranslated");
  RunFormat marked = format;
  marked.untranslated = true;
  if (!label_written_ && !label.empty()) {
    RunFormat bold = marked;
    bold.strong = true;
    WriteText(std::string("[").append(label) + "] ", bold);
    label_written_ = true;
  }
  const Direction own = assembly_.direction;
  const Direction direction = FirstDirection(Inlines(begin, end), own);
  const bool isolate = direction != own && !format.isolated;
  marked.isolated = marked.isolated || (isolate && direction == Direction::kLeftToRight);
  if (isolate) {
    WriteText(
        Utf8(direction == Direction::kLeftToRight ? kLeftToRightIsolate : kRightToLeftIsolate),
        marked);
  }
  for (const Inline* piece = begin; piece != end; ++piece) WriteOne(*piece, marked);
  if (isolate) WriteText(Utf8(kEndOfIsolate), marked);
}

void TextWriter::WriteOne(const Inline& piece, RunFormat format) {
  if (!piece.language.empty()) format.language = piece.language;
  if (format.language == assembly_.document.language) format.language = {};
  if (piece.isolate && assembly_.right_to_left() && !format.isolated) {
    format.isolated = true;
    WriteIsolated(piece, format);
    return;
  }
  switch (piece.kind) {
    case InlineKind::kText:
      WriteText(piece.text, format);
      return;
    case InlineKind::kValue:
      WriteText(HeldData(piece.text), format);
      return;
    case InlineKind::kEmphasis:
      format.emphasis = true;
      Write(piece.children, format);
      return;
    case InlineKind::kStrong:
      format.strong = true;
      Write(piece.children, format);
      return;
    case InlineKind::kLink:
      WriteLink(piece, format);
      return;
    case InlineKind::kCrossReference:
      WriteCrossReference(piece, format);
      return;
    case InlineKind::kForeign:
      Write(piece.children, format);
      return;
    case InlineKind::kNoteReference:
      WriteNoteReference(piece.note, format);
      return;
    case InlineKind::kTableNote:
      WriteTableNote(piece, format);
      return;
  }
}

// The isolate alone would do by UAX 9; programs older than isolates still need the mark to keep a
// sign or a dash where it is.
void TextWriter::WriteIsolated(const Inline& piece, const RunFormat& format) {
  std::string before = Utf8(kLeftToRightIsolate);
  if (piece.kind == InlineKind::kText || piece.kind == InlineKind::kValue) {
    if (!StartsWithLetter(piece.text)) before += Utf8(kLeftToRightMark);
    before += piece.kind == InlineKind::kValue ? HeldData(piece.text) : piece.text;
    WriteText(before.append(Utf8(kEndOfIsolate)), format);
    return;
  }
  Inline inside = piece;
  inside.isolate = false;
  WriteText(before.append(Utf8(kLeftToRightMark)), format);
  WriteOne(inside, format);
  WriteText(Utf8(kEndOfIsolate), format);
}

void TextWriter::WriteLink(const Inline& piece, RunFormat format) {
  out_.Raw("<w:hyperlink").Attribute("r:id", relationships_.AddLink(piece.target));
  out_.Raw(" w:history=\"1\">");
  format.style = "Hyperlink";
  Write(piece.children, format);
  out_.Raw("</w:hyperlink>");
}

void TextWriter::WriteCrossReference(const Inline& piece, const RunFormat& format) {
  const Target* const target = assembly_.bookmarks.Find(piece.target);
  if (target == nullptr) {
    Write(piece.children, format);
    return;
  }
  out_.Raw("<w:hyperlink").Attribute("w:anchor", target->bookmark).Raw(" w:history=\"1\">");
  target_ = target->number.empty() ? nullptr : target;
  Write(piece.children, format);
  target_ = nullptr;
  out_.Raw("</w:hyperlink>");
}

void TextWriter::WriteNoteReference(std::size_t note, const RunFormat& format) {
  NoteUse& use = assembly_.notes[note];
  RunFormat mark = format;
  mark.style = "FootnoteReference";
  const auto number = static_cast<std::int64_t>(note) + 1;
  if (use.placed) {
    // Word knows one reference to each note; the others repeat its number.
    WriteField("NOTEREF " + use.bookmark->bookmark + " \\f \\h", std::to_string(number), mark);
    return;
  }
  use.placed = true;
  const Target* const target = use.bookmark ? &*use.bookmark : nullptr;
  OpenBookmark(target);
  OpenRun(mark, assembly_.right_to_left(), false);
  out_.Raw("<w:footnoteReference").Attribute("w:id", number).Raw("/></w:r>");
  CloseBookmark(target);
}

void TextWriter::WriteTableNote(const Inline& piece, RunFormat format) {
  const Target* const target = assembly_.bookmarks.Find(piece.target);
  format.style = "FootnoteReference";
  if (target != nullptr) {
    out_.Raw("<w:hyperlink").Attribute("w:anchor", target->bookmark).Raw(" w:history=\"1\">");
  }
  WriteText(piece.text, format);
  if (target != nullptr) out_.Raw("</w:hyperlink>");
}

void TextWriter::WriteText(std::string_view text, const RunFormat& format) {
  if (text.empty()) return;
  if (target_ != nullptr) {
    const Target& target = *target_;
    target_ = nullptr;
    const std::string instruction =
        "REF " + target.bookmark + (target.caption ? " \\h" : " \\n \\h");
    if (!WriteWithField(text, target.number, instruction, format)) target_ = &target;
    return;
  }
  if (format.isolated) {
    WriteRun(text, format, false);
    return;
  }
  for (const Stretch& stretch : SplitByDirection(text, assembly_.direction)) {
    const bool bracketed = !stretch.right_to_left && stretch.text.starts_with('(');
    if (bracketed && assembly_.right_to_left()) {
      WriteRun(IsolateBrackets(stretch.text), format, false);
    } else {
      WriteRun(stretch.text, format, stretch.right_to_left);
    }
  }
}

bool TextWriter::WriteWithField(std::string_view text, std::string_view number,
                                std::string_view instruction, const RunFormat& format) {
  const std::size_t at = FindNumber(text, number);
  if (at == text.npos) {
    WriteText(text, format);
    return false;
  }
  WriteText(text.substr(0, at), format);
  WriteField(instruction, number, format);
  WriteText(text.substr(at + number.size()), format);
  return true;
}

void TextWriter::WriteFieldMark(std::string_view kind, const RunFormat& format) {
  OpenRun(format, assembly_.right_to_left() && !format.isolated, false);
  out_.Raw("<w:fldChar").Attribute("w:fldCharType", kind).Raw("/></w:r>");
}

void TextWriter::WriteField(std::string_view instruction, std::string_view result,
                            const RunFormat& format) {
  OpenField(instruction, format);
  WriteRun(result, format, assembly_.right_to_left() && !format.isolated);
  CloseField(format);
}

void TextWriter::OpenField(std::string_view instruction, const RunFormat& format) {
  WriteFieldMark("begin", format);
  OpenRun(format, assembly_.right_to_left() && !format.isolated, false);
  out_.Raw("<w:instrText xml:space=\"preserve\"> ").Text(instruction).Raw(" </w:instrText></w:r>");
  WriteFieldMark("separate", format);
}

void TextWriter::WriteTab() {
  OpenRun({}, assembly_.right_to_left(), false);
  out_.Raw("<w:tab/></w:r>");
}

void TextWriter::WriteRun(std::string_view text, const RunFormat& format, bool right_to_left) {
  OpenRun(format, right_to_left, east_asian_ && HasAmbiguousMarks(text));
  WriteUnbroken(text, {assembly_.right_to_left() || east_asian_, narrow_}, out_);
  out_.Raw("</w:r>");
}

void TextWriter::OpenRun(const RunFormat& format, bool right_to_left, bool ambiguous) {
  out_.Raw("<w:r>");
  WriteProperties(format, right_to_left, ambiguous);
}

void TextWriter::WriteProperties(const RunFormat& format, bool right_to_left, bool ambiguous) {
  const bool plain = format.style.empty() && !format.strong && !format.emphasis &&
                     !format.untranslated && format.language.empty();
  if (plain && !right_to_left && !ambiguous) return;
  out_.Raw("<w:rPr>");
  if (!format.style.empty()) out_.Value("w:rStyle", format.style);
  if (ambiguous) out_.Raw("<w:rFonts w:hint=\"eastAsia\"/>");
  if (format.strong) out_.Raw("<w:b/><w:bCs/>");
  if (format.emphasis) out_.Raw("<w:i/><w:iCs/>");
  if (format.untranslated) out_.Raw("<w:highlight w:val=\"yellow\"/>");
  if (right_to_left) out_.Raw("<w:rtl/>");
  if (!format.language.empty()) {
    out_.Raw("<w:lang").Attribute("w:val", format.language);
    out_.Attribute("w:eastAsia", format.language).Attribute("w:bidi", format.language).Raw("/>");
  }
  out_.Raw("</w:rPr>");
}

void TextWriter::WriteRunIn(const Inlines& head) {
  if (head.empty()) return;
  RunFormat bold;
  bold.strong = true;
  Write(head, bold);
  const std::string_view space = RunInSpace(head);
  WriteText(!space.empty() && IsCode(head) ? kNoBreakSpace : space, {});
}

bool TextWriter::WriteCaptionLabel(std::string_view words, std::string_view number,
                                   std::string_view sequence, const Target* target) {
  const std::size_t at = number.empty() ? words.npos : FindNumber(words, number);
  if (at == words.npos) {
    WriteText(words, {});
    return false;
  }
  WriteText(words.substr(0, at), {});
  OpenBookmark(target);
  WriteField("SEQ " + std::string(sequence) + " \\* ARABIC", number, {});
  CloseBookmark(target);
  WriteText(words.substr(at + number.size()), {});
  return true;
}

void TextWriter::WriteNoteMark() {
  RunFormat mark;
  mark.style = "FootnoteReference";
  OpenRun(mark, assembly_.right_to_left(), false);
  out_.Raw("<w:footnoteRef/></w:r>");
  WriteRun(" ", {}, assembly_.right_to_left());
}

void TextWriter::OpenBookmark(const Target* target) {
  if (target == nullptr) return;
  out_.Raw("<w:bookmarkStart").Attribute("w:id", target->id);
  out_.Attribute("w:name", target->bookmark).Raw("/>");
}

void TextWriter::CloseBookmark(const Target* target) {
  if (target == nullptr) return;
  out_.Raw("<w:bookmarkEnd").Attribute("w:id", target->id).Raw("/>");
}

void TextWriter::WriteMarkProperties() {
  if (assembly_.right_to_left()) out_.Raw("<w:rPr><w:rtl/></w:rPr>");
}

}  // namespace hexapla::write::docx
