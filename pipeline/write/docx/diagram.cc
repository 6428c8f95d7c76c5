#include <utility>

#include "write/docx/block_writer.h"
#include "write/docx/table_layout.h"

namespace hexapla::write::docx {

using model::Inlines;
using model::Row;
using model::Table;

namespace {

constexpr BlockStyles kDiagramStyles{"Diagramtext", "Tablelist", "Tablecont", 2};
constexpr std::string_view kRightwards = "\u2192";
constexpr std::string_view kLeftwards = "\u2190";

}  // namespace

void BlockWriter::WriteDiagram(const Table<Inlines>& table) {
  const std::vector<int> widths =
      DiagramWidths(table, assembly_.sections.page().text_width_twips());
  OpenTable("Diagram", table.caption ? model::IsolatedText(*table.caption) : std::string(),
            !table.header.empty(), true);
  WriteGrid(widths);
  WriteBoxes(table.header, widths, true);
  WriteBoxes(table.body, widths, false);
  out_.Raw("</w:tbl>");
}

void BlockWriter::WriteBoxes(const std::vector<Row<Inlines>>& rows,
                             const std::vector<int>& widths_twips, bool header) {
  const Place outer = std::exchange(place_, Place{});
  place_.styles = kDiagramStyles;
  if (header) place_.head = "Diagramhead";
  for (const auto& row : rows) {
    out_.Raw(header ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
                    : "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    const Target* const target = assembly_.bookmarks.Place(row.id);
    for (std::size_t i = 0; i < widths_twips.size(); ++i) {
      const bool arrow = i % 2 == 1;
      OpenCell(widths_twips[i], 1, {});
      if (i == 0) WriteBookmark(target);
      if (arrow) {
        WriteLine("Diagramarrow", header ? std::string_view()
                                         : (assembly_.right_to_left() ? kLeftwards : kRightwards));
      } else if (i / 2 < row.cells.size()) {
        const auto& cell = row.cells[i / 2];
        WriteBookmark(assembly_.bookmarks.Place(cell.id));
        text_.SetNarrow(true);
        WriteBlocks(cell.blocks);
        text_.SetNarrow(false);
        if (cell.blocks.empty()) WriteLine(kDiagramStyles.paragraph, {});
      } else {
        WriteLine(kDiagramStyles.paragraph, {});
      }
      out_.Raw("</w:tc>");
    }
    out_.Raw("</w:tr>");
  }
  place_ = outer;
}

}  // namespace hexapla::write::docx
