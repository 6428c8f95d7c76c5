#include <catch2/catch.hpp>

#include "write/markdown/characters.h"
#include "write/markdown/escape.h"

namespace hexapla::write::markdown {
namespace {

std::string Escaped(std::string_view text, const Place& place = {}) {
  std::string out;
  AppendEscapedText(text, place, out);
  return out;
}

std::string Address(std::string_view text) {
  std::string out;
  AppendAddress(text, out);
  return out;
}

// CommonMark 0.29, 2.4, 4.2, 4.9, 5.2, 6.1-6.11; GFM 0.29, 6.5, 6.9.
TEST_CASE("markdown: what could be markup inside a line is escaped") {
  CHECK(Escaped("a*b") == "a\\*b");
  CHECK(Escaped("C26/__") == "C26/\\_\\_");
  CHECK(Escaped("snake_case") == "snake_case");
  CHECK(Escaped("[x]") == "\\[x]");
  CHECK(Escaped("[^1]") == "\\[^1]");
  CHECK(Escaped("`x`") == "\\`x\\`");
  CHECK(Escaped("~x~") == "\\~x\\~");
  CHECK(Escaped("C:\\x") == "C:\\\\x");
  CHECK(Escaped("<b> a < b 1<2") == "\\<b> a < b 1<2");
  CHECK(Escaped("R&D &amp; &#38; &x") == "R&D \\&amp; \\&#38; &x");
  CHECK(Escaped("a|b!") == "a|b!");
}

TEST_CASE("markdown: what GFM would link by itself is escaped") {
  CHECK(Escaped("www.itu.int") == "www\\.itu.int");
  CHECK(Escaped("see https://itu.int") == "see https\\://itu.int");
  CHECK(Escaped("awww.x urn://x") == "awww.x urn://x");
}

TEST_CASE("markdown: what begins a block is escaped at the start of a line only") {
  const Place start{.line_start = true};
  CHECK(Escaped("- x", start) == "\\- x");
  CHECK(Escaped("-2 601", start) == "-2 601");
  CHECK(Escaped("---", start) == "\\---");
  CHECK(Escaped("+ x", start) == "\\+ x");
  CHECK(Escaped("> x", start) == "\\> x");
  CHECK(Escaped("# x", start) == "\\# x");
  CHECK(Escaped("#x ####### x", start) == "#x ####### x");
  CHECK(Escaped("1. x", start) == "1\\. x");
  CHECK(Escaped("12) x", start) == "12\\) x");
  CHECK(Escaped("1.1 x", start) == "1.1 x");
  CHECK(Escaped("2026", start) == "2026");
  CHECK(Escaped("1234567890. x", start) == "1234567890. x");
  CHECK(Escaped("===", start) == "\\===");
  CHECK(Escaped("– x", start) == "– x");
  CHECK(Escaped("- x # y 1. z") == "- x # y 1. z");
}

TEST_CASE("markdown: what stands beside a text of ours decides too") {
  CHECK(Escaped("x!", {.before_bracket = true}) == "x\\!");
  CHECK(Escaped("(x)", {.after_note = true}) == "\\(x)");
  CHECK(Escaped(": x", {.after_note = true}) == "\\: x");
  CHECK(Escaped("a]b", {.in_link = true}) == "a\\]b");
  CHECK(Escaped("C# #", {.in_heading = true}) == "C\\# \\#");
  CHECK(Escaped("# a", {.in_heading = true}) == "# a");
  CHECK(Escaped("a\nb") == "a b");
}

TEST_CASE("markdown: addresses keep to one destination") {
  CHECK(Address("https://x.int/a_b?c=1&d=2") == "https://x.int/a_b?c=1&d=2");
  CHECK(Address("https://x.int/(1) <2>") == "https://x.int/\\(1\\)%20\\<2\\>");
  CHECK(Address("x?a&copy;b") == "x?a\\&copy;b");
}

TEST_CASE("markdown: pipes of cells are escaped last") {
  CHECK(EscapePipes("a|b\\\\|") == "a\\|b\\\\\\|");
}

TEST_CASE("markdown: characters are classed as CommonMark does") {
  CHECK(IsSpace(U'\u00A0'));
  CHECK(IsSpace(U'\u3000'));
  CHECK_FALSE(IsSpace(U'\u2060'));
  for (const char32_t c : U"*_（）。、：；，《》“”–—،؛؟«»…") {
    if (c == 0) continue;
    CHECK(IsPunctuation(c));
    CHECK(MayBePunctuation(c));
  }
  for (const char32_t c : U"aя的ة7\u2060\u2066\u200E") {
    if (c == 0) continue;
    CHECK_FALSE(IsPunctuation(c));
    CHECK_FALSE(MayBePunctuation(c));
  }
  // Symbols: punctuation for CommonMark 0.31 alone.
  CHECK_FALSE(IsPunctuation(U'€'));
  CHECK(MayBePunctuation(U'€'));
  CHECK(FirstCodePoint("（x") == U'（');
  CHECK(LastCodePoint("x）") == U'）');
  CHECK(LastCodePoint("") == 0);
}

// Expected values: the rule of GitHub's table of contents (lower case; letters, marks, numbers,
// connectors, hyphens and spaces stay; spaces become hyphens).
TEST_CASE("markdown: headings are named as GitHub names them") {
  CHECK(HeadingSlug("1.1 The ISCG (2026)") == "11-the-iscg-2026");
  CHECK(HeadingSlug("Резюме Ёж") == "резюме-ёж");
  CHECK(HeadingSlug("支持战略规划：成员") == "支持战略规划成员");
  CHECK(HeadingSlug("Événements – suite") == "événements--suite");
  CHECK(HeadingSlug("a_b\u2066c\u2069") == "a_bc");
}

}  // namespace
}  // namespace hexapla::write::markdown
