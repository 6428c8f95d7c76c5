#include "write/docx/properties.h"

#include <cstdint>
#include <string_view>

#include "write/docx/slots.h"
#include "write/docx/xml_text.h"

namespace hexapla::write::docx {
namespace {

constexpr std::size_t kFullDate = 10;
// The first number a custom property may have.
constexpr std::int64_t kFirstCustom = 2;

void WriteElement(std::string_view name, std::string_view text, XmlText& out) {
  if (text.empty()) return;
  out.Raw("<").Raw(name).Raw(">").Text(text).Raw("</").Raw(name).Raw(">");
}

void WriteDate(std::string_view name, std::string_view date, XmlText& out) {
  if (date.size() != kFullDate) return;
  out.Raw("<").Raw(name).Raw(" xsi:type=\"dcterms:W3CDTF\">").Text(date).Raw("T00:00:00Z</");
  out.Raw(name).Raw(">");
}

}  // namespace

std::string WriteCoreProperties(const model::Document& document) {
  const model::Metadata& metadata = document.metadata;
  XmlText out;
  out.Raw(kXmlDeclaration);
  out.Raw(
      "<cp:coreProperties"
      " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
      " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:dcterms=\"http://purl.org/dc/terms/\""
      " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
  WriteElement("dc:title", metadata.title, out);
  WriteElement("dc:subject", metadata.subject, out);
  WriteElement("dc:creator", metadata.office.empty() ? metadata.creator : metadata.office, out);
  WriteElement("dc:identifier", metadata.symbol, out);
  WriteElement("dc:language", OfficeLanguage(document), out);
  WriteDate("dcterms:created", metadata.date, out);
  WriteDate("dcterms:modified", metadata.date, out);
  return out.Raw("</cp:coreProperties>").Take();
}

std::string WriteAppProperties() {
  XmlText out;
  out.Raw(kXmlDeclaration);
  out.Raw(
      "<Properties"
      " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
      "<Application>Hexapla</Application></Properties>");
  return out.Take();
}

std::string WriteCustomProperties(const model::Document& document) {
  const model::Metadata& metadata = document.metadata;
  XmlText out;
  out.Raw(kXmlDeclaration);
  out.Raw(
      "<Properties"
      " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
      " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">");
  std::int64_t id = kFirstCustom;
  const auto property = [&](std::string_view name, std::string_view value) {
    out.Raw("<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\"").Attribute("pid", id++);
    out.Attribute("name", name).Raw("><vt:lpwstr>").Text(value).Raw("</vt:lpwstr></property>");
  };
  property("Report", metadata.report);
  property("Symbol", metadata.symbol);
  property("Source language", metadata.source_language);
  return out.Raw("</Properties>").Take();
}

}  // namespace hexapla::write::docx
