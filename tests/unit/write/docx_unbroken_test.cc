#include <catch2/catch.hpp>

#include "docx_documents.h"
#include "docx_read_back.h"
#include "write/docx/unbroken.h"

/// Hyphens at which no line of a DOCX may end.
namespace hexapla::write::test {
namespace {

bool AllHold(std::string_view text) {
  bool all = true;
  for (std::size_t at = text.find('-'); at != text.npos; at = text.find('-', at + 1)) {
    all = all && docx::IsHyphenOfCode(text, at);
  }
  return all;
}

}  // namespace

TEST_CASE("docx: hyphens of ranges and codes hold, those of words do not") {
  for (const char* text : {"2020-2023", "3-5 April", "I.1-a", "I.1-1", "ISC-TF", "TDAG-19/__-A",
                           "C26/35-E", "МСЭ-R", "ITU-T", "COVID-19", "UIT-É"}) {
    INFO(text);
    CHECK(AllHold(text));
  }
  for (const char* text : {"long-term", "Inter-Sector", "ITU-wide", "-5", "5 -", "5-",
                           "2020 - 2021", "кое-что", "في-ITU"}) {
    INFO(text);
    CHECK_FALSE(AllHold(text));
  }
}

TEST_CASE("docx: from left to right a range has the no-break hyphen of Word") {
  CHECK(BodyOf(English({Para("in 2020-2023 ISC-TF")})) ==
        "<w:p><w:r><w:t>in 2020</w:t><w:noBreakHyphen/><w:t>2023 ISC</w:t><w:noBreakHyphen/>"
        "<w:t>TF</w:t></w:r></w:p>");
}

TEST_CASE("docx: from right to left a word joiner holds a range together") {
  model::Inline range = Text("2020-2023");
  range.isolate = true;
  const std::string body = BodyOf(Arabic({Para({Text("للفترة "), range})}));
  CHECK(body.find("noBreakHyphen") == std::string::npos);
  CHECK(body.find("2020-\u20602023") != std::string::npos);
}

}  // namespace hexapla::write::test
