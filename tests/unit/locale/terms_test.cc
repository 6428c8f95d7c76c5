#include <catch2/catch.hpp>

#include "six_locales.h"

namespace hexapla::locale::testing {
namespace {

constexpr const char* kHead =
    "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" "
    "xmlns=\"urn:iso:std:iso:30042:ed-2\"><text><body>";
constexpr const char* kFoot = "</body></text></tbx>";

std::string Section(const std::string& language, const std::string& term, const std::string& type) {
  return "<langSec xml:lang=\"" + language + "\"><termSec><term>" + term +
         "</term><termNote type=\"termType\">" + type + "</termNote></termSec></langSec>";
}

std::vector<std::string> CodesOf(const std::string& text) {
  const base::SourceFile file("locales/terms.tbx", text);
  base::Sink sink;
  CHECK(Terms::Load(file, sink) != nullptr);
  std::vector<std::string> codes;
  for (const base::Diagnostic& finding : sink.diagnostics()) {
    codes.emplace_back(base::InfoOf(finding.code).name);
  }
  return codes;
}

}  // namespace

TEST_CASE("the termbase of the project names its concepts in six languages") {
  const Terms& terms = *ProjectTerms();
  CHECK(terms.ConceptIds().size() >= 80);
  for (const std::string& id : terms.ConceptIds()) {
    for (const char* language : {"ar", "zh", "en", "fr", "ru", "es"}) {
      INFO(id << " " << language);
      CHECK(terms.Find(id, language) != nullptr);
    }
  }
}

// Conventions 2.1 and 2.2.
TEST_CASE("a term has its names, gender and forms") {
  const Term* rag = ProjectTerms()->Find("rag", "ru");
  REQUIRE(rag != nullptr);
  CHECK(rag->acronym == "КГР");
  CHECK(rag->gender == "feminine");
  CHECK(ProjectTerms()->Find("itu", "zh")->short_form == "国际电联");
  CHECK(ProjectTerms()->Find("itu", "qx") == nullptr);
  CHECK(ProjectTerms()->Find("nonsense", "en") == nullptr);
  CHECK(ProjectTerms()->Has("itu"));
  CHECK(ProjectTerms()->SpanOf("itu").known());
  CHECK_FALSE(ProjectTerms()->SpanOf("nonsense").known());
}

TEST_CASE("what is wrong with a termbase is reported") {
  using Codes = std::vector<std::string>;
  const std::string good =
      "<conceptEntry id=\"itu\">" + Section("en", "Union", "fullForm") + "</conceptEntry>";
  CHECK(CodesOf(kHead + good + kFoot).empty());
  CHECK(CodesOf(kHead + good + good + kFoot) == Codes{"duplicate-term"});
  CHECK(CodesOf(kHead + ("<conceptEntry id=\"itu\">" + Section("en", "ITU", "acronym")) +
                "</conceptEntry>" + kFoot) == Codes{"missing-full-form"});
  CHECK(CodesOf(kHead + ("<conceptEntry id=\"itu\">" + Section("en", "a", "fullForm")) +
                Section("en", "b", "fullForm") + "</conceptEntry>" + kFoot) ==
        Codes{"duplicate-term"});
  CHECK(CodesOf(kHead + std::string("<conceptEntry/>") + kFoot) == Codes{"invalid-termbase"});
  CHECK(CodesOf("<martif/>") == Codes{"invalid-termbase"});
  CHECK(CodesOf("<tbx xmlns=\"urn:iso:std:iso:30042:ed-2\"/>") == Codes{"invalid-termbase"});
}

TEST_CASE("a termbase that could not be read whole says so") {
  const auto whole = [](const std::string& text) {
    const base::SourceFile file("locales/terms.tbx", text);
    base::Sink sink;
    return Terms::Load(file, sink)->whole();
  };
  CHECK(ProjectTerms()->whole());
  const std::string itu =
      "<conceptEntry id=\"itu\">" + Section("en", "ITU", "acronym") + "</conceptEntry>";
  CHECK(whole(kHead + itu + itu + kFoot));
  CHECK_FALSE(whole(kHead + std::string("<conceptEntry/>") + itu + kFoot));
  CHECK_FALSE(whole(kHead + itu));
  CHECK_FALSE(whole("<martif/>"));
  CHECK_FALSE(Terms().whole());
}

TEST_CASE("a name without its full form still counts as there") {
  const base::SourceFile file(
      "locales/terms.tbx", kHead + ("<conceptEntry id=\"itu\">" + Section("en", "ITU", "acronym")) +
                               "</conceptEntry>" + kFoot);
  base::Sink sink;
  const auto terms = Terms::Load(file, sink);
  REQUIRE(terms->Find("itu", "en") != nullptr);
  CHECK(terms->Find("itu", "en")->acronym == "ITU");
}

}  // namespace hexapla::locale::testing
