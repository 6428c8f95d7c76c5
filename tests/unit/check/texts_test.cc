#include "checked.h"

namespace hexapla::check {
namespace {

using testing::Reading;
using testing::XliffGroup;
using testing::XliffUnit;

/// A project whose template is one paragraph, translated into French by \p french.
void Fill(SmallProject& small, const std::string& source, const std::string& french = "") {
  small.Template("<p id=\"a\">" + source + "</p>");
  if (!french.empty()) small.Translate("fr", french);
  small.Load();
  const Strings loading = small.Codes();
  CAPTURE(loading);
  REQUIRE(loading.empty());
}

const std::vector<std::string> kEnglish = {"en"};

}  // namespace

TEST_CASE("names that stand for something are known") {
  SmallProject small;
  Fill(small, "{iscg} {n} {council}");
  CHECK(TextCheck(small)
            .Term("iscg")
            .Number("n", 1)
            .Guess("council")
            .Run(Stage::kOutlines, false, kEnglish)
            .empty());
}

TEST_CASE("a name that is nothing is reported with the nearest") {
  SmallProject small;
  Fill(small, "The {isgc} met");
  CHECK(TextCheck(small).Guess("isgc").Run(Stage::kOutlines, false, kEnglish) ==
        Strings{"unknown-placeholder"});
  CHECK(At(small) == "{isgc}");
  CHECK(Said(small).back() == "did you mean `iscg`?");
}

TEST_CASE("a select may go by the grammar of a name that is bound") {
  SmallProject small;
  Fill(small, "{figure_gender, select, feminine {a} other {b}}");
  CHECK(TextCheck(small)
            .Guess("figure_gender")
            .Bind("figure", {"iscg", {}, base::TermReference{"iscg"}})
            .Run(Stage::kOutlines, false, kEnglish)
            .empty());
}

TEST_CASE("grammar is no text, and needs a name") {
  {
    SmallProject small;
    Fill(small, "{iscg_gender}");
    CHECK(
        TextCheck(small).Guess("iscg_gender").Term("iscg").Run(Stage::kOutlines, false, kEnglish) ==
        Strings{"unknown-placeholder"});
  }
  SmallProject small;
  Fill(small, "{isgc_gender, select, feminine {a} other {b}}");
  CHECK(
      TextCheck(small).Guess("isgc_gender").Guess("isgc").Run(Stage::kOutlines, false, kEnglish) ==
      Strings{"unknown-placeholder"});
}

TEST_CASE("a name is asked for as what it is") {
  SmallProject small;
  Fill(small, "{iscg, number}");
  CHECK(TextCheck(small).Term("iscg").Run(Stage::kOutlines, false, kEnglish) ==
        Strings{"wrong-argument-type"});
  CHECK(Said(small) == Strings{"`iscg` is no `number`", "it can be printed as `term`"});
}

TEST_CASE("only a number has plural branches") {
  SmallProject small;
  Fill(small, "{iscg, plural, one {a} other {b}}");
  CHECK(TextCheck(small).Term("iscg").Run(Stage::kOutlines, false, kEnglish) ==
        Strings{"wrong-argument-type"});
}

TEST_CASE("a citation may be cited, a list be listed") {
  SmallProject small;
  Fill(small, "{res71, cite} {both, list} {both, cite} {res71, doc}");
  base::Citation citation;
  citation.kind = "pp-resolution";
  citation.number = "71";
  const base::Referent one{"res71", {}, citation};
  CHECK(TextCheck(small)
            .Bind("res71", one)
            .Bind("both", {"both", {}, std::vector<base::Referent>{one, one}})
            .Run(Stage::kOutlines, false, kEnglish) == Strings{"wrong-argument-type"});
  CHECK(At(small) == "{res71, doc}");
}

TEST_CASE("a style is one of the language") {
  SmallProject small;
  Fill(small, "{n, number, rund} {n, number, round}");
  CHECK(TextCheck(small).Number("n", 1).Run(Stage::kOutlines, false, kEnglish) ==
        Strings{"unknown-style"});
  CHECK(Said(small) == Strings{"`rund` is no style of `number` in `en`", "did you mean `round`?"});
}

TEST_CASE("a style of a translation is one of its own language") {
  SmallProject small;
  Fill(small, "{iscg}", XliffUnit("a", "{iscg}", "{iscg, term, ablative}"));
  CHECK(TextCheck(small).Term("iscg").Run() == Strings{"unknown-style"});
  CHECK(Said(small)[0] == "`ablative` is no style of `term` in `fr`");
}

TEST_CASE("a figure that is pending is not printed, but in a draft") {
  SmallProject small;
  Fill(small, "{n}");
  CHECK(TextCheck(small)
            .Number("n", 0, base::ValueState::kPending)
            .Run(Stage::kOutlines, false, kEnglish) == Strings{"pending-fact"});
  CHECK(small.sink.HasErrors());
  SmallProject draft;
  Fill(draft, "{n}");
  TextCheck(draft).Number("n", 0, base::ValueState::kPending).Run(Stage::kOutlines, true, kEnglish);
  CHECK(draft.Codes() == Strings{"pending-fact"});
  CHECK_FALSE(draft.sink.HasErrors());
}

TEST_CASE("a figure that is not known may be printed") {
  SmallProject small;
  Fill(small, "{n}");
  CHECK(TextCheck(small)
            .Number("n", 0, base::ValueState::kUnknown)
            .Run(Stage::kOutlines, false, kEnglish)
            .empty());
}

TEST_CASE("a concept has a name in each language that is made") {
  SmallProject small;
  Fill(small, "{iscg}");
  CHECK(TextCheck(small).Term("iscg").Run(Stage::kOutlines, false, kEnglish).empty());
  // A language the termbase does not have stands for a concept not yet named in one.
  CHECK(TextCheck(small).Term("iscg").Run(Stage::kOutlines, false, {"en", "de"}) ==
        Strings{"missing-term", "missing-translation"});
  CHECK(Said(small)[0] == "concept `iscg` has no name in `de`");
}

TEST_CASE("a text without a translation is reported; in a draft as a warning") {
  SmallProject small;
  Fill(small, "Words.");
  CHECK(TextCheck(small).Run() == Strings{"missing-translation"});
  CHECK(At(small) == "Words.");
  CHECK(small.sink.HasErrors());
  SmallProject draft;
  Fill(draft, "Words.", R"(<unit id="a"><segment><source>Words.</source></segment></unit>)");
  CHECK(TextCheck(draft).Run(Stage::kOutlines, true) == Strings{"missing-translation"});
  CHECK_FALSE(draft.sink.HasErrors());
  CHECK(draft.sink.diagnostics()[0].span.file->path() == "locales/fr/templates/t/template.xlf");
}

TEST_CASE("a current translation is not reported") {
  SmallProject small;
  Fill(small, "The {iscg} met.", XliffUnit("a", "The {iscg} met.", "L'{iscg} s'est réunie."));
  CHECK(TextCheck(small).Term("iscg").Run().empty());
}

TEST_CASE("units of a catalogue that the source does not have are counted and named") {
  SmallProject small;
  Fill(small, "Words.", XliffUnit("a", "Words.", "Mots.") + XliffUnit("gone", "Old.", "Vieux."));
  CHECK(TextCheck(small).Run() == Strings{"orphan-unit"});
  CHECK(Said(small)[0] ==
        "a unit here translates text that `templates/t/template.xml` does not have: `gone`");
  CHECK_FALSE(small.sink.HasErrors());
  CHECK(At(small) == "Vieux.");
}

TEST_CASE("a translation of another source is stale, and shown") {
  SmallProject small;
  Fill(small, "New words.", XliffUnit("a", "Old words.", "Anciens mots."));
  CHECK(TextCheck(small).Run() == Strings{"stale-translation"});
  CHECK(Said(small).back() == "the translation reads: Anciens mots.");
  SmallProject marked;
  Fill(marked, "New words.",
       R"(<unit id="a"><segment state="initial" subState="hexapla:stale">)"
       R"(<source>New words.</source><target>Anciens mots.</target></segment></unit>)");
  CHECK(TextCheck(marked).Run() == Strings{"stale-translation"});
}

TEST_CASE("a translation keeps the names of its source and adds none") {
  SmallProject small;
  Fill(small, "{iscg} in {n}", XliffUnit("a", "{iscg} in {n}", "{iscg} en {m}"));
  CHECK(TextCheck(small).Term("iscg").Number("n", 1).Run() ==
        Strings{"dropped-placeholder", "invented-placeholder"});
  CHECK(Said(small, 0)[0] == "the translation leaves out `n`");
  CHECK(Said(small, 1)[0] == "the translation uses `m`, the source does not");
}

TEST_CASE("each reading of a plural is compared alone") {
  const std::string source = "{n, plural, one {# of {iscg}} other {# of {iscg}}}";
  SmallProject small;
  Fill(small, source,
       XliffGroup("a", {{"n=one", "# of {iscg}", "# de {iscg}"},
                        {"n=other", "# of {iscg}", "# de ce groupe"}}));
  const Strings codes = TextCheck(small).Term("iscg").Number("n", 2).Run();
  REQUIRE(!codes.empty());
  CHECK(codes[0] == "dropped-placeholder");
  CHECK(Said(small, 0)[0].find("`iscg` in the reading `n=") != std::string::npos);
  for (std::size_t i = 0; i < codes.size(); ++i) {
    CHECK(Said(small, i)[0].find("n=one") == std::string::npos);
  }
}

TEST_CASE("the number of a plural is not lost where it stands for many") {
  const std::string source = "{n, plural, one {# time} other {# times}}";
  SmallProject small;
  Fill(
      small, source,
      XliffGroup("a", {{"n=one", "# time", "une fois"}, {"n=other", "# times", "plusieurs fois"}}));
  CHECK(TextCheck(small).Number("n", 2).Run() == Strings{"dropped-placeholder"});
  CHECK(Said(small)[0] == "the translation leaves out `n` in the reading `n=other`");
  SmallProject good;
  Fill(good, source,
       XliffGroup("a", {{"n=one", "# time", "une fois"}, {"n=other", "# times", "# fois"}}));
  CHECK(TextCheck(good).Number("n", 2).Run().empty());
}

TEST_CASE("a missing translation is reported for each language that is made") {
  SmallProject small;
  Fill(small, "Words.");
  CHECK(TextCheck(small).Run(Stage::kOutlines, false, {"en", "fr", "es"}) ==
        Strings{"missing-translation", "missing-translation"});
}

TEST_CASE("what a translation asks for is looked at") {
  SmallProject small;
  Fill(small, "{iscg}", XliffUnit("a", "{iscg}", "{iscg, date}"));
  CHECK(TextCheck(small).Term("iscg").Run() == Strings{"wrong-argument-type"});
  CHECK(small.sink.diagnostics()[0].span.file->path() == "locales/fr/templates/t/template.xlf");
}

TEST_CASE("a translation may decide by the grammar of a name of its source") {
  SmallProject small;
  Fill(small, "{iscg} was set up",
       XliffGroup("a", {{"iscg_gender=feminine", "{iscg} was set up", "{iscg} a été créée"},
                        {"iscg_gender=other", "{iscg} was set up", "{iscg} a été créé"}}));
  CHECK(TextCheck(small).Term("iscg").Run().empty());
}

TEST_CASE("a translation may not decide by what its source does not know") {
  SmallProject small;
  Fill(small, "{iscg} was set up",
       XliffGroup("a", {{"council_gender=feminine", "{iscg} was set up", "{iscg} a été créée"},
                        {"council_gender=other", "{iscg} was set up", "{iscg} a été créé"}}));
  CHECK(TextCheck(small).Term("iscg").Run() == Strings{"invented-placeholder"});
}

}  // namespace hexapla::check
