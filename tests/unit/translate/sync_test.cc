#include "translate/sync.h"

#include <catch2/catch.hpp>

#include "../small_project.h"

namespace hexapla::translate {
namespace {

using testing::House;
using testing::SmallProject;
using testing::Strings;
using testing::XliffGroup;
using testing::XliffUnit;

const std::string kFrench = "locales/fr/templates/t/template.xlf";
const std::string kRussian = "locales/ru/templates/t/template.xlf";

SyncReport Synced(SmallProject& small, const std::string& language = "fr", bool dry_run = false) {
  small.Load();
  return Sync(*small.project, House::Get().locales, {language}, small.disk, "p", dry_run,
              small.sink);
}

const SyncReport::File& FileOf(const SyncReport& report, const std::string& path) {
  for (const SyncReport::File& file : report.files) {
    if (file.path == path) return file;
  }
  FAIL("no report of " << path);
  return report.files.front();
}

int CountOf(const std::string& text, const std::string& part) {
  int count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

/// \p text between the first \p from and the next \p to, both included.
std::string Between(const std::string& text, const std::string& from, const std::string& to) {
  const std::size_t begin = text.find(from);
  REQUIRE(begin != std::string::npos);
  const std::size_t end = text.find(to, begin);
  REQUIRE(end != std::string::npos);
  return text.substr(begin, end + to.size() - begin);
}

void Paragraphs(SmallProject& small, const std::string& first, const std::string& second) {
  small.Template("<p id=\"a\">" + first + "</p><p id=\"b\">" + second + "</p>");
}

/// A translator's work: two units, odd white space and a note that must not be touched.
const std::string kWork =
    R"(<unit id="a"   canResegment="no"><notes><note>mine</note></notes>
<segment state="final"><source>One.</source><target>Un.</target></segment></unit>)";

}  // namespace

TEST_CASE("new units come without a target, in the order of the source") {
  SmallProject small;
  Paragraphs(small, "Second *one*.", "About {iscg}.");
  const SyncReport report = Synced(small);
  CHECK(FileOf(report, kFrench).added == 2);
  CHECK(FileOf(report, kFrench).written);
  const std::string& text = small.Read(kFrench);
  CHECK(CountOf(text, "<target") == 0);
  CHECK(CountOf(text, "state=\"initial\"") == 2);
  CHECK(text.find("id=\"a\"") < text.find("id=\"b\""));
  CHECK(text.find("srcLang=\"en\" trgLang=\"fr\"") != std::string::npos);
  CHECK(text.find("original=\"templates/t/template.xml\"") != std::string::npos);
  // docs/project-format.md, "locales/": inline codes.
  CHECK(text.find("type=\"fmt\" subType=\"xlf:i\">one</pc>") != std::string::npos);
  CHECK(text.find("equiv=\"iscg\"") != std::string::npos);
  CHECK(text.find("<note category=\"context\">paragraph</note>") != std::string::npos);
}

TEST_CASE("what was written is read without findings, and not written again") {
  SmallProject small;
  small.Report(R"(<integer id="n" value="3" source="s"/>)");
  Paragraphs(small, "See [it](#iscg_page) &amp; {iscg, term, full}.",
             "{n, plural, =0 {None} one {# meeting} other {# *meetings*}}");
  for (const char* language : {"fr", "ru", "ar", "zh", "es"}) {
    CAPTURE(language);
    Synced(small, language);
    const auto before = small.disk.files;
    const SyncReport report = Synced(small, language);
    CHECK(small.Codes().empty());
    for (const SyncReport::File& file : report.files) CHECK_FALSE(file.written);
    CHECK(small.disk.files == before);
  }
}

TEST_CASE("a unit whose source is the same stays byte for byte") {
  SmallProject small;
  Paragraphs(small, "One.", "Two.");
  small.Translate("fr", kWork);
  const SyncReport report = Synced(small);
  CHECK(FileOf(report, kFrench).kept == 1);
  CHECK(FileOf(report, kFrench).added == 1);
  CHECK(small.Read(kFrench).find(kWork) != std::string::npos);
  // Also when it stands elsewhere in the file now.
  small.Template("<p id=\"b\">Two.</p><p id=\"a\">One.</p>");
  Synced(small);
  const std::string& text = small.Read(kFrench);
  CHECK(text.find(kWork) != std::string::npos);
  CHECK(text.find("id=\"b\"") < text.find("id=\"a\""));
}

TEST_CASE("a changed source keeps the old target, marked, with the old source") {
  SmallProject small;
  Paragraphs(small, "One more.", "Two.");
  small.Translate("fr", XliffUnit("a", "One.", "Un.") + XliffUnit("b", "Two.", "Deux."));
  const SyncReport report = Synced(small);
  CHECK(FileOf(report, kFrench).changed == 1);
  CHECK(FileOf(report, kFrench).kept == 1);
  const std::string unit = Between(small.Read(kFrench), "<unit id=\"a\"", "</unit>");
  CHECK(unit.find("<source>One more.</source>") != std::string::npos);
  CHECK(unit.find("<target>Un.</target>") != std::string::npos);
  CHECK(unit.find("state=\"initial\" subState=\"hexapla:stale\"") != std::string::npos);
  CHECK(unit.find("<note category=\"previous-source\">One.</note>") != std::string::npos);
  const auto after = small.disk.files;
  CHECK_FALSE(FileOf(Synced(small), kFrench).written);
  CHECK(small.disk.files == after);
}

TEST_CASE("a source that changes twice keeps the one that was translated") {
  SmallProject small;
  Paragraphs(small, "One more.", "Two.");
  small.Translate("fr", XliffUnit("a", "One.", "Un.") + XliffUnit("b", "Two.", "Deux."));
  Synced(small);
  Paragraphs(small, "One more again.", "Two.");
  Synced(small);
  const std::string unit = Between(small.Read(kFrench), "<unit id=\"a\"", "</unit>");
  CHECK(unit.find("<source>One more again.</source>") != std::string::npos);
  CHECK(unit.find("<note category=\"previous-source\">One.</note>") != std::string::npos);
  CHECK(unit.find("hexapla:stale") != std::string::npos);
}

TEST_CASE("a changed unit that was never translated is not stale") {
  SmallProject small;
  Paragraphs(small, "One.", "Two.");
  Synced(small);
  Paragraphs(small, "One more.", "Two.");
  CHECK(FileOf(Synced(small), kFrench).changed == 1);
  const std::string unit = Between(small.Read(kFrench), "<unit id=\"a\"", "</unit>");
  CHECK(unit.find("stale") == std::string::npos);
  CHECK(unit.find("previous-source") == std::string::npos);
  CHECK(unit.find("state=\"initial\"") != std::string::npos);
}

TEST_CASE("a sentence that moves to another id takes its translation with it") {
  SmallProject small;
  small.Template("<p id=\"moved\">One.</p>");
  small.Translate("fr", XliffUnit("a", "One.", "Un."));
  const SyncReport report = Synced(small);
  CHECK(FileOf(report, kFrench).kept == 1);
  CHECK(FileOf(report, kFrench).removed == 0);
  const std::string& text = small.Read(kFrench);
  CHECK(CountOf(text, "<unit") == 1);
  CHECK(text.find("<unit id=\"moved\"") != std::string::npos);
  CHECK(text.find("<target>Un.</target>") != std::string::npos);
  CHECK(text.find("state=\"translated\"") != std::string::npos);
}

TEST_CASE("moving does not make a draft of a translator a translation") {
  SmallProject small;
  small.Template("<p id=\"moved\">One.</p>");
  small.Translate("fr", R"(<unit id="a"><segment state="initial"><source>One.</source>)"
                        R"(<target>Un ?</target></segment></unit>)");
  Synced(small);
  CHECK(small.Read(kFrench).find("<target>Un ?</target>") != std::string::npos);
  CHECK(small.Read(kFrench).find("state=\"translated\"") == std::string::npos);
}

TEST_CASE("a unit without a source leaves the file") {
  SmallProject small;
  small.Template("<p id=\"a\">One.</p>");
  small.Translate("fr", XliffUnit("a", "One.", "Un.") + XliffUnit("b", "Two.", "Deux."));
  const SyncReport report = Synced(small);
  CHECK(FileOf(report, kFrench).removed == 1);
  CHECK(FileOf(report, kFrench).kept == 1);
  CHECK(small.Read(kFrench).find("Deux.") == std::string::npos);
}

// CLDR 42: Russian cardinals one, few, many, other; Arabic six; Chinese other.
TEST_CASE("a plural is a group with a unit for each category of the target") {
  SmallProject small;
  small.Report(R"(<integer id="n" value="3" source="s"/>)");
  small.Template(R"(<p id="a">{n, plural, =0 {None} one {# meeting} other {# meetings}}</p>)");
  Synced(small, "ru");
  const std::string& russian = small.Read(kRussian);
  CHECK(russian.find("<group id=\"a\"") != std::string::npos);
  for (const char* name : {"n==0", "n=one", "n=few", "n=many", "n=other"}) {
    CAPTURE(name);
    CHECK(CountOf(russian, std::string("name=\"") + name + "\"") == 1);
  }
  CHECK(CountOf(russian, "<unit") == 5);
  CHECK(russian.find("id=\"a.eq0\"") != std::string::npos);
  CHECK(russian.find("id=\"a.few\"") != std::string::npos);
  const std::string few = Between(russian, "<unit id=\"a.few\"", "</unit>");
  CHECK(few.find("equiv=\"n\"") != std::string::npos);
  CHECK(few.find(" meetings</source>") != std::string::npos);
  Synced(small, "ar");
  CHECK(CountOf(small.Read("locales/ar/templates/t/template.xlf"), "<unit") == 7);
}

TEST_CASE("a changed plural is stale reading by reading") {
  SmallProject small;
  small.Report(R"(<integer id="n" value="3" source="s"/>)");
  small.Template(R"(<p id="a">{n, plural, one {# session} other {# sessions}}</p>)");
  small.Translate("fr", XliffGroup("a", {{"n=one", "# meeting", "# réunion"},
                                         {"n=other", "# meetings", "# réunions"}}));
  CHECK(FileOf(Synced(small), kFrench).changed == 1);
  const std::string& text = small.Read(kFrench);
  CHECK(CountOf(text, "hexapla:stale") == 2);
  CHECK(text.find(" réunions</target>") != std::string::npos);
  CHECK(text.find(" sessions</source>") != std::string::npos);
  CHECK_FALSE(FileOf(Synced(small), kFrench).written);
}

TEST_CASE("a plural of another name keeps its targets") {
  SmallProject small;
  small.Report(R"(<integer id="m" value="3" source="s"/>)");
  small.Template(R"(<p id="a">{m, plural, one {# meeting} other {# meetings}}</p>)");
  small.Translate("fr", XliffGroup("a", {{"n=one", "# meeting", "# réunion"},
                                         {"n=other", "# meetings", "# réunions"}}));
  Synced(small);
  const std::string text = small.Read(kFrench);
  CHECK(CountOf(text, "hexapla:stale") == 2);
  const std::string one = Between(text, "name=\"m=one\"", "</unit>");
  CHECK(one.find(" réunion</target>") != std::string::npos);
  CHECK(Between(text, "name=\"m=other\"", "</unit>").find(" réunions</target>") !=
        std::string::npos);
  CHECK(text.find("equiv=\"n\"") == std::string::npos);
  CHECK_FALSE(FileOf(Synced(small), kFrench).written);
  CHECK(small.Codes().empty());
}

TEST_CASE("a source that has no branches any more keeps the most general target") {
  SmallProject small;
  small.Template(R"(<p id="a">Several meetings</p>)");
  small.Translate("fr", XliffGroup("a", {{"n=one", "# meeting", "Une réunion"},
                                         {"n=other", "# meetings", "Des réunions"}}));
  Synced(small);
  const std::string& text = small.Read(kFrench);
  CHECK(CountOf(text, "<group") == 0);
  CHECK(CountOf(text, "<unit") == 1);
  CHECK(text.find("<source>Several meetings</source>") != std::string::npos);
  CHECK(text.find("<target>Des réunions</target>") != std::string::npos);
  CHECK(CountOf(text, "hexapla:stale") == 1);
  const SyncReport again = Synced(small);
  CHECK(FileOf(again, kFrench).kept == 1);
  CHECK_FALSE(FileOf(again, kFrench).written);
}

TEST_CASE("a group whose source is the same stays byte for byte") {
  SmallProject small;
  small.Report(R"(<integer id="n" value="3" source="s"/>)");
  small.Template(
      R"(<p id="a">{n, plural, one {# meeting} other {# meetings}}</p><p id="b">New.</p>)");
  const std::string group = XliffGroup(
      "a", {{"n=one", "# meeting", "# réunion"}, {"n=other", "# meetings", "# réunions"}});
  small.Translate("fr", group);
  CHECK(FileOf(Synced(small), kFrench).kept == 1);
  CHECK(small.Read(kFrench).find(group) != std::string::npos);
}

TEST_CASE("a sentence filed flat has the reading that is other everywhere") {
  SmallProject small;
  small.Report(R"(<integer id="n" value="3" source="s"/>)");
  small.Template(R"(<p id="a">{n, plural, one {# session} other {# sessions}}</p>)");
  small.Translate("fr", XliffUnit("a", "# meetings", "Trois réunions", "", "n"));
  Synced(small);
  const std::string& text = small.Read(kFrench);
  CHECK(text.find(" sessions</source>") != std::string::npos);
  CHECK(text.find("<target>Trois réunions</target>") != std::string::npos);
  CHECK(CountOf(text, "<unit") == 1);
  CHECK(CountOf(text, "<group") == 0);
  CHECK(CountOf(text, "hexapla:stale") == 1);
}

// CLDR 42: Russian cardinals one, few, many, other; Chinese other.
TEST_CASE("a sentence that gets branches shows its old target in each reading") {
  SmallProject small;
  small.Report(R"(<integer id="n" value="3" source="s"/>)");
  small.Template(R"(<p id="a">{n, plural, one {# meeting} other {# meetings}} of {iscg}</p>)");
  for (const char* language : {"ru", "zh"}) {
    small.Translate(language, XliffUnit("a", "{n} meetings of {iscg}", "{n}: {iscg}"));
  }
  CHECK(FileOf(Synced(small, "ru"), kRussian).changed == 1);
  const std::string russian = small.Read(kRussian);
  CHECK(CountOf(russian, "<group id=\"a\"") == 1);
  CHECK(CountOf(russian, "<unit") == 4);
  CHECK(CountOf(russian, "state=\"initial\" subState=\"hexapla:stale\"") == 4);
  CHECK(CountOf(russian, "category=\"previous-source\">{n} meetings of {iscg}<") == 4);
  for (const char* name : {"n=one", "n=few", "n=many", "n=other"}) {
    CAPTURE(name);
    const std::string unit = Between(russian, std::string("name=\"") + name, "</unit>");
    const std::string target = Between(unit, "<target>", "</target>");
    CHECK(target.find("equiv=\"n\"") < target.find("equiv=\"iscg\""));
    CHECK(target.find("equiv=\"iscg\"") != std::string::npos);
  }
  CHECK_FALSE(FileOf(Synced(small, "ru"), kRussian).written);
  Synced(small, "zh");
  CHECK(CountOf(small.Read("locales/zh/templates/t/template.xlf"), "<unit") == 1);
  CHECK(CountOf(small.Read("locales/zh/templates/t/template.xlf"), "<group") == 0);
  CHECK(small.Codes().empty());
}

TEST_CASE("a sentence that gets more branches keeps the targets of those it had") {
  SmallProject small;
  small.Report(R"(<integer id="n" value="3" source="s"/><text id="kind" value="x" source="s"/>)");
  small.Template(R"(<p id="a">{n, plural, one {# body} other {# bodies}})"
                 R"({kind, select, new { (new)} other { (old)}}</p>)");
  small.Translate("fr", XliffGroup("a", {{"n=one", "# body", "# organe"},
                                         {"n=other", "# bodies", "# organes"}}));
  Synced(small);
  const std::string text = small.Read(kFrench);
  CHECK(CountOf(text, "hexapla:stale") == 6);
  CHECK(Between(text, "name=\"n=one, kind=new\"", "</unit>").find(" organe</target>") !=
        std::string::npos);
  CHECK(Between(text, "name=\"n=many, kind=other\"", "</unit>").find(" organes</target>") !=
        std::string::npos);
  CHECK(small.Codes().empty());
}

TEST_CASE("of a group, only readings whose own source changed are stale") {
  SmallProject small;
  small.Report(R"(<text id="kind" value="x" source="s"/>)");
  small.Template(R"(<p id="a">{kind, select, asked {Asked} new {Begun} other {Done}}</p>)");
  small.Translate(
      "fr", XliffGroup("a", {{"kind=new", "New", "Nouveau"}, {"kind=other", "Done", "Fait"}}));
  CHECK(FileOf(Synced(small), kFrench).changed == 1);
  const std::string text = small.Read(kFrench);
  CHECK(CountOf(text, "hexapla:stale") == 1);
  const std::string begun = Between(text, "name=\"kind=new\"", "</unit>");
  CHECK(begun.find("<note category=\"previous-source\">New</note>") != std::string::npos);
  CHECK(begun.find("hexapla:stale") != std::string::npos);
  const std::string done = Between(text, "name=\"kind=other\"", "</unit>");
  CHECK(done.find("state=\"translated\"") != std::string::npos);
  CHECK(done.find("previous-source") == std::string::npos);
  // What was never translated translates no earlier source.
  const std::string asked = Between(text, "name=\"kind=asked\"", "</unit>");
  CHECK(asked.find("<target>") == std::string::npos);
  CHECK(asked.find("previous-source") == std::string::npos);

  // One that is stale stays so, and keeps the source that its target translates.
  small.Template(R"(<p id="a">{kind, select, asked {Asked} new {Started} other {Done}}</p>)");
  Synced(small);
  const std::string again = small.Read(kFrench);
  CHECK(CountOf(again, "hexapla:stale") == 1);
  CHECK(again.find("<note category=\"previous-source\">New</note>") != std::string::npos);
  CHECK_FALSE(FileOf(Synced(small), kFrench).written);
}

TEST_CASE("a group by the gender of a name stays a group when its source changes") {
  SmallProject small;
  small.Template(R"(<p id="a">New report by the {author}</p>)");
  small.Translate(
      "fr",
      XliffGroup("a",
                 {{"author_gender=feminine", "Report by the {author}", "Rapport de la {author}"},
                  {"author_gender=other", "Report by the {author}", "Rapport du {author}"}}));
  CHECK(FileOf(Synced(small), kFrench).changed == 1);
  const std::string& text = small.Read(kFrench);
  CHECK(CountOf(text, "<group id=\"a\"") == 1);
  CHECK(text.find("name=\"author_gender=feminine\"") != std::string::npos);
  CHECK(text.find("name=\"author_gender=other\"") != std::string::npos);
  CHECK(CountOf(text, "<source>New report by the ") == 2);
  CHECK(CountOf(text, "hexapla:stale") == 2);
  CHECK(text.find("<target>Rapport de la ") != std::string::npos);
  CHECK_FALSE(FileOf(Synced(small), kFrench).written);
  CHECK(small.Codes().empty());
}

TEST_CASE("a code has one id in source and target") {
  // XLIFF 2.1, 4.7.2.4.1: the ids of corresponding codes are the same.
  SmallProject small;
  Paragraphs(small, "New {iscg} and {itu_d}.", "Two.");
  small.Translate("fr", XliffUnit("a", "{iscg} and {itu_d}.", "{itu_d} et {iscg}."));
  Synced(small);
  const std::string unit = Between(small.Read(kFrench), "<unit id=\"a\"", "</unit>");
  const std::string source = Between(unit, "<source>", "</source>");
  const std::string target = Between(unit, "<target>", "</target>");
  const auto id_of = [](const std::string& text, const std::string& name) {
    const std::size_t end = text.find("equiv=\"" + name + "\"");
    REQUIRE(end != std::string::npos);
    const std::size_t id = text.rfind(" id=\"", end) + 5;
    return text.substr(id, text.find('"', id) - id);
  };
  CHECK(id_of(source, "iscg") == id_of(target, "iscg"));
  CHECK(id_of(source, "itu_d") == id_of(target, "itu_d"));
  CHECK(id_of(source, "iscg") != id_of(source, "itu_d"));
}

TEST_CASE("a code shows how its value prints") {
  SmallProject small;
  small.Report(R"(<integer id="n" value="10000" source="s"/>)");
  Paragraphs(small, "{n} items", "Two.");
  Synced(small);
  CHECK(small.Read(kFrench).find("disp=\"10,000\"") != std::string::npos);
}

TEST_CASE("a dry run says what would be done and writes nothing") {
  SmallProject small;
  Paragraphs(small, "One.", "Two.");
  const auto before = small.disk.files;
  const SyncReport report = Synced(small, "fr", true);
  CHECK(FileOf(report, kFrench).added == 2);
  CHECK(FileOf(report, kFrench).written);
  CHECK(small.disk.files == before);
}

TEST_CASE("a catalogue that cannot be read is left alone") {
  SmallProject small;
  Paragraphs(small, "One.", "Two.");
  small.Write(kFrench, "<xliff><unit>");
  const SyncReport report = Synced(small);
  CHECK(small.Read(kFrench) == "<xliff><unit>");
  for (const SyncReport::File& file : report.files) CHECK(file.path != kFrench);
}

TEST_CASE("what cannot be written is reported, and nothing half written is left") {
  SmallProject small;
  Paragraphs(small, "One.", "Two.");
  small.disk.fail_writes = "disk full";
  const auto before = small.disk.files;
  Synced(small);
  const Strings codes = small.Codes();
  REQUIRE(!codes.empty());
  CHECK(codes[0] == "unwritable-output");
  CHECK(small.sink.diagnostics()[0].message.ends_with("disk full"));
  CHECK(small.disk.files == before);
}

TEST_CASE("nothing but the catalogue is left beside it") {
  SmallProject small;
  Paragraphs(small, "One.", "Two.");
  Synced(small);
  for (const auto& [path, text] : small.disk.files) CHECK_FALSE(path.ends_with(".new"));
}

TEST_CASE("the source language has no catalogue") {
  SmallProject small;
  CHECK(Synced(small, "en").files.empty());
}

}  // namespace hexapla::translate
