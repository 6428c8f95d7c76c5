#include <catch2/catch.hpp>

#include "six_locales.h"

namespace hexapla::locale::testing {
namespace {

void CheckRow(const base::Value& value, const std::string& style, const Row& row) {
  for (const auto& [language, expected] : row.ByLanguage()) {
    INFO(language);
    CHECK(WithIsolates(LocaleOf(language).Format(value, style, Place::kText)) == expected);
  }
}

}  // namespace

// Conventions 5.7 and 5.8, row "date".
TEST_CASE("full dates") {
  const Row row{"10 June 2019",      "10 juin 2019",  "10 de junio de 2019",
                "10 июня 2019 года", "10 يونيو 2019", "2019年6月10日"};
  CheckRow(Day("2019-06-10"), "", row);
  CheckRow(Day("2019-06-10"), "header", row);
  CheckRow(Day("2019-06-01"), "",
           {"1 June 2019", "1er juin 2019", "1 de junio de 2019", "1 июня 2019 года",
            "1 يونيو 2019", "2019年6月1日"});
  CHECK(LocaleOf("ru").Format(Day("2019-06-10"), "bracket", Place::kText).text ==
        "10 июня 2019\u00A0г.");
}

// 4.1: Egyptian Gregorian month names only.
TEST_CASE("Arabic months are the Egyptian set") {
  const char* months[] = {"يناير", "فبراير", "مارس",   "أبريل",  "مايو",   "يونيو",
                          "يوليو", "أغسطس",  "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};
  for (int month = 1; month <= 12; ++month) {
    base::Value value = Day("2018-01");
    value.date.month = month;
    CHECK(LocaleOf("ar").Format(value, "", Place::kText).text ==
          std::string(months[month - 1]) + " 2018");
  }
}

// 4.1, rows "weekday" and "month and year".
TEST_CASE("weekdays, months and years") {
  CheckRow(Day("2019-06-10"), "weekday",
           {"Monday, 10 June 2019", "lundi 10 juin 2019", "lunes 10 de junio de 2019",
            "понедельник, 10 июня 2019 года", "الاثنين، 10 يونيو 2019", "2019年6月10日（星期一）"});
  CheckRow(
      Day("2015-03"), "",
      {"March 2015", "mars 2015", "marzo de 2015", "март 2015 года", "مارس 2015", "2015年3月"});
  CheckRow(Day("2026"), "", {"2026", "2026", "2026", "2026", "2026", "2026"});
  CHECK(LocaleOf("ru").Format(Day("2015-03"), "gen", Place::kText).text == "марта 2015 года");
  CHECK(LocaleOf("ru").Format(Day("2015-03"), "pre", Place::kText).text == "марте 2015 года");
}

// 5.7 and 5.8, row "days of one month".
TEST_CASE("days of one month") {
  const base::Value days = Days("2019-06-10", "2019-06-20");
  CheckRow(days, "",
           {"10-20 June 2019", "10-20 juin 2019", "10-20 de junio de 2019", "10–20 июня 2019 года",
            "\u206610-20\u2069 يونيو 2019", "2019年6月10-20日"});
  CheckRow(
      days, "text",
      {"from 10 to 20 June 2019", "du 10 au 20 juin 2019", "del 10 al 20 de junio de 2019",
       "с 10 по 20 июня 2019 года", "في الفترة من 10 إلى 20 يونيو 2019", "2019年6月10日至20日"});
  CHECK(LocaleOf("ru").Format(days, "days", Place::kText).text == "с 10 по 20 июня");
  CHECK(LocaleOf("ru").Format(days, "bracket", Place::kText).text == "10–20 июня 2019\u00A0г.");
  // 4.2: 1er-4 mai 2017.
  CHECK(LocaleOf("fr").Format(Days("2017-05-01", "2017-05-04"), "", Place::kText).text ==
        "1er-4 mai 2017");
}

// 5.7 and 5.8, row "days of two months"; 4.2 for the text forms.
TEST_CASE("days of two months") {
  const base::Value days = Days("2018-10-29", "2018-11-16");
  CheckRow(days, "",
           {"29 October – 16 November 2018", "29 octobre – 16 novembre 2018",
            "29 de octubre – 16 de noviembre de 2018", "29 октября – 16 ноября 2018 года",
            "29 أكتوبر - 16 نوفمبر 2018", "2018年10月29日-11月16日"});
  CHECK(LocaleOf("fr").Format(Days("2017-01-30", "2017-02-01"), "text", Place::kText).text ==
        "du 30 janvier au 1er février 2017");
  CHECK(LocaleOf("zh").Format(Days("2014-10-20", "2014-11-07"), "days", Place::kText).text ==
        "10月20日至11月7日");
  CHECK(LocaleOf("ar").Format(Days("2018-12-03", "2018-12-07"), "days", Place::kText).text ==
        "في الفترة من 3 إلى 7 ديسمبر");
}

// A sentence made for a range reads on: "held from … to …", "for the period …".
TEST_CASE("a range of one day, month or year in text") {
  const base::Value day = Days("2018-02-01", "2018-02-01");
  CheckRow(day, "text",
           {"on 1 February 2018", "le 1er février 2018", "el 1 de febrero de 2018",
            "1 февраля 2018 года", "في 1 فبراير 2018", "2018年2月1日"});
  CheckRow(
      day, "days",
      {"on 1 February", "le 1er février", "el 1 de febrero", "1 февраля", "في 1 فبراير", "2月1日"});
  CheckRow(Days("2018-03", "2018-03"), "text",
           {"in March 2018", "en mars 2018", "en marzo de 2018", "в марте 2018 года",
            "في مارس 2018", "2018年3月"});
  CheckRow(Years(2026, 2026), "period",
           {"the year 2026", "l'année 2026", "el año 2026", "2026 год", "عام 2026", "2026年"});
  CheckRow(Years(2026, 2026), "", {"2026", "2026", "2026", "2026", "2026", "2026"});
  CHECK(LocaleOf("ru").Format(Years(2026, 2026), "bracket", Place::kText).text == "2026\u00A0г.");
}

// 4.2: les 22 et 23 janvier 2018.
TEST_CASE("two days in a row in text") {
  CheckRow(Days("2018-01-22", "2018-01-23"), "text",
           {"on 22 and 23 January 2018", "les 22 et 23 janvier 2018",
            "los días 22 y 23 de enero de 2018", "22 и 23 января 2018 года",
            "يومي 22 و23 يناير 2018", "2018年1月22日至23日"});
  CheckRow(Days("2018-01-22", "2018-01-23"), "",
           {"22-23 January 2018", "22-23 janvier 2018", "22-23 de enero de 2018",
            "22–23 января 2018 года", "\u206622-23\u2069 يناير 2018", "2018年1月22-23日"});
  const auto fr = [](const char* begin, const char* end, const char* style) {
    return LocaleOf("fr").Format(Days(begin, end), style, Place::kText).text;
  };
  CHECK(fr("2018-01-22", "2018-01-23", "days") == "les 22 et 23 janvier");
  CHECK(fr("2018-01-31", "2018-02-01", "text") == "les 31 janvier et 1er février 2018");
  CHECK(fr("2020-02-28", "2020-03-01", "text") == "du 28 février au 1er mars 2020");
  CHECK(fr("2018-12-31", "2019-01-01", "days") == "les 31 décembre et 1er janvier");
  CHECK(fr("2018-12-31", "2019-01-01", "text") == "du 31 décembre 2018 au 1er janvier 2019");
  CHECK(fr("2018-01-22", "2018-02-23", "text") == "du 22 janvier au 23 février 2018");
}

TEST_CASE("days of two years name both years, one day is no range") {
  const base::Value days = Days("2017-12-30", "2018-01-02");
  for (const auto& [language, unused] : Row{}.ByLanguage()) {
    for (const char* style : {"", "text", "header", "bracket"}) {
      const std::string text = LocaleOf(language).Format(days, style, Place::kText).text;
      INFO(language << " " << text);
      CHECK(text.find("2017") != std::string::npos);
      CHECK(text.find("2018") != std::string::npos);
    }
  }
  CheckRow(Days("2019-06-10", "2019-06-10"), "",
           {"10 June 2019", "10 juin 2019", "10 de junio de 2019", "10 июня 2019 года",
            "10 يونيو 2019", "2019年6月10日"});
}

TEST_CASE("ranges of months") {
  const base::Value months = Days("2026-03", "2026-06");
  CHECK(LocaleOf("en").Format(months, "", Place::kText).text == "March – June 2026");
  CHECK(LocaleOf("ru").Format(months, "", Place::kText).text == "март – июнь 2026 года");
  CHECK(LocaleOf("zh").Format(months, "", Place::kText).text == "2026年3-6月");
  // The published Chinese edition of the report on One ITU, section 1: 2023年8月至9月.
  CheckRow(Days("2023-08", "2023-09"), "text",
           {"from August to September 2023", "entre août et septembre 2023",
            "de agosto a septiembre de 2023", "с августа по сентябрь 2023 года",
            "في الفترة من أغسطس إلى سبتمبر 2023", "2023年8月至9月"});
}

// 5.7 and 5.8, row "years"; 4.3.
TEST_CASE("ranges of years") {
  const base::Value years = Years(2024, 2027);
  CheckRow(
      years, "",
      {"2024-2027", "2024-2027", "2024-2027", "2024–2027", "\u20662024-2027\u2069", "2024-2027"});
  CheckRow(years, "years",
           {"2024-2027", "2024-2027", "2024-2027", "2024–2027 годы", "\u20662024-2027\u2069",
            "2024-2027年"});
  CHECK(LocaleOf("ru").Format(years, "years_gen", Place::kText).text == "2024–2027 годов");
  CHECK(LocaleOf("ru").Format(years, "bracket", Place::kText).text == "2024–2027\u00A0гг.");
  CHECK(LocaleOf("ar").Format(years, "period_li", Place::kText).text ==
        "للفترة \u20662024-2027\u2069");
  CHECK(LocaleOf("es").Format(years, "period", Place::kText).text == "el periodo 2024-2027");
}

}  // namespace hexapla::locale::testing
