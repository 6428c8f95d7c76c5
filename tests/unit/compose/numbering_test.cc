#include "compose/numbering.h"

#include <catch2/catch.hpp>

using hexapla::compose::Numbering;

// ITU Council documents: "1<TAB>Title", then paragraphs 1.1, 1.2 … that continue under unnumbered
// headings (C19 form).
TEST_CASE("paragraphs run on across unnumbered headings") {
  Numbering numbering;
  CHECK(numbering.EnterSection(true) == "1");
  CHECK(numbering.NextParagraph() == "1.1");
  numbering.LeaveSection();
  CHECK(numbering.EnterSection(true) == "2");
  CHECK(numbering.NextParagraph() == "2.1");
  CHECK(numbering.EnterSection(false).empty());
  CHECK(numbering.NextParagraph() == "2.2");
  numbering.LeaveSection();
  CHECK(numbering.EnterSection(false).empty());
  CHECK(numbering.NextParagraph() == "2.3");
  numbering.LeaveSection();
  numbering.LeaveSection();
  CHECK(numbering.EnterSection(true) == "3");
}

TEST_CASE("numbered sections nest") {
  Numbering numbering;
  numbering.EnterSection(true);
  CHECK(numbering.EnterSection(true) == "1.1");
  CHECK(numbering.NextParagraph() == "1.1.1");
  numbering.LeaveSection();
  CHECK(numbering.EnterSection(true) == "1.2");
}

TEST_CASE("tables are numbered through") {
  Numbering numbering;
  CHECK(numbering.NextTable() == 1);
  numbering.EnterSection(true);
  CHECK(numbering.NextTable() == 2);
}
