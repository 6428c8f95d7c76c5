#pragma once

#include <string>
#include <string_view>

#include "model/inline.h"
#include "write/docx/assembly.h"
#include "write/docx/relationships.h"
#include "write/docx/xml_text.h"

namespace hexapla::write::docx {

/// How a run looks and what language it is in.
struct RunFormat {
  std::string_view style;  ///< character style; empty: none
  bool strong = false;
  bool emphasis = false;
  bool untranslated = false;
  bool isolated = false;      ///< left-to-right whatever its letters
  std::string_view language;  ///< where it is not the document's
};

/// Writes the inlines of one part as runs, hyperlinks and fields.
class TextWriter {
 public:
  TextWriter(Assembly& assembly, Relationships& relationships, XmlText& out)
      : assembly_(assembly), relationships_(relationships), out_(out) {}

  /// To be called for each paragraph before its text, with all of it.
  void BeginParagraph(const model::Inlines& head, const model::Inlines& text);
  void Write(const model::Inlines& inlines, const RunFormat& format = {});
  void WriteText(std::string_view text, const RunFormat& format);
  /// A field with its result (ISO/IEC 29500-1, 17.16).
  void WriteField(std::string_view instruction, std::string_view result, const RunFormat& format);
  /// A field whose result is what is written till it is closed.
  void OpenField(std::string_view instruction, const RunFormat& format);
  void CloseField(const RunFormat& format) { WriteFieldMark("end", format); }
  void WriteTab();
  /// Whether lines are short, as in the cells of tables.
  void SetNarrow(bool narrow) { narrow_ = narrow; }
  /// A head set into the first line, with what parts it from the text.
  void WriteRunIn(const model::Inlines& head);
  /// "Table 1" with its number as a field of the \p sequence `Table` or `Figure`, \p target around
  /// it (may be null). Returns whether \p words have the number.
  bool WriteCaptionLabel(std::string_view words, std::string_view number, std::string_view sequence,
                         const Target* target);
  /// The number before the text of a footnote.
  void WriteNoteMark();
  /// Nothing when \p target is null.
  void OpenBookmark(const Target* target);
  void CloseBookmark(const Target* target);
  /// Makes `w:rtl` of a paragraph's mark, which is what its number looks like.
  void WriteMarkProperties();

 private:
  void WriteUntranslated(const model::Inline* begin, const model::Inline* end,
                         const RunFormat& format);
  void WriteOne(const model::Inline& piece, RunFormat format);
  /// \p text with the first \p number that stands by itself in it as a field; plain text without.
  /// Returns whether there was one.
  bool WriteWithField(std::string_view text, std::string_view number, std::string_view instruction,
                      const RunFormat& format);
  void WriteIsolated(const model::Inline& piece, const RunFormat& format);
  void WriteLink(const model::Inline& piece, RunFormat format);
  void WriteCrossReference(const model::Inline& piece, const RunFormat& format);
  void WriteNoteReference(std::size_t note, const RunFormat& format);
  void WriteTableNote(const model::Inline& piece, RunFormat format);
  void OpenRun(const RunFormat& format, bool right_to_left, bool ambiguous);
  void WriteProperties(const RunFormat& format, bool right_to_left, bool ambiguous);
  void WriteFieldMark(std::string_view kind, const RunFormat& format);
  void WriteRun(std::string_view text, const RunFormat& format, bool right_to_left);

  Assembly& assembly_;
  Relationships& relationships_;
  XmlText& out_;
  bool east_asian_ = false;         ///< the paragraph has East Asian text
  bool narrow_ = false;             ///< lines are short
  bool label_written_ = false;      ///< of untranslated text, once a paragraph
  const Target* target_ = nullptr;  ///< of the cross-reference being written, till its number is
};

}  // namespace hexapla::write::docx
