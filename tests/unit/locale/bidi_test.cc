#include <catch2/catch.hpp>

#include "six_locales.h"

// Conventions 5.4: right-to-left paragraph, digits after an Arabic letter, seen from left to right.
namespace hexapla::locale::testing {
namespace {

/// What is seen of \p formatted between two Arabic letters.
std::string Seen(const Formatted& formatted) {
  const std::string visual = VisualOrder("ب " + WithIsolates(formatted) + " ب", true);
  const std::string edge = "ب ";
  REQUIRE(visual.starts_with(edge));
  REQUIRE(visual.ends_with(" ب"));
  return visual.substr(edge.size(), visual.size() - 2 * edge.size());
}

std::string Reversed(const std::string& arabic) { return VisualOrder(arabic, true); }

}  // namespace

TEST_CASE("the table of stored and seen order holds for the algorithm used") {
  const std::pair<const char*, const char*> rows[] = {
      {"20-9", "9-20"},         {"9-20", "20-9"},
      {"10 000", "000 10"},     {"10\u00A0000", "10\u00A0000"},
      {"16,73", "16,73"},       {"67%", "%67"},
      {"24/06", "24/06"},       {"42-A", "A-42"},
      {"C26/35-A", "C26/35-A"}, {"C15/27(Rev.1)", "C15/27(Rev.1)"}};
  for (const auto& [stored, seen] : rows) {
    INFO(stored);
    CHECK(Seen({stored, false}) == seen);
  }
}

TEST_CASE("Arabic figures are seen in the right order") {
  const Locale& ar = LocaleOf("ar");
  CHECK(Seen(ar.Format(Integer(-2601), "", Place::kText)) == "-2\u00A0601");
  CHECK(Seen(ar.Format(Integer(5228418), "", Place::kText)) == "5\u00A0228\u00A0418");
  CHECK(Seen(ar.Format(Figure(base::ValueType::kDecimal, "16.73"), "", Place::kText)) == "16,73");
  CHECK(Seen(ar.Format(Figure(base::ValueType::kDecimal, "-0.5"), "", Place::kText)) == "-0,5");
  CHECK(Seen(ar.Format(Figure(base::ValueType::kPercentage, "68"), "", Place::kTable)) == "68%");
  CHECK(Seen(ar.Format(Figure(base::ValueType::kPercentage, "-68"), "", Place::kTable)) == "-68%");
  CHECK(Seen(ar.Format(Years(2024, 2027), "", Place::kText)) == "2024-2027");
}

TEST_CASE("Arabic ranges of days are seen in the right order") {
  const Locale& ar = LocaleOf("ar");
  const std::string june = Reversed("يونيو");
  CHECK(Seen(ar.Format(Days("2019-06-10", "2019-06-20"), "", Place::kText)) ==
        "2019 " + june + " 10-20");
  const std::string two = Seen(ar.Format(Days("2018-10-29", "2018-11-16"), "", Place::kText));
  CHECK(two == "2018 " + Reversed("نوفمبر") + " 16 - " + Reversed("أكتوبر") + " 29");
}

TEST_CASE("symbols are seen in the right order in Arabic") {
  const Locale& ar = LocaleOf("ar");
  base::DocumentReference document;
  document.symbol = "C26";
  document.pending = true;
  CHECK(Seen({ar.Format(document, "symbol").text, false}) == "C26/__");
  CHECK(Seen({ar.Format(document, "").text, false}) == "C26/__ " + Reversed("الوثيقة"));
  CHECK(Seen({ar.SymbolWithLetter(document), false}) == "C26/__-A");
  base::Citation service_order;
  service_order.kind = "service-order";
  service_order.number = "24/06";
  CHECK(Seen(ar.Format(service_order, "number")) == "24/06 " + Reversed("رقم"));
}

TEST_CASE("left-to-right languages need no isolates") {
  for (const char* language : {"en", "fr", "es", "ru", "zh"}) {
    const Locale& locale = LocaleOf(language);
    CHECK_FALSE(locale.Format(Years(2024, 2027), "", Place::kTable).isolate);
    base::DocumentReference document;
    document.symbol = "C26";
    document.pending = true;
    CHECK(WithIsolates(locale.Format(document, "symbol")) == "C26/__");
  }
}

}  // namespace hexapla::locale::testing
