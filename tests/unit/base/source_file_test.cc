#include "base/source_file.h"

#include <catch2/catch.hpp>

namespace hexapla::base {

TEST_CASE("places are lines and code points, from 1") {
  const SourceFile file("a.xml", "aé\n€x\r\n\nend");
  CHECK((file.Locate(0) == LineColumn{1, 1}));
  CHECK((file.Locate(3) == LineColumn{1, 3}));
  CHECK((file.Locate(4) == LineColumn{2, 1}));
  CHECK((file.Locate(7) == LineColumn{2, 2}));
  CHECK((file.Locate(10) == LineColumn{3, 1}));
  CHECK((file.Locate(14) == LineColumn{4, 4}));
  CHECK((file.Locate(1000) == LineColumn{4, 4}));
}

TEST_CASE("columns of a long line are counted as those of a short one") {
  std::string text = "€\n";
  for (int i = 0; i < 3000; ++i) text += "é";
  const SourceFile file("a.xml", text + "\nend");
  for (std::uint32_t i = 0; i <= 3000; ++i) {
    REQUIRE((file.Locate(4 + 2 * i) == LineColumn{2, i + 1}));
  }
  CHECK((file.Locate(6007) == LineColumn{3, 3}));
}

TEST_CASE("lines come without their ends") {
  const SourceFile file("a.xml", "aé\n€x\r\n\nend");
  CHECK(file.Line(1) == "aé");
  CHECK(file.Line(2) == "€x");
  CHECK(file.Line(3).empty());
  CHECK(file.Line(4) == "end");
  CHECK(file.Line(0).empty());
  CHECK(file.Line(5).empty());
}

TEST_CASE("an empty file has one place") {
  const SourceFile file("a.xml", "");
  CHECK((file.Locate(0) == LineColumn{1, 1}));
  CHECK((file.Locate(9) == LineColumn{1, 1}));
}

TEST_CASE("a file may be read when its text is asked for, once") {
  int reads = 0;
  const SourceFile file("a.xml", [&reads] {
    ++reads;
    return std::make_shared<const std::string>("a\nb");
  });
  CHECK(file.path() == "a.xml");
  CHECK(reads == 0);
  CHECK((file.Locate(2) == LineColumn{2, 1}));
  CHECK(file.Line(1) == "a");
  CHECK(file.text() == "a\nb");
  CHECK(reads == 1);
}

TEST_CASE("a set keeps its files where they are") {
  SourceSet set;
  const SourceFile* first = set.Add("a", "1");
  for (int i = 0; i < 100; ++i) set.Add("b", "2");
  CHECK(first == set.files().front().get());
  CHECK(first->path() == "a");
  CHECK(first->text() == "1");
}

}  // namespace hexapla::base
