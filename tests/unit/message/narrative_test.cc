#include "message/narrative.h"

#include <catch2/catch.hpp>
#include <ctime>

#include "compiled.h"

namespace hexapla::message {
namespace {

using Strings = std::vector<std::string>;

void DescribeBlocks(const std::vector<NarrativeBlock>& blocks, const std::string& indent,
                    Strings& out) {
  for (const NarrativeBlock& block : blocks) {
    if (block.kind == NarrativeKind::kList) {
      out.push_back(indent + (block.ordered ? "ol" : "ul"));
      for (const NarrativeItem& item : block.items) DescribeBlocks(item.blocks, indent + "  ", out);
    } else {
      const std::string kind =
          block.kind == NarrativeKind::kHeading ? "h" + std::to_string(block.level) : "p";
      out.push_back(indent + kind + " " + block.id + " " + Describe(block.message.content));
    }
  }
}

/// A narrative as lines, then its findings with `!`.
Strings Read(const std::string& text) {
  const base::SourceFile file("test.md", text);
  base::Sink sink;
  Strings out;
  DescribeBlocks(ParseNarrative(file, kEnglish, sink).blocks, "", out);
  for (const std::string& finding : Findings(sink)) out.push_back("!" + finding);
  return out;
}

TEST_CASE("a narrative is headings, paragraphs and lists") {
  CHECK(
      Read("First *{a}*\nsecond line.\n\n# One {b} #\n\nText.\n\n## C\\#\n- i\n  more\n\n  again\n"
           "- j\n  1. k\n  2. l\nlazy\n") ==
      Strings{"p text.p1 First em({a}) second line.", "h1 one_b.h One {b}", "p one_b.p1 Text.",
              "h2 c.h C#", "ul", "  p c.i1 i more", "  p c.p1 again", "  p c.i2 j", "  ol",
              "    p c.i3 k", "    p c.i4 l lazy"});
}

TEST_CASE("setext headings lose their underline") {
  CHECK(Read("Title\n=====\n\nOne\ntwo\n---\ntext") ==
        Strings{"h1 title.h Title", "h2 one_two.h One two", "p one_two.p1 text"});
}

TEST_CASE("ids are unique and do not depend on the language of the heading") {
  CHECK(Read("# A b!\nx\n\ny\n# A b\nz\n# 概要\nu\n# Text\n# 2026 plan\n# A b 2\n") ==
        Strings{"h1 a_b.h A b!", "p a_b.p1 x", "p a_b.p2 y", "h1 a_b_2.h A b", "p a_b_2.p1 z",
                "h1 heading.h 概要", "p heading.p1 u", "h1 text_2.h Text",
                "h1 2026_plan.h 2026 plan", "h1 a_b_2_2.h A b 2"});
}

TEST_CASE("braces are found before blocks are") {
  CHECK(Read("It met {n, plural,\n    one {once}\n    other {\n# times}\n}.\n") ==
        Strings{"p text.p1 It met plural n[one(once) other( #n times)]."});
  CHECK(Read("- a {n, plural,\n  one {\n> x}\n  other {\n1. #}} b\n- c") ==
        Strings{"ul", "  p text.i1 a plural n[one( > x) other( 1. #n)] b", "  p text.i2 c"});
  CHECK(Read("a {b\n\nc\n") == Strings{"p text.p1 a", "p text.p2 c", "!unclosed-brace|{"});
}

TEST_CASE("every message of a narrative knows where it stands") {
  const base::SourceFile file("test.md", "\xEF\xBB\xBF# Été {a}\r\n\r\n- é **{b}**\r\n  c\r\n");
  base::Sink sink;
  const Narrative narrative = ParseNarrative(file, kEnglish, sink);
  const auto source = [&](const base::Span& s) {
    return file.text().substr(s.begin, s.end - s.begin);
  };
  REQUIRE(narrative.blocks.size() == 2);
  CHECK(source(narrative.blocks[0].message.span) == "Été {a}");
  const Message& item = narrative.blocks[1].items.at(0).blocks.at(0).message;
  CHECK(source(item.span) == "é **{b}**\r\n  c");
  CHECK(source(item.content.at(1).children.at(0).span) == "{b}");
}

TEST_CASE("all other blocks are refused with a way out") {
  CHECK(Read("> a\n> b\n") == Strings{"!unsupported-block|> a"});
  CHECK(Read("```x\na\n```\n\nb") == Strings{"p text.p1 b", "!unsupported-block|```x"});
  CHECK(Read("    a\n") == Strings{"!unsupported-block|a"});
  CHECK(Read("<div>\na\n</div>\n") == Strings{"!unsupported-block|<div>"});
  CHECK(Read("a\n\n---\n\nb") == Strings{"p text.p1 a", "p text.p2 b", "!unsupported-block|---"});
  CHECK(Read("| a | b |\n|---|---|\n| c | d |\n") ==
        Strings{"!unsupported-block|| a | b |\n|---|---|\n| c | d |"});
  CHECK(Read("[a]: https://b.org\n") == Strings{"!unsupported-block|[a]: https://b.org"});
  CHECK(Read("[^1]: a note\n") == Strings{"!unsupported-block|[^1]: a note"});
  CHECK(Read("[sic]: so it stands\n") == Strings{"p text.p1 [sic]: so it stands"});
  CHECK(Read("- # a\n") == Strings{"ul", "!unsupported-block|# a"});
  CHECK(Read("2026. A year\n") ==
        Strings{"ol", "  p text.i1 A year", "!unsupported-block|2026. A year"});
  CHECK(Read("2026\\. A year\n") == Strings{"p text.p1 2026. A year"});
  CHECK(Read("- a\n-\n") == Strings{"ul", "  p text.i1 a", "!empty-message|-"});
  CHECK(Read("#\n") == Strings{"h1 heading.h ", "!empty-message|#"});
  CHECK(Read("## ##\n") == Strings{"h2 heading.h ", "!empty-message|## ##"});
  CHECK(Read("a  \nb\n") == Strings{"p text.p1 a b", "!unsupported-markup|  "});
}

TEST_CASE("10,000 levels are refused in under a second") {
  const auto refused = [](const std::string& text) {
    const std::clock_t start = std::clock();
    const Strings found = Read(text);
    CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 1.0);
    REQUIRE_FALSE(found.empty());
    CHECK(found.back().rfind("!too-deep|", 0) == 0);
  };
  std::string quotes;
  std::string lists;
  std::string numbers;
  for (int i = 0; i < 10000; ++i) {
    quotes += "> ";
    lists += "- ";
    numbers += "1. ";
  }
  refused(quotes + "a\n" + quotes + "b\n");
  refused(lists + "a\n" + lists + "b\n");
  refused(numbers + "a\n");
  std::string steps;
  for (int i = 0; i < 1000; ++i)
    steps += std::string(static_cast<std::size_t>(2 * i), ' ') + "- a\n";
  refused(steps);
}

TEST_CASE("lists nest sixteen deep") {
  std::string text;
  for (int i = 0; i < 16; ++i) text += std::string(static_cast<std::size_t>(2 * i), ' ') + "- a\n";
  CHECK(Read(text).back() == std::string(32, ' ') + "p text.i16 a");
}

TEST_CASE("an empty narrative is refused") { CHECK(Read(" \n\n") == Strings{"!empty-message|"}); }

}  // namespace
}  // namespace hexapla::message
