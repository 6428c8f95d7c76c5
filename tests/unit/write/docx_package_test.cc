#include <catch2/catch.hpp>

#include "docx_documents.h"
#include "docx_read_back.h"

namespace hexapla::write::test {
namespace {

TEST_CASE("docx: the same document gives the same bytes, with a date that means nothing") {
  const model::Document document = Dressed(English({Title("Title"), Para("Words")}));
  const std::string file = WriteDocx(document, CouncilLook());
  CHECK(file == WriteDocx(document, CouncilLook()));
  for (const Entry& entry : Entries(file)) {
    INFO(entry.name);
    // 1980-01-01 00:00 in DOS form: year 0, month 1, day 1.
    CHECK(entry.date == 0x21);
    CHECK(entry.time == 0);
    CHECK(entry.crc == libdeflate_crc32(0, entry.bytes.data(), entry.bytes.size()));
    CHECK(IsBalanced(entry.bytes));
  }
}

TEST_CASE("docx: content types come first and name every part") {
  const std::vector<Entry> entries = Entries(WriteDocx(Dressed(English({})), CouncilLook()));
  REQUIRE(entries.size() > 2);
  CHECK(entries[0].name == "[Content_Types].xml");
  CHECK(entries[1].name == "_rels/.rels");
  for (const Entry& entry : entries) {
    if (entry.name.ends_with(".rels") || entry.name == "[Content_Types].xml") continue;
    INFO(entry.name);
    CHECK(CountOf(entries[0].bytes, "PartName=\"/" + entry.name + "\"") == 1);
  }
}

TEST_CASE("docx: a part whose look file is missing is left out, with all that names it") {
  Parts parts;
  for (Entry& entry : Entries(WriteDocx(English({Para("Words")}), {}))) {
    parts[entry.name] = entry.bytes;
  }
  CHECK(parts.count("word/styles.xml") == 0);
  CHECK(parts.at("[Content_Types].xml").find("styles") == std::string::npos);
  CHECK(parts.at("word/_rels/document.xml.rels").find("styles") == std::string::npos);
  CHECK(parts.at("word/document.xml").find("<w:t>Words</w:t>") != std::string::npos);
}

TEST_CASE("docx: properties say what the metadata says") {
  const Parts parts = PartsOf(Dressed(English({})));
  const std::string& core = parts.at("docProps/core.xml");
  CHECK(core.find("<dc:title>Title &amp; more</dc:title>") != std::string::npos);
  CHECK(core.find("<dc:creator>Secretary-General</dc:creator>") != std::string::npos);
  CHECK(core.find("<dc:language>en</dc:language>") != std::string::npos);
  CHECK(core.find(">2026-03-09T00:00:00Z</dcterms:created>") != std::string::npos);
  const std::string& custom = parts.at("docProps/custom.xml");
  CHECK(custom.find("name=\"Symbol\"><vt:lpwstr>C26/35-E<") != std::string::npos);
  CHECK(custom.find("name=\"Report\"><vt:lpwstr>C26-res191<") != std::string::npos);
  CHECK(custom.find("name=\"Source language\"><vt:lpwstr>en<") != std::string::npos);
}

TEST_CASE("docx: a pending date is in no property") {
  model::Document document = Dressed(English({}));
  document.metadata.date.clear();
  CHECK(PartsOf(document).at("docProps/core.xml").find("dcterms:created") == std::string::npos);
}

TEST_CASE("docx: slots of the look are filled by language") {
  model::Document document = Dressed(Chinese({}));
  document.typography.language_tag = "zh-CN";
  const Parts parts = PartsOf(document);
  const std::string& styles = parts.at("word/styles.xml");
  CHECK(styles.find("<w:rFonts w:ascii=\"Calibri\" w:eastAsia=\"SimSun\" w:hAnsi=\"Calibri\""
                    " w:cs=\"Dubai\"/>") != std::string::npos);
  CHECK(styles.find("<w:lang w:val=\"zh-CN\" w:eastAsia=\"zh-CN\" w:bidi=\"zh-CN\"/>") !=
        std::string::npos);
  CHECK(styles.find("<w:bidi w:val=\"0\"/>") != std::string::npos);
  CHECK(parts.at("word/settings.xml").find("<w:themeFontLang w:val=\"zh-CN\"") !=
        std::string::npos);
  CHECK(parts.at("word/theme/theme1.xml").find("<a:ea typeface=\"SimSun\"/>") != std::string::npos);
  for (const auto& [name, part] : parts) {
    INFO(name);
    CHECK(part.find("{size") == std::string::npos);
    CHECK(part.find("{latin") == std::string::npos);
  }
}

TEST_CASE("docx: what the look says to people is not in the file") {
  Look look = {
      {"docx/theme1.xml",
       "<?xml version=\"1.0\"?>\n<!-- {size} -->\n<a b=\"{size}\">\n  <c d=\"{x} {size+1x}\"/>"
       "\n</a>\n"}};
  const std::vector<Entry> entries = Entries(WriteDocx(English({}), look));
  for (const Entry& entry : entries) {
    if (entry.name != "word/theme/theme1.xml") continue;
    CHECK(entry.bytes == "<?xml version=\"1.0\"?><a b=\"24\"><c d=\"{x} {size+1x}\"/></a>");
  }
}

TEST_CASE("docx: sizes of styles follow the size of body text, both scripts alike") {
  model::Document document = Dressed(English({}));
  document.typography.size_half_points = 20;
  const std::string styles = PartsOf(document).at("word/styles.xml");
  const std::size_t title = styles.find("w:styleId=\"Title\"");
  REQUIRE(title != std::string::npos);
  const std::string style = styles.substr(title, styles.find("</w:style>", title) - title);
  CHECK(style.find("<w:sz w:val=\"24\"/>") != std::string::npos);
  CHECK(style.find("<w:szCs w:val=\"24\"/>") != std::string::npos);
  CHECK(CountOf(styles, "<w:sz ") == CountOf(styles, "<w:szCs "));
  CHECK(CountOf(styles, "<w:b/>") == CountOf(styles, "<w:bCs/>"));
  CHECK(CountOf(styles, "<w:i/>") == CountOf(styles, "<w:iCs/>"));
}

TEST_CASE("docx: page 1 has the address below, the others number and symbol above") {
  const Parts parts = PartsOf(Dressed(English({})));
  const std::string& document = parts.at("word/document.xml");
  CHECK(document.find("<w:headerReference w:type=\"default\"") != std::string::npos);
  CHECK(document.find("<w:headerReference w:type=\"first\"") != std::string::npos);
  CHECK(document.find("<w:footerReference w:type=\"first\"") != std::string::npos);
  CHECK(document.find("<w:titlePg/>") != std::string::npos);
  CHECK(parts.at("word/footer1.xml").find("<w:t>www.itu.int/council</w:t>") != std::string::npos);
  const std::string& running = parts.at("word/header1.xml");
  const std::size_t page = running.find(" PAGE ");
  REQUIRE(page != std::string::npos);
  // conventions 1.7: the page number above the symbol with language letter.
  CHECK(running.find("<w:t>C26/35-E</w:t>") > page);
  CHECK(parts.at("word/header2.xml").find("<w:t>") == std::string::npos);
}

TEST_CASE("docx: a document without a symbol has the page number alone above") {
  model::Document document = Dressed(English({}));
  document.metadata.symbol.clear();
  const Parts parts = PartsOf(document);
  CHECK(parts.at("word/header1.xml").find(" PAGE ") != std::string::npos);
  CHECK(parts.at("word/header1.xml").find("Headersymbol") == std::string::npos);
}

TEST_CASE("docx: both headers of a draft say so") {
  model::Document document = Dressed(English({}));
  document.metadata.draft = true;
  const Parts parts = PartsOf(document);
  for (const char* name : {"word/header1.xml", "word/header2.xml"}) {
    INFO(name);
    CHECK(parts.at(name).find("<w:t>Draft: not for distribution</w:t>") != std::string::npos);
  }
}

}  // namespace
}  // namespace hexapla::write::test
