#include <catch2/catch.hpp>
#include <random>

#include "compiled.h"
#include "message/expand.h"

namespace hexapla::message {
namespace {

const std::vector<std::string> kExamples = {
    "rose from {cirt_2020} to **{cirt_2025}** in *2025*.",
    "{n, plural, =0 {never} one {**once** #} other {# times}} since [c25](#c25)",
    "{g, select, f {l'{a}} other {{n, plural, one {\\#} other {#}}}} &amp; &#65; \\*",
    "采用**（AI）**的 [x](https://itu.int/a?b=1#c) ***z** y* `c` <b> ![i](j) _u_",
    "- a\n  1. b\n\n# H {x}\n> q\n\n| a |\n|---|\n```\n<!-- c --><![CDATA[ d ]]> [e]: f"};

const std::vector<std::string> kPieces = {"{",
                                          "}",
                                          "*",
                                          "**",
                                          "***",
                                          "#",
                                          "\\",
                                          "[",
                                          "]",
                                          "](",
                                          ")",
                                          "`",
                                          "<",
                                          ">",
                                          "&",
                                          ";",
                                          "&#",
                                          " ",
                                          "\n",
                                          "\n\n",
                                          "  \n",
                                          ",",
                                          "plural,",
                                          "one {",
                                          "a",
                                          "_",
                                          "!",
                                          "的",
                                          "）",
                                          "\xC2\xA0",
                                          "é",
                                          "&amp;",
                                          "&#32;",
                                          "](#a)",
                                          "<![CDATA[",
                                          "]]>",
                                          "- ",
                                          "> ",
                                          "1. ",
                                          "\xFF",
                                          "\xEE\x80\x80",
                                          "\xE4",
                                          std::string(1, '\0'),
                                          "](https://a.b)",
                                          "|-|",
                                          "\r",
                                          "\t",
                                          "{n, plural, one {",
                                          "} other {",
                                          "}}",
                                          "{a}",
                                          "(",
                                          "\"",
                                          "&nbsp;"};

class Mutator {
 public:
  std::string Next() {
    std::string text = Pick(kExamples);
    for (unsigned i = 0, count = Below(8) + 1; i < count; ++i) {
      const std::size_t at = Below(static_cast<unsigned>(text.size()) + 1);
      switch (Below(3)) {
        case 0:
          text.insert(at, Pick(kPieces));
          break;
        case 1:
          text.erase(at, Below(6));
          break;
        default:
          text.insert(at, text.substr(text.size() / 2, Below(12)));
      }
    }
    return text;
  }

  std::string NextShort() {
    std::string text;
    for (unsigned i = 0, count = Below(9) + 1; i < count; ++i) text += Pick(kPieces);
    return text;
  }

 private:
  unsigned Below(unsigned bound) { return static_cast<unsigned>(random_() % bound); }
  const std::string& Pick(const std::vector<std::string>& from) {
    return from[Below(static_cast<unsigned>(from.size()))];
  }

  std::mt19937 random_{191};  // fixed: each run sees the same texts
};

bool SpansAreInside(const std::vector<Node>& content, std::size_t size) {
  for (const Node& node : content) {
    if (!node.span.known() || node.span.begin > node.span.end || node.span.end > size) return false;
    if (!SpansAreInside(node.children, size)) return false;
    for (const Branch& branch : node.branches) {
      if (branch.span.end > size || !SpansAreInside(branch.content, size)) return false;
    }
  }
  return true;
}

void Check(const std::string& text, bool xml) {
  const Compiled first(text, kEnglish, xml);
  if (!SpansAreInside(first.content(), text.size())) FAIL("span outside of: " << text);
  if (Expand(first.content(), kRussian).empty()) FAIL("no reading of: " << text);
  if (!first.clean()) return;
  const std::string source = ToSource(first.content());
  const Compiled second(source);
  if (second.content() == first.content()) return;
  FAIL("not the same tree: " << text << "\n"
                             << source << "\n"
                             << first.tree() << "\n"
                             << second.tree());
}

TEST_CASE("no text brings the compiler down, and what it reads it writes") {
  Mutator mutator;
  for (int i = 0; i < 10000; ++i) {
    Check(mutator.Next(), i % 2 == 0);
    Check(mutator.NextShort(), false);
  }
  SUCCEED();
}

TEST_CASE("no text brings the reader of narratives down") {
  Mutator mutator;
  for (int i = 0; i < 2000; ++i) {
    const std::string text = mutator.Next() + mutator.NextShort() + mutator.Next();
    const base::SourceFile file("test.md", text);
    base::Sink sink;
    for (const NarrativeBlock& block : ParseNarrative(file, kEnglish, sink).blocks) {
      if (block.message.span.end > text.size()) FAIL("span outside of: " << text);
    }
  }
  SUCCEED();
}

}  // namespace
}  // namespace hexapla::message
