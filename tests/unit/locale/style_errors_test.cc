#include <catch2/catch.hpp>

#include "base/edit_distance.h"
#include "six_locales.h"

namespace hexapla::locale::testing {
namespace {

std::string Replaced(std::string text, const std::string& what, const std::string& with) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

struct Finding {
  std::string code;
  std::string message;
  std::string marked;  ///< what the span covers
  std::string hint;
};

/// Findings of the English style file with one passage changed.
std::vector<Finding> FindingsOf(const std::string& what, const std::string& with) {
  const base::SourceFile file("locales/en/style.xml",
                              Replaced(ReadProjectFile("locales/en/style.xml"), what, with));
  base::Sink sink;
  Locale::Load(file, ProjectTerms(), sink);
  CHECK(sink.HasErrors());
  std::vector<Finding> findings;
  for (const base::Diagnostic& finding : sink.diagnostics()) {
    findings.push_back(
        {std::string(base::InfoOf(finding.code).name), finding.message,
         file.text().substr(finding.span.begin, finding.span.end - finding.span.begin),
         finding.hints.empty() ? "" : finding.hints.front().text});
  }
  return findings;
}

Finding OneFinding(const std::string& what, const std::string& with) {
  const std::vector<Finding> findings = FindingsOf(what, with);
  REQUIRE(findings.size() == 1);
  return findings.front();
}

}  // namespace

TEST_CASE("a slot that does not exist is found where it stands") {
  const Finding finding =
      OneFinding("<date>{day} {month} {year}</date>", "<date>{day} {mouth} {year}</date>");
  CHECK(finding.code == "unknown-slot");
  CHECK(finding.marked == "mouth");
  CHECK(finding.message == "`mouth` is not a slot of `date`");
  CHECK(finding.hint == "did you mean `month`?");
}

TEST_CASE("a case that nothing has a form of is found") {
  const Finding governs =
      OneFinding("<qualifier name=\"about\">", "<qualifier name=\"about\" governs=\"gne\">");
  CHECK(governs.code == "unknown-slot");
  CHECK(governs.message == "`governs` is `gne`: nothing has a form of that style");
  const Finding form = OneFinding("<money style=\"full\">",
                                  "<money style=\"x\">{currency:gen}</money>"
                                  "<money style=\"full\">");
  CHECK(form.message == "`currency:gen`: there is no `currency` of the form `gen`");
}

TEST_CASE("a form of a scale that does not exist is found") {
  const Finding finding = OneFinding(
      "<money style=\"full\">", "<money style=\"x\">{rounded:gen}</money><money style=\"full\">");
  CHECK(finding.code == "unknown-slot");
  CHECK(finding.message == "`rounded:gen`: there is no `scale` of the form `gen`");
}

TEST_CASE("a condition that does not exist is found") {
  const Finding finding = OneFinding("needs=\"woman\"", "needs=\"femme\"");
  CHECK(finding.code == "unknown-slot");
  CHECK(finding.marked == "femme");
}

TEST_CASE("a form of a slot that does not exist is found") {
  const Finding finding =
      OneFinding("<month>{month} {year}</month>", "<month>{month:pre} {year}</month>");
  CHECK(finding.code == "unknown-slot");
  CHECK(finding.message == "`month:pre`: there is no `months` of the form `pre`");
}

TEST_CASE("a lone brace is found") {
  CHECK(OneFinding("<run-in>{head}:</run-in>", "<run-in>{head:</run-in>").code ==
        "invalid-pattern");
  CHECK(OneFinding("<run-in>{head}:</run-in>", "<run-in>head}:</run-in>").code ==
        "invalid-pattern");
}

TEST_CASE("what is missing is found") {
  CHECK(OneFinding("<pending-symbol>{series}/__</pending-symbol>", "").message ==
        "the style file does not say how to write `pending-symbol`");
  CHECK(OneFinding("<run-in>{head}:</run-in>", "").message ==
        "`run-in` has no form that fits when no other does");
  const Finding only_scaled =
      OneFinding("<year>{year}</year>", "<year style=\"years\">{year}</year>");
  CHECK(only_scaled.code == "missing-style");
  CHECK(OneFinding("<list cldr=\"and\"/>", "").code == "missing-style");
}

TEST_CASE("a category the language does not count with is found") {
  const Finding finding = OneFinding("<form count=\"one\">Council Decision {items}</form>",
                                     "<form count=\"few\">Council Decision {items}</form>");
  CHECK(finding.code == "style-category");
  CHECK(finding.hint == "its categories are one, other");
}

TEST_CASE("two forms for the same cases are found") {
  CHECK(OneFinding("<form style=\"header\">{name} {year}</form>",
                   "<form style=\"header\">{name} {year}</form>"
                   "<form style=\"header\">{name}, {year}</form>")
            .code == "duplicate-style");
}

TEST_CASE("a word that is not in the termbase is found") {
  const Finding finding = OneFinding("<form>{@convention}</form>", "<form>{@convntion}</form>");
  CHECK(finding.code == "style-concept");
  CHECK(finding.hint == "did you mean `convention`?");
}

TEST_CASE("a language ICU does not know is found") {
  const Finding finding = OneFinding("icu=\"en-GB\"", "icu=\"qx\"");
  CHECK(finding.code == "unknown-locale");
  CHECK(finding.marked == "qx");
}

TEST_CASE("a list of months that is not twelve is found") {
  const Finding finding = OneFinding("<month>", "<months form=\"pre\">one | two</months><month>");
  CHECK(finding.code == "invalid-name-list");
}

TEST_CASE("the schema refuses what has no place in a style file") {
  CHECK_FALSE(FindingsOf("<run-in>{head}:</run-in>", "<runin>{head}:</runin>").empty());
  CHECK_FALSE(FindingsOf("direction=\"ltr\"", "direction=\"up\"").empty());
}

TEST_CASE("what is no style file of a known language gives no locale") {
  for (const auto& [what, with] : {std::pair{"<run-in>", "<runin>"},
                                   {"direction=\"ltr\"", "direction=\"up\""},
                                   {"icu=\"en-GB\"", "icu=\"qx\""}}) {
    const base::SourceFile file("locales/en/style.xml",
                                Replaced(ReadProjectFile("locales/en/style.xml"), what, with));
    base::Sink sink;
    CHECK(Locale::Load(file, ProjectTerms(), sink) == nullptr);
  }
}

// CLDR 42: one, few, many, other in Russian.
TEST_CASE("without a style file a language has the categories of CLDR, and needs none but other") {
  const message::PluralCategories russian = CategoriesWithoutStyle("ru");
  CHECK(russian.cardinal == std::vector<std::string>{"one", "few", "many", "other"});
  CHECK(russian.optional == std::set<std::string>{"one", "few", "many"});
  CHECK(CategoriesWithoutStyle("qx").cardinal.size() == 6);
}

TEST_CASE("all findings are reported, not the first") {
  std::string text = ReadProjectFile("locales/en/style.xml");
  text = Replaced(text, "<run-in>{head}:</run-in>", "<run-in>{heat}:</run-in>");
  text = Replaced(text, "<year>{year}</year>", "<year>{yeer}</year>");
  const base::SourceFile file("locales/en/style.xml", text);
  base::Sink sink;
  // With slips in its words it still tells how texts are checked.
  const auto locale = Locale::Load(file, ProjectTerms(), sink);
  REQUIRE(locale != nullptr);
  CHECK(locale->categories().cardinal == std::vector<std::string>{"one", "other"});
  CHECK(locale->HasStyle(message::ArgumentType::kDate, "weekday"));
  std::size_t slots = 0;
  for (const base::Diagnostic& finding : sink.diagnostics()) {
    slots += finding.code == base::Code::kUnknownSlot ? 1u : 0u;
  }
  CHECK(slots == 2);
}

}  // namespace hexapla::locale::testing
