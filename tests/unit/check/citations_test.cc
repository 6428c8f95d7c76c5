#include "check/citations.h"

#include "check/passage_reader.h"
#include "check/roles.h"
#include "checked.h"

namespace hexapla::check {
namespace {

using locale::TextRules;

/// A text of one language, with the rules of the house for that language.
class Text {
 public:
  Text(const std::string& language, const std::string& words)
      : language_(language), rules_(RulesOf(language)), content_(1) {
    content_.front().text = words;
    Passage like;
    like.language = language_;
    like.rules = rules_.get();
    ReadPassages(content_, like, passages_);
  }

  const Passage& passage() const { return passages_.front(); }

  /// Of each citation: its kind, its number, the words of it, what stands in brackets behind them.
  std::vector<Strings> Citations() const {
    std::vector<Strings> out;
    for (const TypedCitation& citation : TypedCitationsIn(passage())) {
      out.push_back({citation.kind, citation.number,
                     std::string(passage().Text(citation.begin, citation.end)), citation.bracket});
    }
    return out;
  }

  std::string Role(const std::string& before) const {
    const auto at = static_cast<std::uint32_t>(passage().text.find(before));
    const locale::RoleWords* role = RoleInFront(passage(), at);
    return role == nullptr ? std::string() : role->role;
  }

 private:
  static std::shared_ptr<const TextRules> RulesOf(const std::string& language) {
    static base::SourceSet sources;
    load::Files files(base::RealFileSystem(), HEXAPLA_SOURCE_DIR, sources);
    base::Sink sink;
    return TextRules::Load(*files.Read("locales/" + language + "/rules.xml", sink), false, sink);
  }

  std::string language_;
  std::shared_ptr<const TextRules> rules_;
  std::vector<message::Node> content_;
  std::vector<Passage> passages_;
};

struct Case {
  std::string language;
  std::string words;   ///< those of the citation
  std::string behind;  ///< what stands in brackets behind them
  int year;
};

void Check(const Case& cited, const std::string& open, const std::string& close,
           const std::string& kind, const std::string& number) {
  const std::string words = cited.words + open + cited.behind + close;
  INFO(words);
  const Text text(cited.language, words);
  REQUIRE(text.Citations() == std::vector<Strings>{{kind, number, cited.words, cited.behind}});
  CHECK(TypedCitationsIn(text.passage()).front().year == cited.year);
}

}  // namespace

TEST_CASE("a resolution is cited as each language writes it") {
  for (const Case& cited : std::vector<Case>{
           {"en", "Resolution 191", "Rev. Bucharest, 2022", 2022},
           {"fr", "Résolution 191", "Rév. Bucarest, 2022", 2022},
           {"es", "Resolución 191", "Rev. Bucarest, 2022", 2022},
           {"ru", "Резолюция 191", "Пересм. Бухарест, 2022 г.", 2022},
           {"ar", "القرار 191", "المراجَع في بوخارست، 2022", 2022},
       }) {
    Check(cited, " (", ")", "resolution", "191");
  }
  Check({"zh", "第191号决议", "2022年，布加勒斯特，修订版", 2022}, "（", "）", "resolution", "191");
  Check({"en", "Resolution 95", "Rev.WRC-07", 0}, " (", ")", "resolution", "95");
}

TEST_CASE("a decision is cited as each language writes it") {
  for (const Case& cited : std::vector<Case>{
           {"en", "Decision 5", "Rev. Bucharest, 2022", 2022},
           {"fr", "Décision 5", "Rév. Busan, 2014", 2014},
           {"es", "Decisión 5", "Rev. Busán, 2014", 2014},
           {"ru", "Решение 5", "Пересм. Гвадалахара, 2010 г.", 2010},
       }) {
    Check(cited, " (", ")", "decision", "5");
  }
  Check({"zh", "第5号决定", "2022年，布加勒斯特，修订版", 2022}, "（", "）", "decision", "5");
  CHECK(Text("es", "Acuerdo 563 del Consejo").Citations() ==
        std::vector<Strings>{{"decision", "563", "Acuerdo 563", ""}});
}

TEST_CASE("a document is cited with the words around its symbol") {
  const std::vector<Case> cases = {
      {"en", "Document C19/13", "C19/13", 0},
      {"fr", "Document C23/19", "C23/19", 0},
      {"es", "Documento C19/13", "C19/13", 0},
      {"ru", "Документ C17/50", "C17/50", 0},
      {"ar", "الوثيقة C26/35", "C26/35", 0},
      {"zh", "C26/35号文件", "C26/35", 0},
      {"en", "Document C19/INF/6", "C19/INF/6", 0},
      {"zh", "C19/INF/6号信息通报文件", "C19/INF/6", 0},
  };
  for (const Case& cited : cases) {
    INFO(cited.words);
    CHECK(Text(cited.language, cited.words).Citations() ==
          std::vector<Strings>{{"document", cited.behind, cited.words, ""}});
  }
  CHECK(Text("en", "C15/27(Rev.1)").Citations() ==
        std::vector<Strings>{{"document", "C15/27", "C15/27", "Rev.1"}});
}

TEST_CASE("a no-break space is a space, and another's words are none") {
  CHECK(Text("en", "Resolution\u00A0191").Citations().size() == 1);
  CHECK(Text("fr", "Resolution 191").Citations().empty());
  CHECK(Text("en", "In 191 cases, 24 and/or 3").Citations().empty());
}

TEST_CASE("symbols of documents") {
  for (const char* symbol : {"C23/19", "C19/INF/6", "ISCG/26-1/7", "TDAG-18/INF/1", "RAG18/4"}) {
    CHECK(IsDocumentSymbol(symbol));
  }
  CHECK(IsDocumentSymbol("C23/16-E"));
  for (const char* other : {"", "C23", "24/06", "A/RES", "AND/OR", "c23/19", "C23/", "D/2a"}) {
    INFO(other);
    CHECK_FALSE(IsDocumentSymbol(other));
  }
}

TEST_CASE("what an instrument is said to hold stands in front of its bracket") {
  CHECK(Text("en", "the Strategic Plan (Resolution 71)").Role("Resolution") == "strategic_plan");
  CHECK(Text("en", "the financial plan (Decision 5)").Role("Decision") == "financial_plan");
  CHECK(Text("zh", "战略规划（第71号决议）").Role("第71") == "strategic_plan");
  CHECK(Text("en", "the strategic plan, Resolution 71").Role("Resolution").empty());
  CHECK(Text("en", "the plan (Resolution 71)").Role("Resolution").empty());
}

TEST_CASE("digits of other scripts are digits") {
  const Text text("ar", "القرار ١٩١ (المراجَع في دبي، ٢٠١٨)");
  const std::vector<TypedCitation> citations = TypedCitationsIn(text.passage());
  REQUIRE(citations.size() == 1);
  CHECK(citations.front().number == "191");
  CHECK(citations.front().year == 2018);
}

TEST_CASE("a symbol may have a suffix in brackets") {
  const auto suffix = [](const std::string& language, const std::string& words) {
    const Text text(language, words);
    const std::vector<TypedCitation> citations = TypedCitationsIn(text.passage());
    REQUIRE(citations.size() == 1);
    return citations.front().suffix + ' ' + std::to_string(citations.front().suffix_number);
  };
  CHECK(suffix("en", "Document C26/35(Rev.1)") == "revision 1");
  CHECK(suffix("fr", "le Document C26/35(Rév.2)") == "revision 2");
  CHECK(suffix("zh", "CWG-FHR-16/13(Add.1)号文件") == "addendum 1");
  CHECK(suffix("en", "Document C26/35 (Annex 2)") == " 0");
}

TEST_CASE("a number may be that of several instruments; the body in front tells") {
  SmallProject small;
  small.Registry(R"(
<instrument id="res75" kind="pp-resolution" number="75" source="s">
  <revision place="place_bucharest" year="2022" revised="no"/></instrument>
<instrument id="itu_r_res75" kind="sector-resolution" number="75" body="itu_r" source="s"/>)");
  small.Load();
  const std::map<std::string, model::Outline> none;
  const testing::House& house = testing::House::Get();
  const Subject subject{*small.project, house.locales, *house.terms, {"en", "zh"}, false, none};
  const auto meant = [&](const Text& text) {
    Strings ids;
    const std::vector<TypedCitation> citations = TypedCitationsIn(text.passage());
    REQUIRE(citations.size() == 1);
    for (const xml::Element found : InstrumentsOf(subject, citations.front())) {
      ids.push_back(found.attribute_or("id", ""));
    }
    return ids;
  };
  CHECK(meant(Text("zh", "ITU-R第75号决议")) == Strings{"itu_r_res75"});
  CHECK(meant(Text("zh", "第75号决议")) == Strings{"res75"});
  CHECK(meant(Text("en", "Resolution 191")) == Strings{"res191"});
  CHECK(meant(Text("en", "Decision 191")).empty());
}

}  // namespace hexapla::check
