#include "load/csv.h"

#include <fmt/format.h>

#include <algorithm>

namespace hexapla::load {
namespace {

using base::Code;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class CsvReader {
 public:
  CsvReader(const base::SourceFile& file, base::Sink& sink)
      : file_(file), text_(file.text()), sink_(sink) {
    if (text_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
  }

  CsvTable Run() {
    CsvTable table;
    if (ReportOtherMark()) return {};
    bool first = true;
    while (at_ < text_.size()) {
      if (SkipLineEnd()) continue;
      const std::size_t begin = at_;
      CsvRecord record;
      const bool good = ReadRecord(record);
      if (first) {
        // Without a header nothing says what the fields are.
        if (!good) return {};
        table.header = std::move(record);
        fields_ = table.header.size();
        CutHeader(table.header);
        first = false;
      } else if (!good) {
        table.records.emplace_back();
      } else if (!IsEmpty(record)) {
        Add(std::move(record), begin, table);
      }
    }
    if (first) {
      sink_.Report(Code::kMalformedCsv, SpanOf(0, 0),
                   "the file is empty; its first line names the columns");
    }
    return table;
  }

 private:
  base::Span SpanOf(std::size_t begin, std::size_t end) const {
    return {&file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  bool AtLineEnd() const { return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }

  bool SkipLineEnd() {
    if (at_ >= text_.size() || !AtLineEnd()) return false;
    at_ += text_.compare(at_, 2, "\r\n") == 0 ? 2 : 1;
    return true;
  }

  bool ReadRecord(CsvRecord& record) {
    for (;;) {
      const std::size_t begin = at_;
      CsvField field;
      const bool quoted = at_ < text_.size() && text_[at_] == '"';
      if (!(quoted ? ReadQuoted(field.text) : ReadPlain(field.text))) {
        while (!AtLineEnd()) ++at_;
        return false;
      }
      field.span = SpanOf(begin, at_);
      record.push_back(std::move(field));
      if (AtLineEnd()) return true;
      ++at_;
    }
  }

  bool ReadPlain(std::string& field) {
    const std::size_t begin = at_;
    for (; !AtLineEnd() && text_[at_] != ','; ++at_) {
      if (text_[at_] != '"') continue;
      sink_
          .Report(Code::kMalformedCsv, SpanOf(at_, at_ + 1),
                  "a quotation mark stands in a field that does not begin with one")
          .hints.push_back({"put the whole field between `\"`, and write `\"\"` for the mark", {}});
      return false;
    }
    field = text_.substr(begin, at_ - begin);
    return true;
  }

  bool ReadQuoted(std::string& field) {
    const std::size_t begin = at_++;
    for (;; ++at_) {
      if (at_ >= text_.size()) {
        sink_.Report(Code::kMalformedCsv, SpanOf(begin, begin + 1),
                     "the quotation mark that opens this field is never closed");
        return false;
      }
      if (text_[at_] == '"') {
        if (text_.compare(at_ + 1, 1, "\"") != 0) break;
        ++at_;
      }
      field += text_[at_];
    }
    ++at_;
    if (AtLineEnd() || text_[at_] == ',') return true;
    sink_
        .Report(Code::kMalformedCsv, SpanOf(at_, at_ + 1),
                "a comma or the end of the line comes after the quotation mark that closes a field")
        .hints.push_back({"a mark inside of the field is written `\"\"`", {}});
    return false;
  }

  /// Spreadsheets part fields by what the settings of the system say.
  bool ReportOtherMark() {
    const std::size_t end = std::min(text_.find_first_of("\r\n", at_), text_.size());
    const std::string_view line = std::string_view(text_).substr(at_, end - at_);
    const std::size_t mark = line.find_first_of(";\t");
    if (mark == line.npos || line.find(',') != line.npos) return false;
    sink_
        .Report(Code::kMalformedCsv, SpanOf(at_ + mark, at_ + mark + 1),
                fmt::format("the fields are parted by {}, and not by commas",
                            line[mark] == ';' ? "semicolons" : "tabs"))
        .hints.push_back({"save it from the spreadsheet as CSV with commas; numbers then have a "
                          "decimal point",
                          {}});
    return true;
  }

  /// Takes off the fields that a spreadsheet puts behind the last column.
  void CutHeader(CsvRecord& header) {
    std::size_t size = header.size();
    while (size > 1 && header[size - 1].text.empty()) --size;
    if (size == header.size()) return;
    const std::size_t cut = header.size() - size;
    sink_
        .Report(Code::kMalformedCsv, SpanOf(header[size - 1].span.end, header.back().span.end),
                fmt::format("the header ends with {} without a name",
                            cut == 1 ? "a field" : fmt::format("{} fields", cut)))
        .hints.push_back({"the spreadsheet saved empty columns: take the commas at the ends of the "
                          "lines off, or delete the columns there",
                          {}});
    header.resize(size);
  }

  static bool IsEmpty(const CsvRecord& record) {
    return std::all_of(record.begin(), record.end(),
                       [](const CsvField& field) { return field.span.begin == field.span.end; });
  }

  void Add(CsvRecord record, std::size_t begin, CsvTable& table) {
    const std::size_t due = table.header.size();
    if (record.size() == fields_) record.resize(due);
    if (record.size() == due) {
      table.records.push_back(std::move(record));
      return;
    }
    table.records.emplace_back();
    const bool more = record.size() > due;
    sink_
        .Report(Code::kMalformedCsv, SpanOf(begin, record.back().span.end),
                fmt::format("the line has {} field{}; the header has {}", record.size(),
                            record.size() == 1 ? "" : "s", due))
        .hints.push_back({more ? "a comma inside of a field needs `\"` around the field"
                               : "a field that is left empty still takes its comma",
                          {}});
  }

  const base::SourceFile& file_;
  const std::string& text_;
  base::Sink& sink_;
  std::size_t at_ = 0;
  std::size_t fields_ = 0;  ///< of the header as it stands there
};

}  // namespace

bool CsvTable::whole() const {
  return !header.empty() && std::none_of(records.begin(), records.end(),
                                         [](const CsvRecord& record) { return record.empty(); });
}

CsvTable ParseCsv(const base::SourceFile& file, base::Sink& sink) {
  return CsvReader(file, sink).Run();
}

}  // namespace hexapla::load
