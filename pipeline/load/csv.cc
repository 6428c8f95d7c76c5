#include "load/csv.h"

#include <fmt/format.h>

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
        first = false;
      } else if (good && HasFields(record, table.header.size(), begin)) {
        table.records.push_back(std::move(record));
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

  bool HasFields(const CsvRecord& record, std::size_t due, std::size_t begin) {
    if (record.size() == due) return true;
    sink_
        .Report(Code::kMalformedCsv, SpanOf(begin, record.back().span.end),
                fmt::format("the line has {} field{}; the header has {}", record.size(),
                            record.size() == 1 ? "" : "s", due))
        .hints.push_back({"a comma inside of a field needs `\"` around the field", {}});
    return false;
  }

  const base::SourceFile& file_;
  const std::string& text_;
  base::Sink& sink_;
  std::size_t at_ = 0;
};

}  // namespace

CsvTable ParseCsv(const base::SourceFile& file, base::Sink& sink) {
  return CsvReader(file, sink).Run();
}

}  // namespace hexapla::load
