#include "load/grid_view.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace hexapla::load {
namespace {

using Attributes = std::vector<std::pair<std::string, std::string>>;

void CopyAttributes(xml::Element from, std::initializer_list<const char*> names, Attributes& to) {
  for (const char* name : names) {
    if (const auto value = from.attribute(name)) to.emplace_back(name, *value);
  }
}

/// \p refs as part of an id.
std::string KeyOf(std::string refs) {
  for (char& c : refs) {
    if (c == ' ') c = '_';
  }
  return refs;
}

class GridView {
 public:
  GridView(xml::View& view, const Grid& grid, base::Sink& sink)
      : view_(view), grid_(grid), sink_(sink) {}

  void Add(xml::Element parent) {
    Attributes attributes;
    CopyAttributes(grid_.element, {"id", "source", "group"}, attributes);
    const xml::Element grid = view_.Add(parent, "grid", attributes, grid_.element.span());
    for (const GridColumn& column : grid_.columns) view_.Copy(grid, column.element, nullptr);
    for (const GridGroup& group : grid_.groups) AddGroup(grid, group);
    AddRow(grid, "total", grid_.id + "_total", grid_.total);
  }

 private:
  void AddGroup(xml::Element grid, const GridGroup& group) {
    xml::Element parent = grid;
    if (!group.ref.empty()) {
      parent = view_.Add(grid, "group", {{"ref", group.ref}}, group.span);
      CopyWords(group.element, parent);
    }
    for (const GridRow& row : group.rows) {
      ++rows_;
      const std::string key = row.refs.empty() ? std::to_string(rows_) : KeyOf(row.refs);
      AddRow(parent, "row", row.id.empty() ? grid_.id + "_" + key : row.id, row);
    }
    if (group.ref.empty()) return;
    AddRow(parent, "total", grid_.id + "_" + group.ref + "_total", group.total);
  }

  void AddRow(xml::Element parent, std::string_view name, const std::string& id,
              const GridRow& row) {
    CheckUnique(id, row.span);
    Attributes attributes = {{"id", id}};
    if (!row.refs.empty()) attributes.emplace_back("refs", row.refs);
    if (row.element) CopyAttributes(row.element, {"source", "group"}, attributes);
    // What is wrong with a line of a file is mostly the record it names.
    const bool line = !row.element && row.refs_span.known();
    const xml::Element element =
        view_.Add(parent, name, attributes, line ? row.refs_span : row.span);
    CopyWords(row.element, element);
    for (std::size_t c = 0; c < grid_.columns.size(); ++c) {
      AddCell(element, grid_.columns[c], id, row.cells[c], row.span);
    }
  }

  /// Copies what a row holds besides its cells.
  void CopyWords(xml::Element from, xml::Element to) {
    for (const xml::Element child : from.children()) {
      if (child.name() == "head" || child.name() == "text") view_.Copy(to, child, nullptr);
    }
  }

  void AddCell(xml::Element row, const GridColumn& column, const std::string& row_id,
               const GridCell& cell, base::Span row_span) {
    if (cell.covered || (!cell.given && !cell.computed) || column.cell_name.empty()) return;
    const base::Span span = cell.span.known() ? cell.span : row_span;
    const std::string id = row_id + "_" + column.name;
    Attributes attributes = {{"id", id}, {"column", column.name}};
    if (cell.value) {
      AddValue(column, cell, attributes);
    } else if (column.kind == ColumnKind::kRecords || column.kind == ColumnKind::kMessage) {
      if (!cell.refs.empty()) attributes.emplace_back("refs", cell.refs);
    } else {
      return;
    }
    if (cell.rows > 1) attributes.emplace_back("rows", std::to_string(cell.rows));
    if (cell.columns > 1) attributes.emplace_back("columns", std::to_string(cell.columns));
    const xml::Element added = view_.Add(row, column.cell_name, attributes, span);
    if (cell.element) CopyWords(cell.element, added);
  }

  static void AddValue(const GridColumn& column, const GridCell& cell, Attributes& attributes) {
    if (!cell.computed) {
      attributes.insert(attributes.end(), cell.attributes.begin(), cell.attributes.end());
    } else if (cell.value->state == base::ValueState::kKnown) {
      attributes.emplace_back("value", cell.value->number.ToString());
    } else {
      attributes.emplace_back("state", NameOf(cell.value->state));
    }
    if (cell.computed) {
      attributes.emplace_back("computed", "yes");
      if (cell.value->qualifier == base::Qualifier::kAbout) {
        attributes.emplace_back("qualifier", "about");
      }
    }
    if (!column.currency.empty()) attributes.emplace_back("currency", column.currency);
    CopyAttributes(column.element, {"year", "basis"}, attributes);
  }

  void CheckUnique(const std::string& id, base::Span span) {
    const auto [first, fresh] = ids_.emplace(id, span);
    if (fresh) return;
    sink_
        .Report(base::Code::kDuplicateId, span,
                fmt::format("`{}` would be the id of two rows of the grid `{}`", id, grid_.id))
        .hints.push_back({"the other one is here; give one of the two an `id`", first->second});
  }

  xml::View& view_;
  const Grid& grid_;
  base::Sink& sink_;
  std::map<std::string, base::Span> ids_;
  int rows_ = 0;
};

}  // namespace

void AddGrid(xml::View& view, xml::Element parent, const Grid& grid, base::Sink& sink) {
  GridView(view, grid, sink).Add(parent);
}

}  // namespace hexapla::load
