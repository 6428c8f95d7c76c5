#include "base/utf8.h"

#include <catch2/catch.hpp>

namespace hexapla::base {

TEST_CASE("well-formed UTF-8 is accepted") {
  // The first and last character of each length, and the neighbours of the surrogates.
  for (const char* text :
       {"", "a", "\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
        "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    CHECK_FALSE(FindInvalidUtf8(text).has_value());
  }
}

TEST_CASE("ill-formed UTF-8 is found where it begins") {
  // Unicode 15, table 3-7: overlong forms, surrogates, beyond U+10FFFF, stray and missing bytes.
  for (const char* bad : {"\x80", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2\x41", "\xE0\x9F\xBF",
                          "\xED\xA0\x80", "\xE2\x82", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
                          "\xF5\x80\x80\x80", "\xFF", "\xF0\x9F\x98"}) {
    CHECK(FindInvalidUtf8("é" + std::string(bad)) == 2U);
  }
}

TEST_CASE("code points are counted, read and written") {
  const std::string text = "aé€😀";
  CHECK(CodePointCount(text) == 4);
  std::size_t at = 0;
  std::string back;
  std::u32string read;
  while (at < text.size()) {
    read.push_back(NextCodePoint(text, at));
    AppendUtf8(read.back(), back);
  }
  CHECK(read == U"aé€😀");
  CHECK(back == text);
}

TEST_CASE("each byte that is no UTF-8 is shown as one") {
  CHECK(WellFormed("aé😀") == "aé😀");
  CHECK(WellFormed("a\xFF` b\xC3") == "a\xEF\xBF\xBD` b\xEF\xBF\xBD");
  CHECK(WellFormed("\xED\xA0\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("white space is trimmed and collapsed") {
  CHECK(Trim(" \t\r\n a b \n") == "a b");
  CHECK(Trim(" \n").empty());
  CHECK(CollapseWhiteSpace("\n  a \t\r\n b  ") == "a b");
  // A no-break space is no white space: it is there on purpose.
  CHECK(CollapseWhiteSpace("a\xC2\xA0 b") == "a\xC2\xA0 b");
  CHECK(CollapseWhiteSpace("").empty());
}

}  // namespace hexapla::base
