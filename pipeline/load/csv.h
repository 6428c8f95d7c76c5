#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace hexapla::load {

/// One field: its text without quotes, and where it stands, quotes included.
struct CsvField {
  std::string text;
  base::Span span;
};

using CsvRecord = std::vector<CsvField>;

/// A file of comma-separated values (RFC 4180): the header, then the records. One that could not be
/// read has no fields.
struct CsvTable {
  CsvRecord header;
  std::vector<CsvRecord> records;

  bool whole() const;  ///< whether all of it could be read
};

/// Reads \p file, which is UTF-8, with or without a byte order mark and with either kind of line
/// ends. Reports every record that is malformed, or has not as many fields as the header, and
/// leaves it empty. White space belongs to a field; empty lines, and lines of commas alone, are
/// skipped. So are empty fields at the end of the header and what stands below them, which is
/// reported once.
CsvTable ParseCsv(const base::SourceFile& file, base::Sink& sink);

}  // namespace hexapla::load
