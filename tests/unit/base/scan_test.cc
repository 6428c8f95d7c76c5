#include "base/scan.h"

#include <catch2/catch.hpp>
#include <string>

namespace hexapla::base {

TEST_CASE("the first wanted byte is found wherever it stands in a block") {
  for (std::size_t size = 0; size < 40; ++size) {
    const std::string none(size, '.');
    CHECK(FindAny<'<', '\xE2'>(none, 0) == size);
    for (std::size_t at = 0; at < size; ++at) {
      for (const char wanted : {'<', '\xE2'}) {
        std::string text = none;
        text[at] = wanted;
        CHECK(FindAny<'<', '\xE2'>(text, 0) == at);
        CHECK(FindAny<'<', '\xE2'>(text, at) == at);
        CHECK(FindAny<'<', '\xE2'>(text, at + 1) == size);
      }
    }
  }
}

TEST_CASE("the first of several is found") {
  CHECK(FindAny<'<', '&'>("0123456789abcdef & <", 0) == 17);
  CHECK(FindAny<'<', '&'>("0123456789abcdef & <", 18) == 19);
}

}  // namespace hexapla::base
