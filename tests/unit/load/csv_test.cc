#include "load/csv.h"

#include <catch2/catch.hpp>

namespace hexapla::load {
namespace {

using Fields = std::vector<std::string>;

struct Read {
  explicit Read(const std::string& text) : file("t.csv", text), table(ParseCsv(file, sink)) {}

  static Fields TextsOf(const CsvRecord& record) {
    Fields texts;
    for (const CsvField& field : record) texts.push_back(field.text);
    return texts;
  }
  Fields Record(std::size_t i) const { return TextsOf(table.records.at(i)); }

  /// `line:column message` of each finding.
  Fields Findings() const {
    Fields findings;
    for (const base::Diagnostic& d : sink.diagnostics()) {
      const base::LineColumn at = file.Locate(d.span.begin);
      findings.push_back(std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
                         d.message);
    }
    return findings;
  }

  base::SourceFile file;
  base::Sink sink;
  CsvTable table;
};

}  // namespace

TEST_CASE("fields are parted by commas and records by line ends") {
  const Read read(
      "\xEF\xBB\xBF"
      "a,b\r\n1,\r\n\r\n,\xC3\xA9 2 \nlast,x");
  CHECK(Read::TextsOf(read.table.header) == Fields{"a", "b"});
  REQUIRE(read.table.records.size() == 3);
  CHECK(read.Record(0) == Fields{"1", ""});
  CHECK(read.Record(1) == Fields{"", "é 2 "});
  CHECK(read.Record(2) == Fields{"last", "x"});
  CHECK(read.Findings().empty());
}

TEST_CASE("quotes hold commas, line ends and doubled quotes") {
  const Read read("a,b\n\"1,2\",\"say \"\"so\"\"\"\n\"two\nlines\",\"\"\n");
  REQUIRE(read.table.records.size() == 2);
  CHECK(read.Record(0) == Fields{"1,2", "say \"so\""});
  CHECK(read.Record(1) == Fields{"two\nlines", ""});
  const CsvField& field = read.table.records[0][1];
  CHECK(read.file.Locate(field.span.begin) == base::LineColumn{2, 7});
  CHECK(field.span.end - field.span.begin == 12);
}

TEST_CASE("each malformed record is reported, and the others are read") {
  const Read read("a,b\n1\n1,2,3\n\"x\"y,1\nx\"y,1\n3,4\n\"open,5\n6,7\n");
  REQUIRE(read.table.records.size() == 6);
  CHECK(read.Record(4) == Fields{"3", "4"});
  CHECK(read.Record(5).empty());
  CHECK(read.Findings() ==
        Fields{"2:1 the line has 1 field; the header has 2",
               "3:1 the line has 3 fields; the header has 2",
               "4:4 a comma or the end of the line comes after the quotation mark that closes a "
               "field",
               "5:2 a quotation mark stands in a field that does not begin with one",
               "7:1 the quotation mark that opens this field is never closed"});
}

TEST_CASE("what spreadsheets save is reported once") {
  const Read semicolons("a;b\n1;2\n3;4\n");
  CHECK(semicolons.Findings() ==
        Fields{"1:2 the fields are parted by semicolons, and not by commas"});
  CHECK_FALSE(semicolons.table.whole());
  CHECK(Read("a\tb\n1\t2\n").Findings() ==
        Fields{"1:2 the fields are parted by tabs, and not by commas"});
  CHECK(Read("a,\"b;c\"\n1,2\n").Findings().empty());

  const Read cut("a,b,,\n1,2,,\n,,,\n3,4\n");
  CHECK(cut.Findings() == Fields{"1:4 the header ends with 2 fields without a name"});
  CHECK(Read::TextsOf(cut.table.header) == Fields{"a", "b"});
  REQUIRE(cut.table.records.size() == 2);
  CHECK(cut.Record(0) == Fields{"1", "2"});
  CHECK(cut.table.whole());
  CHECK_FALSE(Read("a,b\n1\n").table.whole());
}

TEST_CASE("a file without a header is no table") {
  CHECK(Read("").Findings() == Fields{"1:1 the file is empty; its first line names the columns"});
  CHECK(Read("\n\n").Findings().size() == 1);
  const Read broken("a,\"b\n1,2\n");
  CHECK(broken.table.header.empty());
  CHECK(broken.Findings().size() == 1);
}

}  // namespace hexapla::load
