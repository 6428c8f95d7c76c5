#include <catch2/catch.hpp>
#include <ctime>

#include "fixture.h"

namespace hexapla::xml {
namespace {

using namespace std::string_literals;

double CpuSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// Parses \p text, which must be refused, and gives the findings; checks that it was quick.
std::string Refused(std::string text) {
  const double start = CpuSeconds();
  const Parsed parsed(std::move(text));
  CHECK(CpuSeconds() - start < 1.0);
  CHECK(parsed.document == nullptr);
  return Shown(parsed.sink);
}

}  // namespace

TEST_CASE("a file over 32 MiB is refused") {
  const std::size_t limit = std::size_t{32} << 20U;
  CHECK(Refused("<a>" + std::string(limit - 6, 'x') + "</a>") ==
        "1:1 file-too-large: the file has 33554433 bytes; a file of a project has at most 33554432 "
        "(32 MiB)");
  CHECK(Parsed("<a>" + std::string(limit - 7, 'x') + "</a>").document != nullptr);
}

TEST_CASE("bytes that are no text are refused") {
  CHECK(Refused("<a>x\0y</a>"s) ==
        "1:5 nul-byte: a NUL byte stands in the text | take the file "
        "from a backup, or save it again as UTF-8 text");
  CHECK(
      Refused("<a>\xE9</a>") ==
      "1:4 invalid-encoding: byte 0xE9 is not part of a UTF-8 character | save the file as UTF-8");
  CHECK(Refused("<a>\xED\xA0\x80</a>").find("invalid-encoding") != std::string::npos);
  CHECK(Refused("\xFF\xFE<\0a\0/\0>\0"s).find("the file is UTF-16") != std::string::npos);
  CHECK(Refused("\0<\0a\0/\0>"s).find("the file is UTF-16") != std::string::npos);
}

TEST_CASE("another encoding than UTF-8 is refused at the declaration") {
  CHECK(
      Refused("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>") ==
      "1:31 invalid-encoding: the file says that it is encoded in `ISO-8859-1`; a project's files "
      "are UTF-8 | save the file as UTF-8 and write `encoding=\"UTF-8\"`");
  CHECK(Parsed("<?xml version='1.0' encoding='utf-8'?><a/>").document != nullptr);
}

TEST_CASE("control characters are refused, typed or referred to") {
  CHECK(Refused("<a>\x01</a>") ==
        "1:4 control-character: U+0001 is a control character, which no text has | "
        "type the character that is meant, or remove it");
  // Before, in and behind the blocks that are looked at as one.
  for (const std::size_t at : {0, 1, 15, 16, 17, 31, 40}) {
    std::string text(at, 'x');
    for (const char* bad : {"\x1B", "\x7F", "\xC2\x80", "\xC2\x9F", "\xEF\xB7\x90", "\xEF\xBF\xBF",
                            "\xF0\x9F\xBF\xBE", "\xF4\x8F\xBF\xBF"}) {
      CHECK(Refused("<a>\xD0\xAF" + text + bad + "</a>").find("control-character") !=
            std::string::npos);
    }
  }
  CHECK(Refused("<a>&#x92;</a>").find("1:4 control-character: U+0092") == 0);
  CHECK(Parsed("<a>\t\r\n&#9;&#10;\xC2\xA0\xEF\xB7\x8F\xEF\xB7\xB0\xEF\xBF\xBD\xF0\x9F\xBF\xBD</a>")
            .document != nullptr);
}

TEST_CASE("private-use characters are refused, typed or referred to") {
  CHECK(
      Refused("<a>\xEE\x80\x80</a>") ==
      "1:4 private-use-character: U+E000 is a private-use character, which has no agreed meaning | "
      "type the character that is meant, or remove it");
  CHECK(Refused("<a b='\xEF\xA3\xBF'/>").find("U+F8FF") != std::string::npos);
  CHECK(Refused("<a>\xF3\xB0\x80\x80</a>").find("1:4 private-use-character: U+F0000") == 0);
  CHECK(Refused("<a>&#xE000;</a>").find("1:4 private-use-character: U+E000") == 0);
  CHECK(Refused("<a b='&#57345;'/>").find("1:7 private-use-character: U+E001") == 0);
  // U+D7FF and U+F900 are the neighbours of the range.
  CHECK(Parsed("<a>\xED\x9F\xBF\xEF\xA4\x80 &#xF900;</a>").document != nullptr);
  CHECK(Parsed("<a><![CDATA[&#xE000;]]><!-- &#xE000; --></a>").document != nullptr);
}

TEST_CASE("a DOCTYPE is refused, whatever it declares") {
  const std::string rule =
      "doctype-not-allowed: `<!DOCTYPE` is not allowed: a project's files declare no entities and "
      "load "
      "none | remove the declaration up to its `>`, and type each character itself";
  CHECK(Refused("<!DOCTYPE a><a/>") == "1:1 " + rule);
  CHECK(Refused("<!DOCTYPE a [<!ENTITY b \"c\">]>\n<a>&b;</a>") == "1:1 " + rule);
  CHECK(Refused("<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><a/>") ==
        "1:1 " + rule);
  CHECK(Refused("<?xml version=\"1.0\"?>\n<!DOCTYPE a SYSTEM \"http://localhost/a.dtd\"><a/>") ==
        "2:1 " + rule);
  CHECK(Refused("<!doctype html><a/>") == "1:1 " + rule);
  CHECK(Refused("<!-- > --><!DOCTYPE a><a/>") == "1:11 " + rule);
  const std::string laughs =
      "<!DOCTYPE a [<!ENTITY a0 'ha'><!ENTITY a1 '&a0;&a0;&a0;&a0;'>]><a>&a1;</a>";
  CHECK(Refused(laughs) == "1:1 " + rule);
  CHECK(Parsed("<a><!-- <!DOCTYPE a> --><![CDATA[<!DOCTYPE a>]]><?p <!DOCTYPE a>?></a>").document !=
        nullptr);
}

TEST_CASE("a start tag with too much in it is refused") {
  std::string many = "<root>\n<a";
  for (int i = 0; i < 100'000; ++i) many += fmt::format(" a{}=''", i);
  CHECK(Refused(many + "/></root>") ==
        "2:1 too-much-markup: `a` has more than 200 attributes | "
        "look whether the quotation mark of an attribute, or the "
        "tag's `>`, is missing");
  CHECK(Refused("<a b='" + std::string(70'000, 'x') + "'/>") ==
        "1:1 too-much-markup: the start tag of `a` is longer than 64 KiB | look whether the "
        "quotation mark of an attribute, or the tag's `>`, is missing");
  std::string enough = "<a";
  for (int i = 0; i < 200; ++i) enough += fmt::format(" a{}='='", i);
  CHECK(Parsed(enough + "/>").document != nullptr);
}

TEST_CASE("a start tag that is malformed hides no other from the guard") {
  std::string many = "<r><b c='<'/><a";
  for (int i = 0; i < 100'000; ++i) many += fmt::format(" a{}=''", i);
  CHECK(Refused(many + "/></r>").find("too-much-markup") != std::string::npos);
}

TEST_CASE("elements nested too deeply are refused") {
  const auto nested = [](std::size_t levels) {
    return Repeated("<a>", levels) + Repeated("</a>", levels);
  };
  CHECK(Refused(nested(10'000)) ==
        "1:301 too-much-markup: `a` is nested more than 100 levels deep | look whether end tags "
        "are missing before it");
  CHECK(Refused(nested(101)) == Refused(nested(10'000)));
  CHECK(Parsed(nested(100)).document != nullptr);
  CHECK(Parsed("<r>" + Repeated("<a/>", 1000) + Repeated("<b></b>", 1000) + "</r>").document !=
        nullptr);
}

TEST_CASE("text that is no XML is checked too") {
  base::Sink sink;
  CHECK(CheckText(base::SourceFile("a.md", "# Т\xC3\xA9st <!DOCTYPE x>\n"), sink));
  CHECK(Shown(sink).empty());
  const base::SourceFile bad("a.md", "é\xEE\x80\x81");
  CHECK_FALSE(CheckText(bad, sink));
  CHECK(Shown(sink).find("1:2 private-use-character: U+E001") == 0);
}

}  // namespace hexapla::xml
