#include <algorithm>
#include <catch2/catch.hpp>

#include "six_locales.h"

namespace hexapla::locale::testing {
namespace {

base::EventReference EventOf(const std::string& kind, const std::string& concept_id, int year) {
  base::EventReference event;
  event.kind = kind;
  event.concept_id = concept_id;
  event.year = year;
  event.dates.state = base::ValueState::kUnknown;
  return event;
}

void CheckRow(const base::EventReference& event, const std::string& style, bool first,
              const Row& row) {
  for (const auto& [language, expected] : row.ByLanguage()) {
    INFO(language);
    CHECK(LocaleOf(language).Format(event, style, first).text == expected);
  }
}

}  // namespace

// Conventions 4.5 and 1.4.
TEST_CASE("sessions of the Council") {
  CheckRow(EventOf("council-session", "council", 2024), "", false,
           {"the 2024 session of the Council", "la session de 2024 du Conseil",
            "la reunión de 2024 del Consejo", "сессия Совета 2024 года", "دورة المجلس لعام 2024",
            "理事会2024年会议"});
  CheckRow(EventOf("council-session", "council", 2026), "header", false,
           {"Council 2026", "Conseil 2026", "Consejo 2026", "СОВЕТ 2026", "المجلس 2026",
            "理事会2026年会议"});
  CHECK(LocaleOf("ru").Format(EventOf("council-session", "council", 2024), "pre").text ==
        "сессии Совета 2024 года");
}

// 1.4, row "place, dates".
TEST_CASE("place and dates of a session") {
  base::EventReference session = EventOf("council-session", "council", 2019);
  session.place = "place_geneva";
  session.dates = Days("2019-06-10", "2019-06-20");
  CheckRow(session, "place_dates", false,
           {"Geneva, 10-20 June 2019", "Genève, 10-20 juin 2019", "Ginebra, 10-20 de junio de 2019",
            "Женева, 10–20 июня 2019 года", "جنيف، \u206610-20\u2069 يونيو 2019",
            "2019年6月10-20日，日内瓦"});
}

// No mark of a place that is not stated.
TEST_CASE("an event without a place") {
  base::EventReference pp = EventOf("conference", "pp", 2022);
  CheckRow(pp, "place_dates", false, {"2022", "2022", "2022", "2022 год", "2022", "2022年"});
  for (const char* language : {"en", "fr", "es", "ru", "ar", "zh"}) {
    const std::string text = LocaleOf(language).Format(pp, "place").text;
    INFO(language << ": " << text);
    for (const char* left : {"(,", ", )", "(\u060C", "\uFF08\uFF0C", "\uFF0C\uFF09", "()"}) {
      CHECK(text.find(left) == std::string::npos);
    }
    CHECK(text.find("2022") != std::string::npos);
  }
}

// 4.5, row "PP of a year"; 2.1 for the acronyms.
TEST_CASE("conferences") {
  const base::EventReference pp = EventOf("conference", "pp", 2022);
  CheckRow(pp, "", false,
           {"2022 Plenipotentiary Conference", "Conférence de plénipotentiaires de 2022",
            "Conferencia de Plenipotenciarios de 2022", "Полномочная конференция 2022 года",
            "مؤتمر المندوبين المفوضين لعام 2022", "2022年全权代表大会"});
  CheckRow(pp, "acronym", false, {"PP-22", "PP-22", "PP-22", "ПК-22", "PP-22", "PP-22"});
  CheckRow(EventOf("conference", "wtdc", 2025), "acronym", false,
           {"WTDC-25", "CMDT-25", "CMDT-25", "ВКРЭ-25", "WTDC-25", "WTDC-25"});
  CHECK(LocaleOf("zh").Format(pp, "", true).text == "2022年全权代表大会（PP-22）");
  CHECK(LocaleOf("en").Format(pp, "", true).text == "2022 Plenipotentiary Conference (PP-22)");
  CHECK(LocaleOf("ru").Format(pp, "gen", true).text == "Полномочной конференции 2022 года (ПК-22)");
  // A body without acronym has none to show.
  const base::EventReference council = EventOf("conference", "council", 2026);
  CHECK(LocaleOf("en").Format(council, "", true).text == "2026 Council");
  CHECK(LocaleOf("en").Format(council, "acronym").text == "2026 Council");
  // The published report of 2026: 国际电信世界大会（2012年，迪拜）.
  base::EventReference wcit = EventOf("conference", "wcit", 2012);
  wcit.place = "place_dubai";
  CHECK(LocaleOf("zh").Format(wcit, "place").text == "国际电信世界大会（2012年，迪拜）");
  CHECK(LocaleOf("en").Format(wcit, "place").text ==
        "World Conference on International Telecommunications (Dubai, 2012)");
}

// 5.8, row "ordinal"; 1.8, row "meeting line".
TEST_CASE("meetings by number") {
  base::EventReference meeting = EventOf("meeting", "tdag", 2018);
  meeting.number = 24;
  CheckRow(meeting, "", false,
           {"24th meeting", "24ème réunion", "24ª reunión", "24-е собрание",
            "الاجتماع الرابع والعشرون", "第24次会议"});
  CHECK(LocaleOf("ru").Format(meeting, "pre").text == "24-м собрании");
  CHECK(LocaleOf("fr").Format(meeting, "of").text == "24ème réunion du GCDT");
  CHECK(LocaleOf("ar").Format(meeting, "of").text == "الاجتماع الرابع والعشرون للفريق TDAG");
  meeting.concept_id = "coco";
  CHECK(LocaleOf("ar").Format(meeting, "of").text == "الاجتماع الرابع والعشرون للجنة التنسيق");
  meeting.number = 30;
  CHECK(LocaleOf("ar").Format(meeting, "").text == "الاجتماع الثلاثون");
}

// 5.6, row "names"; the published report: Fabio Bigi先生（意大利）.
TEST_CASE("persons") {
  base::PersonReference person;
  person.concept_id = "fabio_bigi";
  person.country = "country_italy";
  CHECK(LocaleOf("en").Format(person, "").text == "Mr Fabio Bigi (Italy)");
  CHECK(LocaleOf("fr").Format(person, "").text == "M. Fabio Bigi (Italie)");
  CHECK(LocaleOf("es").Format(person, "").text == "Sr. Fabio Bigi (Italia)");
  CHECK(LocaleOf("zh").Format(person, "").text == "Fabio Bigi先生（意大利）");
  CHECK(LocaleOf("ru").Format(person, "gen").text.starts_with("г-на "));
  person.woman = true;
  person.country.clear();
  CHECK(LocaleOf("en").Format(person, "").text == "Ms Fabio Bigi");
  CHECK(LocaleOf("zh").Format(person, "").text == "Fabio Bigi女士");
}

// 2.2: acronyms differ by language; first mention is full (acronym).
TEST_CASE("terms at first mention and after") {
  const base::TermReference tsag{"tsag"};
  const Row first{"Telecommunication Standardization Advisory Group (TSAG)",
                  "Groupe consultatif de la normalisation des télécommunications (GCNT)",
                  "Grupo Asesor de Normalización de las Telecomunicaciones (GANT)",
                  "Консультативная группа по стандартизации электросвязи (КГСЭ)",
                  "الفريق الاستشاري لتقييس الاتصالات (TSAG)",
                  "电信标准化顾问组（TSAG）"};
  for (const auto& [language, expected] : first.ByLanguage()) {
    INFO(language);
    CHECK(LocaleOf(language).Format(tsag, "", true).text == expected);
  }
  CHECK(LocaleOf("fr").Format(tsag, "", false).text == "GCNT");
  CHECK(LocaleOf("fr").Format(tsag, "acronym", true).text == "GCNT");
  CHECK(LocaleOf("ru").Format(tsag, "gen", true).text ==
        "Консультативной группы по стандартизации электросвязи (КГСЭ)");
  CHECK(LocaleOf("ru").Format(tsag, "gen", false).text == "КГСЭ");
  CHECK(LocaleOf("en").Format(tsag, "full", false).text ==
        "Telecommunication Standardization Advisory Group");
  CHECK(LocaleOf("fr").Format(tsag, "of", false).text == "du GCNT");
  CHECK(LocaleOf("fr").Format(tsag, "of", true).text ==
        "du Groupe consultatif de la normalisation des télécommunications (GCNT)");
  CHECK(LocaleOf("fr").Format(base::TermReference{"itu"}, "of", false).text == "de l'UIT");
  CHECK(LocaleOf("zh").MentionOf(tsag) == "（TSAG）");
  CHECK(LocaleOf("en").MentionOf(tsag) == " (TSAG)");
  CHECK(LocaleOf("ru").Format(base::TermReference{"council"}, "gen", true).text == "Совета");
  CHECK(LocaleOf("en").MentionOf(base::TermReference{"council"}).empty());
}

// 2.4 to 2.6: Actes finals, Actas Finales, ODD, États; 2.1: "les trois Secteurs" of the Union.
TEST_CASE("articles of names in the plural, and of names that take none") {
  const auto form = [](const char* language, const char* id, const char* style,
                       bool first = false) {
    return LocaleOf(language).Format(base::TermReference{id}, style, first).text;
  };
  CHECK(form("fr", "final_acts", "of") == "des Actes finals");
  CHECK(form("fr", "sdgs", "the") == "les ODD");
  CHECK(form("fr", "sdgs", "of", true) == "des Objectifs de développement durable (ODD)");
  CHECK(form("fr", "basic_texts", "the") == "les Textes fondamentaux");
  CHECK(form("es", "final_acts", "of") == "de las Actas Finales");
  CHECK(form("es", "un", "the") == "las Naciones Unidas");
  CHECK(form("es", "sdgs", "of") == "de los ODS");
  CHECK(form("es", "sdgs", "the", true) == "los Objetivos de Desarrollo Sostenible (ODS)");
  CHECK(form("fr", "all_sectors", "of") == "de tous les Secteurs");
  CHECK(form("es", "all_sectors", "the") == "todos los Sectores");
  CHECK(form("fr", "one_itu", "of") == "d'une UIT unie dans l'action");
  CHECK(form("fr", "council", "of") == "du Conseil");
  CHECK(form("es", "convention", "of") == "del Convenio");
}

// The preposition is a letter of the word behind it: قطاع, لقطاع; المجلس, للمجلس; لجنة, للجنة.
TEST_CASE("every Arabic name has its form after the preposition li-") {
  constexpr std::size_t kLetter = 2;  // bytes of one
  for (const std::string& id : ProjectTerms()->ConceptIds()) {
    const Term* term = ProjectTerms()->Find(id, "ar");
    const bool latin = static_cast<unsigned char>(term->full.front()) < 0x80;
    if (latin || id.starts_with("place_") || id.starts_with("language_")) continue;
    const auto li = std::find_if(term->forms.begin(), term->forms.end(),
                                 [](const auto& form) { return form.first == "li"; });
    INFO(id << " " << term->full);
    REQUIRE(li != term->forms.end());
    const bool definite = term->full.starts_with("ال");
    const std::string second = definite ? "ل" : term->full.substr(0, kLetter);
    CHECK(li->second.substr(0, 2 * kLetter) == "ل" + second);
  }
}

// 6, rows "list"; 5.7 and 5.8.
TEST_CASE("lists of things") {
  const std::vector<std::string> groups = {"RAG", "TSAG", "TDAG"};
  const Row row{"RAG, TSAG and TDAG", "RAG, TSAG et TDAG", "RAG, TSAG y TDAG",
                "RAG, TSAG и TDAG",   "RAG، TSAG وTDAG",   "RAG、TSAG和TDAG"};
  const Row either{"RAG or TSAG",  "RAG ou TSAG", "RAG o TSAG",
                   "RAG или TSAG", "RAG أو TSAG", "RAG或TSAG"};
  for (const auto& [language, expected] : row.ByLanguage()) {
    INFO(language);
    CHECK(LocaleOf(language).JoinList(groups, "") == expected);
    CHECK(LocaleOf(language).JoinList({"RAG"}, "") == "RAG");
    CHECK(LocaleOf(language).JoinList({}, "").empty());
  }
  for (const auto& [language, expected] : either.ByLanguage()) {
    CHECK(LocaleOf(language).JoinList({"RAG", "TSAG"}, "or") == expected);
  }
  const Row comma{"4, 5, 6", "4, 5, 6", "4, 5, 6", "4, 5, 6", "4، 5، 6", "4、5、6"};
  for (const auto& [language, expected] : comma.ByLanguage()) {
    CHECK(LocaleOf(language).JoinList({"4", "5", "6"}, "comma") == expected);
  }
  // CLDR, es: e before a word that sounds with i.
  CHECK(LocaleOf("es").JoinList({"Suiza", "Italia"}, "") == "Suiza e Italia");
  CHECK(LocaleOf("ar").JoinList({"{1}", "b"}, "") == "{1} وb");
}

// Dictionaries of each language: ñ after n, ё as е, Chinese by pinyin (北 bei, 日 ri, 中 zhong),
// Arabic without regard to hamza; accents and capitals count last.
TEST_CASE("things are sorted as each language sorts") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> rows = {
      {"es", {"nube", "ñandú", "oro"}},     {"fr", {"cote", "coté", "côte", "zone"}},
      {"ru", {"ёж", "елка", "ель", "жук"}}, {"zh", {"北京", "日内瓦", "中国"}},
      {"ar", {"اتصال", "أمن", "بيئة"}},     {"en", {"accessibility", "Efficiency", "ICT"}}};
  for (const auto& [language, words] : rows) {
    std::vector<std::string> sorted(words.rbegin(), words.rend());
    std::sort(sorted.begin(), sorted.end(), [&](const std::string& a, const std::string& b) {
      return LocaleOf(language).Compare(a, b) < 0;
    });
    INFO(language);
    CHECK(sorted == words);
  }
  CHECK(LocaleOf("en").Compare("a", "a") == 0);
}

// 5.5 and 5.8: letters, second level, dash.
TEST_CASE("marks of list items") {
  for (const char* language : {"en", "fr", "es", "ru", "zh"}) {
    INFO(language);
    CHECK(LocaleOf(language).ListMark(ListMarks::kLetter, 1, 1) == "b)");
    CHECK(LocaleOf(language).ListMark(ListMarks::kRoman, 2, 3) == "iv)");
    CHECK(LocaleOf(language).ListMark(ListMarks::kLetter, 1, 26) == "aa)");
  }
  const char* abjad[] = {"أ)", "ب)", "ج)", "د)", "ه)", "و)", "ز)", "ح)", "ط)", "ي)"};
  for (std::size_t i = 0; i < 10; ++i) {
    CHECK(LocaleOf("ar").ListMark(ListMarks::kLetter, 1, i) == abjad[i]);
  }
  CHECK(LocaleOf("ar").ListMark(ListMarks::kRoman, 2, 1) == "'2'");
  CHECK(LocaleOf("zh").ListMark(ListMarks::kDash, 1, 5) == "–");
  CHECK(LocaleOf("ru").ListMark(ListMarks::kBullet, 1, 0) == "•");
}

// 5.3, 5.7 and 5.8: run-in colons, item ends, quotes.
TEST_CASE("punctuation of heads, items and quotes") {
  CHECK(LocaleOf("en").RunInHead("Accessibility") == "Accessibility:");
  CHECK(LocaleOf("fr").RunInHead("Accessibilité") == "Accessibilité:");
  CHECK(LocaleOf("zh").RunInHead("无障碍获取") == "无障碍获取：");
  // 5.6, row "width": a half-width colon after codes.
  CHECK(LocaleOf("zh").RunInHead("I.1-a", "code") == "I.1-a:");
  CHECK(LocaleOf("ru").RunInHead("I.1-a", "code") == "I.1-a:");
  CHECK(LocaleOf("en").ItemEnd(0, 3) == ";");
  CHECK(LocaleOf("en").ItemEnd(1, 3) == "; and");
  CHECK(LocaleOf("fr").ItemEnd(1, 3) == "; et");
  CHECK(LocaleOf("es").ItemEnd(1, 3) == "; y");
  CHECK(LocaleOf("ru").ItemEnd(1, 3) == "; и");
  CHECK(LocaleOf("ar").ItemEnd(0, 3) == "؛");
  CHECK(LocaleOf("zh").ItemEnd(2, 3) == "。");
  CHECK(LocaleOf("ru").Quote("Единый МСЭ", "") == "\"Единый МСЭ\"");
  CHECK(LocaleOf("zh").Quote("效率", "") == "“效率”");
  CHECK(LocaleOf("zh").Quote("公约", "title") == "《公约》");
}

TEST_CASE("note marks, labels and faces") {
  CHECK(LocaleOf("en").NoteMarkAfterPunctuation());
  CHECK_FALSE(LocaleOf("fr").NoteMarkAfterPunctuation());
  CHECK(LocaleOf("ar").NoteMarkPunctuation().find("،") != std::string::npos);
  // 5.5, row "table title".
  const Row tables{"Table 1", "Tableau 1", "Cuadro 1", "Таблица 1", "الجدول 1", "表1"};
  for (const auto& [language, expected] : tables.ByLanguage()) {
    INFO(language);
    const Locale& locale = LocaleOf(language);
    CHECK(locale.NumberedLabel("table", "1") == expected);
    CHECK(locale.NumberedLabel("row", "4") == "4");
    CHECK(locale.Label("table") + (language == "zh" ? "1" : " 1") == expected);
    for (const char* key : {"notes", "note", "back", "draft", "untranslated", "page", "section"}) {
      CHECK_FALSE(locale.Label(key).empty());
    }
    for (const char* key :
         {"latin", "east-asian", "complex-script", "css-stack", "size-half-points"}) {
      CHECK_FALSE(locale.Typography(key).empty());
    }
  }
  // 1.7, row "annex line".
  CHECK(LocaleOf("en").NumberedLabel("annex", "1") == "Annex 1");
  CHECK(LocaleOf("ru").NumberedLabel("annex", "1") == "Приложение 1");
  CHECK(LocaleOf("ar").NumberedLabel("annex", "1") == "الملحق 1");
  CHECK(LocaleOf("zh").NumberedLabel("annex", "1") == "附件1");
  CHECK(LocaleOf("en").Label("nonsense").empty());
  CHECK(LocaleOf("zh").Label("page") == "页");
}

TEST_CASE("styles are known by type of argument") {
  using message::ArgumentType;
  CHECK(LocaleOf("en").HasStyle(ArgumentType::kDate, "header"));
  CHECK(LocaleOf("en").HasStyle(ArgumentType::kRange, "text"));
  CHECK(LocaleOf("en").HasStyle(ArgumentType::kNumber, "round"));
  CHECK(LocaleOf("en").HasStyle(ArgumentType::kList, "or"));
  CHECK(LocaleOf("en").HasStyle(ArgumentType::kDoc, "addendum-only"));
  CHECK(LocaleOf("en").HasStyle(ArgumentType::kTerm, "place"));
  CHECK(LocaleOf("en").HasStyle(ArgumentType::kTerm, "full"));
  CHECK(LocaleOf("en").HasStyle(ArgumentType::kCite, "place_dates"));
  CHECK(LocaleOf("ru").HasStyle(ArgumentType::kTerm, "gen"));
  CHECK_FALSE(LocaleOf("en").HasStyle(ArgumentType::kTerm, "gen"));
  CHECK_FALSE(LocaleOf("en").HasStyle(ArgumentType::kNumber, "header"));
  CHECK_FALSE(LocaleOf("en").HasStyle(ArgumentType::kNote, "header"));
  CHECK(LocaleOf("zh").HasStyle(ArgumentType::kNote, ""));
  for (const auto& [language, unused] : Row{}.ByLanguage()) {
    for (const auto type : {ArgumentType::kNumber, ArgumentType::kCite, ArgumentType::kTerm}) {
      for (const std::string& style : LocaleOf(language).StylesOf(type)) {
        CHECK(LocaleOf(language).HasStyle(type, style));
      }
    }
  }
}

// What English may ask for in a template or a narrative must not be missing in a translation.
TEST_CASE("every style of English is a style of each language") {
  using message::ArgumentType;
  for (const auto& [language, unused] : Row{}.ByLanguage()) {
    for (const auto type : {ArgumentType::kNumber, ArgumentType::kDate, ArgumentType::kRange,
                            ArgumentType::kList, ArgumentType::kCite, ArgumentType::kDoc}) {
      for (const std::string& style : LocaleOf("en").StylesOf(type)) {
        // Of lists, those that join: the forms of names are each language's own.
        if (type == ArgumentType::kList && !LocaleOf("en").JoinsLists(style)) continue;
        INFO(language << " " << style);
        CHECK(LocaleOf(language).HasStyle(type, style));
      }
    }
  }
}

}  // namespace hexapla::locale::testing
