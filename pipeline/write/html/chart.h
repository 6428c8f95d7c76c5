#pragma once

#include "model/document.h"
#include "write/html/output.h"

namespace hexapla::write::html {

/// Writes \p chart as an `<svg>` named by the element \p label_id; \p table_id: the table that has
/// its figures, if that has an id. Where reading begins at the
/// right, so do its axes. Colours and faces are those of the look, by class: `series-1`, `grid` …
void WriteChartSvg(const model::Document& document, const model::Chart<model::Inlines>& chart,
                   std::string_view label_id, std::string_view table_id, Output& out);

/// Names of the series with their fill, when there is more than one.
void WriteLegend(const model::Chart<model::Inlines>& chart, Output& out);

}  // namespace hexapla::write::html
