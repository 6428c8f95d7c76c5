#include "check/outline_texts.h"

namespace hexapla::check {
namespace {

using model::OutlineText;

class Visitor {
 public:
  explicit Visitor(const std::function<void(const OutlineText&)>& visit) : visit_(visit) {}

  void Blocks(const model::Blocks<OutlineText>& blocks) {
    for (const auto& block : blocks) {
      std::visit([this](const auto& what) { Visit(what); }, block.what);
    }
  }

 private:
  void Text(const OutlineText& text) {
    if (!text.unit.empty()) visit_(text);
  }
  void Visit(const model::Masthead<OutlineText>& masthead) {
    for (const auto& field : masthead.fields) Text(field.text);
  }
  void Visit(const model::Heading<OutlineText>& heading) { Text(heading.text); }
  void Visit(const model::Paragraph<OutlineText>& paragraph) {
    if (paragraph.run_in) Text(*paragraph.run_in);
    Text(paragraph.text);
    for (const auto& list : paragraph.lists) {
      for (const auto& item : list.items) Text(item.text);
      if (list.after) Text(*list.after);
    }
  }
  void Visit(const model::List<OutlineText>& list) {
    for (const auto& item : list.items) Blocks(item.blocks);
  }
  void Visit(const model::Table<OutlineText>& table) {
    if (table.caption) Text(*table.caption);
    Rows(table.header);
    Rows(table.body);
    Blocks(table.notes);
  }
  void Visit(const model::Chart<OutlineText>& chart) {
    Visit(chart.table);
    Text(chart.alternative);
    if (chart.axis) Text(*chart.axis);
  }
  void Visit(const model::Box<OutlineText>& box) {
    for (const auto& entry : box.entries) {
      if (!entry.rule) Text(entry.label);
      Blocks(entry.blocks);
    }
  }
  void Visit(const model::Quotation<OutlineText>& quotation) {
    Blocks(quotation.blocks);
    if (quotation.source) Text(*quotation.source);
  }
  void Visit(const model::Landscape<OutlineText>& landscape) { Blocks(landscape.blocks); }
  void Visit(const model::Contents<OutlineText>& contents) { Text(contents.heading); }
  void Visit(const model::Rule&) {}
  void Rows(const std::vector<model::Row<OutlineText>>& rows) {
    for (const auto& row : rows) {
      for (const auto& cell : row.cells) Blocks(cell.blocks);
    }
  }

  const std::function<void(const OutlineText&)>& visit_;
};

}  // namespace

void ForEachOutlineText(const model::Outline& outline,
                        const std::function<void(const OutlineText&)>& visit) {
  Visitor visitor(visit);
  visitor.Blocks(outline.blocks);
  if (!outline.footer.unit.empty()) visit(outline.footer);
  for (const auto& note : outline.notes) visitor.Blocks(note.blocks);
}

}  // namespace hexapla::check
