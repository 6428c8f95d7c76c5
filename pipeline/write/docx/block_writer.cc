#include "write/docx/block_writer.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "write/run_in.h"
#include "write/running_text.h"
#include "write/tongue.h"

namespace hexapla::write::docx {

using model::Blocks;
using model::Heading;
using model::Inlines;
using model::Paragraph;
using model::ParagraphRole;
using model::Quotation;
using model::Rule;
using model::RuleKind;

namespace {

constexpr int kHeadingStyles = 6;
constexpr NumberPlace kNoNumber{0, 0};
/// Whether block \p index introduces what follows it: the end of a page does not part the two.
bool LeadsIn(const Blocks<Inlines>& blocks, std::size_t index) {
  if (index + 1 == blocks.size()) return false;
  const auto& next = blocks[index + 1].what;
  return std::holds_alternative<model::List<Inlines>>(next) ||
         std::holds_alternative<Quotation<Inlines>>(next);
}

/// A rule at the head of a page would close nothing that is seen there.
bool ClosesBehind(const Blocks<Inlines>& blocks, std::size_t index) {
  if (index + 1 >= blocks.size()) return false;
  const auto* const rule = std::get_if<Rule>(&blocks[index + 1].what);
  return rule != nullptr && rule->kind == RuleKind::kClosing;
}

constexpr std::string_view kUnderscores = "_______________";

}  // namespace

BlockWriter::Turn::Turn(Assembly& assembly, std::string_view tongue)
    : assembly_(assembly), outer_(assembly.direction) {
  if (!tongue.empty()) assembly.direction = DirectionOf(assembly.document, tongue);
}

void BlockWriter::WriteBody(const Blocks<Inlines>& blocks) {
  // LibreOffice leaves a line of body text before a table that opens a document with footnotes.
  const bool opens_in_table =
      !blocks.empty() && std::holds_alternative<model::Masthead<Inlines>>(blocks.front().what);
  if (opens_in_table && !assembly_.document.notes.empty()) WriteLine("Sectionend", {});
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool landscape = std::holds_alternative<model::Landscape<Inlines>>(blocks[i].what);
    WriteSectionBreak(assembly_.sections.BeforeBlock(landscape));
    LookAhead(blocks, i, false);
    std::visit([this](const auto& what) { Write(what); }, blocks[i].what);
  }
}

void BlockWriter::WriteNote(const Blocks<Inlines>& blocks) {
  const Place outer = std::exchange(place_, Place{});
  place_.styles = kFootnoteStyles;
  place_.note_mark = true;
  WriteBlocks(blocks);
  FlushMarks();
  place_ = outer;
}

void BlockWriter::LookAhead(const Blocks<Inlines>& blocks, std::size_t index, bool before_rule) {
  leads_in_ = LeadsIn(blocks, index);
  const bool last = index + 1 == blocks.size();
  before_rule_ = last ? before_rule : ClosesBehind(blocks, index);
}

void BlockWriter::WriteBlocks(const Blocks<Inlines>& blocks, bool before_rule) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    LookAhead(blocks, i, before_rule);
    std::visit([this](const auto& what) { Write(what); }, blocks[i].what);
  }
}

void BlockWriter::OpenParagraph(const ParagraphFormat& format) {
  out_.Raw("<w:p>");
  const bool plain = format.style.empty() && !format.number && format.alignment.empty() &&
                     !format.keep_next && !format.new_page;
  const bool own_direction = assembly_.direction != assembly_.document.direction;
  if (plain && !assembly_.right_to_left() && !own_direction) return;
  out_.Raw("<w:pPr>");
  if (!format.style.empty()) out_.Value("w:pStyle", format.style);
  if (format.keep_next) out_.Raw("<w:keepNext/>");
  if (format.new_page) out_.Raw("<w:pageBreakBefore/>");
  if (format.number) {
    out_.Raw("<w:numPr>").Value("w:ilvl", format.number->level);
    out_.Value("w:numId", format.number->num).Raw("</w:numPr>");
  }
  if (format.leader_tab > 0) {
    out_.Raw("<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\"")
        .Attribute("w:pos", format.leader_tab);
    out_.Raw("/></w:tabs>");
  }
  if (own_direction) out_.Value("w:bidi", assembly_.right_to_left() ? 1 : 0);
  // The indents of the style make room for the number that is not there.
  if (format.number && format.number->num == 0) {
    out_.Raw("<w:ind w:left=\"0\" w:firstLine=\"0\"/>");
  }
  if (!format.alignment.empty()) out_.Value("w:jc", format.alignment);
  text_.WriteMarkProperties();
  out_.Raw("</w:pPr>");
}

void BlockWriter::WriteLine(std::string_view style, std::string_view words,
                            const RunFormat& format) {
  OpenParagraph({style, std::nullopt, {}});
  text_.BeginParagraph({}, {});
  text_.WriteText(words, format);
  CloseParagraph();
}

void BlockWriter::FlushMarks() {
  if (!place_.item_number && !place_.note_mark) return;
  Write(Paragraph<Inlines>());
}

void BlockWriter::Write(const Heading<Inlines>& heading) {
  FlushMarks();
  const int level = std::clamp(heading.level, 1, kHeadingStyles);
  const std::string style = "Heading" + std::to_string(level);
  ParagraphFormat format{style, kNoNumber, {}};
  if (!heading.number.empty()) {
    format.number = assembly_.numbering.Outline(heading.number);
    const bool by_style =
        format.number->num == Numbering::kOutline && format.number->level == level - 1;
    if (by_style) format.number.reset();
  }
  format.new_page = !heading.annex.empty();
  const Turn turn(assembly_, TongueOf(heading.text));
  OpenParagraph(format);
  text_.BeginParagraph({}, heading.text);
  const Target* const listed = assembly_.bookmarks.PlaceListed(heading.id);
  text_.OpenBookmark(listed);
  const Target* const target = assembly_.bookmarks.Place(heading.id);
  text_.OpenBookmark(target);
  if (heading.label) {
    text_.Write(*heading.label);
    text_.WriteText(RunInSpace(*heading.label), {});
  }
  text_.Write(heading.text);
  text_.CloseBookmark(target);
  text_.CloseBookmark(listed);
  CloseParagraph();
}

ParagraphFormat BlockWriter::FormatOf(const Paragraph<Inlines>& paragraph) {
  ParagraphFormat format{place_.styles.paragraph, std::nullopt, place_.alignment, place_.keep_next};
  switch (paragraph.role) {
    case ParagraphRole::kAuthor:
      format.style = "Source";
      break;
    case ParagraphRole::kTitle:
      format.style = "Title";
      break;
    case ParagraphRole::kSummary:
      format.style = "Summary";
      break;
    case ParagraphRole::kItemHead:
      format.keep_next = true;
      [[fallthrough]];
    case ParagraphRole::kBody:
      if (place_.item_number) {
        format.style = place_.item_first_style;
        format.number = std::exchange(place_.item_number, std::nullopt);
      } else if (!place_.item_style.empty()) {
        format.style = place_.item_style;
      } else if (!paragraph.number.empty()) {
        format.style = "NumberedParagraph";
        format.number = assembly_.numbering.Outline(paragraph.number);
      } else if (!place_.head.empty()) {
        format.style = place_.head;
      }
  }
  return format;
}

void BlockWriter::Write(const Paragraph<Inlines>& paragraph) {
  const bool item_head = paragraph.role == ParagraphRole::kItemHead;
  if (paragraph.role != ParagraphRole::kBody && !item_head) FlushMarks();
  static const Inlines no_head;
  const Inlines& head = paragraph.run_in ? *paragraph.run_in : no_head;
  Inlines storage;
  const Inlines& text = RunningText(paragraph, storage);
  ParagraphFormat layout = FormatOf(paragraph);
  if (std::exchange(leads_in_, false)) layout.keep_next = true;
  if (std::exchange(before_rule_, false)) layout.keep_next = true;
  const Turn turn(assembly_, TongueOf(paragraph));
  OpenParagraph(layout);
  text_.BeginParagraph(head, text);
  if (std::exchange(place_.note_mark, false)) text_.WriteNoteMark();
  const Target* const target = assembly_.bookmarks.Place(paragraph.id);
  text_.OpenBookmark(target);
  if (!paragraph.mark.empty()) text_.WriteText(paragraph.mark + " ", {});
  text_.WriteRunIn(head);
  RunFormat format;
  format.strong = item_head;
  text_.Write(text, format);
  text_.CloseBookmark(target);
  CloseParagraph();
}

void BlockWriter::Write(const Quotation<Inlines>& quotation) {
  FlushMarks();
  const Place outer = std::exchange(place_, Place{});
  place_.styles = kQuotationStyles;
  WriteBlocks(quotation.blocks);
  if (quotation.source) {
    const Turn turn(assembly_, TongueOf(*quotation.source));
    OpenParagraph({"Quotationsource", std::nullopt, {}});
    text_.BeginParagraph({}, *quotation.source);
    text_.Write(*quotation.source);
    CloseParagraph();
  }
  place_ = outer;
}

void BlockWriter::Write(const model::Landscape<Inlines>& landscape) {
  WriteBlocks(landscape.blocks);
  assembly_.sections.EndLandscape();
}

void BlockWriter::Write(const model::Chart<Inlines>& chart) {
  FlushMarks();
  const bool named = chart.table.label || chart.table.caption;
  if (named) WriteCaption(chart.table, "Figure");
  OpenParagraph({"Figure", std::nullopt, {}, std::exchange(before_rule_, false)});
  if (!named) WriteBookmark(assembly_.bookmarks.Place(chart.table.id));
  const int width_twips = assembly_.sections.page().text_width_twips();
  assembly_.charts.push_back(WriteChart(assembly_.document, chart, width_twips));
  const std::string number = std::to_string(assembly_.charts.size());
  const std::string id = relationships_.AddPart("chart", "charts/chart" + number + ".xml");
  constexpr std::int64_t kEmuPerTwip = 635;
  out_.Raw("<w:r><w:drawing><wp:inline").Raw(kDrawingNamespaces);
  out_.Raw(" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">");
  out_.Raw("<wp:extent").Attribute("cx", kEmuPerTwip * width_twips);
  out_.Attribute("cy", ChartHeight(chart)).Raw("/><wp:docPr").Attribute("id", number);
  out_.Attribute("name", "Chart " + number)
      .Attribute("descr", model::IsolatedText(chart.alternative));
  out_.Raw("/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData");
  out_.Attribute("uri", "http://schemas.openxmlformats.org/drawingml/2006/chart");
  out_.Raw("><c:chart").Attribute("r:id", id);
  out_.Raw("/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
  CloseParagraph();
  assembly_.sections.NoteChart();
}

void BlockWriter::WriteSectionBreak(const std::string& section) {
  if (section.empty()) return;
  out_.Raw("<w:p><w:pPr>").Value("w:pStyle", "Sectionend").Raw(section).Raw("</w:pPr></w:p>");
}

void BlockWriter::Write(const Rule& rule) {
  FlushMarks();
  WriteLine(rule.kind == RuleKind::kClosing ? "Closingrule" : "Shortrule", kUnderscores);
}

}  // namespace hexapla::write::docx
