#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "load/grid_reader.h"

namespace hexapla::load {
namespace {

using base::Code;

int SpanOf(xml::Element cell, const char* attribute) {
  const auto text = cell.attribute(attribute);
  return text ? std::max(1, std::atoi(text->c_str())) : 1;
}

}  // namespace

void GridReader::ReadElements() {
  for (const xml::Element element : grid_.element.children()) {
    if (element.name() == "row") {
      AddRow(element, GroupOf("", grid_.element.span()));
    } else if (element.name() == "total") {
      ReadTotal(element, grid_.total);
    } else if (element.name() == "group") {
      GridGroup& group = GroupOf(element.attribute_or("ref", ""), element.span());
      group.element = element;
      for (const xml::Element row : element.children("row")) AddRow(row, group);
      if (const xml::Element total = element.first_child("total")) ReadTotal(total, group.total);
    }
  }
}

void GridReader::AddRow(xml::Element element, GridGroup& group) {
  group.rows.push_back(EmptyRow(element.span()));
  ReadRow(element, group.rows.back());
}

void GridReader::ReadRow(xml::Element element, GridRow& row) {
  row.element = element;
  row.span = element.span();
  row.id = element.attribute_or("id", "");
  row.refs = element.attribute_or("refs", "");
  row.refs_span = element.attribute_span("refs");
  for (const xml::Element cell : element.children("cell")) ReadCell(cell, row);
}

void GridReader::ReadTotal(xml::Element element, GridRow& total) {
  ReadRow(element, total);
  for (const GridCell& cell : total.cells) {
    if (cell.rows == 1 && cell.columns == 1) continue;
    sink_.Report(Code::kInvalidSpan, cell.span,
                 "a total is that of one column: its cell takes no `rows` or `columns`");
  }
}

void GridReader::ReadCell(xml::Element element, GridRow& row) {
  const std::string name = element.attribute_or("column", "");
  const auto column = grid_.Find(name);
  if (!column) {
    ReportUnknown(name, element.attribute_span("column"));
    return;
  }
  GridCell& cell = row.cells[*column];
  if (cell.given) {
    sink_
        .Report(Code::kDuplicateCell, element.span(),
                fmt::format("the row has another cell of column `{}`", name))
        .hints.push_back({"it is here", cell.span});
    return;
  }
  cell.given = true;
  cell.span = element.span();
  cell.element = element;
  cell.rows = SpanOf(element, "rows");
  cell.columns = SpanOf(element, "columns");
  cell.refs = element.attribute_or("refs", "");
  for (const char* attribute : {"value", "state", "qualifier"}) {
    if (const auto text = element.attribute(attribute)) {
      cell.attributes.emplace_back(attribute, *text);
    }
  }
  ReadValue(*column, cell);
}

}  // namespace hexapla::load
