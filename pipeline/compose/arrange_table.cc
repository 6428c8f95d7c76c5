#include <fmt/format.h>

#include <cmath>
#include <sstream>

#include "compose/arranger.h"

namespace hexapla::compose {
namespace {

using model::OutlineText;

// Word opens no table with more columns (Word specifications: 63).
constexpr int kMostColumns = 63;
constexpr int kMostRows = 10000;

model::Alignment AlignmentOf(const std::string& name) {
  if (name == "end") return model::Alignment::kEnd;
  return name == "center" ? model::Alignment::kCenter : model::Alignment::kStart;
}

model::RowKind RowKindOf(const std::string& name) {
  if (name == "group") return model::RowKind::kGroup;
  return name == "total" ? model::RowKind::kTotal : model::RowKind::kPlain;
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
  if (!ids_.insert(table.id).second) table.id.clear();
  TableState state;
  state.own_notes = element.attribute_or("notes", "") == "table";
  Place inner = place;
  inner.table = &state;
  inner.original_only = IsOriginalOnly(element, place);
  table.original = OriginalOf(inner);
  const bool diagram = element.attribute_or("look", "") == kDiagramLook;
  if (diagram) table.look = model::TableLook::kDiagram;
  if (element.attribute_or("numbered", "no") == "yes") {
    table.number = std::to_string(diagram ? numbering_.NextFigure() : numbering_.NextTable());
    if (!table.id.empty()) outline_.place_numbers[table.id] = table.number;
  }
  if (const xml::Element caption = element.first_child("caption")) {
    table.caption = TemplateText(caption, inner, false);
  }
  table.widths = WidthsOf(element.first_child("columns"));
  if (const xml::Element header = element.first_child("header")) {
    Rows(header, true, inner, table.header);
  }
  if (const xml::Element body = element.first_child("body")) {
    table.sorted = body.attribute_or("sort", "") == "words";
    Rows(body, false, inner, table.body);
  }
  table.notes = std::move(state.note_blocks);
  TableNotes(element, inner, table.notes);
  out.push_back({std::move(table), element.span()});
}

void Arranger::TableNotes(xml::Element element, Place& place, Blocks& out) {
  for (const xml::Element note : element.children("table-note")) {
    model::Paragraph<OutlineText> paragraph;
    if (note.attribute("select")) {
      auto text = SelectedText(note, "select", place, true);
      if (!text) continue;
      paragraph.text = *std::move(text);
    } else {
      paragraph.text = TemplateText(note, place, true);
    }
    out.push_back({std::move(paragraph), note.span()});
  }
}

base::NoteReference Arranger::TableNote(xml::Element note, const Place& place) {
  TableState& table = *place.table;
  const std::string id = note.attribute_or("id", "");
  if (const auto known = table.notes.find(id); known != table.notes.end()) return known->second;
  base::NoteReference reference;
  reference.mark = std::string(table.notes.size() + 1, '*');
  // A note may stand under several tables.
  reference.target = id;
  for (int i = 2; !ids_.insert(reference.target).second; ++i) {
    reference.target = id + "_" + std::to_string(i);
  }
  table.notes[id] = reference;
  auto text = NoteText(note, place);
  if (!text) return reference;
  model::Paragraph<OutlineText> paragraph;
  paragraph.id = reference.target;
  paragraph.mark = reference.mark;
  const base::Span origin = text->origin;
  paragraph.text = *std::move(text);
  table.note_blocks.push_back({std::move(paragraph), origin});
  return reference;
}

std::string Arranger::TakePlace(xml::Element element, const Place& place,
                                const std::string& number) {
  const auto expression = element.attribute("place") ? Expression(element, "place") : nullptr;
  if (!expression) return {};
  std::string id = context_.EvaluateString(*expression, place.context, sink_);
  if (id.empty() || !ids_.insert(id).second) return {};
  std::string printed = number;
  if (const auto own = element.attribute("number") ? Expression(element, "number") : nullptr) {
    printed = context_.EvaluateString(*own, place.context, sink_);
  }
  if (!printed.empty()) outline_.place_numbers[id] = printed;
  return id;
}

void Arranger::Rows(xml::Element parent, bool header, Place& place,
                    std::vector<model::Row<OutlineText>>& rows) {
  Controlled(parent, place, [&](xml::Element child, Place& inner) {
    model::Row<OutlineText> row;
    row.kind = RowKindOf(child.attribute_or("kind", ""));
    Place in_row = inner;
    std::string number;
    if (child.attribute_or("numbered", "no") == "yes") {
      base::Value value;
      value.type = base::ValueType::kInteger;
      value.number = base::Decimal(++place.table->numbered_rows);
      number = value.number.ToString();
      in_row.bindings["row_number"] = {"", child.span(), value};
    }
    row.id = TakePlace(child, in_row, number);
    Cells(child, header, in_row, row);
    rows.push_back(std::move(row));
  });
}

int Arranger::Span(xml::Element element, std::string_view attribute, int most, const Place& place) {
  if (!element.attribute(attribute)) return 1;
  const auto expression = Expression(element, attribute);
  if (!expression) return 1;
  const std::string text = context_.EvaluateString(*expression, place.context, sink_);
  // A path that leads nowhere: the cell of the record spans nothing.
  if (text.empty() || text == "NaN") return 1;
  const double number = std::strtod(text.c_str(), nullptr);
  const bool whole = number >= 1 && number <= most && number == std::floor(number);
  if (whole) return static_cast<int>(number);
  sink_.Report(base::Code::kInvalidSpan, element.attribute_span(attribute),
               fmt::format("`{}` gives `{}`; a cell takes 1 to {} {}", attribute,
                           text.substr(0, 60), most, attribute));
  return 1;
}

void Arranger::Cells(xml::Element parent, bool header, Place& place, model::Row<OutlineText>& row) {
  Controlled(parent, place, [&](xml::Element child, Place& inner) {
    model::Cell<OutlineText> cell;
    cell.columns = Span(child, "columns", kMostColumns, inner);
    cell.rows = Span(child, "rows", kMostRows, inner);
    cell.header = header || child.attribute_or("header", "no") == "yes";
    cell.alignment = AlignmentOf(child.attribute_or("align", "start"));
    cell.id = TakePlace(child, inner, {});
    Place in_cell = inner;
    Children(child, in_cell, cell.blocks);
    row.cells.push_back(std::move(cell));
  });
}

}  // namespace hexapla::compose
