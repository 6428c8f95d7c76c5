#include "check/expansions.h"

#include "check/passage_reader.h"
#include "checked.h"

namespace hexapla::check {
namespace {

/// What the words in front of the brackets are taken for; empty: for a name of the group.
std::string TakenFor(const std::string& language, const std::string& words) {
  const testing::House& house = testing::House::Get();
  Passage like;
  like.language = language;
  static base::SourceSet sources;
  load::Files files(base::RealFileSystem(), HEXAPLA_SOURCE_DIR, sources);
  base::Sink sink;
  const auto rules =
      locale::TextRules::Load(*files.Read("locales/" + language + "/rules.xml", sink), false, sink);
  like.rules = rules.get();
  const Passage passage = ReadWords(words, like);
  for (const CodeWord& code : passage.codes) {
    const std::size_t count = WordsBeforeExpansion(passage, code);
    if (count == 0) continue;
    const auto other = OtherNameIn(passage, count, {house.terms->Find("iscg", language)});
    return other ? std::string(passage.Text(other->begin, other->end)) : std::string();
  }
  return "no expansion";
}

}  // namespace

TEST_CASE("words in front of an acronym that look like its name, and are none") {
  CHECK(TakenFor("en", "An International Standards Coordination Group (ISCG) met.") ==
        "International Standards Coordination Group");
  CHECK(TakenFor("en", "The Inter-Sector Group (ISCG) met.") == "Inter-Sector Group");
  CHECK(TakenFor("fr", "Le Groupe international de coordination (ISCG)") ==
        "Groupe international de coordination");
  CHECK(TakenFor("ru", "Межсекторальная рабочая группа (МСКГ)") ==
        "Межсекторальная рабочая группа");
  CHECK(TakenFor("ar", "اجتمع فريق تنسيق القطاعات (ISCG).") == "فريق تنسيق القطاعات");
  CHECK(TakenFor("zh", "部门间协调组（ISCG）召开了会议。") == "部门间协调组");
}

TEST_CASE("a name may be inflected, cut short, or be in words that are none") {
  CHECK(TakenFor("en", "The Inter-Sector Coordination Group (ISCG) met.").empty());
  CHECK(TakenFor("en", "They asked the Coordination Group (ISCG).").empty());
  CHECK(TakenFor("en", "A meeting of members (ISCG) took place.").empty());
  CHECK(TakenFor("ru", "Межсекторальными координационными группами (МСКГ)").empty());
  CHECK(TakenFor("ar", "وعُرض على لفريق التنسيق بين القطاعات (ISCG)").empty());
  CHECK(TakenFor("zh", "提交给跨部门协调组（ISCG）").empty());
  CHECK(TakenFor("zh", "各部门的工作（ISCG）").empty());
  CHECK(TakenFor("en", "The ISCG met.") == "no expansion");
}

}  // namespace hexapla::check
