#include <algorithm>
#include <cassert>
#include <utility>

#include "write/docx/block_writer.h"
#include "write/docx/column_widths.h"
#include "write/docx/styles.h"
#include "write/table_shape.h"

namespace hexapla::write::docx {

using model::Alignment;
using model::Cell;
using model::Inlines;
using model::Row;
using model::Table;

namespace {

constexpr std::string_view kTableStyle = "ReportTable";
constexpr std::string_view kWideTableStyle = "WideTable";
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

int WidthOf(const std::vector<int>& widths, std::size_t column, int columns) {
  int width = 0;
  for (int i = 0; i < columns; ++i, ++column) {
    if (column < widths.size()) width += widths[column];
  }
  return width;
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
    WriteTable(table);
  }
  const Place outer = std::exchange(place_, Place{});
  place_.styles = kTableNoteStyles;
  WriteBlocks(table.notes);
  place_ = outer;
  assembly_.direction = outer_direction;
  // Tables that touch become one, and neither cell nor body may end in one.
  WriteLine("Tablefin", {});
}

void BlockWriter::WriteTable(const Table<Inlines>& table) {
  const int whole = assembly_.sections.page().text_width_twips();
  const auto look = [&](std::string_view text, std::string_view style) {
    return CellLook{
        StyleSize(assembly_.styles, text, assembly_.document.typography.size_half_points),
        StyleCellMargins(assembly_.styles, style), assembly_.direction};
  };
  ColumnWidths widths = WidthsOf(table, whole, look(kCellStyles.paragraph, kTableStyle));
  small_ = IsWide(table) || !widths.fit;
  if (small_) widths = WidthsOf(table, whole, look(kWideCellStyles.paragraph, kWideTableStyle));
  OpenTable(small_ ? kWideTableStyle : kTableStyle,
            table.caption ? model::PlainText(*table.caption) : std::string(),
            !table.header.empty());
  WriteGrid(widths.twips);
  WriteRows(table.header, widths.twips, true);
  WriteRows(table.body, widths.twips, false);
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
  if (!label.empty() && !caption.empty()) out_.Raw("<w:r><w:br/></w:r>");
  RunFormat bold;
  bold.strong = true;
  text_.Write(caption, bold);
  text_.CloseBookmark(listed);
  CloseParagraph();
}

void BlockWriter::WriteRows(const std::vector<Row<Inlines>>& rows,
                            const std::vector<int>& widths_twips, bool header) {
  std::vector<Filled> filled(widths_twips.size());
  for (const auto& row : rows) {
    out_.Raw(header ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
                    : "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    const Target* const target = assembly_.bookmarks.Place(row.id);
    // A total stands on the page of the row before it.
    const bool adds_up = &row != &rows.back() && (&row + 1)->kind == model::RowKind::kTotal;
    auto cell = row.cells.begin();
    for (std::size_t column = 0; column < widths_twips.size();) {
      Filled& above = filled[column];
      if (above.rows > 0) {
        --above.rows;
        OpenCell(WidthOf(widths_twips, column, above.columns), above.columns, kMergeOn);
        WriteLine(CellStyles().paragraph, {});
        out_.Raw("</w:tc>");
        column += static_cast<std::size_t>(above.columns);
      } else if (cell != row.cells.end()) {
        above = {cell->rows - 1, cell->columns};
        OpenCell(WidthOf(widths_twips, column, cell->columns), cell->columns,
                 cell->rows > 1 ? kMergeStart : std::string_view());
        if (cell == row.cells.begin()) WriteBookmark(target);
        WriteBookmark(assembly_.bookmarks.Place(cell->id));
        place_.keep_next = adds_up;
        WriteCell(*cell, row.kind, header);
        place_.keep_next = false;
        out_.Raw("</w:tc>");
        column += static_cast<std::size_t>(cell->columns);
        ++cell;
      } else {
        OpenCell(widths_twips[column], 1, {});
        WriteLine(CellStyles().paragraph, {});
        out_.Raw("</w:tc>");
        ++column;
      }
    }
    out_.Raw("</w:tr>");
  }
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
  WriteBlocks(cell.blocks);
  if (cell.blocks.empty()) WriteLine(CellStyles().paragraph, {});
  place_ = outer;
}

void BlockWriter::WriteBookmark(const Target* target) {
  text_.OpenBookmark(target);
  text_.CloseBookmark(target);
}

}  // namespace hexapla::write::docx
