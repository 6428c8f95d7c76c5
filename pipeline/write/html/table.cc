#include <set>
#include <string>

#include "write/html/block_writer.h"
#include "write/run_in.h"
#include "write/table_shape.h"
#include "write/tongue.h"

namespace hexapla::write::html {

using model::Alignment;
using model::Cell;
using model::Inlines;
using model::Row;
using model::Table;

namespace {

std::string_view ClassOf(model::RowKind kind) {
  switch (kind) {
    case model::RowKind::kPlain:
      return {};
    case model::RowKind::kGroup:
      return "group";
    case model::RowKind::kTotal:
      return "total";
  }
  return {};
}

/// Columns of \p table that hold more than figures, which stand at the end of their cells.
std::size_t ColumnsOfWords(const Table<Inlines>& table) {
  std::set<std::size_t> columns;
  TablePlaces places;
  for (const auto& row : table.body) {
    const auto starts = places.Add(row);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const Cell<Inlines>& cell = row.cells[i];
      const bool words = cell.alignment != Alignment::kEnd && !cell.blocks.empty();
      if (words && cell.columns == 1) columns.insert(starts[i]);
    }
  }
  return columns.size();
}

void AppendPercent(int thousandths, std::string& out) {
  out += std::to_string(thousandths / 10);
  if (thousandths % 10 != 0) out += "." + std::to_string(thousandths % 10);
  out += "%";
}

}  // namespace

void BlockWriter::Write(const Table<Inlines>& table) {
  ++tables_;
  const bool named = table.label.has_value() || table.caption.has_value();
  const std::string caption = "table-" + std::to_string(tables_) + "-caption";
  // A wide table scrolls in a box of its own, which the keyboard must reach (WCAG 2.1.1). A group
  // and not a region: many tables would be many landmarks.
  out_.Raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\"");
  if (named) out_.Attribute("aria-labelledby", caption);
  const auto label = document_.labels.find("table");
  if (!named && label != document_.labels.end()) out_.Attribute("aria-label", label->second);
  WriteDirection(table);  // so that its beginning is what is seen first
  out_.Raw(">\n<table").Attribute("id", table.id);
  const std::string columns = "columns-" + std::to_string(tables_);
  wide_ = IsWide(table);
  const bool diagram = table.look == model::TableLook::kDiagram;
  out_.Attribute("class", columns + (wide_ ? " wide" : diagram ? " diagram" : ""));
  const std::string_view outer = text_.EnterLanguage(table.language);
  WriteTongue(table);
  out_.Raw(">\n");
  if (named) WriteCaption(table, caption);
  WriteColumns(table);
  if (!table.header.empty()) {
    out_.Raw("<thead>\n");
    TablePlaces places;
    for (const auto& row : table.header) WriteRow(row, places.Add(row), true);
    out_.Raw("</thead>\n");
  }
  WriteBodyRows(table.body);
  out_.Raw("</table>\n</div>\n");
  if (!table.notes.empty()) {
    out_.Raw("<div class=\"table-notes\"");
    WriteTongue(table);
    out_.Raw(">\n");
    Write(table.notes);
    out_.Raw("</div>\n");
  }
  text_.EnterLanguage(outer);
}

void BlockWriter::WriteTongue(const Table<Inlines>& table) {
  out_.Attribute("lang", table.language);
  WriteDirection(table);
}

void BlockWriter::WriteDirection(const Table<Inlines>& table) {
  if (table.direction && *table.direction != document_.direction) {
    out_.Attribute("dir", *table.direction == model::Direction::kRightToLeft ? "rtl" : "ltr");
  }
}

// A row that heads others begins a group of rows, which its head is the head of.
void BlockWriter::WriteBodyRows(const std::vector<Row<Inlines>>& rows) {
  out_.Raw("<tbody>\n");
  TablePlaces places;
  for (const auto& row : rows) {
    if (row.kind == model::RowKind::kGroup && &row != &rows.front()) {
      out_.Raw("</tbody>\n<tbody>\n");
    }
    WriteRow(row, places.Add(row), false);
  }
  out_.Raw("</tbody>\n");
}

void BlockWriter::WriteCaption(const Table<Inlines>& table, std::string_view id) {
  out_.Raw("<caption").Attribute("id", id).Raw(">");
  WriteCaptionWords(table);
  out_.Raw("</caption>\n");
}

void BlockWriter::WriteCaptionWords(const Table<Inlines>& table) {
  if (table.label) {
    // A label that ends in a full-width mark goes on in its line, as "表1：" does.
    const bool joined = table.caption && RunInSpace(*table.label).empty();
    out_.Raw("<span").Attribute("class", joined ? "label joined" : "label");
    html::WriteTongue(document_.language, document_, text_.language(), out_);
    out_.Raw(">");
    const std::string_view outer = text_.EnterLanguage(document_.language);
    text_.Write(*table.label);
    text_.EnterLanguage(outer);
    out_.Raw("</span>");
  }
  if (table.label && table.caption) out_.Raw(RunInSpace(*table.label));
  if (table.caption) text_.Write(*table.caption);
}

void BlockWriter::WriteColumns(const Table<Inlines>& table) {
  const std::vector<int>& widths = table.widths;
  if (widths.empty()) return;
  const std::string columns = ".columns-" + std::to_string(tables_);
  column_rules_ += columns + "{--columns:" + std::to_string(ColumnsOfWords(table)) + "}\n";
  out_.Raw("<colgroup>");
  for (std::size_t i = 0; i < widths.size(); ++i) {
    out_.Raw("<col>");
    column_rules_ += columns + " col:nth-child(" + std::to_string(i + 1) + "){width:";
    AppendPercent(widths[i], column_rules_);
    column_rules_ += "}\n";
  }
  out_.Raw("</colgroup>\n");
}

void BlockWriter::WriteRow(const Row<Inlines>& row, const std::vector<std::size_t>& starts,
                           bool header) {
  out_.Raw("<tr").Attribute("id", row.id).Attribute("class", ClassOf(row.kind)).Raw(">\n");
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const auto& cell = row.cells[i];
    // An empty head names nothing: a plain cell.
    const bool head = (header || cell.header) && !cell.blocks.empty();
    const bool group =
        header ? cell.columns > 1 : cell.rows > 1 || row.kind == model::RowKind::kGroup;
    std::string scope = !head ? "" : header ? "col" : "row";
    if (head && group) scope += "group";
    WriteCell(cell, scope, wide_ && starts[i] == 0);
  }
  out_.Raw("</tr>\n");
}

void BlockWriter::WriteCell(const Cell<Inlines>& cell, std::string_view scope, bool first) {
  const bool head = !scope.empty();
  out_.Raw(head ? "<th" : "<td").Attribute("id", cell.id).Attribute("scope", scope);
  if (cell.columns > 1) out_.Attribute("colspan", std::to_string(cell.columns));
  if (cell.rows > 1) out_.Attribute("rowspan", std::to_string(cell.rows));
  std::string classes = first ? "first" : "";
  if (cell.alignment == Alignment::kCenter) classes += first ? " center" : "center";
  if (cell.alignment == Alignment::kEnd) classes += first ? " end" : "end";
  out_.Attribute("class", classes);
  const std::string_view outer = EnterTongue(TongueOf(cell.blocks));
  out_.Raw(">");
  WriteCompact(cell.blocks);
  text_.EnterLanguage(outer);
  out_.Raw(head ? "</th>\n" : "</td>\n");
}

}  // namespace hexapla::write::html
