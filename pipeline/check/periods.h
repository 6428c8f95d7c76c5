#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "load/project.h"
#include "xml/document.h"

namespace hexapla::check {

/// Days from \p first to \p last, both included.
struct Period {
  base::Date first;
  base::Date last;

  bool Meets(const Period& other) const { return first <= other.last && other.first <= last; }
  /// "2026-03-03", "2025-10 to 2026-03", "2026": whole months and years as such.
  std::string ToString() const;

  friend bool operator==(const Period&, const Period&) = default;
};

/// The days that a day, a month, a year or a range of them stands for; nullopt for other facts, and
/// for what is not known.
std::optional<Period> PeriodOf(xml::Element fact);

/// The fact that \p report names as its reporting period; null when there is none.
xml::Element ReportingPeriodOf(const load::Report& report);

}  // namespace hexapla::check
