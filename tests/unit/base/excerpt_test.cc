#include "base/excerpt.h"

#include <catch2/catch.hpp>

namespace hexapla::base {
namespace {

std::string Around(const std::string& text, const std::string& words, std::size_t context) {
  const std::size_t begin = text.find(words);
  return Excerpt(text, begin, begin + words.size(), context);
}

}  // namespace

TEST_CASE("an excerpt is cut between words") {
  const std::string text = "The Council took note of the report and thanked the Secretariat.";
  CHECK(Around(text, "report", 100) == text);
  CHECK(Around(text, "report", 10) == "… of the report and …");
  CHECK(Around(text, "The", 10) == "The Council …");
  CHECK(Around(text, "Secretariat.", 10) == "… the Secretariat.");
}

TEST_CASE("an excerpt is on one line") {
  CHECK(Around("one\n  two\r\nthree", "two", 100) == "one two three");
  CHECK(Around("one four\ntwo\nfive three", "two", 6) == "… four two five …");
}

TEST_CASE("without spaces an excerpt is cut between characters") {
  CHECK(Around("理事会注意到报告", "注意", 4) == "… 事会注意到报 …");
}

}  // namespace hexapla::base
