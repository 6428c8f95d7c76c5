#include <algorithm>
#include <cassert>
#include <utility>

#include "write/docx/block_writer.h"
#include "write/docx/table_layout.h"
#include "write/run_in.h"

namespace hexapla::write::docx {

using model::Alignment;
using model::Cell;
using model::Inlines;
using model::Row;
using model::Table;

namespace {

constexpr std::string_view kMergeStart = "<w:vMerge w:val=\"restart\"/>";
constexpr std::string_view kMergeOn = "<w:vMerge/>";

std::string_view JustificationOf(Alignment alignment) {
  switch (alignment) {
    case Alignment::kStart:
      return {};
    case Alignment::kCenter:
      return "center";
    case Alignment::kEnd:
      return "end";
  }
  return {};
}

/// A column that a cell of a row above still fills.
struct Filled {
  int rows = 0;     ///< rows to come
  int columns = 1;  ///< of that cell
};

/// Whether what follows \p label goes on in its line: "表1：title".
bool EndsInColon(std::string_view label) {
  return label.ends_with(':') || label.ends_with("\uFF1A");
}

}  // namespace

void BlockWriter::OpenTable(std::string_view style, std::string_view caption, bool header,
                            bool bands) {
  out_.Raw("<w:tbl><w:tblPr>").Value("w:tblStyle", style);
  if (assembly_.right_to_left()) out_.Raw("<w:bidiVisual/>");
  out_.Raw("<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/>");
  const std::string_view value = header ? (bands ? "0020" : "0420") : (bands ? "0000" : "0400");
  out_.Raw("<w:tblLook").Attribute("w:val", value).Attribute("w:firstRow", header ? "1" : "0");
  out_.Raw(" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"0\"");
  out_.Attribute("w:noVBand", bands ? "0" : "1").Raw("/>");
  if (!caption.empty()) out_.Value("w:tblCaption", caption);
  out_.Raw("</w:tblPr>");
}

void BlockWriter::WriteGrid(const std::vector<int>& widths_twips) {
  out_.Raw("<w:tblGrid>");
  for (const int width : widths_twips) out_.Raw("<w:gridCol").Attribute("w:w", width).Raw("/>");
  out_.Raw("</w:tblGrid>");
}

void BlockWriter::OpenCell(int width_twips, int columns, std::string_view merge) {
  out_.Raw("<w:tc><w:tcPr><w:tcW").Attribute("w:w", width_twips).Raw(" w:type=\"dxa\"/>");
  if (columns > 1) out_.Value("w:gridSpan", columns);
  out_.Raw(merge).Raw("</w:tcPr>");
}

void BlockWriter::Write(const Table<Inlines>& table) {
  FlushMarks();
  leads_in_ = false;
  const bool before_rule = std::exchange(before_rule_, false);
  if (table.label || table.caption) {
    WriteCaption(table, table.look == model::TableLook::kDiagram ? "Figure" : "Table");
  } else {
    WriteBookmark(assembly_.bookmarks.Place(table.id));
  }
  const model::Direction outer_direction = assembly_.direction;
  assembly_.direction = table.direction.value_or(outer_direction);
  if (table.look == model::TableLook::kDiagram) {
    WriteDiagram(table);
  } else {
    WriteTable(table, before_rule && table.notes.empty());
  }
  const Place outer = std::exchange(place_, Place{});
  place_.styles = kTableNoteStyles;
  WriteBlocks(table.notes, before_rule);
  place_ = outer;
  assembly_.direction = outer_direction;
  // Tables that touch become one, and neither cell nor body may end in one.
  if (!before_rule) WriteLine("Tablefin", {});
}

void BlockWriter::WriteTable(const Table<Inlines>& table, bool before_rule) {
  const TableLayout layout = LayoutOf(
      table, assembly_.sections.page().text_width_twips(),
      {assembly_.styles, assembly_.direction, assembly_.document.typography.size_half_points});
  small_ = layout.small;
  const std::vector<int>& widths = layout.widths_twips;
  OpenTable(small_ ? "WideTable" : "ReportTable",
            table.caption ? model::IsolatedText(*table.caption) : std::string(),
            !table.header.empty());
  WriteGrid(widths);
  WriteRows(table.header, widths, true, {});
  WriteRows(table.body, widths, false, KeptRows(table.body, widths, before_rule));
  out_.Raw("</w:tbl>");
  small_ = false;
}

void BlockWriter::WriteCaption(const Table<Inlines>& table, std::string_view sequence) {
  static const Inlines none;
  const Inlines& label = table.label ? *table.label : none;
  const Inlines& caption = table.caption ? *table.caption : none;
  OpenParagraph({"Caption", std::nullopt, {}});
  text_.BeginParagraph(label, caption);
  const Target* const listed = assembly_.bookmarks.PlaceListed(table.id);
  text_.OpenBookmark(listed);
  const std::string words = model::PlainText(label);
  const Target* const target = assembly_.bookmarks.Place(table.id);
  const bool numbered = text_.WriteCaptionLabel(words, table.number, sequence, target);
  if (!numbered) WriteBookmark(target);
  if (EndsInColon(words)) {
    text_.WriteText(RunInSpace(label), {});
  } else if (!label.empty() && !caption.empty()) {
    out_.Raw("<w:r><w:br/></w:r>");
  }
  RunFormat bold;
  bold.strong = true;
  text_.Write(caption, bold);
  text_.CloseBookmark(listed);
  CloseParagraph();
}

void BlockWriter::WriteRows(const std::vector<Row<Inlines>>& rows,
                            const std::vector<int>& widths_twips, bool header,
                            const std::vector<bool>& kept) {
  std::vector<Filled> filled(widths_twips.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    out_.Raw(header ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
                    : "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    const Target* const target = assembly_.bookmarks.Place(row.id);
    place_.keep_next = i < kept.size() && kept[i];
    auto cell = row.cells.begin();
    for (std::size_t column = 0; column < widths_twips.size();) {
      Filled& above = filled[column];
      if (above.rows > 0) {
        --above.rows;
        WriteEmptyCell(SpanWidth(widths_twips, column, above.columns), above.columns, kMergeOn);
        column += static_cast<std::size_t>(above.columns);
      } else if (cell != row.cells.end()) {
        above = {cell->rows - 1, cell->columns};
        OpenCell(SpanWidth(widths_twips, column, cell->columns), cell->columns,
                 cell->rows > 1 ? kMergeStart : std::string_view());
        if (cell == row.cells.begin()) WriteBookmark(target);
        WriteBookmark(assembly_.bookmarks.Place(cell->id));
        WriteCell(*cell, row.kind, header);
        out_.Raw("</w:tc>");
        column += static_cast<std::size_t>(cell->columns);
        ++cell;
      } else {
        WriteEmptyCell(widths_twips[column], 1, {});
        ++column;
      }
    }
    place_.keep_next = false;
    out_.Raw("</w:tr>");
  }
}

// Programs ask the first cell of a row whether it stays with the next.
void BlockWriter::WriteEmptyCell(int width_twips, int columns, std::string_view merge) {
  OpenCell(width_twips, columns, merge);
  OpenParagraph({CellStyles().paragraph, std::nullopt, {}, place_.keep_next});
  CloseParagraph();
  out_.Raw("</w:tc>");
}

const BlockStyles& BlockWriter::CellStyles() const {
  return small_ ? kWideCellStyles : kCellStyles;
}

void BlockWriter::WriteCell(const Cell<Inlines>& cell, model::RowKind kind, bool header) {
  const Place outer = std::exchange(place_, Place{});
  place_.keep_next = outer.keep_next;
  place_.styles = CellStyles();
  place_.alignment = JustificationOf(cell.alignment);
  if (header || kind == model::RowKind::kGroup) {
    place_.head = small_ ? "Widetablehead" : "Tablehead";
  } else if (kind == model::RowKind::kTotal) {
    place_.head = small_ ? "Widetabletotal" : "Tabletotal";
  } else if (cell.header && !small_) {
    place_.styles.paragraph = "Tablerowhead";
  }
  text_.SetNarrow(true);
  WriteBlocks(cell.blocks);
  text_.SetNarrow(false);
  if (cell.blocks.empty()) WriteLine(CellStyles().paragraph, {});
  place_ = outer;
}

void BlockWriter::WriteBookmark(const Target* target) {
  text_.OpenBookmark(target);
  text_.CloseBookmark(target);
}

}  // namespace hexapla::write::docx
