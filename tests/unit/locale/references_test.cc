#include <catch2/catch.hpp>

#include "six_locales.h"

namespace hexapla::locale::testing {
namespace {

base::Citation Cite(const std::string& kind, const std::string& number,
                    const std::string& place = "", int year = 0, bool revised = false) {
  base::Citation citation;
  citation.kind = kind;
  citation.number = number;
  citation.place = place;
  citation.year = year;
  citation.revised = revised;
  return citation;
}

base::Citation Res(const std::string& number) {
  return Cite("pp-resolution", number, "place_bucharest", 2022, true);
}

base::DocumentReference Doc(const std::string& symbol) {
  base::DocumentReference document;
  document.symbol = symbol;
  return document;
}

template <class What>
void CheckRow(const What& what, const std::string& style, const Row& row) {
  for (const auto& [language, expected] : row.ByLanguage()) {
    INFO(language);
    if (expected.empty()) continue;
    CHECK(WithIsolates(LocaleOf(language).Format(what, style)) == expected);
  }
}

}  // namespace

// Conventions 3.1, rows "revised", "first adopted", "decision, revised".
TEST_CASE("resolutions and decisions of the Plenipotentiary Conference") {
  CheckRow(
      Res("191"), "",
      {"Resolution 191 (Rev. Bucharest, 2022)", "Résolution 191 (Rév. Bucarest, 2022)",
       "Resolución 191 (Rev. Bucarest, 2022)", "Резолюция 191 (Пересм. Бухарест, 2022\u00A0г.)",
       "القرار 191 (المراجَع في بوخارست، 2022)", "第191号决议（2022年，布加勒斯特，修订版）"});
  CheckRow(Cite("pp-resolution", "145", "place_antalya", 2006), "",
           {"Resolution 145 (Antalya, 2006)", "Résolution 145 (Antalya, 2006)",
            "Resolución 145 (Antalya, 2006)", "Резолюция 145 (Анталия, 2006\u00A0г.)",
            "القرار 145 (أنطاليا، 2006)", "第145号决议（2006年，安塔利亚）"});
  CheckRow(Cite("pp-decision", "5", "place_bucharest", 2022, true), "",
           {"Decision 5 (Rev. Bucharest, 2022)", "Décision 5 (Rév. Bucarest, 2022)",
            "Decisión 5 (Rev. Bucarest, 2022)", "Решение 5 (Пересм. Бухарест, 2022\u00A0г.)",
            "المقرر 5 (المراجَع في بوخارست، 2022)", "第5号决定（2022年，布加勒斯特，修订版）"});
  CheckRow(Res("191"), "short",
           {"Resolution 191", "Résolution 191", "Resolución 191", "Резолюция 191", "القرار 191",
            "第191号决议"});
}

// 3.1, row "heading form".
TEST_CASE("citations in headings are in capitals where the language has them") {
  CheckRow(
      Res("191"), "heading",
      {"RESOLUTION 191 (REV. BUCHAREST, 2022)", "RÉSOLUTION 191 (RÉV. BUCAREST, 2022)",
       "RESOLUCIÓN 191 (REV. BUCAREST, 2022)", "РЕЗОЛЮЦИЯ 191 (ПЕРЕСМ. БУХАРЕСТ, 2022\u00A0Г.)",
       "القرار 191 (المراجَع في بوخارست، 2022)", "第191号决议（2022年，布加勒斯特，修订版）"});
  CHECK(LocaleOf("fr")
            .Format(Cite("pp-resolution", "71", "place_dubai", 2018, true), "heading")
            .text == "RÉSOLUTION 71 (RÉV. DUBAÏ, 2018)");
}

// 3.1, row "several", and Details: dual, attached conjunction, one bracket for each number.
TEST_CASE("several of a kind are joined") {
  const std::vector<base::Citation> two = {Res("71"), Res("191")};
  CheckRow(two, "",
           {"Resolutions 71 (Rev. Bucharest, 2022) and 191 (Rev. Bucharest, 2022)",
            "Résolutions 71 (Rév. Bucarest, 2022) et 191 (Rév. Bucarest, 2022)",
            "Resoluciones 71 (Rev. Bucarest, 2022) y 191 (Rev. Bucarest, 2022)",
            "Резолюции 71 (Пересм. Бухарест, 2022\u00A0г.) и 191 (Пересм. Бухарест, 2022\u00A0г.)",
            "القراران 71 (المراجَع في بوخارست، 2022) و191 (المراجَع في بوخارست، 2022)",
            "第71号决议（2022年，布加勒斯特，修订版）和第191号决议（2022年，布加勒斯特，修订版）"});
  CHECK(LocaleOf("ar").Format(two, "gen").text.starts_with("القرارين 71"));
  CHECK(LocaleOf("ar").Format(two, "li").text.starts_with("للقرارين 71"));
  const std::vector<base::Citation> three = {Res("71"), Res("154"), Res("191")};
  CHECK(LocaleOf("ar").Format(three, "short").text == "القرارات 71، 154 و191");
  CHECK(LocaleOf("en").Format(three, "short").text == "Resolutions 71, 154 and 191");
  CHECK(LocaleOf("zh").Format(three, "short").text == "第71号决议、第154号决议和第191号决议");
}

TEST_CASE("things of different kinds are not put under one noun") {
  const std::vector<base::Citation> mixed = {
      Res("71"), Res("191"), Cite("pp-decision", "5", "place_bucharest", 2022, true)};
  CHECK(LocaleOf("en").Format(mixed, "short").text == "Resolutions 71 and 191 and Decision 5");
  CHECK(LocaleOf("zh").Format(mixed, "short").text == "第71号决议和第191号决议以及第5号决定");
}

TEST_CASE("Russian citations in every case") {
  const std::map<std::string, std::string> forms = {
      {"", "Резолюция 191"},    {"gen", "Резолюции 191"},  {"dat", "Резолюции 191"},
      {"acc", "Резолюцию 191"}, {"ins", "Резолюцией 191"}, {"pre", "Резолюции 191"}};
  for (const auto& [style, start] : forms) {
    INFO(style);
    CHECK(LocaleOf("ru").Format(Res("191"), style).text ==
          start + " (Пересм. Бухарест, 2022\u00A0г.)");
  }
  CHECK(LocaleOf("ru")
            .Format(std::vector{Res("71"), Res("191")}, "gen")
            .text.starts_with("Резолюций 71"));
  CHECK(LocaleOf("ru").Format(Cite("pp-decision", "5"), "dat").text == "Решению 5");
}

TEST_CASE("annexes to resolutions") {
  base::Citation annex = Cite("pp-resolution", "71");
  annex.part = "1";
  CheckRow(
      annex, "",
      {"Annex 1 to Resolution 71", "Annexe 1 de la Résolution 71", "Anexo 1 a la Resolución 71",
       "Приложение 1 к Резолюции 71", "الملحق 1 بالقرار 71", "第71号决议附件1"});
}

// An annex is not the resolution it is annexed to.
TEST_CASE("an annex is cited as one in every style") {
  base::Citation annex = Res("71");
  annex.part = "1";
  CheckRow(
      annex, "short",
      {"Annex 1 to Resolution 71", "Annexe 1 de la Résolution 71", "Anexo 1 a la Resolución 71",
       "Приложение 1 к Резолюции 71", "الملحق 1 بالقرار 71", "第71号决议附件1"});
  annex = Cite("pp-decision", "5", "place_bucharest", 2022, true);
  annex.part = "2";
  CheckRow(annex, "heading",
           {"ANNEX 2 TO DECISION 5 (REV. BUCHAREST, 2022)",
            "ANNEXE 2 DE LA DÉCISION 5 (RÉV. BUCAREST, 2022)",
            "ANEXO 2 A LA DECISIÓN 5 (REV. BUCAREST, 2022)",
            "ПРИЛОЖЕНИЕ 2 К РЕШЕНИЮ 5 (ПЕРЕСМ. БУХАРЕСТ, 2022\u00A0Г.)",
            "الملحق 2 بالمقرر 5 (المراجَع في بوخارست، 2022)",
            "第5号决定（2022年，布加勒斯特，修订版）附件2"});
}

// 3.1, row "several": each number keeps its own bracket, so annexes join where that is one.
TEST_CASE("annexes to one resolution are joined, those to two are not") {
  std::vector<base::Citation> annexes = {Res("71"), Res("71")};
  annexes[0].part = "1";
  annexes[1].part = "2";
  CheckRow(annexes, "",
           {"Annexes 1 and 2 to Resolution 71 (Rev. Bucharest, 2022)",
            "Annexes 1 et 2 de la Résolution 71 (Rév. Bucarest, 2022)",
            "Anexos 1 y 2 a la Resolución 71 (Rev. Bucarest, 2022)",
            "Приложения 1 и 2 к Резолюции 71 (Пересм. Бухарест, 2022\u00A0г.)",
            "الملحقان 1 و2 بالقرار 71 (المراجَع في بوخارست، 2022)",
            "第71号决议（2022年，布加勒斯特，修订版）附件1和2"});
  CHECK(LocaleOf("ru").Format(annexes, "gen").text.starts_with("Приложений 1 и 2 к Резолюции 71"));
  CHECK(LocaleOf("ar").Format(annexes, "li").text.starts_with("للملحقين 1 و2 بالقرار 71"));
  annexes[1].number = "72";
  annexes[1].part = "1";
  CheckRow(annexes, "short",
           {"Annex 1 to Resolution 71 and Annex 1 to Resolution 72",
            "Annexe 1 de la Résolution 71 et Annexe 1 de la Résolution 72",
            "Anexo 1 a la Resolución 71 y Anexo 1 a la Resolución 72",
            "Приложение 1 к Резолюции 71 и Приложение 1 к Резолюции 72",
            "الملحق 1 بالقرار 71 والملحق 1 بالقرار 72", "第71号决议附件1以及第72号决议附件1"});
  annexes[0] = annexes[1];
  annexes[1].part = "2";
  annexes[1].year = 2018;
  CHECK(LocaleOf("en").Format(annexes, "").text ==
        "Annex 1 to Resolution 72 (Rev. Bucharest, 2022) and Annex 2 to Resolution 72 (Rev. "
        "Bucharest, 2018)");
}

// 3.1, rows "Sector", "WRC style", "Council".
TEST_CASE("instruments of the Sectors and of the Council") {
  base::Citation sector = Cite("sector-resolution", "75");
  sector.body = "itu_r";
  CheckRow(sector, "",
           {"Resolution ITU-R 75", "Résolution UIT-R 75", "Resolución UIT-R 75",
            "Резолюция МСЭ-R 75", "القرار ITU-R 75", "ITU-R第75号决议"});
  base::Citation of = Cite("sector-resolution-of", "59", "place_kigali", 2022, true);
  of.body = "wtdc";
  CheckRow(
      of, "",
      {"Resolution 59 (Rev. Kigali, 2022) of WTDC", "Résolution 59 (Rév. Kigali, 2022) de la CMDT",
       "Resolución 59 (Rev. Kigali, 2022) de la CMDT",
       "Резолюция 59 (Пересм. Кигали, 2022\u00A0г.) ВКРЭ",
       "القرار 59 (المراجَع في كيغالي، 2022) للمؤتمر WTDC",
       "WTDC第59号决议（2022年，基加利，修订版）"});
  CheckRow(Cite("wrc-resolution", "95", "", 2007, true), "",
           {"Resolution 95 (Rev.WRC-07)", "Résolution 95 (Rév.CMR-07)",
            "Resolución 95 (Rev.CMR-07)", "Резолюция 95 (Пересм. ВКР-07)",
            "القرار 95 (المراجَع في المؤتمر WRC-07)", "第95号决议（WRC-07，修订版）"});
  CheckRow(Cite("council-decision", "563"), "",
           {"Council Decision 563", "Décision 563 du Conseil", "Acuerdo 563 del Consejo",
            "Решение 563 Совета", "المقرر 563 للمجلس", "理事会第563号决定"});
  CHECK(LocaleOf("es").Format(Cite("council-decision", "562", "", 2011), "dated").text ==
        "Acuerdo 562 (Consejo de 2011)");
  CHECK(LocaleOf("en").Format(Cite("council-resolution", "1333", "", 2016, true), "").text ==
        "Council Resolution 1333 (last amended C16)");
  base::Citation amended = Cite("council-decision", "563", "", 2021, true);
  CHECK(LocaleOf("fr").Format(amended, "").text == "Décision 563 (dernière mod. C21) du Conseil");
  amended.adopted = 2019;
  CHECK(LocaleOf("fr").Format(amended, "").text ==
        "Décision 563 (C19, dernière mod. C21) du Conseil");
  CHECK(LocaleOf("en").Format(amended, "").text == "Council Decision 563 (last amended C21)");
}

// 2.4: Recommendation, Supplement; the published report of 2026: ITU-T A系列增补4.
TEST_CASE("Recommendations and Supplements") {
  base::Citation recommendation = Cite("recommendation", "A.7");
  recommendation.body = "itu_t";
  CheckRow(recommendation, "",
           {"Recommendation ITU-T A.7", "Recommandation UIT-T A.7", "Recomendación UIT-T A.7",
            "Рекомендация МСЭ-T A.7", "التوصية ITU-T A.7", "ITU-T A.7建议书"});
  // Of the Plenipotentiary Conference: 建议, not 建议书; 3.1, Details: المراجَعة.
  CheckRow(Cite("pp-recommendation", "7", "place_busan", 2014, true), "",
           {"Recommendation 7 (Rev. Busan, 2014)", "Recommandation 7 (Rév. Busan, 2014)",
            "Recomendación 7 (Rev. Busán, 2014)", "Рекомендация 7 (Пересм. Пусан, 2014\u00A0г.)",
            "التوصية 7 (المراجَعة في بوسان، 2014)", "第7号建议（2014年，釜山，修订版）"});
  CHECK(LocaleOf("ru")
            .Format(std::vector{Cite("pp-recommendation", "7"), Cite("pp-recommendation", "8")},
                    "ins")
            .text == "Рекомендациями 7 и 8");
  base::Citation supplement = Cite("supplement", "4");
  supplement.part = "A";
  CheckRow(supplement, "",
           {"Supplement 4 to the ITU-T A-series Recommendations",
            "Supplément 4 aux Recommandations UIT-T de la série A",
            "Suplemento 4 a las Recomendaciones UIT-T de la serie A",
            "Добавление 4 к Рекомендациям МСЭ-T серии A", "", "ITU-T A系列增补4"});
}

// 2.4, rows "Service Order", "Article", "No. 102".
TEST_CASE("service orders, articles and numbers") {
  CheckRow(Cite("service-order", "24/06"), "",
           {"SO 24/06", "SO 24/06", "SO 24/06", "SO 24/06", "SO 24/06", "SO 24/06"});
  CHECK(LocaleOf("en").Format(Cite("service-order", "16/13"), "number").text == "No. 16/13");
  CHECK(LocaleOf("zh").Format(Cite("service-order", "16/13"), "number").text == "第16/13号");
  base::Citation article = Cite("convention", "");
  article.part = "5";
  CheckRow(article, "",
           {"Article 5 of the Convention", "article 5 de la Convention", "Artículo 5 del Convenio",
            "Статья 5 Конвенции", "المادة 5 من الاتفاقية", "《公约》第5条"});
  CheckRow(Cite("convention", "102"), "",
           {"No. 102 of the Convention", "numéro 102 de la Convention", "número 102 del Convenio",
            "п. 102 Конвенции", "الرقم 102 من الاتفاقية", "《公约》第102款"});
  CheckRow(Cite("constitution", ""), "",
           {"Constitution", "Constitution", "Constitución", "Устав", "الدستور", "《组织法》"});
  CHECK(LocaleOf("en")
            .Format(std::vector{Cite("convention", "102"), Cite("convention", "104")}, "")
            .text == "Nos. 102 and 104 of the Convention");
}

TEST_CASE("instruments of the United Nations") {
  CheckRow(Cite("un-instrument", "70/125"), "",
           {"United Nations General Assembly resolution 70/125",
            "résolution 70/125 de l'Assemblée générale des Nations Unies",
            "resolución 70/125 de la Asamblea General de las Naciones Unidas",
            "резолюция 70/125 Генеральной Ассамблеи Организации Объединенных Наций", "",
            "联合国大会第70/125号决议"});
  // 3.1, Details: the dual has its form after a preposition.
  const std::vector two = {Cite("un-instrument", "70/125"), Cite("un-instrument", "79/1")};
  CHECK(LocaleOf("ar").Format(two, "").text == "قرارا الجمعية العامة للأمم المتحدة 70/125 و79/1");
  CHECK(LocaleOf("ar").Format(two, "gen").text ==
        "قراري الجمعية العامة للأمم المتحدة 70/125 و79/1");
}

// 3.4 and 1.1.
TEST_CASE("documents in text") {
  CheckRow(Doc("C26/35"), "",
           {"Document C26/35", "Document C26/35", "Documento C26/35", "Документ C26/35",
            "الوثيقة C26/35", "C26/35号文件"});
  base::DocumentReference information = Doc("C19/INF/6");
  information.information = true;
  CheckRow(information, "",
           {"Document C19/INF/6", "Document C19/INF/6", "Documento C19/INF/6", "Документ C19/INF/6",
            "الوثيقة C19/INF/6", "C19/INF/6号信息通报文件"});
  base::DocumentReference revision = Doc("C15/27");
  revision.revision = 1;
  CheckRow(revision, "symbol",
           {"C15/27(Rev.1)", "C15/27(Rév.1)", "C15/27(Rev.1)", "C15/27(Rev.1)",
            "\u2066C15/27(Rev.1)\u2069", "C15/27(Rev.1)"});
  base::DocumentReference addendum = Doc("ISCG/26-1/7");
  addendum.addendum = 1;
  CheckRow(
      addendum, "addendum",
      {"Addendum 1 to Document ISCG/26-1/7", "Addendum 1 au Document ISCG/26-1/7",
       "Addéndum 1 al Documento ISCG/26-1/7", "Дополнительный документ 1 к Документу ISCG/26-1/7",
       "الإضافة 1 للوثيقة ISCG/26-1/7", "ISCG/26-1/7号文件补遗1"});
  addendum.addendum = 2;
  CheckRow(addendum, "addendum-only",
           {"Addendum 2", "Addendum 2", "Addéndum 2", "Дополнительный документ 2", "الإضافة 2",
            "补遗2"});
}

// 3.4: two documents: الوثيقتان / الوثيقتين; 1.4: header forms.
TEST_CASE("several documents, pending symbols, header forms") {
  const std::vector<base::DocumentReference> two = {Doc("C26/35"), Doc("C26/36")};
  CheckRow(
      two, "",
      {"Documents C26/35 and C26/36", "Documents C26/35 et C26/36", "Documentos C26/35 y C26/36",
       "Документы C26/35 и C26/36", "الوثيقتان C26/35 وC26/36", "C26/35号文件和C26/36号文件"});
  CHECK(LocaleOf("ar").Format(two, "gen").text == "الوثيقتين C26/35 وC26/36");
  // 3.4: an information document has the same noun where only Chinese has another.
  base::DocumentReference information = Doc("C26/INF/4");
  information.information = true;
  CheckRow(std::vector{Doc("C26/35"), information}, "",
           {"Documents C26/35 and C26/INF/4", "Documents C26/35 et C26/INF/4",
            "Documentos C26/35 y C26/INF/4", "Документы C26/35 и C26/INF/4",
            "الوثيقتان C26/35 وC26/INF/4", "C26/35号文件和C26/INF/4号信息通报文件"});
  CHECK(LocaleOf("ru").Format(Doc("C26/35"), "gen").text == "Документа C26/35");
  base::DocumentReference pending = Doc("C26");
  pending.pending = true;
  CheckRow(pending, "",
           {"Document C26/__", "Document C26/__", "Documento C26/__", "Документ C26/__",
            "الوثيقة \u2066C26/__\u2069", "C26/__号文件"});
  const Row header{"Document C19/89-E", "Document C19/89-F", "Documento C19/89-S",
                   "Документ C19/89-R", "الوثيقة C19/89-A",  "文件 C19/89-C"};
  CheckRow(Doc("C19/89"), "header", header);
  CheckRow(Doc("C19/89"), "letter", header);
  CHECK(LocaleOf("es").SymbolWithLetter(Doc("C19/35")) == "C19/35-S");
  CHECK(LocaleOf("en").SymbolWithLetter(pending) == "C26/__-E");
}

}  // namespace hexapla::locale::testing
