#pragma once

#include <string>
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
/// Session, symbol, agenda item, date of issue and date become pending, the date a year later for
/// the time being; the front matter, each record and fact at the top, and each narrative are marked
/// `confirm`. Nothing else changes.
RenewedReport Renew(const xml::Document& document, const std::string& id,
                    const std::vector<std::string>& narratives);

}  // namespace hexapla::renew
