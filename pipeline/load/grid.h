#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/decimal.h"
#include "base/diagnostic.h"
#include "base/value.h"
#include "load/csv.h"
#include "xml/document.h"

namespace hexapla::load {

/// What the cells of a column are.
enum class ColumnKind {
  kFact,     ///< a value, of the type the column names
  kMessage,  ///< words: messages in the cell, or the id of one
  kRecords,  ///< references to records
  kTotal,    ///< computed: the sum of other columns of the row
  kShare,    ///< computed: such a sum as a percentage of the same over many rows
};

/// What a share is a share of.
enum class ShareBase { kGrid, kGroup };

struct GridColumn {
  std::string name;
  ColumnKind kind = ColumnKind::kFact;
  std::string cell_name;        ///< of its cells in the view: `money`, `text`, `record-list` …
  base::ValueType type{};       ///< of facts and of what is computed
  std::string currency;         ///< of money
  std::vector<std::size_t> of;  ///< kTotal, kShare: the columns summed up, by index
  ShareBase base = ShareBase::kGrid;
  int places = 0;        ///< decimal places of shares …
  int total_places = 0;  ///< … and of those of totals
  base::Rounding rounding = base::Rounding::kHalfAwayFromZero;
  /// How far a stated total may be from the sum of its parts; none: as far as rounding them
  /// explains.
  std::optional<base::Decimal> within;
  bool totalled = false;  ///< a total of it stands in the rows of totals
  bool whole = false;     ///< its cells are shares of one `base` and add up to 100
  bool optional = false;  ///< its cells may be left out
  xml::Element element;   ///< `<column>`
};

struct GridCell {
  bool given = false;     ///< it stands in the data
  bool covered = false;   ///< by a cell above or to the left that spans
  bool computed = false;  ///< its value is not the one stated, if any
  /// Of facts, and of what is computed.
  std::optional<base::Value> value;
  std::optional<base::Value> stated;  ///< where one is computed: what stands in the data
  /// As the fact states it: `value`, `state`, `qualifier`.
  std::vector<std::pair<std::string, std::string>> attributes;
  std::string refs;  ///< ids of records, or of a message
  int rows = 1;
  int columns = 1;
  char joined = '\0';  ///< in CSV: `^`, part of the cell above; `<`, of the one to the left
  base::Span span;
  xml::Element element;  ///< `<cell>`; null in CSV
};

struct GridRow {
  std::string id;    ///< its own; may be empty
  std::string refs;  ///< records it stands for; may be empty
  base::Span refs_span;
  std::vector<GridCell> cells;  ///< by column
  base::Span span;
  xml::Element element;  ///< `<row>` or `<total>`; null in CSV
};

/// Rows that belong together, and their total.
struct GridGroup {
  std::string ref;  ///< the record it is about; empty: the rows of a grid without groups
  std::vector<GridRow> rows;
  GridRow total;
  base::Span span;
  xml::Element element;  ///< `<group>`; null in CSV
};

/// A table's data as records: `<grid>` of a report, with its rows inside or in a CSV file beside
/// it.
struct Grid {
  std::string id;
  std::vector<GridColumn> columns;
  std::vector<GridGroup> groups;
  GridRow total;
  xml::Element element;

  std::optional<std::size_t> Find(std::string_view column) const;
};

/// Reads \p grid and everything it holds, and reports what is wrong with it: columns that are not
/// there or there twice, cells without a value, values that are none of their type, spans that
/// overlap. Totals and shares are not computed yet.
/// \p csv  its `file`; nullptr when it has none or it could not be read.
Grid ReadGrid(xml::Element grid, const CsvTable* csv, base::Sink& sink);

struct Report;

/// The grids of \p report in their order, with what is computed; what is wrong with them goes to
/// \p sink.
std::vector<Grid> GridsOf(const Report& report, base::Sink& sink);

}  // namespace hexapla::load
