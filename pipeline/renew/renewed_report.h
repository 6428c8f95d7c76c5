#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "xml/document.h"

namespace hexapla::renew {

/// A `report.xml` for the next year.
struct RenewedReport {
  std::string text;
  std::string from;         ///< id of the report it was made from
  base::Date date;          ///< taken for the time being
  std::size_t records = 0;  ///< marked to confirm, facts included
};

/// \p document  a `report.xml` that its schema finds right.
/// \p id  of the new report.
/// \p narratives  names of those of the report.
/// \p series  what the symbol will begin with, `C27`; empty where that is not known.
/// Session, symbol, agenda item, date of issue and date become pending, the date a year (or a
/// reporting period) later for the time being; the front matter, each record and fact at the top,
/// and each narrative are marked `confirm`. Nothing else changes.
RenewedReport Renew(const xml::Document& document, const std::string& id,
                    const std::vector<std::string>& narratives, const std::string& series);

/// The series of \p symbol, of a document of \p year, in \p next: `C27` of `C26/35`. Empty where
/// the year does not stand in it.
std::string SeriesOf(std::string_view symbol, int year, int next);

/// The day that the next report speaks of, for the time being: a year after \p report's, or, where
/// that has a reporting period of less than a year in months, as many months.
base::Date NextDate(xml::Element report);

}  // namespace hexapla::renew
