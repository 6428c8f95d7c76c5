#include "write/docx/chart.h"
#include "write/docx/package.h"
#include "write/docx/xml_text.h"

namespace hexapla::write::docx {
namespace {

constexpr std::string_view kSheetType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
constexpr std::string_view kWorkbookType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
constexpr std::string_view kMain =
    " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

/// "B3". A chart has fewer than 26 columns.
std::string Reference(std::size_t row, std::size_t column) {
  return std::string(1, static_cast<char>('A' + column)) + std::to_string(row);
}

void Words(std::size_t row, std::size_t column, std::string_view words, XmlText& out) {
  out.Raw("<c").Attribute("r", Reference(row, column)).Raw(" t=\"inlineStr\"><is><t>");
  out.Text(words).Raw("</t></is></c>");
}

}  // namespace

std::string WriteChartWorkbook(
    const std::vector<std::string>& series, const std::vector<std::string>& categories,
    const std::vector<std::vector<std::optional<base::Decimal>>>& figures) {
  XmlText sheet;
  sheet.Raw(kXmlDeclaration).Raw("<worksheet").Raw(kMain).Raw("><sheetData><row r=\"1\">");
  for (std::size_t i = 0; i < series.size(); ++i) Words(1, i + 1, series[i], sheet);
  sheet.Raw("</row>");
  for (std::size_t i = 0; i < categories.size(); ++i) {
    const std::size_t row = i + 2;
    sheet.Raw("<row").Attribute("r", static_cast<std::int64_t>(row)).Raw(">");
    Words(row, 0, categories[i], sheet);
    for (std::size_t j = 0; j < figures[i].size(); ++j) {
      if (!figures[i][j]) continue;
      sheet.Raw("<c").Attribute("r", Reference(row, j + 1)).Raw("><v>");
      sheet.Raw(figures[i][j]->ToString()).Raw("</v></c>");
    }
    sheet.Raw("</row>");
  }
  sheet.Raw("</sheetData></worksheet>");

  Relationships sheets;
  XmlText workbook;
  workbook.Raw(kXmlDeclaration).Raw("<workbook").Raw(kMain);
  workbook.Raw(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">");
  workbook.Raw("<sheets><sheet name=\"Sheet1\" sheetId=\"1\"");
  workbook.Attribute("r:id", sheets.AddPart("worksheet", "worksheets/sheet1.xml"));
  workbook.Raw("/></sheets></workbook>");

  Package package;
  Relationships relationships;
  relationships.AddPart("officeDocument", "xl/workbook.xml");
  package.AddPart("xl/workbook.xml", kWorkbookType, workbook.Take(), sheets);
  package.AddPart("xl/worksheets/sheet1.xml", kSheetType, sheet.Take());
  return package.Finish(relationships);
}

}  // namespace hexapla::write::docx
