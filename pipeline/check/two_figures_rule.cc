#include <fmt/format.h>

#include <map>
#include <set>

#include "check/figures.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

using load::GridCell;
using load::GridColumn;

/// A figure where it stands first.
struct First {
  Figure figure;
  base::Span place;
  std::string grid;
  std::string about;  ///< the records and the year it is of, in words
};

base::Span SpanOf(const GridCell& cell, base::Span row) {
  if (cell.given) return PlaceOf(cell);
  return row;
}

class Quantities {
 public:
  explicit Quantities(base::Sink& sink) : sink_(sink) {}

  void Add(const load::Grid& grid) {
    const GridFigures figures(grid);
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
      const GridColumn& column = grid.columns[c];
      if (!column.element.has("quantity") || column.cell_name.empty()) continue;
      const auto add = [&](const load::GridRow& row, const std::string& refs,
                           const std::string& name) {
        const auto figure = figures.At(row.cells[c]);
        if (!figure) return;
        Compare(KeyOf(grid, column, refs),
                {*figure, SpanOf(row.cells[c], row.span), grid.id, AboutOf(grid, column, name)},
                column);
      };
      for (const load::GridGroup& group : grid.groups) {
        for (const load::GridRow& row : group.rows) {
          if (!row.refs.empty()) add(row, row.refs, row.refs);
        }
        if (!group.ref.empty()) add(group.total, group.ref, group.ref);
      }
      // What a column about a record adds up to is a figure of that record.
      const bool of_record = column.element.has("ref");
      add(grid.total, of_record ? "" : AllOf(grid), of_record ? "" : "total");
    }
  }

 private:
  /// The total of a grid is that of its records; of one whose rows stand for none, of itself.
  static std::string AllOf(const load::Grid& grid) {
    std::string refs;
    for (const load::GridGroup& group : grid.groups) {
      if (!group.ref.empty()) refs += group.ref + " ";
      for (const load::GridRow& row : group.rows) {
        if (group.ref.empty()) refs += (row.refs.empty() ? grid.id : row.refs) + " ";
      }
    }
    return refs + "total";
  }

  /// Of a total the year its parts are all of.
  static std::string YearOf(const load::Grid& grid, const GridColumn& column) {
    std::set<std::string> years;
    if (column.element.has("year")) years.insert(column.element.attribute_or("year", ""));
    for (const std::size_t part : column.of) {
      if (!column.element.has("year")) {
        years.insert(grid.columns[part].element.attribute_or("year", ""));
      }
    }
    std::string text;
    for (const std::string& year : years) text += year + " ";
    return text;
  }

  /// The records in any order: tables may have rows and columns the other way round.
  static std::string KeyOf(const load::Grid& grid, const GridColumn& column,
                           const std::string& refs) {
    std::set<std::string> records;
    for (std::size_t at = 0; at < refs.size();) {
      const std::size_t end = std::min(refs.find(' ', at), refs.size());
      records.insert(refs.substr(at, end - at));
      at = end + 1;
    }
    if (column.element.has("ref")) records.insert(column.element.attribute_or("ref", ""));
    std::string key = column.element.attribute_or("quantity", "") + "|" + column.cell_name + "|" +
                      column.currency + "|" + YearOf(grid, column) + "|";
    for (const std::string& record : records) key += record + " ";
    return key;
  }

  /// "`output_1` in `2020`", \p name being that of the row.
  static std::string AboutOf(const load::Grid& grid, const GridColumn& column,
                             const std::string& name) {
    std::string about;
    const auto add = [&about](const char* joined, const std::string& what) {
      if (!what.empty()) about += (about.empty() ? "" : joined) + fmt::format("`{}`", what);
    };
    add("", name);
    add(", ", column.element.attribute_or("ref", ""));
    std::string years = YearOf(grid, column);
    while (years.ends_with(' ')) years.pop_back();
    add(" in ", years);
    return about;
  }

  void Compare(const std::string& key, const First& here, const GridColumn& column) {
    const auto [first, fresh] = first_.emplace(key, here);
    if (fresh || first->second.grid == here.grid) return;
    const First& there = first->second;
    const Agreement agreement = check::Compare(here.figure, there.figure);
    if (agreement == Agreement::kEqual) return;
    const bool apart = agreement == Agreement::kApart;
    base::Diagnostic& finding = sink_.Report(
        apart ? base::Code::kTwoFigures : base::Code::kRoundedTotal, here.place,
        fmt::format("`{}` is the figure here and `{}` in the grid `{}`, and both are `{}` of {}",
                    here.figure.value.ToString(), there.figure.value.ToString(), there.grid,
                    column.element.attribute_or("quantity", ""), here.about));
    finding.hints.push_back({"the other one is here", there.place});
    if (!apart) {
      finding.hints.push_back(
          {fmt::format("rounding explains it: up to `{}`", SlackOf(here.figure, there.figure)),
           {}});
    }
  }

  base::Sink& sink_;
  std::map<std::string, First> first_;
};

}  // namespace

void CheckTwoFigures(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, report] : subject.project.reports) {
    Quantities quantities(sink);
    for (const load::Grid& grid : GridsOf(subject, report)) {
      if (IsWhole(report, grid)) quantities.Add(grid);
    }
  }
}

}  // namespace hexapla::check
