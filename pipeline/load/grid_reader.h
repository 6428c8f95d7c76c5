#pragma once

#include <string>
#include <vector>

#include "load/grid.h"
#include "xml/document.h"

namespace hexapla::load {

/// One run of `ReadGrid`.
class GridReader {
 public:
  GridReader(xml::Element element, base::Sink& sink);

  Grid Run(const CsvTable* csv);

 private:
  // grid_columns.cc
  void ReadColumns();
  void ReadColumn(xml::Element element);
  void ReadSum(xml::Element element, GridColumn& column);
  void ReadShare(xml::Element element, GridColumn& column);
  std::optional<base::Decimal> WithinOf(xml::Element element);
  /// Reports that there is no column \p name. The one that may be meant, if any.
  std::optional<std::string> ReportUnknown(const std::string& name, base::Span span);

  // grid_rows.cc
  void ReadElements();
  void AddRow(xml::Element element, GridGroup& group);
  void ReadRow(xml::Element element, GridRow& row);
  void ReadTotal(xml::Element element, GridRow& total);
  void ReadCell(xml::Element element, GridRow& row);

  // grid_csv.cc
  void ReadCsv(const CsvTable& csv);
  void ReadRecord(const CsvRecord& record, const std::vector<std::string>& names);
  void ReadField(const CsvField& field, std::size_t column, GridRow& row);
  /// Counts the cells joined to another by `^` and `<`.
  void JoinCells(GridGroup& group);

  // grid.cc
  GridRow EmptyRow(base::Span span) const;
  GridGroup& GroupOf(const std::string& ref, base::Span span);
  void ReadValue(std::size_t column, GridCell& cell);
  /// Reports what is missing in the rows of \p group, and cells under a cell that spans.
  void CheckCells(GridGroup& group);
  void Cover(GridGroup& group, std::size_t row, std::size_t column);

  xml::View scratch_;  ///< cells as facts, for `ReadFact`
  base::Sink& sink_;
  Grid grid_;
};

}  // namespace hexapla::load
