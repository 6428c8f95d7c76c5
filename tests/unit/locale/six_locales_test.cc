#include "six_locales.h"

#include <catch2/catch.hpp>

#include "base/diagnostic_text.h"
#include "base/file_system.h"

namespace hexapla::locale::testing {

std::string ReadProjectFile(const std::string& path) {
  std::string text;
  const base::FileError error =
      base::RealFileSystem().Read(base::JoinPath(HEXAPLA_SOURCE_DIR, path), 64u << 20, text);
  INFO(path << ": " << error);
  REQUIRE(error.empty());
  return text;
}

const std::shared_ptr<const Terms>& ProjectTerms() {
  static const base::SourceFile file("locales/terms.tbx", ReadProjectFile("locales/terms.tbx"));
  static const std::shared_ptr<const Terms> terms = [] {
    base::Sink sink;
    auto loaded = Terms::Load(file, sink);
    for (const base::Diagnostic& finding : sink.diagnostics()) UNSCOPED_INFO(finding.message);
    REQUIRE(sink.diagnostics().empty());
    return loaded;
  }();
  return terms;
}

const Locale& LocaleOf(const std::string& language) {
  static base::SourceSet sources;
  static std::map<std::string, std::shared_ptr<const Locale>> locales;
  std::shared_ptr<const Locale>& locale = locales[language];
  if (locale == nullptr) {
    const std::string path = "locales/" + language + "/style.xml";
    base::Sink sink;
    locale = Locale::Load(*sources.Add(path, ReadProjectFile(path)), ProjectTerms(), sink);
    for (const base::Diagnostic& finding : sink.diagnostics()) {
      const auto place = path + ":" +
                         std::to_string(finding.span.file == nullptr
                                            ? 0
                                            : finding.span.file->Locate(finding.span.begin).line);
      UNSCOPED_INFO(place << ": " << finding.message);
    }
    REQUIRE(locale != nullptr);
    REQUIRE(sink.diagnostics().empty());
  }
  return *locale;
}

base::Value Integer(std::int64_t number) {
  base::Value value;
  value.type = base::ValueType::kInteger;
  value.number = base::Decimal(number);
  return value;
}

base::Value Figure(base::ValueType type, const std::string& number) {
  base::Value value;
  value.type = type;
  value.number = base::Decimal::Parse(number).value();
  return value;
}

base::Value Money(const std::string& number) {
  base::Value value = Figure(base::ValueType::kMoney, number);
  value.currency = "CHF";
  return value;
}

base::Value Day(const std::string& iso) {
  base::Value value;
  value.date = base::ParseDate(iso).value();
  value.type = value.date.has_day()     ? base::ValueType::kDate
               : value.date.has_month() ? base::ValueType::kMonth
                                        : base::ValueType::kYear;
  return value;
}

base::Value Days(const std::string& begin, const std::string& end) {
  base::Value value;
  value.type = base::ValueType::kDateRange;
  value.date = base::ParseDate(begin).value();
  value.until = base::ParseDate(end).value();
  return value;
}

base::Value Years(int begin, int end) {
  base::Value value;
  value.type = base::ValueType::kYearRange;
  value.date.year = begin;
  value.until.year = end;
  return value;
}

TEST_CASE("every language of the project has a house style without findings") {
  for (const char* language : {"ar", "zh", "en", "fr", "ru", "es"}) {
    INFO(language);
    CHECK(LocaleOf(language).tag() == language);
  }
}

// Conventions 1.1: letters are E F S R A C, not ISO codes.
TEST_CASE("document letter and direction are data of the locale") {
  const Row letters{"E", "F", "S", "R", "A", "C"};
  for (const auto& [language, letter] : letters.ByLanguage()) {
    CHECK(LocaleOf(language).document_letter() == letter);
    CHECK(LocaleOf(language).right_to_left() == (letter == "A"));
  }
}

}  // namespace hexapla::locale::testing
