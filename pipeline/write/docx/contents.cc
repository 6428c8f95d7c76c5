#include <string>

#include "write/docx/block_writer.h"
#include "write/run_in.h"

namespace hexapla::write::docx {

using model::Contents;
using model::ContentsOf;
using model::Inlines;

namespace {

constexpr std::string_view kHeadingStyle = "TOCHeading";

/// The field that programs make the list anew with (ISO/IEC 29500-1, 17.16.5.68).
std::string InstructionOf(const Contents<Inlines>& contents) {
  switch (contents.of) {
    case ContentsOf::kHeadings:
      return "TOC \\o \"1-" + std::to_string(contents.levels) + "\" \\h \\z \\u";
    case ContentsOf::kTables:
      return "TOC \\h \\z \\c \"Table\"";
    case ContentsOf::kFigures:
      return "TOC \\h \\z \\c \"Figure\"";
  }
  return {};
}

}  // namespace

std::string EntryStyleOf(ContentsOf of, int level) {
  return of == ContentsOf::kHeadings ? "TOC" + std::to_string(level) : "TableofFigures";
}

void BlockWriter::Write(const Contents<Inlines>& contents) {
  if (contents.entries.empty()) return;
  FlushMarks();
  // Word offers to update what stands in its gallery; it has one for headings only.
  const bool gallery = contents.of == ContentsOf::kHeadings;
  if (gallery) {
    out_.Raw("<w:sdt><w:sdtPr><w:docPartObj>").Value("w:docPartGallery", "Table of Contents");
    out_.Raw("<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>");
  }
  OpenParagraph({kHeadingStyle, std::nullopt, {}});
  text_.BeginParagraph({}, contents.heading);
  text_.Write(contents.heading);
  CloseParagraph();
  std::string instruction = InstructionOf(contents);
  for (const auto& entry : contents.entries) {
    WriteEntry(entry, EntryStyleOf(contents.of, entry.level), std::exchange(instruction, {}));
  }
  // The paragraph behind the last entry is not one of the field's: programs replace all that are.
  OpenParagraph({"Tablefin", std::nullopt, {}});
  text_.CloseField({});
  CloseParagraph();
  if (gallery) out_.Raw("</w:sdtContent></w:sdt>");
}

void BlockWriter::WriteEntry(const ContentsEntry& entry, const std::string& style,
                             const std::string& instruction) {
  static const Inlines none;
  const Inlines& label = entry.label ? *entry.label : none;
  ParagraphFormat format{style, std::nullopt, {}};
  format.leader_tab = assembly_.sections.page().text_width_twips();
  OpenParagraph(format);
  text_.BeginParagraph(label, entry.text);
  if (!instruction.empty()) text_.OpenField(instruction, {});
  const Target* const target = assembly_.bookmarks.FindListed(entry.target);
  const std::string bookmark = target == nullptr ? std::string() : target->bookmark;
  out_.Raw("<w:hyperlink").Attribute("w:anchor", bookmark).Raw(" w:history=\"1\">");
  if (!entry.number.empty()) {
    text_.WriteText(entry.number, {});
    text_.WriteTab();
  }
  text_.Write(label);
  if (!label.empty()) text_.WriteText(RunInSpace(label), {});
  text_.Write(entry.text);
  text_.WriteTab();
  const auto page = assembly_.pages.find(entry.target);
  const int number = page == assembly_.pages.end() ? 1 : page->second;
  text_.WriteField("PAGEREF " + bookmark + " \\h", std::to_string(number), {});
  out_.Raw("</w:hyperlink>");
  CloseParagraph();
}

}  // namespace hexapla::write::docx
