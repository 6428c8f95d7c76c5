#include <string>

#include "write/html/block_writer.h"
#include "write/run_in.h"

namespace hexapla::write::html {

using model::Alignment;
using model::Cell;
using model::Inlines;
using model::Row;
using model::Table;

namespace {

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
  out_.Raw("<div class=\"scroll\" tabindex=\"0\"");
  if (named) out_.Attribute("role", "group");
  if (named) out_.Attribute("aria-labelledby", caption);
  out_.Raw(">\n<table").Attribute("id", table.id);
  out_.Attribute("class", "columns-" + std::to_string(tables_)).Raw(">\n");
  if (named) WriteCaption(table, caption);
  WriteColumns(table.widths);
  if (!table.header.empty()) {
    out_.Raw("<thead>\n");
    for (const auto& row : table.header) WriteRow(row, true);
    out_.Raw("</thead>\n");
  }
  out_.Raw("<tbody>\n");
  for (const auto& row : table.body) WriteRow(row, false);
  out_.Raw("</tbody>\n</table>\n</div>\n");
  if (table.notes.empty()) return;
  out_.Raw("<div class=\"table-notes\">\n");
  Write(table.notes);
  out_.Raw("</div>\n");
}

void BlockWriter::WriteCaption(const Table<Inlines>& table, std::string_view id) {
  out_.Raw("<caption").Attribute("id", id).Raw(">");
  if (table.label) {
    out_.Raw("<span class=\"label\">");
    text_.Write(*table.label);
    out_.Raw("</span>");
  }
  if (table.label && table.caption) out_.Raw(RunInSpace(*table.label));
  if (table.caption) text_.Write(*table.caption);
  out_.Raw("</caption>\n");
}

void BlockWriter::WriteColumns(const std::vector<int>& widths) {
  if (widths.empty()) return;
  out_.Raw("<colgroup>");
  for (std::size_t i = 0; i < widths.size(); ++i) {
    out_.Raw("<col>");
    column_rules_ += ".columns-" + std::to_string(tables_) + " col:nth-child(" +
                     std::to_string(i + 1) + "){width:";
    AppendPercent(widths[i], column_rules_);
    column_rules_ += "}\n";
  }
  out_.Raw("</colgroup>\n");
}

void BlockWriter::WriteRow(const Row<Inlines>& row, bool header) {
  out_.Raw("<tr>\n");
  for (const auto& cell : row.cells) WriteCell(cell, header);
  out_.Raw("</tr>\n");
}

void BlockWriter::WriteCell(const Cell<Inlines>& cell, bool header) {
  // An empty head names nothing: a plain cell.
  const bool head = (header || cell.header) && !cell.blocks.empty();
  out_.Raw(head ? "<th" : "<td");
  if (head) {
    const bool group = header ? cell.columns > 1 : cell.rows > 1;
    const std::string_view axis = header ? "col" : "row";
    out_.Attribute("scope", std::string(axis) + (group ? "group" : ""));
  }
  if (cell.columns > 1) out_.Attribute("colspan", std::to_string(cell.columns));
  if (cell.rows > 1) out_.Attribute("rowspan", std::to_string(cell.rows));
  if (cell.alignment == Alignment::kCenter) out_.Attribute("class", "center");
  if (cell.alignment == Alignment::kEnd) out_.Attribute("class", "end");
  out_.Raw(">");
  WriteCompact(cell.blocks);
  out_.Raw(head ? "</th>\n" : "</td>\n");
}

}  // namespace hexapla::write::html
