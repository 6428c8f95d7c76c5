#include "compose/word.h"

#include <algorithm>

#include "arranged.h"
#include "model/walk.h"

namespace hexapla::compose {
namespace {

using model::Inline;
using model::InlineKind;
using testing::Reading;
using testing::SmallProject;
using testing::XliffGroup;
using testing::XliffUnit;

std::string Count(const std::string& value) {
  return "<integer id=\"n\" value=\"" + value + "\" source=\"s\"/>";
}

/// What `<p id="a">` with \p source says in \p language, translated by \p catalogue.
std::string Said(const std::string& language, const std::string& source,
                 const std::string& catalogue, const std::string& report = "",
                 const std::string& registry = "") {
  SmallProject small;
  small.Registry(registry);
  small.Report(report);
  small.Template("<p id=\"a\">" + source + "</p>");
  small.Translate(language, catalogue);
  return Texts(Worded(small, language).blocks).at(0);
}

std::vector<Inline> InlinesOf(const model::Document& document) {
  std::vector<Inline> out;
  model::ForEachInline(document, [&](const Inline& piece) { out.push_back(piece); });
  return out;
}

const std::string kWoman =
    R"(<person id="chief" gender="f" source="s"><name term="secretary_general_f"/></person>)";

}  // namespace

// Conventions 2.2: "Inter-Sector Coordination Group (ISCG)".
TEST_CASE("a name is written in full with its acronym once, then by the acronym") {
  CHECK(InEnglish(R"(<p id="a">The {iscg} met.</p><p id="b">The {iscg} and {iscg}.</p>)") ==
        Strings{"The Inter-Sector Coordination Group (ISCG) met.", "The ISCG and ISCG."});
}

TEST_CASE("headings, the box and tables do not introduce a name") {
  SmallProject small;
  small.Template(R"(
    <box><entry><label id="la">{iscg}</label><p id="in">{iscg}</p></entry></box>
    <section><heading>Work of {iscg}</heading>
    <table id="t"><body><row><cell><p id="cell">{iscg}</p></cell></row></body></table>
    <p id="b">{iscg}</p></section>)");
  const model::Document document = Worded(small, "en");
  const auto& box = std::get<model::Box<model::Inlines>>(document.blocks.at(0).what);
  CHECK(model::PlainText(box.entries.at(0).label) == "ISCG");
  CHECK(Texts(box.entries[0].blocks) == Strings{"ISCG"});
  CHECK(model::PlainText(As<model::Heading>(document.blocks.at(1)).text) == "Work of ISCG");
  const auto& table = As<model::Table>(document.blocks.at(2));
  CHECK(Texts(table.body.at(0).cells.at(0).blocks) == Strings{"ISCG"});
  CHECK(Texts(document.blocks) == Strings{"Inter-Sector Coordination Group (ISCG)"});
}

TEST_CASE("a style asks for a form of a name") {
  CHECK(InEnglish(R"(<p id="a">{iscg, term, full}; {iscg, term, acronym}.</p>)")
            .at(0)
            .ends_with("; ISCG."));
  CHECK(InEnglish(R"(<p id="a">{iscg}; {iscg, term, full}.</p>)") ==
        Strings{"Inter-Sector Coordination Group (ISCG); Inter-Sector Coordination Group."});
  // Conventions 2.3: Генеральный секретарь; the genitive is that of the grammar.
  CHECK(Said("ru", "Office of {secretary_general}",
             XliffUnit("a", "Office of {secretary_general}",
                       "Канцелярия {secretary_general, term, gen}")) ==
        "Канцелярия Генерального секретаря");
}

// Conventions 2.2: Межсекторальная координационная группа (МСКГ).
TEST_CASE("words in a name's stead add the acronym at first mention") {
  CHECK(Said("ru", "Work of {iscg}; {iscg}",
             XliffUnit("a", "Work of {iscg}; {iscg}", "Работа {iscg, term, gen}; {iscg}"))
            .ends_with("; МСКГ"));
  CHECK(InEnglish(R"(<p id="a">[The group](#iscg) met; [the group](#iscg) ended. {iscg}.</p>)") ==
        Strings{"The group (ISCG) met; the group ended. ISCG."});
}

// Conventions 2.4 and 4.5: "article 5 de la Convention", "la session de 2017 du Conseil" as inside
// of a sentence.
TEST_CASE("what the house words opens a sentence with a capital") {
  const std::string registry =
      R"(<instrument id="cv_5" kind="convention" source="s"><part value="5"/></instrument>)"
      R"(<event id="c17" kind="council-session" concept="council" year="2017" source="s"/>)";
  const auto said = [&](const std::string& language, const std::string& target) {
    return Said(language, "x {cv_5} {c17}", XliffUnit("a", "x {cv_5} {c17}", target), "", registry);
  };
  CHECK(said("fr", "{cv_5} et {cv_5}. {c17} (voir {cv_5}).") ==
        "Article 5 de la Convention et article 5 de la Convention. La session de 2017 du Conseil "
        "(voir article 5 de la Convention).");
  CHECK(said("fr", "Oui (cf. {cv_5}, p. ex. {c17}); n: {cv_5}!") ==
        "Oui (cf. article 5 de la Convention, p. ex. la session de 2017 du Conseil); n: article 5 "
        "de la Convention!");
  CHECK(said("ru", "Да (см. {c17}). {c17}.") ==
        "Да (см. сессия Совета 2017 года). Сессия Совета 2017 года.");
  SmallProject small;
  small.Registry(registry);
  small.Template(R"(<p id="a">**{c17}** and {c17}</p>)");
  CHECK(Texts(Worded(small, "en").blocks) ==
        Strings{"The 2017 session of the Council and the 2017 session of the Council"});
}

// United Nations usage in English: behind the full stop or comma; in French and Russian before it.
TEST_CASE("the mark of a note stands on the side of punctuation that the language has") {
  const std::string report = R"(<note id="n" source="s"><text>x</text></note>
    <note id="m" source="s"><text>y</text></note>)";
  const auto said = [&](const std::string& language, const std::string& target) {
    SmallProject small;
    small.Report(report);
    small.Template("<p id=\"a\">A{n, note}. B{m, note}</p>");
    small.Translate(language, XliffUnit("a", "A{n, note}. B{m, note}", target));
    std::string out;
    for (const Inline& piece : InlinesOf(Worded(small, language))) {
      out += piece.kind == InlineKind::kNoteReference ? "^" : piece.text;
    }
    return out.substr(0, out.find("x"));
  };
  CHECK(said("en", "") == "A.^ B^");
  CHECK(said("fr", "A.{n, note} B{m, note}, C") == "A^. B^, C");
  CHECK(said("fr", "A{n, note}{m, note}. B") == "A^^. B");
  CHECK(said("ru", "A?{n, note} B.{m, note}") == "A?^ B^.");
  CHECK(said("zh", "A{n, note}{m, note}。B") == "A。^^B");
  CHECK(said("zh", "A{n, note}{m, note}。") == "A。^^");
}

TEST_CASE("items, cells and texts of their own keep their first letter") {
  SmallProject small;
  small.Registry(
      R"(<event id="c17" kind="council-session" concept="council" year="2017" source="s"/>)");
  small.Report(R"(<text id="own" value="www.itu.int" source="s"/>)");
  small.Template(R"(<p id="a">{own} and {c17}</p>
    <list style="dash"><item><p id="i1">{c17};</p></item><item><p id="i2">x. {c17}.</p></item></list>
    <quotation><p id="q">{c17}</p></quotation>)");
  const model::Document document = Worded(small, "en");
  CHECK(Texts(document.blocks) == Strings{"www.itu.int and the 2017 session of the Council"});
  const auto& list = As<model::List>(document.blocks.at(1));
  CHECK(Texts(list.items.at(0).blocks) == Strings{"the 2017 session of the Council;"});
  CHECK(Texts(list.items.at(1).blocks) == Strings{"x. The 2017 session of the Council."});
  CHECK(Texts(As<model::Quotation>(document.blocks.at(2)).blocks) ==
        Strings{"\"the 2017 session of the Council\""});
}

TEST_CASE("a head that opens with a number stays as it is") {
  SmallProject small;
  small.Registry(
      R"(<event id="m24" kind="meeting" concept="tdag" year="2019" number="24" source="s"/>)");
  small.Template(
      R"(<list style="dash"><item><head id="h">{m24}</head><p id="a">x</p></item></list>)");
  const model::Document document = Worded(small, "en");
  CHECK(Texts(As<model::List>(document.blocks.at(0)).items.at(0).blocks) ==
        Strings{"24th meeting", "x"});
}

// Conventions 5.3, row "quotes".
TEST_CASE("a quotation stands in the quotation marks of the language") {
  SmallProject small;
  small.Template(R"(<quotation><p id="a">One.</p><list style="dash"><item><p id="b">Two.</p></item>
    </list><source id="c">{iscg, term, acronym}</source></quotation>)");
  small.Translate("zh", XliffUnit("a", "One.", "一。") + XliffUnit("b", "Two.", "二。") +
                            XliffUnit("c", "{iscg, term, acronym}", "{iscg, term, acronym}"));
  for (const auto& [language, first, last] :
       {std::tuple("en", "\"One.", "Two.\""), std::tuple("zh", "“一。", "二。”")}) {
    INFO(language);
    const model::Document document = Worded(small, language);
    const auto& quotation = As<model::Quotation>(document.blocks.at(0));
    CHECK(Texts(quotation.blocks) == Strings{first});
    const auto& list = As<model::List>(quotation.blocks.at(1));
    CHECK(Texts(list.items.at(0).blocks) == Strings{last});
    REQUIRE(quotation.source);
    CHECK(model::PlainText(*quotation.source) == "ISCG");
  }
}

// Ortografía de la lengua española (2010), "punto" and "comillas"; Rules of Russian spelling and
// punctuation (1956), § 200.
TEST_CASE("in Spanish and Russian a full stop stands behind the mark that closes a quotation") {
  SmallProject small;
  small.Template(R"(<quotation><p id="a">One.</p></quotation>)"
                 R"(<quotation><p id="b">Two?</p></quotation>)");
  small.Translate("es", XliffUnit("a", "One.", "Uno.") + XliffUnit("b", "Two?", "¿Dos?"));
  small.Translate("ru", XliffUnit("a", "One.", "Раз.") + XliffUnit("b", "Two?", "Два?"));
  for (const auto& [language, stop, question] :
       {std::tuple("es", "\"Uno\".", "\"¿Dos?\""), std::tuple("ru", "\"Раз\".", "\"Два?\"")}) {
    INFO(language);
    const model::Document document = Worded(small, language);
    CHECK(Texts(As<model::Quotation>(document.blocks.at(0)).blocks) == Strings{stop});
    CHECK(Texts(As<model::Quotation>(document.blocks.at(1)).blocks) == Strings{question});
  }
}

TEST_CASE("a list of names may ask for the form of its members") {
  const std::string list = R"(<record-list id="both" refs="iscg itu_d" source="s"/>)";
  // Conventions 2.1 and 2.2; the genitive is that of the grammar.
  CHECK(Said("ru", "Heads of {both}",
             XliffUnit("a", "Heads of {both}", "руководители {both, list, gen}"), list) ==
        "руководители Межсекторальной координационной группы (МСКГ) и "
        "Сектора развития электросвязи МСЭ (МСЭ-D)");
  CHECK(InEnglish(R"(<p id="a">{both, list, or}; {both, list, acronym}.</p>)", list) ==
        Strings{"Inter-Sector Coordination Group (ISCG) or ITU Telecommunication Development "
                "Sector (ITU-D); ISCG and ITU-D."});
}

TEST_CASE("the head of an item begins as a sentence does, without a mark after it") {
  SmallProject small;
  small.Registry(R"(<topic id="accessibility" source="s"/>)");
  small.Template(
      R"(<list style="dash"><item><head id="h">{accessibility}</head><p id="a">x</p></item></list>)");
  const model::Document document = Worded(small, "en");
  CHECK(Texts(As<model::List>(document.blocks.at(0)).items.at(0).blocks) ==
        Strings{"Accessibility", "x"});
}

TEST_CASE("words of a page and of an address are links") {
  SmallProject small;
  small.Template(
      R"(<p id="a">[page](#iscg_page) and [site](https://www.itu.int/) and {iscg_page}</p>)");
  const model::Document document = Worded(small, "en");
  const auto& text = As<model::Paragraph>(document.blocks.at(0)).text;
  REQUIRE(text.size() >= 4);
  CHECK(text[0].kind == InlineKind::kLink);
  CHECK(text[0].target == "https://www.itu.int/iscg");
  CHECK(text[0].fact == "iscg_page");
  CHECK(model::PlainText(text[0].children) == "page");
  CHECK(text[2].kind == InlineKind::kLink);
  CHECK(text[2].target == "https://www.itu.int/");
  CHECK(text.back().kind == InlineKind::kValue);
  CHECK(text.back().text == "https://www.itu.int/iscg");
}

TEST_CASE("emphasis, strong, a note and the name of a table keep their kinds") {
  SmallProject small;
  small.Report(R"(<note id="remark" source="s"><text>Below.</text></note>)");
  small.Template(R"(<p id="a">*so* **to**{remark, note}, {figures}</p>
    <table id="figures" numbered="yes"><caption id="c">Cap</caption>
    <body><row><cell><p id="x">x</p></cell></row></body></table>)");
  const model::Document document = Worded(small, "en");
  const auto& text = As<model::Paragraph>(document.blocks.at(0)).text;
  CHECK(text.at(0).kind == InlineKind::kEmphasis);
  CHECK(text.at(2).kind == InlineKind::kStrong);
  CHECK(text.at(4).kind == InlineKind::kNoteReference);
  CHECK(text.at(4).note == 0);
  REQUIRE(text.back().kind == InlineKind::kCrossReference);
  CHECK(text.back().target == "figures");
  // Conventions 5.5, table title.
  CHECK(model::PlainText(text.back().children) == "Table 1");
  REQUIRE(As<model::Table>(document.blocks.at(1)).label);
  CHECK(model::PlainText(*As<model::Table>(document.blocks[1]).label) == "Table 1");
  CHECK(document.notes.size() == 1);
}

TEST_CASE("English counts one and other, and says what is given for nothing") {
  const std::string source =
      R"(<p id="a">{n, plural, =0 {No meeting} one {# meeting} other {# meetings}}</p>)";
  CHECK(InEnglish(source, Count("0")) == Strings{"No meeting"});
  CHECK(InEnglish(source, Count("1")) == Strings{"1 meeting"});
  CHECK(InEnglish(source, Count("2")) == Strings{"2 meetings"});
  // Conventions 5.1: 10,000.
  CHECK(InEnglish(source, Count("10000")) == Strings{"10,000 meetings"});
}

TEST_CASE("the pieces of a branch say which facts chose it") {
  SmallProject small;
  small.Report(Count("2"));
  small.Template(
      "<p id=\"a\">So {n, plural, one {one} other {{iscg_number, select, singular "
      "{*it* is} other {they are}} two}}.</p>");
  const model::Document document = Worded(small, "en");
  const auto& text = As<model::Paragraph>(document.blocks.at(0)).text;
  CHECK(model::PlainText(text) == "So it is two.");
  REQUIRE(text.size() == 5);
  CHECK(text[0].chosen_by.empty());
  CHECK(text[1].chosen_by == Strings{"iscg", "n"});
  CHECK(text[2].chosen_by == Strings{"iscg", "n"});
  CHECK(text[3].chosen_by == Strings{"n"});
  CHECK(text[4].chosen_by.empty());
}

TEST_CASE("a message asks for the basis of a figure by a style") {
  CHECK(InEnglish(R"(<p id="a">{cost} or {cost, number, basis}</p>)",
                  R"(<integer id="cost" value="1234" basis="estimate" source="s"/>)") ==
        Strings{"1,234 or 1,234 (estimate)"});
}

// CLDR 42: 1, 21 one; 2 few; 5, 11 many.
TEST_CASE("Russian counts one, few, many and other") {
  const std::string source = "{n, plural, one {# meeting} other {# meetings}}";
  const std::string catalogue = XliffGroup("a", {{"n=one", "# meeting", "# собрание"},
                                                 {"n=few", "# meetings", "# собрания"},
                                                 {"n=many", "# meetings", "# собраний"},
                                                 {"n=other", "# meetings", "# собрания (доли)"}});
  const auto said = [&](const std::string& n) { return Said("ru", source, catalogue, Count(n)); };
  CHECK(said("1") == "1 собрание");
  CHECK(said("21") == "21 собрание");
  CHECK(said("3") == "3 собрания");
  CHECK(said("5") == "5 собраний");
  CHECK(said("11") == "11 собраний");
}

// CLDR 42: 0 zero, 1 one, 2 two, 3-10 few, 11-99 many, 100 other.
TEST_CASE("Arabic counts in six categories, and an explicit number wins") {
  const std::string source = "{n, plural, =1 {once} one {# time} other {# times}}";
  const std::string catalogue = XliffGroup("a", {{"n==1", "once", "explicit"},
                                                 {"n=zero", "# times", "zero"},
                                                 {"n=one", "# time", "one"},
                                                 {"n=two", "# times", "two"},
                                                 {"n=few", "# times", "few #"},
                                                 {"n=many", "# times", "many #"},
                                                 {"n=other", "# times", "other #"}});
  const auto said = [&](const std::string& n) { return Said("ar", source, catalogue, Count(n)); };
  CHECK(said("0") == "zero");
  CHECK(said("1") == "explicit");
  CHECK(said("2") == "two");
  CHECK(said("3") == "few 3");
  CHECK(said("11") == "many 11");
  CHECK(said("100") == "other 100");
}

TEST_CASE("a flat sentence prints the number of its plural") {
  CHECK(Said("zh", "{n, plural, one {# meeting} other {# meetings}}",
             XliffUnit("a", "# meetings", "#次会议", "", "n"), Count("5")) == "5次会议");
}

TEST_CASE("a number sign is that of its own plural, also inside another") {
  const std::string facts = Count("1") + R"(<integer id="m" value="5" source="s"/>)";
  const std::string source =
      "{n, plural, one {# body, {m, plural, one {# time} other {# times}}, # in all} "
      "other {# bodies, {m, plural, one {# time} other {# times}}}}";
  CHECK(InEnglish("<p id=\"a\">" + source + "</p>", facts) == Strings{"1 body, 5 times, 1 in all"});
}

TEST_CASE("a number sign keeps its plural through a catalogue") {
  const std::string facts = Count("1") + R"(<integer id="m" value="5" source="s"/>)";
  SmallProject small;
  small.Report(facts);
  small.Template(
      "<p id=\"a\">{n, plural, one {# body} other {# bodies}}, "
      "{m, plural, one {# time} other {# times}}</p>");
  const auto unit = [](const std::string& n, const std::string& m, const std::string& source,
                       const std::string& target) {
    const auto coded = [](const std::string& text, const char* id) {
      std::string out;
      const char* name = "n";
      for (const char c : text) {
        if (c != '#') {
          out += c;
          continue;
        }
        out += std::string("<ph id=\"") + (*name == 'n' ? "1" : "2") + id +
               "\" dataRef=\"d1\" equiv=\"" + name + "\"/>";
        name = "m";
      }
      return out;
    };
    return "<unit id=\"a." + n + "." + m + "\" name=\"n=" + n + ", m=" + m +
           "\"><originalData><data id=\"d1\">#</data></originalData><segment "
           "state=\"translated\"><source>" +
           coded(source, "") + "</source><target>" + coded(target, "") +
           "</target></segment></unit>";
  };
  small.Translate(
      "fr", "<group id=\"a\">" + unit("one", "one", "# body, # time", "# organe, # fois") +
                unit("one", "other", "# body, # times", "# organe, # fois") +
                unit("other", "one", "# bodies, # time", "# organes, # fois") +
                unit("other", "other", "# bodies, # times", "# organes, # fois") + "</group>");
  CHECK(Texts(Worded(small, "fr").blocks) == Strings{"1 organe, 5 fois"});
}

TEST_CASE("an ordinal is chosen by the ordinal categories") {
  // CLDR 42, English ordinals: 1 one, 2 two, 3 few, 11 other.
  const std::string source =
      "<p id=\"a\">{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}</p>";
  CHECK(InEnglish(source, Count("2")) == Strings{"2nd"});
  CHECK(InEnglish(source, Count("11")) == Strings{"11th"});
}

TEST_CASE("a select decides by a person's gender") {
  const std::string by_person =
      "<p id=\"a\">{chief, select, feminine {she} masculine {he} other {they}}</p>"
      "<p id=\"b\">{fabio_bigi, select, feminine {she} masculine {he} other {they}}</p>";
  CHECK(InEnglish(by_person, "", kWoman) == Strings{"she", "he"});
  const std::string by_name =
      "<p id=\"a\">{chief_gender, select, feminine {she} masculine {he} other {they}}</p>"
      "<p id=\"b\">{fabio_bigi_gender, select, feminine {she} masculine {he} other {they}}</p>";
  CHECK(InEnglish(by_name, "", kWoman) == Strings{"she", "he"});
}

TEST_CASE("a select decides by the gender of a name in the language itself") {
  // Conventions 2.1: Groupe (m), Conférence (f).
  const std::string source = "{iscg} was set up";
  const std::string french =
      XliffGroup("a", {{"iscg_gender=feminine", source, "{iscg} a été créée"},
                       {"iscg_gender=other", source, "{iscg} a été créé"}});
  CHECK(Said("fr", source, french) == "Groupe de coordination intersectorielle (ISCG) a été créé");
  const std::string event = "{pp22, term} met";
  const std::string by_event = XliffGroup(
      "a", {{"pp22_gender=feminine", event, "féminin"}, {"pp22_gender=other", event, "autre"}});
  CHECK(Said("fr", event, by_event) == "féminin");
}

TEST_CASE("a select decides by a text and by the number of a name") {
  const std::string text = R"(<text id="kind" value="final" source="s"/>)";
  CHECK(InEnglish("<p id=\"a\">{kind, select, draft {a} final {b} other {c}}</p>", text) ==
        Strings{"b"});
  CHECK(InEnglish("<p id=\"a\">{iscg_number, select, plural {are} singular {is} other {x}}</p>") ==
        Strings{"is"});
}

// Conventions 3.1, "several".
TEST_CASE("citations that stand together are joined") {
  const std::string list = R"(<record-list id="both" refs="res71 res191" source="s"/>)";
  CHECK(InEnglish("<p id=\"a\">{both}</p>", list) ==
        Strings{"Resolutions 71 (Rev. Bucharest, 2022) and 191 (Rev. Bucharest, 2022)"});
  CHECK(Said("zh", "{both}", XliffUnit("a", "{both}", "{both}"), list) ==
        "第71号决议（2022年，布加勒斯特，修订版）和第191号决议（2022年，布加勒斯特，修订版）");
}

TEST_CASE("words of a table point at it") {
  SmallProject small;
  small.Template(R"(<p id="a">see [the figures](#figures)</p>
    <table id="figures" numbered="yes">
    <body><row><cell><p id="x">x</p></cell></row></body></table>)");
  const model::Document document = Worded(small, "en");
  const auto& last = As<model::Paragraph>(document.blocks.at(0)).text.back();
  CHECK(last.kind == InlineKind::kCrossReference);
  CHECK(last.target == "figures");
  CHECK(model::PlainText(last.children) == "the figures");
}

TEST_CASE("a list of names is joined as the language does") {
  const std::string list = R"(<record-list id="both" refs="iscg itu_d" source="s"/>)";
  CHECK(InEnglish("<p id=\"a\">{iscg} {itu_d}</p><p id=\"b\">{both}</p>", list).at(1) ==
        "ISCG and ITU-D");
}

TEST_CASE("Arabic takes the form after a preposition") {
  // Conventions 2.3: الأمين العام; after لِ the article's alif is dropped (للـ).
  CHECK(Said("ar", "For the {secretary_general}",
             XliffUnit("a", "For the {secretary_general}", "{secretary_general, term, li}")) ==
        "للأمين العام");
}

TEST_CASE("left-to-right data in Arabic is a unit of its own") {
  SmallProject small;
  small.Template("<p id=\"a\">See {iscg_page}</p>");
  small.Translate("ar", XliffUnit("a", "See {iscg_page}", "انظر {iscg_page}"));
  const model::Document arabic = Worded(small, "ar");
  CHECK(arabic.direction == model::Direction::kRightToLeft);
  CHECK(As<model::Paragraph>(arabic.blocks.at(0)).text.back().isolate);
  const model::Document english = Worded(small, "en");
  CHECK(english.direction == model::Direction::kLeftToRight);
  CHECK_FALSE(As<model::Paragraph>(english.blocks.at(0)).text.back().isolate);
}

TEST_CASE("text without a translation is the source's, and says so piece by piece") {
  SmallProject small;
  small.Report(Count("2"));
  small.Template("<p id=\"a\">*The* {iscg} met {n, plural, one {once} other {# times}}</p>");
  const model::Document document = Worded(small, "fr");
  CHECK(Texts(document.blocks) ==
        Strings{"The Inter-Sector Coordination Group (ISCG) met 2 times"});
  CHECK(document.metadata.draft);
  for (const Inline& piece : InlinesOf(document)) {
    if (piece.text.empty()) continue;
    CAPTURE(piece.text);
    CHECK(piece.untranslated);
    CHECK(piece.language == "en");
  }
}

TEST_CASE("a stale translation is not printed; a current one is") {
  SmallProject small;
  small.Template("<p id=\"a\">New words.</p><p id=\"b\">Same words.</p>");
  small.Translate("fr", XliffUnit("a", "Old words.", "Anciens mots.") +
                            XliffUnit("b", "Same words.", "Mêmes mots."));
  const model::Document document = Worded(small, "fr");
  CHECK(Texts(document.blocks) == Strings{"New words.", "Mêmes mots."});
  const auto& second = As<model::Paragraph>(document.blocks.at(1)).text;
  CHECK_FALSE(second.at(0).untranslated);
  CHECK(second[0].language.empty());
}

TEST_CASE("a source language document is no draft") {
  SmallProject small;
  CHECK_FALSE(Worded(small, "en").metadata.draft);
}

TEST_CASE("a head that runs in starts like a sentence and has its mark") {
  SmallProject small;
  small.Report(R"(<activity id="act" source="s"><head>work</head><text>text</text></activity>)");
  small.Template(R"(<message select="activity/text" run-in="activity/head"/>)");
  const model::Document document = Worded(small, "en");
  const auto& run_in = As<model::Paragraph>(document.blocks.at(0)).run_in;
  REQUIRE(run_in);
  CHECK(model::PlainText(*run_in) == "Work:");
}

TEST_CASE("list items have the marks of the language") {
  SmallProject small;
  small.Template(
      R"(<list style="letter"><item><p id="a">x</p></item><item><p id="b">y</p></item></list>)");
  const model::Document document = Worded(small, "en");
  const auto& list = As<model::List>(document.blocks.at(0));
  CHECK(list.items.at(0).mark == "a)");
  CHECK(list.items.at(1).mark == "b)");
}

// Conventions 5.8: Latin letters in Russian, abjad in Arabic, whose second mark is '1' '2'.
TEST_CASE("lists in running text have the marks of the language") {
  SmallProject small;
  small.Template(R"(<p id="lead">Lead:</p>
      <list style="letter" inline="yes"><item><p id="a">x {iscg}</p></item>
      <item><p id="b">y</p></item></list><p id="c" continues="yes">After {iscg}.</p>
      <list style="roman" inline="yes"><item><p id="d">x</p></item>
      <item><p id="e">y</p></item></list>)");
  const auto marks = [&](const std::string& language) {
    Strings out;
    const model::Document document = Worded(small, language);
    for (const auto& list : As<model::Paragraph>(document.blocks.at(0)).lists) {
      for (const auto& item : list.items) out.push_back(item.mark);
    }
    return out;
  };
  CHECK(marks("en") == Strings{"a)", "b)", "i)", "ii)"});
  CHECK(marks("ru") == Strings{"a)", "b)", "i)", "ii)"});
  CHECK(marks("ar") == Strings{"أ)", "ب)", "'1'", "'2'"});
  const model::Document document = Worded(small, "en");
  const auto& list = As<model::Paragraph>(document.blocks.at(0)).lists.at(0);
  // Read before what comes after it: the name is introduced in the item.
  CHECK(model::PlainText(list.items.at(0).text) == "x Inter-Sector Coordination Group (ISCG)");
  CHECK(model::PlainText(*list.after) == "After ISCG.");
}

}  // namespace hexapla::compose
