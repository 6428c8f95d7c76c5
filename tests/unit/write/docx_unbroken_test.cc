#include <catch2/catch.hpp>

#include "docx_documents.h"
#include "docx_read_back.h"
#include "write/docx/unbroken.h"
#include "write/joins.h"

/// Hyphens at which no line of a DOCX may end.
namespace hexapla::write::test {
namespace {

bool AllHold(std::string_view text) {
  bool all = true;
  for (std::size_t at = text.find('-'); at != text.npos; at = text.find('-', at + 1)) {
    all = all && IsHyphenOfCode(text, at);
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

TEST_CASE("docx: among ideographs a word joiner holds a range together too") {
  const std::string body = BodyOf(Chinese({Para("2020-2021年")}));
  CHECK(body.find("noBreakHyphen") == std::string::npos);
  CHECK(body.find("2020-\u20602021年") != std::string::npos);
}

TEST_CASE("docx: no line begins with a dash, nor ends at that of a range or behind a mark") {
  const auto written = [](const std::string& text) {
    const std::string body = BodyOf(English({Para(text)}));
    const std::size_t begin = body.find("<w:t") + 4;
    const std::size_t text_begin = body.find('>', begin) + 1;
    return body.substr(text_begin, body.find("</w:t>") - text_begin);
  };
  CHECK(written("2025–2028") == "2025–\u20602028");
  CHECK(written("март – год") == "март\u00A0– год");
  CHECK(written("one — two") == "one\u00A0— two");
  CHECK(written("uno –dos– tres") == "uno –dos– tres");
  CHECK(written("а) один; б) два (см. 2) три") == "а)\u00A0один; б)\u00A0два (см. 2) три");
  CHECK(written("list (of x) and") == "list (of x) and");
}

TEST_CASE("docx: figures in data stay with the word before them") {
  // conventions 7.1 and 7.2, 4.1.
  CHECK(docx::HeldData("Resolution 191 (Rev. Bucharest, 2022)") ==
        "Resolution\u00A0191 (Rev.\u00A0Bucharest, 2022)");
  CHECK(docx::HeldData("Документ C26/35") == "Документ\u00A0C26/35");
  CHECK(docx::HeldData("SO 24/06") == "SO\u00A024/06");
  CHECK(docx::HeldData("29 March 2026") == "29\u00A0March\u00A02026");
  CHECK(docx::HeldData("29 de marzo de 2026") == "29\u00A0de marzo de\u00A02026");
  CHECK(docx::HeldData("29 марта 2026 года") == "29\u00A0марта\u00A02026 года");
  CHECK(docx::HeldData("пункт № 4") == "пункт\u00A0№\u00A04");
  for (const char* text : {"one of many", "25 and more", "Study Group on R", "a. B"}) {
    CHECK(docx::HeldData(text) == text);
  }
  // What authors write is theirs.
  CHECK(BodyOf(English({Para({Text("in 5 "), Value("March 2026", "f")})})) ==
        "<w:p><w:r><w:t xml:space=\"preserve\">in 5 </w:t></w:r>"
        "<w:r><w:t>March\u00A02026</w:t></w:r></w:p>");
}

TEST_CASE("docx: in a table a line may end behind the slash of long words") {
  CHECK(docx::WithSlashBreaks("Parties prenantes/partenaires") ==
        "Parties prenantes/\u200Bpartenaires");
  for (const char* text : {"ITU/ICT", "C26/35", "and/or", "https://www.itu.int/council", "/"}) {
    CHECK(docx::WithSlashBreaks(text) == text);
  }
  model::Table<Inlines> table;
  table.body.emplace_back();
  table.body[0].cells.push_back(Cell("interesadas/asociados"));
  const std::string body = BodyOf(English({AsBlock(table), Para("interesadas/asociados")}));
  CHECK(CountOf(body, "interesadas/\u200Basociados") == 1);
  CHECK(CountOf(body, "interesadas/asociados") == 1);
}

}  // namespace hexapla::write::test
