#include <sstream>

#include "compose/arranger.h"
#include "compose/referents.h"

namespace hexapla::compose {
namespace {

using model::OutlineText;

model::Alignment AlignmentOf(const std::string& name) {
  if (name == "end") return model::Alignment::kEnd;
  return name == "center" ? model::Alignment::kCenter : model::Alignment::kStart;
}

std::vector<int> WidthsOf(xml::Element columns) {
  std::vector<int> widths;
  std::istringstream text(columns ? columns.attribute_or("widths", "") : std::string());
  for (int width = 0; text >> width;) widths.push_back(width);
  return widths;
}

}  // namespace

void Arranger::Table(xml::Element element, Place& place, Blocks& out) {
  model::Table<OutlineText> table;
  table.id = element.attribute_or("id", "");
  if (element.attribute_or("numbered", "no") == "yes") {
    table.number = std::to_string(numbering_.NextTable());
    outline_.place_numbers[table.id] = table.number;
  }
  if (const xml::Element caption = element.first_child("caption")) {
    table.caption = TemplateText(caption, place, false);
  }
  table.widths = WidthsOf(element.first_child("columns"));
  if (const xml::Element header = element.first_child("header")) {
    Rows(header, true, place, table.header);
  }
  if (const xml::Element body = element.first_child("body")) {
    Rows(body, false, place, table.body);
  }
  for (const xml::Element note : element.children("table-note")) {
    model::Paragraph<OutlineText> paragraph;
    paragraph.text = TemplateText(note, place, true);
    table.notes.push_back({std::move(paragraph), note.span()});
  }
  out.push_back({std::move(table), element.span()});
}

void Arranger::Rows(xml::Element parent, bool header, Place& place,
                    std::vector<model::Row<OutlineText>>& rows) {
  Controlled(parent, place, [&](xml::Element child, Place& inner) {
    model::Row<OutlineText> row;
    Cells(child, header, inner, row);
    rows.push_back(std::move(row));
  });
}

void Arranger::Cells(xml::Element parent, bool header, Place& place, model::Row<OutlineText>& row) {
  Controlled(parent, place, [&](xml::Element child, Place& inner) {
    model::Cell<OutlineText> cell;
    cell.columns = std::max(1, std::atoi(child.attribute_or("columns", "1").c_str()));
    cell.rows = std::max(1, std::atoi(child.attribute_or("rows", "1").c_str()));
    cell.header = header || child.attribute_or("header", "no") == "yes";
    cell.alignment = AlignmentOf(child.attribute_or("align", "start"));
    Place in_cell = inner;
    Children(child, in_cell, cell.blocks);
    row.cells.push_back(std::move(cell));
  });
}

}  // namespace hexapla::compose
