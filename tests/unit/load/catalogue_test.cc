#include <catch2/catch.hpp>

#include "fixture.h"
#include "load/xliff.h"

namespace hexapla::load {
namespace {

const std::string kPath = "content/r/report.xml";

/// A project whose report has the one message \p source beside its title.
struct Translated {
  explicit Translated(const std::string& source) {
    test.Report("<step id=\"s\"><text>" + source + "</text></step>");
  }
  const Translation* Find(const std::string& language = "fr", const std::string& unit = "s.text") {
    project = test.Load();
    return project->FindTranslation(language, kPath, unit);
  }
  std::string Key(const std::string& language) const {
    return SourceKey(*project->units.at(kPath).Find("s.text"), TestCategories(language));
  }
  TestProject test;
  std::unique_ptr<Project> project;
};

std::string Unit(const std::string& data, const std::string& source, const std::string& target,
                 const std::string& segment = "state=\"translated\"") {
  return "<unit id=\"s.text\">" +
         (data.empty() ? "" : "<originalData>" + data + "</originalData>") + "<segment " + segment +
         "><source>" + source + "</source>" + target + "</segment></unit>";
}

std::string Reading(const std::string& key, const std::string& source, const std::string& target) {
  return "<unit id=\"s.text." + key + "\" name=\"n=" + key +
         "\"><originalData><data id=\"d1\">#</data></originalData><segment "
         "state=\"translated\"><source>" +
         source + "</source><target>" + target + "</target></segment></unit>";
}

constexpr char kNumber[] = R"(<ph id="1" dataRef="d1" equiv="n" disp="2"/>)";

TEST_CASE("a unit's target is a message with its codes") {
  Translated t("{iscg} met **often**, see {doc, term, full} and [the page](#page).");
  t.test.French(Unit(R"(<data id="d1">iscg</data><data id="d2">doc, term, full</data>
<data id="d3">#page</data>)",
                     R"(<ph id="1" dataRef="d1" equiv="iscg" disp="ISCG"/> met
<pc id="2" type="fmt" subType="xlf:b">often</pc>, see <ph id="3" dataRef="d2" equiv="doc"/> and
<pc id="4" type="link" dataRefStart="d3">the page</pc>.)",
                     R"(<target>Le <ph id="1" dataRef="d1"/> s'est réuni
<pc id="2" type="fmt" subType="xlf:b">souvent</pc>, voir <ph id="3" dataRef="d2"/> et
<pc id="4" type="link" dataRefStart="d3">la page</pc>.</target>)"));
  const Translation* found = t.Find();
  REQUIRE(t.test.Findings() == Strings{});
  REQUIRE(found != nullptr);
  CHECK(found->present);
  CHECK(found->state == "translated");
  CHECK(message::ToSource(found->target.content) ==
        "Le {iscg} s'est réuni **souvent**, voir {doc, term, full} et [la page](#page).");
  CHECK(found->source == t.Key("fr"));
  CHECK(found->span.known());
}

TEST_CASE("text is text: marks of Markdown and of messages mean nothing") {
  Translated t("a");
  t.test.French(Unit("", "a", "<target>5 * 3 *gras* {n} # [x](y)</target>"));
  const Translation* found = t.Find();
  REQUIRE(found != nullptr);
  REQUIRE(found->target.content.size() == 1);
  CHECK(found->target.content[0].text == "5 * 3 *gras* {n} # [x](y)");
}

TEST_CASE("text is in NFC, white space collapsed, no-break spaces kept") {
  Translated t("a");
  t.test.French(Unit("", "a", "<target>\n  e\xCC\x81te\xCC\x81\n\t2026\xC2\xA0:  x </target>"));
  CHECK(t.Find()->target.content.at(0).text == "\xC3\xA9t\xC3\xA9 2026\xC2\xA0: x");
}

TEST_CASE("segments are joined in the order of their targets, annotations looked through") {
  Translated t("First one. Second one.");
  t.test.French(
      R"(<unit id="s.text"><segment state="final"><source>First <mrk id="m1" type="term">one</mrk>.</source>
<target order="3">Un<sm id="m2"/>.<em startRef="m2"/></target></segment>
<ignorable><source> </source></ignorable>
<segment state="reviewed" subState="x:y"><source>Second one.</source><target order="1">Deux<cp hex="0021"/></target></segment></unit>)");
  const Translation* found = t.Find();
  REQUIRE(t.test.Findings() == Strings{});
  CHECK(message::ToSource(found->target.content) == "Deux! Un.");
  CHECK(found->source == "First one. Second one.");
  CHECK(found->state == "reviewed");
  CHECK(found->sub_state == "x:y");
}

TEST_CASE("a code may open in one segment and close in a later one") {
  Translated t("a *b c* d");
  t.test.French(R"(<unit id="s.text">
<segment><source>a <sc id="1" type="fmt" subType="xlf:i"/>b</source><target>A <sc id="1" type="fmt" subType="xlf:i"/>B</target></segment>
<ignorable><source> </source></ignorable>
<segment><source>c<ec startRef="1"/> d</source><target>C<ec startRef="1"/> D</target></segment></unit>)");
  const Translation* found = t.Find();
  REQUIRE(t.test.Findings() == Strings{});
  CHECK(message::ToSource(found->target.content) == "A *B C* D");
  CHECK(found->source == t.Key("fr"));
  CHECK(found->state == "initial");
}

TEST_CASE("a target that is missing or empty is not present") {
  for (const std::string target : {"", "<target/>", "<target>  </target>"}) {
    Translated t("a");
    t.test.French(Unit("", "a", target));
    const Translation* found = t.Find();
    REQUIRE(found != nullptr);
    CHECK_FALSE(found->present);
    CHECK(found->target.content.empty());
  }
}

TEST_CASE("a unit made from another source is told by its key") {
  Translated t("now {n} items");
  t.test.French(Unit("<data id=\"d1\">n</data>", "once <ph id=\"1\" dataRef=\"d1\"/> items",
                     "<target>x</target>", "state=\"initial\" subState=\"hexapla:stale\""));
  const Translation* found = t.Find();
  CHECK(found->source == "once {n} items");
  CHECK(found->source != t.Key("fr"));
  CHECK(found->sub_state == kStaleSubState);
}

TEST_CASE("a target is stale by its source or by its mark") {
  const auto stale = [](const std::string& source, const std::string& segment) {
    Translated t("now");
    t.test.French(Unit("", source, "<target>x</target>", segment));
    const Translation* found = t.Find();
    return IsStale(*found, *t.project->units.at(kPath).Find("s.text"), TestCategories("fr"));
  };
  CHECK_FALSE(stale("now", "state=\"translated\""));
  CHECK(stale("then", "state=\"translated\""));
  CHECK(stale("now", "state=\"initial\" subState=\"hexapla:stale\""));
}

constexpr char kPlural[] = "{n, plural, one {# item} other {# items}}";

TEST_CASE("a group is one message with a branch per reading") {
  Translated t(kPlural);
  const std::string number = kNumber;
  t.test.Catalogue("ru", "<group id=\"s.text\">" +
                             Reading("one", number + " item", number + " пункт") +
                             Reading("few", number + " items", number + " пункта") +
                             Reading("many", number + " items", number + " пунктов") +
                             Reading("other", number + " items", number + " пункта") + "</group>");
  const Translation* found = t.Find("ru");
  REQUIRE(t.test.Findings() == Strings{});
  REQUIRE(found != nullptr);
  CHECK(message::ToSource(found->target.content) ==
        "{n, plural, one {# пункт} few {# пункта} many {# пунктов} other {# пункта}}");
  CHECK(found->source ==
        "{n, number} item\n{n, number} items\n{n, number} items\n{n, number} items");
  CHECK(found->source == t.Key("ru"));
  CHECK(found->variants.size() == 4);
}

TEST_CASE("a reading the language needs may not be missing, one it does not need may") {
  Translated t(kPlural);
  const std::string number = kNumber;
  const std::string two = "<group id=\"s.text\">" +
                          Reading("one", number + " item", number + " x") +
                          Reading("other", number + " items", number + " y") + "</group>";
  t.test.French(two);
  t.test.Catalogue("ru", two);
  const Translation* french = t.Find();
  CHECK(t.test.Codes() == Strings(2, "missing-plural-branch"));
  CHECK(french->present);
  CHECK(french->source == t.Key("fr"));
  const Translation* russian = t.project->FindTranslation("ru", kPath, "s.text");
  CHECK_FALSE(russian->present);
  CHECK(russian->variants.size() == 2);
}

TEST_CASE("a language without branches has one plain unit") {
  Translated t(kPlural);
  t.test.Catalogue("zh", Unit("<data id=\"d1\">#</data>", std::string(kNumber) + " items",
                              "<target>" + std::string(kNumber) + "个</target>"));
  const Translation* found = t.Find("zh");
  REQUIRE(t.test.Findings() == Strings{});
  CHECK(message::ToSource(found->target.content) == "{n, number}个");
  CHECK(found->source == t.Key("zh"));
}

TEST_CASE("a language with branches may write the sentence flat") {
  Translated t(kPlural);
  t.test.French(Unit("<data id=\"d1\">#</data>", std::string(kNumber) + " items",
                     "<target>deux points</target>"));
  const Translation* found = t.Find();
  REQUIRE(t.test.Findings() == Strings{});
  CHECK(found->present);
  CHECK(message::ToSource(found->target.content) == "deux points");
  CHECK(found->source == t.Key("fr"));
}

TEST_CASE("a group made from another structure is stale, not incomplete") {
  Translated t("{m, plural, one {# item} other {# items}}");
  const std::string number = kNumber;
  t.test.Catalogue("ru", "<group id=\"s.text\">" + Reading("one", "x", "y") + "</group>");
  const Translation* found = t.Find("ru");
  CHECK(t.test.Findings() == Strings{});
  CHECK_FALSE(found->present);
  CHECK(found->source != t.Key("ru"));
}

TEST_CASE("a reading whose name a tool has dropped is known by its id") {
  Translated t(kPlural);
  t.test.Catalogue("ru", R"(<group id="s.text">
<unit id="s.text.one"><segment><source>x</source><target>1</target></segment></unit>
<unit id="s.text.few"><segment><source>x</source><target>2</target></segment></unit>
<unit id="s.text.many"><segment><source>x</source><target>3</target></segment></unit>
<unit id="s.text.other"><segment><source>x</source><target>4</target></segment></unit></group>)");
  const Translation* found = t.Find("ru");
  CHECK(t.test.Findings() == Strings{});
  CHECK(message::ToSource(found->target.content) ==
        "{n, plural, one {1} few {2} many {3} other {4}}");
}

TEST_CASE("a select misses no branch either") {
  Translated t("{g, select, feminine {she} other {they}}");
  t.test.French(R"(<group id="s.text"><unit id="s.text.other" name="g=other"><segment>
<source>they</source><target>ils</target></segment></unit></group>)");
  t.Find();
  CHECK(t.test.Codes() == Strings{"missing-select-branch"});
}

TEST_CASE("a reading says which it is") {
  Translated t(kPlural);
  t.test.French(
      R"(<group id="s.text"><unit id="u1"><segment><source>x</source></segment></unit></group>)");
  t.Find();
  CHECK(t.test.Codes() == Strings{"invalid-variant"});
}

TEST_CASE("codes that mean nothing are found") {
  struct Case {
    const char* target;
    const char* code;
  };
  const Case cases[] = {
      {R"(<ph id="1" dataRef="d9"/>)", "unknown-data-reference"},
      {R"(<ph id="1"/>)", "invalid-code"},
      {R"(<ph id="1" dataRef="bad"/>)", "invalid-code"},
      {R"(<ph id="1" dataRef="type"/>)", "invalid-code"},
      {R"(<ph id="1" dataRef="number"/>)", "invalid-code"},
      {R"(<pc id="1" type="fmt" subType="xlf:u">x</pc>)", "invalid-code"},
      {R"(<pc id="1">x</pc>)", "invalid-code"},
      {R"(<pc id="1" type="link" dataRefStart="script">x</pc>)", "invalid-code"},
      {R"(<sc id="1" type="fmt" subType="xlf:i"/>x)", "invalid-code"},
      {R"(x<ec startRef="1"/>)", "invalid-code"},
      {R"(<sc id="1" type="fmt" subType="xlf:i"/>x<sc id="2" type="fmt" subType="xlf:b"/>y<ec startRef="1"/>z)",
       "invalid-code"},
      {R"(<cp hex="0001"/>)", "invalid-code"},
      {R"(<cp hex="E000"/>)", "invalid-code"},
  };
  for (const Case& c : cases) {
    Translated t("a");
    INFO(c.target);
    t.test.French(
        Unit(R"x(<data id="d1">n</data><data id="bad">a b</data><data id="type">n, nothing</data>
<data id="number">#</data><data id="script">javascript:alert(1)</data>)x",
             "a", "<target>" + std::string(c.target) + "</target>"));
    t.Find();
    REQUIRE_FALSE(t.test.Codes().empty());
    CHECK(t.test.Codes().front() == c.code);
    CHECK(t.test.sink.diagnostics().front().span.known());
  }
}

TEST_CASE("a file is where its languages and its original say") {
  TestProject test;
  test.Write(
      "locales/fr/content/r/report.xlf",
      R"(<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fr" trgLang="ru">
<file id="f1" original="content/s/report.xml">
<unit id="front.title"><segment><source>a</source></segment></unit>
<unit id="front.title"><segment><source>a</source></segment></unit>
</file></xliff>)");
  test.Load();
  CHECK(test.Findings() == Strings{"locales/fr/content/r/report.xlf:1:77 wrong-language",
                                   "locales/fr/content/r/report.xlf:1:90 wrong-language",
                                   "locales/fr/content/r/report.xlf:2:25 wrong-original",
                                   "locales/fr/content/r/report.xlf:4:11 duplicate-unit"});
}

TEST_CASE("what other tools add is let pass") {
  Translated t("a");
  t.test.French(
      R"(<unit id="s.text" xmlns:m="urn:oasis:names:tc:xliff:matches:2.0" canResegment="no">
<m:matches><m:match ref="#x"><source>a</source></m:match></m:matches>
<notes><note category="context">n</note></notes>
<segment id="s1" state="final"><source xml:space="preserve">a</source><target xml:lang="fr">b</target></segment></unit>)");
  CHECK(t.Find()->present);
  CHECK(t.test.Findings() == Strings{});
}

TEST_CASE("a catalogue that is not well-formed has no units and one finding") {
  TestProject test;
  test.Write("locales/fr/content/r/report.xlf", "<xliff");
  const auto project = test.Load();
  CHECK(test.Codes() == Strings{"malformed-xml"});
  CHECK_FALSE(project->catalogues.at("fr").at(kPath).readable);
}

TEST_CASE("names of the form are made and read back") {
  CHECK(CataloguePath("fr", "content/C26-res191/introduction.md") ==
        "locales/fr/content/C26-res191/introduction.xlf");
  const message::Variant variant{{{"n", "=0"}, {"g", "masculine"}}, false, {}};
  CHECK(VariantUnitId("s.text", variant) == "s.text.eq0.masculine");
  CHECK(VariantName(variant) == "n==0, g=masculine");
  CHECK(ParseVariantName("n==0, g=masculine") == variant.keys);
  CHECK(ParseVariantName("no keys").empty());
  CHECK(ParseVariantName("n=").empty());
}

}  // namespace
}  // namespace hexapla::load
