#include "model/walk.h"

#include <algorithm>
#include <variant>

namespace hexapla::model {
namespace {

class Walker {
 public:
  explicit Walker(const std::function<void(const Inlines&)>& visit) : visit_(visit) {}

  void Visit(const Blocks<Inlines>& blocks) {
    for (const auto& block : blocks) {
      std::visit([this](const auto& what) { Visit(what); }, block.what);
    }
  }

 private:
  void Visit(const Masthead<Inlines>& masthead) {
    for (const auto& field : masthead.fields) visit_(field.text);
  }
  void Visit(const Heading<Inlines>& heading) {
    if (heading.label) visit_(*heading.label);
    visit_(heading.text);
  }
  void Visit(const Paragraph<Inlines>& paragraph) {
    if (paragraph.run_in) visit_(*paragraph.run_in);
    visit_(paragraph.text);
    for (const auto& list : paragraph.lists) {
      for (const auto& item : list.items) visit_(item.text);
      if (list.after) visit_(*list.after);
    }
  }
  void Visit(const List<Inlines>& list) {
    for (const auto& item : list.items) Visit(item.blocks);
  }
  void Visit(const std::vector<Row<Inlines>>& rows) {
    for (const auto& row : rows) {
      for (const auto& cell : row.cells) Visit(cell.blocks);
    }
  }
  void Visit(const Table<Inlines>& table) {
    if (table.label) visit_(*table.label);
    if (table.caption) visit_(*table.caption);
    Visit(table.header);
    Visit(table.body);
    Visit(table.notes);
  }
  void Visit(const Chart<Inlines>& chart) {
    Visit(chart.table);
    visit_(chart.alternative);
    if (chart.axis) visit_(*chart.axis);
  }
  void Visit(const Box<Inlines>& box) {
    for (const auto& entry : box.entries) {
      if (entry.rule) continue;
      visit_(entry.label);
      Visit(entry.blocks);
    }
  }
  void Visit(const Quotation<Inlines>& quotation) {
    Visit(quotation.blocks);
    if (quotation.source) visit_(*quotation.source);
  }
  void Visit(const Landscape<Inlines>& landscape) { Visit(landscape.blocks); }
  void Visit(const Contents<Inlines>& contents) {
    visit_(contents.heading);
    for (const auto& entry : contents.entries) {
      if (entry.label) visit_(*entry.label);
      visit_(entry.text);
    }
  }
  void Visit(const Rule&) {}

  const std::function<void(const Inlines&)>& visit_;
};

void VisitInlines(const Inlines& inlines, const std::function<void(const Inline&)>& visit) {
  for (const Inline& piece : inlines) {
    visit(piece);
    VisitInlines(piece.children, visit);
  }
}

}  // namespace

void ForEachText(const Document& document, const std::function<void(const Inlines&)>& visit) {
  Walker walker(visit);
  walker.Visit(document.blocks);
  for (const auto& note : document.notes) walker.Visit(note.blocks);
}

void ForEachInline(const Document& document, const std::function<void(const Inline&)>& visit) {
  ForEachText(document, [&](const Inlines& text) { VisitInlines(text, visit); });
}

bool HasContents(const Document& document) {
  return std::any_of(document.blocks.begin(), document.blocks.end(), [](const auto& block) {
    return std::holds_alternative<Contents<Inlines>>(block.what);
  });
}

}  // namespace hexapla::model
