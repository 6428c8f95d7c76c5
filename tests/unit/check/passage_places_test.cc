#include "check/passage_places.h"

#include <catch2/catch.hpp>

namespace hexapla::check {
namespace {

/// A text of one piece, which stands in all of a file.
struct OnePiece {
  OnePiece(std::string read, std::string written)
      : text(std::move(read)), file("a.xml", std::move(written)) {
    node.kind = message::NodeKind::kText;
    node.span = {&file, 0, static_cast<std::uint32_t>(file.text().size())};
    pieces = {{0, static_cast<std::uint32_t>(text.size()), &node}};
    places = PassagePlaces(text, pieces);
  }

  /// What stands in the file where \p words, of which there is one, stand in the text.
  std::string Written(const std::string& words) const {
    const auto begin = static_cast<std::uint32_t>(text.find(words));
    const auto end = begin + static_cast<std::uint32_t>(words.size());
    const base::Span span = places.Of(text, pieces, begin, end);
    return file.text().substr(span.begin, span.end - span.begin);
  }

  std::string text;
  base::SourceFile file;
  message::Node node;
  std::vector<Piece> pieces;
  PassagePlaces places;
};

std::string Times(const std::string& text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("a place is found behind tags, references, escapes and white space") {
  const std::string before = Times("A &amp; B\n   <pc id=\"1\"/>\\*", 40);
  const OnePiece passage(Times("A & B *", 40) + "caf\xC3\xA9 & bar.",
                         before + "caf\xC3\xA9 &#38; <g>bar</g>.");
  CHECK(passage.Written("caf\xC3\xA9") == "caf\xC3\xA9");
  CHECK(passage.Written("caf\xC3\xA9 & bar") == "caf\xC3\xA9 &#38; <g>bar");
  CHECK(passage.Written("bar") == "bar");
}

TEST_CASE("a reference of a message is whole in XML too") {
  const OnePiece passage("fig\xE2\x80\x8Bure & more", "fig&amp;#8203;ure &amp; more");
  CHECK(passage.Written("\xE2\x80\x8B") == "&amp;#8203;");
  CHECK(passage.Written("ure & m") == "ure &amp; m");
}

TEST_CASE("a place is found from one that is noted nearby, however long the text is") {
  const std::string text = Times("stop ,next \xE6\x96\x87 ", 2000);
  const OnePiece passage(text, text);
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    const PassagePlaces::Place& before = passage.places.Before(at);
    REQUIRE(before.at <= at);
    REQUIRE(at - before.at <= PassagePlaces::kStride);
    REQUIRE(before.in_file == before.at);
  }
}

TEST_CASE("what stands in no file has no place") {
  const message::Node generated;
  const std::vector<Piece> pieces = {{0, 4, &generated}};
  CHECK_FALSE(PassagePlaces("text", pieces).Of("text", pieces, 0, 4).known());
}

}  // namespace hexapla::check
