#include <catch2/catch.hpp>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "load/project.h"
#include "renew/carry_over.h"
#include "renew/check_list.h"
#include "renew/edits.h"
#include "renew/install.h"
#include "renew/renewed_report.h"

namespace hexapla::renew {
namespace {

const char kReport[] =
    "<?xml version=\"1.0\"?>\n"
    "<!-- kept -->\n"
    "<report id='R26' template=\"t\" date=\"2028-02-29\"\n  source=\"S\">\n"
    "  <front>\n"
    "    <session  ref = 'ref_of_ref' />\n"
    "    <symbol ref=\"d\"></symbol>\n"
    "    <issued value=\"2028-03-01\"/>\n"
    "    <author ref=\"a\"/>\n"
    "    <title>T {x}</title>\n"
    "  </front>\n"
    "  <integer id=\"n\" value=\"7\" source=\"S\" confirm=\"R24\"/>\n"
    "  <activity id=\"act\"><text>2027 &#8211; in C26/35, H.264, 12,5 per cent and 20250.</text>\n"
    "    <integer id=\"m\" year=\"2026\" value=\"8\"/></activity>\n"
    "</report>\n";

RenewedReport Renewed(const std::string& text, const std::vector<std::string>& narratives) {
  base::SourceSet sources;
  base::Sink sink;
  const auto document = xml::Document::Parse(*sources.Add("report.xml", text), sink);
  REQUIRE(document);
  return Renew(*document, "R27", narratives, "C27");
}

bool Contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// A disk on which the \p nth write fails.
class FailingDisk : public base::MemoryFileSystem {
 public:
  explicit FailingDisk(int nth) : left_(nth) {}
  base::FileError Write(const std::string& path, std::string_view bytes) override {
    if (--left_ == 0) return "no space left on device";
    return MemoryFileSystem::Write(path, bytes);
  }
  base::FileError Exchange(const std::string& from, const std::string& to) override {
    if (to == refused) return "read-only file system";
    return MemoryFileSystem::Exchange(from, to);
  }
  std::string refused;

 private:
  int left_;
};

const std::vector<NewFolder> kFolders = {{"locales/fr/content/B", {{"report.xlf", "french"}}},
                                         {"content/B", {{"report.xml", "b"}, {"x/y.csv", "y"}}}};

}  // namespace

TEST_CASE("renew: session, number and dates become pending, all else stays as it is typed") {
  const RenewedReport renewed = Renewed(kReport, {});
  CHECK(renewed.from == "R26");
  CHECK(renewed.date.ToString() == "2029-02-28");
  CHECK(renewed.records == 2);
  CHECK(Contains(renewed.text,
                 "<!-- kept -->\n<report id='R27' template=\"t\" date=\"2029-02-28\" "
                 "state=\"pending\"\n  source=\"S\">\n  <front confirm=\"R26\">\n"));
  CHECK(Contains(renewed.text, "<session  state=\"pending\" />"));
  CHECK(Contains(renewed.text, "<symbol state=\"pending\" series=\"C27\"></symbol>"));
  CHECK(Contains(renewed.text, "<issued state=\"pending\"/>"));
  CHECK(Contains(renewed.text, "<author ref=\"a\"/>\n    <title>T {x}</title>"));
}

TEST_CASE("renew: each record at the top is marked once, and says since when") {
  const std::string text = Renewed(kReport, {"a", "b"}).text;
  CHECK(Contains(text, "source=\"S\" confirm=\"R24\"/>"));
  CHECK(Contains(text, "<activity id=\"act\" confirm=\"R26\"><text>2027 &#8211;"));
  CHECK(Contains(text,
                 "<integer id=\"m\" year=\"2026\" value=\"8\"/></activity>\n\n"
                 "  <narrative file=\"a\" confirm=\"R26\"/>\n"
                 "  <narrative file=\"b\" confirm=\"R26\"/>\n</report>\n"));
  const std::string again = Renewed(text, {"a", "c"}).text;
  CHECK(Contains(again, "<narrative file=\"b\" confirm=\"R26\"/>\n\n  <narrative file=\"c\" "));
  CHECK(Contains(again, "date=\"2030-02-28\" state=\"pending\"\n"));
}

TEST_CASE("renew: lines end as they do in the file") {
  std::string windows;
  for (const char* c = kReport; *c != 0; ++c) windows += *c == '\n' ? "\r\n" : std::string(1, *c);
  const std::string text = Renewed(windows, {"a"}).text;
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
    CHECK(text[at - 1] == '\r');
  }
}

TEST_CASE("renew: ids that are no folder of content/ are refused") {
  for (const char* good : {"C27-res191", "topics", "2027", "a_b"}) CHECK(FaultOfId(good).empty());
  for (const char* bad : {"", ".", "..", "a/b", "../a", "-a", "a b", "a.b", "é", "registry"}) {
    CHECK_FALSE(FaultOfId(bad).empty());
  }
  CHECK_FALSE(FaultOfId(std::string(101, 'a')).empty());
}

TEST_CASE("renew: all folders are put in place, or none") {
  base::MemoryFileSystem disk;
  CHECK(Install(kFolders, disk, "p").path.empty());
  CHECK(disk.files ==
        std::map<std::string, std::string>{{"p/locales/fr/content/B/report.xlf", "french"},
                                           {"p/content/B/report.xml", "b"},
                                           {"p/content/B/x/y.csv", "y"}});
  for (int nth = 1; nth <= 3; ++nth) {
    FailingDisk full(nth);
    full.files["p/content/A/report.xml"] = "a";
    CHECK(Install(kFolders, full, "p").error == "no space left on device");
    CHECK(full.files.size() == 1);
  }
  FailingDisk locked(0);
  locked.refused = "p/content/B";
  CHECK(Install(kFolders, locked, "p").path == "p/content/B");
  CHECK(locked.files.empty());
}

TEST_CASE("renew: a place is taken, but not by what an interrupted run left") {
  base::MemoryFileSystem disk;
  CHECK_FALSE(TakenPlace(kFolders, disk, "p"));
  disk.files["p/locales/fr/content/B/report.xlf"] = "french";
  CHECK_FALSE(TakenPlace(kFolders, disk, "p"));
  disk.files["p/locales/fr/content/B/other.xlf"] = "mine";
  CHECK(TakenPlace(kFolders, disk, "p") == "locales/fr/content/B");
  disk.files.erase("p/locales/fr/content/B/other.xlf");
  disk.files["p/locales/fr/content/B/report.xlf"] = "mine";
  CHECK(TakenPlace(kFolders, disk, "p") == "locales/fr/content/B");
  disk.files.clear();
  disk.files["p/content/B/report.xml"] = "b";
  disk.files["p/content/B/x/y.csv"] = "y";
  CHECK(TakenPlace(kFolders, disk, "p") == "content/B");
}

namespace {

const message::PluralCategories kCategories = {{"one", "other"}, {"other"}, {}};

/// The check list of a report in memory, a line an item: `file:line:column: text`.
std::string ListOf(const std::string& report, const std::string& registry,
                   const std::string& narrative) {
  base::MemoryFileSystem disk;
  disk.files["content/R/report.xml"] = report;
  disk.files["content/R/text.md"] = narrative;
  disk.files["content/registry/r.xml"] = registry;
  base::SourceSet sources;
  load::Files files(disk, "", sources);
  base::Sink sink;
  const load::Settings settings{"en", {"en"}, "look"};
  const auto project = load::LoadProject(
      files, settings, {"R"}, [](const std::string&) -> const auto& { return kCategories; }, sink);
  REQUIRE(project->reports.contains("R"));
  std::string out;
  for (const CheckListPart& part : CheckList(*project, project->reports.at("R"), "last|so far")) {
    out += std::string(part.title) + "\n";
    for (const Item& item : part.items) {
      const base::LineColumn place = item.span.file->Locate(item.span.begin);
      out += item.span.file->path() + ":" + std::to_string(place.line) + ":" +
             std::to_string(place.column) + ": " + item.text + "\n";
    }
  }
  return out;
}

std::string ReportWith(const std::string& attributes, const std::string& content) {
  return "<report id=\"R\" template=\"t\" date=\"2027-03-01\" source=\"S\"" + attributes +
         "><front><session ref=\"s\"/><symbol ref=\"d\"/><author "
         "ref=\"o\"/><title>T</title></front>\n" +
         content + "</report>";
}

}  // namespace

TEST_CASE("renew: the list has the years, numbers and time words of texts, not those in names") {
  const std::string list =
      ListOf(ReportWith("",
                        "<activity id=\"act\"><text>2027 &#8211; in C26/35, H.264, WTDC-25: 12,5 "
                        "per cent, *2024/2025*.</text></activity>"),
             "<registry/>", "Lasting, **last** {n, plural, one {in 2026} other {so\nfar 3}}.\n");
  CHECK(list.substr(0, list.find("Sessions")) ==
        "Years typed in the text\n"
        "content/R/report.xml:2:26: `2027` in \"2027 &#8211; in C26/35, H.264, …\"\n"
        "content/R/report.xml:2:82: `2024` in \"… WTDC-25: 12,5 per cent, *2024/2025*.\"\n"
        "content/R/text.md:1:39: `2026` in \"… **last** {n, plural, one {in 2026} other {so far "
        "3}}.\"\n"
        "Other numbers typed in the text\n"
        "content/R/report.xml:2:66: `12,5` in \"… in C26/35, H.264, WTDC-25: 12,5 per cent, "
        "*2024/2025*.\"\n"
        "content/R/text.md:2:5: `3` in \"… one {in 2026} other {so far 3}}.\"\n"
        "Words that tie the text to its time\n"
        "content/R/text.md:1:12: `last` in \"Lasting, **last** {n, plural, one {in 2026} …\"\n"
        "content/R/text.md:1:52: `so far` in \"… plural, one {in 2026} other {so far 3}}.\"\n");
}

TEST_CASE("renew: the list has facts, indicators, and records that time passes by") {
  const std::string list = ListOf(
      ReportWith(" state=\"pending\"",
                 "<integer id=\"n\" value=\"7\" qualifier=\"more-than\" year=\"2024\"/>"
                 "<indicator id=\"old\"><integer id=\"a\" year=\"2025\" value=\"1\"/></indicator>"
                 "<indicator id=\"new\"><integer id=\"b\" year=\"2026\" value=\"2\"/></indicator>"
                 "<year-range id=\"years\" begin=\"2026\" end=\"2027\"/>"),
      "<registry>"
      "<event id=\"s\" kind=\"council-session\" year=\"2026\" state=\"planned\" source=\"S\"/>\n"
      "<event id=\"unused\" kind=\"conference\" year=\"2026\" state=\"planned\" source=\"S\"/>\n"
      "<event id=\"later\" kind=\"conference\" year=\"2027\" state=\"planned\" source=\"S\"/>\n"
      "<document id=\"d\" symbol=\"C26/1\" kind=\"main\" source=\"S\"/>\n"
      "<office id=\"o\" source=\"S\"><name term=\"a\" until=\"2026-12\"/><name term=\"b\" "
      "from=\"2026-12\" until=\"2028-06\"/><holder ref=\"p\" from=\"2023\"/></office>"
      "<person id=\"p\" source=\"S\"/>\n</registry>",
      "In {later}.\n");
  for (const char* line : {
           "report.xml:1:35: the date is pending: facts are taken as they stand on 2027-03-01",
           "`n` is more than 7, of 2024",
           "indicator `old` has no figure of 2026; its last is of 2025",
           "`years` is 2026 to 2027",
           "registry/r.xml:1:67: `s` is `planned` and over by 2027-03-01",
           "text.md:1:4: conference `later` of 2027",
           "document `d`, C26/1",
           "`name` of `o` holds until 2026-12 only",
           "office `o`, held by `p`: is that so on 2027-03-01?",
       }) {
    CHECK_THAT(list, Catch::Contains(line));
  }
  for (const char* absent : {"unused", "`new`", "2028-06 only", "`later` is `planned`"}) {
    CHECK_THAT(list, !Catch::Contains(absent));
  }
}

TEST_CASE("renew: an entry of the list is a note for programs") {
  CHECK(base::InfoOf(base::Code::kToUpdate).severity == base::Severity::kNote);
  CHECK(base::FindCode("to-update") != nullptr);
}

}  // namespace hexapla::renew
