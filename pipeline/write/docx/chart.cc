#include "write/docx/chart.h"

#include <algorithm>

#include "base/ascii.h"
#include "write/chart_words.h"
#include "write/docx/chart_labels.h"
#include "write/docx/relationships.h"
#include "write/docx/slots.h"
#include "write/docx/xml_text.h"

namespace hexapla::write::docx {
namespace {

using model::Inlines;
using Chart = model::Chart<Inlines>;

constexpr std::string_view kNamespaces =
    " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
constexpr std::string_view kCategoryAxis = "111111111";
constexpr std::string_view kValueAxis = "222222222";
constexpr std::int64_t kColumnsHeight = 2880000;  // 8 cm
constexpr std::int64_t kBarHeight = 216000;       // 6 mm
constexpr std::int64_t kBarsMargin = 180000;
constexpr int kTextSize = 900;      // hundredths of a point
constexpr int kBarsTextSize = 800;  // names of bars are long
constexpr std::size_t kAccents = 6;

/// "$B$2:$B$9" of the sheet.
std::string Range(std::size_t column, std::size_t first, std::size_t last) {
  const std::string letter(1, static_cast<char>('A' + column));
  std::string range = "Sheet1!$" + letter + "$" + std::to_string(first);
  if (last > first) range += ":$" + letter + "$" + std::to_string(last);
  return range;
}

using base::IsDigit;

/// ".0" when the first step of the axis has one decimal place in units of the axis.
std::string Places(const Chart& chart) {
  if (chart.ticks.size() < 2) return {};
  const int places = chart.ticks[1].value.Shifted(chart.scale).scale();
  return places == 0 ? std::string() : "." + std::string(static_cast<std::size_t>(places), '0');
}

/// How an office program is to print the numbers of the axis: what stands around the number in the
/// words of a tick, and a comma for each three digits left out (ISO/IEC 29500-1, 18.8.31).
std::string FormatCode(const Chart& chart) {
  const std::string& words = chart.ticks.empty() ? std::string("0") : chart.ticks.front().text;
  const auto begin = std::find_if(words.begin(), words.end(), IsDigit);
  const auto end = std::find_if(words.rbegin(), words.rend(), IsDigit).base();
  if (begin == words.end()) return "General";
  const auto quoted = [](std::string text) { return text.empty() ? text : "\"" + text + "\""; };
  std::string code = quoted({words.begin(), begin}) + "0";
  code += Places(chart);
  code.append(static_cast<std::size_t>(chart.scale / 3), ',');
  return code + quoted({end, words.end()});
}

class ChartXml {
 public:
  ChartXml(const model::Document& document, const Chart& chart,
           const std::vector<std::string>& categories, int width_twips)
      : document_(document),
        chart_(chart),
        leftward_(document.direction == model::Direction::kRightToLeft),
        series_(SeriesOf(chart)),
        bars_(chart.kind == model::ChartKind::kBars),
        categories_(categories),
        text_size_(bars_ ? kBarsTextSize : kTextSize),
        names_size_(bars_ ? kBarsTextSize : ColumnNameSize(categories_, width_twips)) {}

  std::string Write() {
    out_.Raw(kXmlDeclaration).Raw("<c:chartSpace").Raw(kNamespaces).Raw(">");
    out_.Raw("<c:date1904 val=\"0\"/><c:lang").Attribute("val", OfficeLanguage(document_));
    out_.Raw("/><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/>");
    out_.Raw("<c:plotArea>");
    if (bars_) {
      BarsLayout();
    } else {
      out_.Raw("<c:layout/>");
    }
    out_.Raw("<c:barChart>");
    Value("barDir", bars_ ? "bar" : "col");
    out_.Raw("<c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
    for (std::size_t i = 0; i < series_.size(); ++i) Series(i);
    out_.Raw("<c:gapWidth val=\"60\"/>");
    Value("axId", kCategoryAxis);
    Value("axId", kValueAxis);
    out_.Raw("</c:barChart>");
    CategoryAxis();
    ValueAxis();
    out_.Raw("</c:plotArea>");
    if (series_.size() > 1) {
      out_.Raw("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>");
    }
    out_.Raw("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>");
    out_.Raw("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
    WordProperties("<a:bodyPr/>", text_size_);
    out_.Raw("<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData>");
    return out_.Raw("</c:chartSpace>").Take();
  }

 private:
  /// Most of the width for the names of the bars, some for the figures behind them. From right to
  /// left LibreOffice gives the names no more than stands at the left of the axis: half.
  void BarsLayout() {
    out_.Raw("<c:layout><c:manualLayout>");
    Value("layoutTarget", "inner");
    Value("xMode", "edge");
    Value("yMode", "edge");
    Value("x", leftward_ ? "0.1" : "0.62");
    Value("y", "0.01");
    Value("w", leftward_ ? "0.4" : "0.3");
    Value("h", "0.98");
    out_.Raw("</c:manualLayout></c:layout>");
  }
  void Value(std::string_view name, std::string_view value) {
    out_.Raw("<c:").Raw(name).Attribute("val", value).Raw("/>");
  }
  void WordProperties(std::string_view body, int size) {
    out_.Raw("<c:txPr>").Raw(body).Raw("<a:lstStyle/><a:p>");
    ParagraphProperties(size);
    out_.Raw("<a:endParaRPr").Attribute("lang", OfficeLanguage(document_)).Raw("/></a:p></c:txPr>");
  }
  void ParagraphProperties(int size) {
    out_.Raw(leftward_ ? "<a:pPr rtl=\"1\">" : "<a:pPr>").Raw("<a:defRPr");
    // The face of ideographs is that of the language.
    out_.Attribute("lang", OfficeLanguage(document_));
    RunProperties(size);
    out_.Raw("</a:defRPr></a:pPr>");
  }
  void RunProperties(int size) {
    const model::Typography& faces = document_.typography;
    out_.Attribute("sz", size).Raw(" b=\"0\"><a:solidFill><a:schemeClr val=\"tx1\"/>");
    out_.Raw("</a:solidFill>");
    const auto face = [&](std::string_view name, const std::string& typeface) {
      if (typeface.empty()) return;
      out_.Raw("<a:").Raw(name).Attribute("typeface", typeface).Raw("/>");
    };
    face("latin", faces.latin);
    face("ea", faces.east_asian);
    face("cs", faces.complex_script);
  }
  /// One paragraph of words in the document's language.
  void RichText(std::string_view words) {
    out_.Raw("<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>");
    ParagraphProperties(text_size_);
    out_.Raw("<a:r><a:rPr").Attribute("lang", OfficeLanguage(document_));
    RunProperties(text_size_);
    out_.Raw("</a:rPr><a:t>").Text(words).Raw("</a:t></a:r></a:p></c:rich></c:tx>");
  }

  void Series(std::size_t index) {
    const auto number = std::to_string(index);
    out_.Raw("<c:ser>");
    Value("idx", number);
    Value("order", number);
    out_.Raw("<c:tx><c:strRef><c:f>").Raw(Range(index + 1, 1, 1)).Raw("</c:f>");
    Cache({series_[index]});
    // A fill of its own: programs that count series from the right would give it another's.
    out_.Raw("</c:strRef></c:tx><c:spPr><a:solidFill><a:schemeClr");
    out_.Attribute("val", "accent" + std::to_string(index % kAccents + 1));
    out_.Raw("/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>");
    if (bars_) Labels(index);
    out_.Raw("<c:cat><c:strRef><c:f>").Raw(Range(0, 2, categories_.size() + 1)).Raw("</c:f>");
    Cache(categories_);
    out_.Raw("</c:strRef></c:cat><c:val><c:numRef><c:f>");
    out_.Raw(Range(index + 1, 2, categories_.size() + 1));
    out_.Raw("</c:f><c:numCache><c:formatCode>General</c:formatCode>");
    Value("ptCount", std::to_string(categories_.size()));
    for (std::size_t row = 0; row < chart_.figures.size(); ++row) {
      const auto& figure = chart_.figures[row][index];
      if (figure) Point(row, figure->ToString());
    }
    out_.Raw("</c:numCache></c:numRef></c:val></c:ser>");
  }
  void Point(std::size_t index, std::string_view value) {
    out_.Raw("<c:pt").Attribute("idx", static_cast<std::int64_t>(index)).Raw("><c:v>");
    out_.Text(value).Raw("</c:v></c:pt>");
  }
  void Cache(const std::vector<std::string>& names) {
    out_.Raw("<c:strCache>");
    Value("ptCount", std::to_string(names.size()));
    for (std::size_t i = 0; i < names.size(); ++i) Point(i, names[i]);
    out_.Raw("</c:strCache>");
  }
  /// The figures at the bars, in words: no format of numbers knows the language of the report.
  void Labels(std::size_t series) {
    constexpr std::string_view kShow =
        "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>"
        "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";
    out_.Raw("<c:dLbls>");
    for (std::size_t row = 0; row < chart_.figures.size(); ++row) {
      if (!chart_.figures[row][series]) continue;
      out_.Raw("<c:dLbl>");
      Value("idx", std::to_string(row));
      RichText(FigureWords(chart_, row, series));
      out_.Raw("<c:dLblPos val=\"outEnd\"/>").Raw(kShow).Raw("</c:dLbl>");
    }
    out_.Raw("<c:dLblPos val=\"outEnd\"/>").Raw(kShow).Raw("</c:dLbls>");
  }

  void Title(const Inlines& words) {
    out_.Raw("<c:title>");
    RichText(model::PlainText(words));
    out_.Raw("<c:overlay val=\"0\"/></c:title>");
  }
  void CategoryAxis() {
    out_.Raw("<c:catAx>");
    Value("axId", kCategoryAxis);
    // Bars are read from above, columns from where reading begins.
    Scaling(bars_ || leftward_ ? "maxMin" : "minMax");
    out_.Raw("<c:delete val=\"0\"/>");
    Value("axPos", bars_ ? (leftward_ ? "r" : "l") : "b");
    out_.Raw("<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>");
    out_.Raw("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>");
    out_.Raw("<c:tickLblPos val=\"low\"/>");
    Line(50000);
    WordProperties("<a:bodyPr rot=\"0\" vert=\"horz\"/>", names_size_);
    Value("crossAx", kValueAxis);
    out_.Raw("<c:crosses val=\"autoZero\"/><c:auto val=\"1\"/><c:lblAlgn val=\"ctr\"/>");
    out_.Raw("<c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx>");
  }
  void Scaling(std::string_view orientation) {
    out_.Raw("<c:scaling>");
    Value("orientation", orientation);
    out_.Raw("</c:scaling>");
  }
  /// A line as bright as \p brightness thousandths of a per cent of the paper.
  void Line(int brightness) {
    out_.Raw("<c:spPr><a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"bg1\"><a:lumMod");
    out_.Attribute("val", brightness).Raw("/></a:schemeClr></a:solidFill></a:ln></c:spPr>");
  }
  void ValueAxis() {
    out_.Raw("<c:valAx>");
    Value("axId", kValueAxis);
    out_.Raw("<c:scaling>");
    Value("orientation", bars_ && leftward_ ? "maxMin" : "minMax");
    if (!chart_.ticks.empty()) Value("max", chart_.ticks.back().value.ToString());
    out_.Raw("<c:min val=\"0\"/></c:scaling>");
    Value("delete", bars_ ? "1" : "0");
    Value("axPos", bars_ ? "b" : leftward_ ? "r" : "l");
    if (!bars_) {
      out_.Raw("<c:majorGridlines>");
      Line(85000);
      out_.Raw("</c:majorGridlines>");
    }
    if (chart_.axis) Title(*chart_.axis);
    out_.Raw("<c:numFmt").Attribute("formatCode", FormatCode(chart_)).Raw(" sourceLinked=\"0\"/>");
    out_.Raw("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>");
    out_.Raw("<c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>");
    Value("crossAx", kCategoryAxis);
    out_.Raw("<c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/>");
    if (chart_.ticks.size() > 1) Value("majorUnit", chart_.ticks[1].value.ToString());
    out_.Raw("</c:valAx>");
  }

  const model::Document& document_;
  const Chart& chart_;
  const bool leftward_;
  const std::vector<std::string> series_;
  const bool bars_;
  const std::vector<std::string>& categories_;
  const int text_size_;
  const int names_size_;
  XmlText out_;
};

}  // namespace

ChartParts WriteChart(const model::Document& document, const Chart& chart, int width_twips) {
  const bool leftward = document.direction == model::Direction::kRightToLeft;
  const bool bars = chart.kind == model::ChartKind::kBars;
  const std::vector<std::string> names = SetNames(CategoriesOf(chart), bars, leftward);
  return {ChartXml(document, chart, names, width_twips).Write(),
          WriteChartWorkbook(SeriesOf(chart), names, chart.figures)};
}

std::int64_t ChartHeight(const Chart& chart) {
  if (chart.kind == model::ChartKind::kColumns) return kColumnsHeight;
  // All bars have the same room: as much as names above each other, and bars in a group, need.
  std::int64_t pitch = std::max(kBarHeight, BarPitch(CategoriesOf(chart)));
  for (const auto& row : chart.figures) {
    pitch = std::max(pitch, static_cast<std::int64_t>(row.size()) * kBarHeight);
  }
  return static_cast<std::int64_t>(chart.figures.size()) * pitch + kBarsMargin;
}

}  // namespace hexapla::write::docx
