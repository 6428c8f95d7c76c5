#include <catch2/catch.hpp>
#include <string>

#include "write/docx/direction.h"

namespace hexapla::write::docx {
namespace {

using model::Direction;

/// Stretches in brackets after R or L.
std::string Shown(std::string_view text, Direction base) {
  std::string out;
  for (const Stretch& stretch : SplitByDirection(text, base)) {
    out += (stretch.right_to_left ? "R[" : "L[") + std::string(stretch.text) + "]";
  }
  return out;
}

TEST_CASE("docx: text of one direction is one run") {
  CHECK(Shown("Council 2026.", Direction::kLeftToRight) == "L[Council 2026.]");
  CHECK(Shown("Совет, 9–20 июня", Direction::kLeftToRight) == "L[Совет, 9–20 июня]");
  CHECK(Shown("理事会2026年会议", Direction::kLeftToRight) == "L[理事会2026年会议]");
  CHECK(Shown("المجلس 2026.", Direction::kRightToLeft) == "R[المجلس 2026.]");
  CHECK(Shown("2026", Direction::kRightToLeft) == "R[2026]");
  CHECK(Shown("", Direction::kRightToLeft).empty());
}

TEST_CASE("docx: Latin words in Arabic are runs without w:rtl, figures of a symbol with them") {
  CHECK(Shown("الوثيقة C26/35.", Direction::kRightToLeft) == "R[الوثيقة ]L[C26/35]R[.]");
  CHECK(Shown("من ITU Council إلى", Direction::kRightToLeft) == "R[من ]L[ITU Council]R[ إلى]");
  CHECK(Shown("PL 1.7", Direction::kRightToLeft) == "L[PL]R[ 1.7]");
}

TEST_CASE("docx: brackets stay with the acronym inside them") {
  CHECK(Shown("الفريق (ISCG) في", Direction::kRightToLeft) == "R[الفريق ]L[(ISCG)]R[ في]");
  CHECK(Shown("(PP-22)", Direction::kRightToLeft) == "L[(PP-22)]");
  CHECK(Shown("(المراجَع)", Direction::kRightToLeft) == "R[(المراجَع)]");
  CHECK(Shown("(2022)", Direction::kRightToLeft) == "R[(2022)]");
}

TEST_CASE("docx: what is isolated is left-to-right, its controls included") {
  CHECK(Shown("في \u2066-2,601\u2069 و", Direction::kRightToLeft) ==
        "R[في ]L[\u2066-2,601\u2069]R[ و]");
}

TEST_CASE("docx: Arabic in a left-to-right document is marked") {
  CHECK(Shown("see المجلس now", Direction::kLeftToRight) == "L[see ]R[المجلس]L[ now]");
}

TEST_CASE("docx: marks that Latin and Chinese text share") {
  CHECK(HasAmbiguousMarks("“数字”"));
  CHECK(HasAmbiguousMarks("——"));
  CHECK(HasAmbiguousMarks("…"));
  CHECK_FALSE(HasAmbiguousMarks("数字，（2026）"));
  model::Inline piece;
  piece.text = "第";
  CHECK(HasEastAsian({piece}));
  piece.text = "，";
  CHECK(HasEastAsian({piece}));
  piece.text = "Совет “x”";
  CHECK_FALSE(HasEastAsian({piece}));
}

}  // namespace
}  // namespace hexapla::write::docx
