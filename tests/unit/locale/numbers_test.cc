#include <catch2/catch.hpp>

#include "six_locales.h"

// "\u00A0" is the no-break space: conventions 5.7 and 5.8.
namespace hexapla::locale::testing {
namespace {

void CheckRow(const base::Value& value, const std::string& style, Place place, const Row& row) {
  for (const auto& [language, expected] : row.ByLanguage()) {
    INFO(language);
    CHECK(WithIsolates(LocaleOf(language).Format(value, style, place)) == expected);
  }
}

}  // namespace

TEST_CASE("integers are grouped as 5.7 and 5.8 say") {
  CheckRow(Integer(5228418), "", Place::kText,
           {"5,228,418", "5\u00A0228\u00A0418", "5\u00A0228\u00A0418", "5\u00A0228\u00A0418",
            "5\u00A0228\u00A0418", "5,228,418"});
  CheckRow(Integer(2353), "", Place::kText,
           {"2,353", "2\u00A0353", "2\u00A0353", "2\u00A0353", "2\u00A0353", "2,353"});
  CheckRow(Integer(132), "", Place::kTable, {"132", "132", "132", "132", "132", "132"});
  CheckRow(Integer(0), "", Place::kText, {"0", "0", "0", "0", "0", "0"});
}

TEST_CASE("decimals have the mark of 5.7 and 5.8 and keep their places") {
  CheckRow(Figure(base::ValueType::kDecimal, "8.5"), "", Place::kText,
           {"8.5", "8,5", "8,5", "8,5", "8,5", "8.5"});
  CheckRow(Figure(base::ValueType::kDecimal, "12345.50"), "", Place::kText,
           {"12,345.50", "12\u00A0345,50", "12\u00A0345,50", "12\u00A0345,50", "12\u00A0345,50",
            "12,345.50"});
}

// 5.4: U+200E before the sign keeps it at the left in Arabic.
TEST_CASE("negative numbers keep their sign before the figure") {
  CheckRow(Integer(-2601), "", Place::kTable,
           {"-2,601", "-2\u00A0601", "-2\u00A0601", "-2\u00A0601", "\u200E-2\u00A0601", "-2,601"});
}

TEST_CASE("percentages: the sign without a space, words in Arabic text") {
  const base::Value percent = Figure(base::ValueType::kPercentage, "68");
  CheckRow(percent, "", Place::kText, {"68%", "68%", "68%", "68%", "68\u00A0في المائة", "68%"});
  CheckRow(percent, "", Place::kTable, {"68%", "68%", "68%", "68%", "\u206668%\u2069", "68%"});
  // 5.1: percentage words; Russian nouns by class of 5.1.
  CHECK(LocaleOf("en").Format(percent, "words", Place::kText).text == "68 per cent");
  CHECK(LocaleOf("fr").Format(percent, "words", Place::kText).text == "68 pour cent");
  CHECK(LocaleOf("es").Format(percent, "words", Place::kText).text == "68 por ciento");
  CHECK(LocaleOf("ru").Format(percent, "words", Place::kText).text == "68 процентов");
  CHECK(LocaleOf("ru")
            .Format(Figure(base::ValueType::kPercentage, "1.5"), "words", Place::kText)
            .text == "1,5 процента");
}

TEST_CASE("money in full: 5.7 and 5.8") {
  const Row row{"CHF\u00A05,228,418",
                "5\u00A0228\u00A0418\u00A0CHF",
                "5\u00A0228\u00A0418\u00A0CHF",
                "5\u00A0228\u00A0418\u00A0швейцарских франков",
                "5\u00A0228\u00A0418\u00A0فرنكاً سويسرياً",
                "5,228,418瑞郎"};
  CheckRow(Money("5228418"), "", Place::kText, row);
  CheckRow(Money("5228418"), "full", Place::kText, row);
  // 5.7 and 5.8, row "thousands": what stands in a column of a table whose head names the unit.
  const Row bare{"5,228,418",           "5\u00A0228\u00A0418", "5\u00A0228\u00A0418",
                 "5\u00A0228\u00A0418", "5\u00A0228\u00A0418", "5,228,418"};
  CheckRow(Money("5228418"), "bare", Place::kTable, bare);
  CheckRow(Money("1"), "bare", Place::kTable, {"1", "1", "1", "1", "1", "1"});
  base::Value none = Money("0");
  none.state = base::ValueState::kNone;
  CheckRow(none, "bare", Place::kTable, {"–", "–", "–", "–", "–", "–"});
}

TEST_CASE("money in round figures: 5.7 and 5.8") {
  CheckRow(
      Money("1500000"), "round", Place::kText,
      {"CHF\u00A01.5\u00A0million", "1,5\u00A0million\u00A0CHF", "1,5\u00A0millones\u00A0CHF",
       "1,5\u00A0млн\u00A0швейцарских франков", "1,5\u00A0مليون\u00A0فرنك سويسري", "150万瑞郎"});
  // 5.7: plural from 2 in French, 1 millón in Spanish.
  CHECK(LocaleOf("fr").Format(Money("2000000"), "round", Place::kText).text ==
        "2\u00A0millions\u00A0CHF");
  CHECK(LocaleOf("es").Format(Money("1000000"), "round", Place::kText).text ==
        "1\u00A0millón\u00A0CHF");
  // 5.2.
  CHECK(LocaleOf("ar").Format(Money("16730000"), "round", Place::kText).text ==
        "16,73\u00A0مليون\u00A0فرنك سويسري");
  CHECK(LocaleOf("en").Format(Money("85000000"), "round", Place::kText).text ==
        "CHF\u00A085\u00A0million");
}

// 5.2: 16,73 مليون فرنك سويسري. A noun behind the word for the scale takes its tanwin away.
TEST_CASE("Arabic millions govern the noun behind them") {
  const auto round = [](const base::Value& value, const char* style) {
    return LocaleOf("ar").Format(value, style, Place::kText).text;
  };
  CHECK(round(Money("85000000"), "round") == "85\u00A0مليون\u00A0فرنك سويسري");
  CHECK(round(Money("3000000"), "round") == "3\u00A0ملايين\u00A0فرنك سويسري");
  CHECK(round(Money("11000000000"), "round") == "11\u00A0مليار\u00A0فرنك سويسري");
  CHECK(round(Integer(85000000), "round") == "85\u00A0مليوناً");
  CHECK(round(Integer(85000000), "round_before_noun") == "85\u00A0مليون");
}

TEST_CASE("billions: no Spanish unit above the million, Chinese by ten thousands") {
  CheckRow(Integer(5500000000), "round", Place::kText,
           {"5.5\u00A0billion", "5,5\u00A0milliards", "5\u00A0500\u00A0millones", "5,5\u00A0млрд",
            "5,5\u00A0مليار", "55亿"});
  // 5.1, "Chinese unit trap".
  CHECK(LocaleOf("zh").Format(Integer(2700000000), "round", Place::kText).text == "27亿");
  CHECK(LocaleOf("zh").Format(Integer(1500000), "round", Place::kText).text == "150万");
  CHECK(LocaleOf("fr").Format(Integer(3900000000), "round", Place::kText).text ==
        "3,9\u00A0milliards");
}

TEST_CASE("a figure that is not round is never rounded") {
  CHECK(LocaleOf("en").Format(Integer(5228418), "round", Place::kText).text == "5,228,418");
  CHECK(LocaleOf("zh").Format(Integer(5228418), "round", Place::kText).text == "5,228,418");
  CHECK(LocaleOf("en").Format(Integer(500), "round", Place::kText).text == "500");
  // 1.5125 billion has too many places, 1,512.5 million has not.
  CHECK(LocaleOf("en").Format(Integer(1512500000), "round", Place::kText).text ==
        "1,512.5\u00A0million");
}

// 5.1: noun forms by CLDR class: Russian one, few, many, other; Arabic by the last two digits.
TEST_CASE("the currency noun follows its number") {
  const auto ru = [](const char* n) {
    return LocaleOf("ru").Format(Money(n), "", Place::kText).text;
  };
  CHECK(ru("1") == "1\u00A0швейцарский франк");
  CHECK(ru("21") == "21\u00A0швейцарский франк");
  CHECK(ru("23") == "23\u00A0швейцарских франка");
  CHECK(ru("25") == "25\u00A0швейцарских франков");
  CHECK(ru("1.5") == "1,5\u00A0швейцарского франка");
  const auto ar = [](const char* n) {
    return LocaleOf("ar").Format(Money(n), "", Place::kText).text;
  };
  CHECK(ar("2") == "فرنكان سويسريان");
  CHECK(ar("105") == "105\u00A0فرنكات سويسرية");
  CHECK(ar("76") == "76\u00A0فرنكاً سويسرياً");
  CHECK(ar("300") == "300\u00A0فرنك سويسري");
}

// Behind "более", "менее", "около" numerals and nouns stand in the genitive;
// "почти", "примерно" leave the case. Arabic: genitive behind a preposition, the dual in -ayn.
TEST_CASE("what a qualifier encloses stands in the case it governs") {
  const auto in = [](const std::string& language, base::Value value, base::Qualifier qualifier,
                     const std::string& style = "") {
    value.qualifier = qualifier;
    return LocaleOf(language).Format(value, style, Place::kText).text;
  };
  using enum base::Qualifier;
  base::Value month = Day("2015-03-01");
  month.type = base::ValueType::kMonth;
  month.date.day = 0;
  CHECK(in("ru", month, kAbout) == "около марта 2015 года");
  CHECK(in("ru", month, kAbout, "pre") == "около марта 2015 года");
  CHECK(in("ru", month, kSome) == "примерно март 2015 года");
  CHECK(in("ru", Money("21"), kMoreThan) == "более 21\u00A0швейцарского франка");
  CHECK(in("ru", Money("2"), kLessThan) == "менее 2\u00A0швейцарских франков");
  CHECK(in("ru", Money("5"), kAtLeast, "full") == "не менее 5\u00A0швейцарских франков");
  CHECK(in("ru", Money("1.5"), kAtMost) == "не более 1,5\u00A0швейцарского франка");
  CHECK(in("ru", Money("1500000"), kAbout, "round") ==
        "около 1,5\u00A0млн\u00A0швейцарских франков");
  CHECK(in("ru", Money("21"), kNearly) == "почти 21\u00A0швейцарский франк");
  CHECK(in("ru", Money("21"), kExact) == "21\u00A0швейцарский франк");
  CHECK(in("ru", Money("21"), kMoreThan, "bare") == "более 21");
  CHECK(in("ru", Figure(base::ValueType::kPercentage, "2"), kMoreThan, "words") ==
        "более 2 процентов");
  CHECK(in("ru", Years(2020, 2023), kAbout, "years") == "около 2020–2023 годов");
  CHECK(in("ar", Money("2"), kLessThan) == "أقل من فرنكين سويسريين");
  CHECK(in("ar", Money("2"), kLessThan, "round") == "أقل من فرنكين سويسريين");
  CHECK(in("ar", Money("1"), kMoreThan) == "أكثر من فرنك سويسري واحد");
  CHECK(in("ar", Money("105"), kAbout, "full") == "نحو 105\u00A0فرنكات سويسرية");
  CHECK(in("fr", Money("2"), kLessThan) == "moins de 2\u00A0CHF");
}

TEST_CASE("Arabic says one and two in the noun, also in round figures") {
  CHECK(LocaleOf("ar").Format(Money("1"), "round", Place::kText).text == "فرنك سويسري واحد");
  CHECK(LocaleOf("ar").Format(Money("2"), "round", Place::kText).text == "فرنكان سويسريان");
  CHECK(LocaleOf("ar").Format(Money("2000000"), "round", Place::kText).text ==
        "2\u00A0مليون\u00A0فرنك سويسري");
}

TEST_CASE("a currency without a name keeps its figure") {
  base::Value euros = Money("1");
  euros.currency = "EUR";
  CheckRow(euros, "", Place::kText,
           {"EUR\u00A01", "1\u00A0EUR", "1\u00A0EUR", "1\u00A0EUR", "1\u00A0EUR", "1EUR"});
  euros.number = base::Decimal(2);
  euros.qualifier = base::Qualifier::kAbout;
  CHECK(LocaleOf("ar").Format(euros, "", Place::kText).text == "نحو 2\u00A0EUR");
  CHECK(LocaleOf("ar").Format(euros, "round", Place::kText).text == "نحو 2\u00A0EUR");
}

TEST_CASE("qualifiers are worded per language") {
  base::Value value = Integer(100);
  value.qualifier = base::Qualifier::kMoreThan;
  CheckRow(value, "", Place::kText,
           {"more than 100", "plus de 100", "más de 100", "более 100", "أكثر من 100", "超过100"});
  value.qualifier = base::Qualifier::kAbout;
  CheckRow(value, "", Place::kText,
           {"about 100", "environ 100", "aproximadamente 100", "около 100", "نحو 100", "约100"});
  // Every qualifier has words of its own in every language.
  for (const auto& [language, unused] : Row{}.ByLanguage()) {
    std::map<std::string, int> seen;
    for (const auto qualifier :
         {base::Qualifier::kExact, base::Qualifier::kAbout, base::Qualifier::kMoreThan,
          base::Qualifier::kLessThan, base::Qualifier::kAtLeast, base::Qualifier::kAtMost,
          base::Qualifier::kNearly, base::Qualifier::kSome}) {
      value.qualifier = qualifier;
      const std::string text = LocaleOf(language).Format(value, "", Place::kText).text;
      INFO(language << " " << text);
      CHECK(text.find("100") != std::string::npos);
      CHECK(seen[text]++ == 0);
    }
  }
}

TEST_CASE("a qualifier isolates what it stands beside in Arabic tables") {
  base::Value value = Figure(base::ValueType::kPercentage, "68");
  value.qualifier = base::Qualifier::kMoreThan;
  const Formatted formatted = LocaleOf("ar").Format(value, "", Place::kTable);
  CHECK(formatted.text == "أكثر من \u206668%\u2069");
  CHECK_FALSE(formatted.isolate);
}

TEST_CASE("what a figure is based on is worded where it is asked for") {
  base::Value value = Integer(100);
  value.basis = base::Basis::kEstimate;
  CheckRow(value, "basis", Place::kText,
           {"100 (estimate)", "100 (estimation)", "100 (estimación)", "100 (оценка)", "100 (تقدير)",
            "100（估计）"});
  value.basis = base::Basis::kBudget;
  value.qualifier = base::Qualifier::kAbout;
  CheckRow(value, "basis", Place::kText,
           {"about 100 (budget)", "environ 100 (budget)", "aproximadamente 100 (presupuesto)",
            "около 100 (бюджет)", "نحو 100 (الميزانية)", "约100（预算）"});
  for (const auto& [language, unused] : Row{}.ByLanguage()) {
    INFO(language);
    const Locale& locale = LocaleOf(language);
    const std::string bare = locale.Format(value, "", Place::kText).text;
    CHECK((bare.find("(") == std::string::npos && bare.find("\uFF08") == std::string::npos));
    value.basis = base::Basis::kActual;
    CHECK(locale.Format(value, "basis", Place::kText).text == bare);
    value.basis = base::Basis::kBudget;
    for (const auto type : {message::ArgumentType::kNumber, message::ArgumentType::kDate,
                            message::ArgumentType::kRange}) {
      CHECK(locale.HasStyle(type, "basis"));
    }
    CHECK_FALSE(locale.HasStyle(message::ArgumentType::kTerm, "basis"));
  }
  base::Value years = Years(2026, 2027);
  years.basis = base::Basis::kBudget;
  CHECK(LocaleOf("en").Format(years, "basis", Place::kText).text == "2026-2027 (budget)");
}

TEST_CASE("states have words and show no figure") {
  base::Value value = Integer(7);
  value.state = base::ValueState::kNone;
  // 1.6: "none" in Chinese boxes.
  CheckRow(value, "", Place::kText, {"none", "aucun", "ninguno", "нет", "لا يوجد", "无"});
  value.state = base::ValueState::kPending;
  for (const auto& [language, unused] : Row{}.ByLanguage()) {
    const std::string pending = LocaleOf(language).Format(value, "", Place::kText).text;
    CHECK_FALSE(pending.empty());
    CHECK(pending.find('7') == std::string::npos);
    value.state = base::ValueState::kUnknown;
    CHECK(LocaleOf(language).Format(value, "", Place::kText).text != pending);
    value.state = base::ValueState::kPending;
  }
}

// 4.6.
TEST_CASE("ordinals of any size") {
  CheckRow(Integer(24), "ordinal", Place::kText,
           {"24th", "24ème", "24ª", "24-е", "الرابع والعشرون", "第24"});
  CheckRow(Integer(5500000001), "ordinal", Place::kText,
           {"5,500,000,001st", "5\u00A0500\u00A0000\u00A0001ème", "5\u00A0500\u00A0000\u00A0001ª",
            "5\u00A0500\u00A0000\u00A0001-е", "5\u00A0500\u00A0000\u00A0001", "第5,500,000,001"});
}

TEST_CASE("texts and links are isolated in Arabic where they would turn round") {
  base::Value link;
  link.type = base::ValueType::kLink;
  link.text = "https://www.itu.int/council";
  CHECK(LocaleOf("ar").Format(link, "", Place::kText).isolate);
  CHECK_FALSE(LocaleOf("en").Format(link, "", Place::kText).isolate);
  base::Value text;
  text.text = "42-A";
  CHECK(LocaleOf("ar").Format(text, "", Place::kText).isolate);
  text.text = "PL 1.7";
  CHECK_FALSE(LocaleOf("ar").Format(text, "", Place::kText).isolate);
}

// Conventions 6: classes of CLDR. Ordinal classes: CLDR 42, supplemental/ordinals.xml.
TEST_CASE("plural categories are those of CLDR") {
  using Names = std::vector<std::string>;
  CHECK(LocaleOf("en").categories().cardinal == Names{"one", "other"});
  CHECK(LocaleOf("fr").categories().cardinal == Names{"one", "many", "other"});
  CHECK(LocaleOf("es").categories().cardinal == Names{"one", "many", "other"});
  CHECK(LocaleOf("ru").categories().cardinal == Names{"one", "few", "many", "other"});
  CHECK(LocaleOf("ar").categories().cardinal ==
        Names{"zero", "one", "two", "few", "many", "other"});
  CHECK(LocaleOf("zh").categories().cardinal == Names{"other"});
  CHECK(LocaleOf("en").categories().ordinal == Names{"one", "two", "few", "other"});
  CHECK(LocaleOf("fr").categories().ordinal == Names{"one", "other"});
  CHECK(LocaleOf("fr").categories().optional == std::set<std::string>{"many"});
  CHECK(LocaleOf("es").categories().optional == std::set<std::string>{"many"});
  CHECK(LocaleOf("ru").categories().optional.empty());
}

TEST_CASE("a number's category is that of CLDR") {
  struct Case {
    const char* language;
    const char* number;
    bool ordinal;
    const char* category;
  };
  const Case cases[] = {
      {"en", "1", false, "one"},        {"en", "1.0", false, "other"},
      {"en", "2", true, "two"},         {"en", "11", true, "other"},
      {"en", "23", true, "few"},        {"fr", "0", false, "one"},
      {"fr", "1.5", false, "one"},      {"fr", "2", false, "other"},
      {"fr", "1000000", false, "many"}, {"es", "1.5", false, "other"},
      {"es", "2000000", false, "many"}, {"ru", "21", false, "one"},
      {"ru", "22", false, "few"},       {"ru", "11", false, "many"},
      {"ru", "1.5", false, "other"},    {"ar", "0", false, "zero"},
      {"ar", "2", false, "two"},        {"ar", "103", false, "few"},
      {"ar", "11", false, "many"},      {"ar", "300", false, "other"},
      {"ar", "0.5", false, "other"},    {"zh", "1", false, "other"},
  };
  for (const Case& c : cases) {
    INFO(c.language << " " << c.number);
    CHECK(LocaleOf(c.language).PluralCategory(base::Decimal::Parse(c.number).value(), c.ordinal) ==
          c.category);
  }
}

// 4.6, 5.7 and 5.8.
TEST_CASE("ordinals") {
  CheckRow(Integer(24), "ordinal", Place::kText,
           {"24th", "24ème", "24ª", "24-е", "الرابع والعشرون", "第24"});
  CHECK(LocaleOf("fr").Format(Integer(1), "ordinal", Place::kText).text == "1er");
  CHECK(LocaleOf("fr").Format(Integer(1), "ordinal_feminine", Place::kText).text == "1re");
  CHECK(LocaleOf("ru").Format(Integer(69), "ordinal_gen", Place::kText).text == "69-го");
  CHECK(LocaleOf("ru").Format(Integer(24), "ordinal_pre", Place::kText).text == "24-м");
  CHECK(LocaleOf("ar").Format(Integer(21), "ordinal_feminine_gen", Place::kText).text ==
        "الحادية والعشرين");
  CHECK(LocaleOf("ar").Format(Integer(30), "ordinal", Place::kText).text == "الثلاثون");
  CHECK(LocaleOf("ar").Format(Integer(41), "ordinal", Place::kText).text == "41");
  CHECK(LocaleOf("en").Format(Integer(11), "ordinal", Place::kText).text == "11th");
  CHECK(LocaleOf("en").Format(Integer(22), "ordinal", Place::kText).text == "22nd");
}

}  // namespace hexapla::locale::testing
