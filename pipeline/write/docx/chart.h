#pragma once

#include <string>
#include <vector>

#include "model/document.h"

namespace hexapla::write::docx {

/// A chart as parts of a package.
struct ChartParts {
  std::string chart;     ///< DrawingML (ISO/IEC 29500-1, 21.2); its data are `rId1`
  std::string workbook;  ///< the file with its data, which office programs open to edit them
};

/// \p chart as DrawingML with its data beside it. Figures keep the words of the document's
/// language where the format can hold them: names, numbers at bars. The numbers of an axis are
/// formatted by the program that shows them, in whole units that need no mark of decimals. The
/// drawing is \p width_twips wide.
ChartParts WriteChart(const model::Document& document, const model::Chart<model::Inlines>& chart,
                      int width_twips);

/// Height the drawing takes, in English Metric Units (914 400 to the inch).
std::int64_t ChartHeight(const model::Chart<model::Inlines>& chart);

/// A SpreadsheetML file (ISO/IEC 29500-1, 18) with one sheet, `Sheet1`: names of the \p series in
/// the first row from B on, of the \p categories in the first column from 2 on, figures between.
std::string WriteChartWorkbook(
    const std::vector<std::string>& series, const std::vector<std::string>& categories,
    const std::vector<std::vector<std::optional<base::Decimal>>>& figures);

}  // namespace hexapla::write::docx
