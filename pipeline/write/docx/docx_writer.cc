#include "write/docx/docx_writer.h"

#include <map>
#include <string_view>
#include <utility>

#include "model/walk.h"
#include "write/docx/assembly.h"
#include "write/docx/block_writer.h"
#include "write/docx/footnotes.h"
#include "write/docx/header_footer.h"
#include "write/docx/package.h"
#include "write/docx/page_reckoner.h"
#include "write/docx/properties.h"
#include "write/docx/slots.h"

namespace hexapla::write {
namespace {

using docx::Assembly;
using docx::Package;
using docx::Relationships;
using docx::XmlText;

constexpr std::string_view kWordType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr std::string_view kThemeType = "application/vnd.openxmlformats-officedocument.theme+xml";
constexpr std::string_view kChartType =
    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
constexpr std::string_view kWorkbookType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr std::string_view kPropertiesType =
    "application/vnd.openxmlformats-officedocument.extended-properties+xml";
constexpr std::string_view kCustomPropertiesType =
    "application/vnd.openxmlformats-officedocument.custom-properties+xml";
constexpr std::string_view kCorePropertiesType =
    "application/vnd.openxmlformats-package.core-properties+xml";
constexpr std::string_view kCorePropertiesRelationship =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/// Content types live as long as the program: the package keeps views.
std::string_view WordType(std::string_view kind) {
  static const std::map<std::string_view, std::string> types_by_kind = [] {
    std::map<std::string_view, std::string> types;
    for (const std::string_view name : {"document.main", "styles", "numbering", "settings",
                                        "footnotes", "header", "footer", "fontTable"}) {
      types[name] = std::string(kWordType).append(name) + "+xml";
    }
    return types;
  }();
  return types_by_kind.at(kind);
}

std::string FromLook(const Look& look, const std::string& name, const model::Document& document) {
  const auto file = look.find("docx/" + name);
  return file == look.end() ? std::string() : docx::FillSlots(file->second, document);
}

/// Adds the parts that are files of the look.
void AddLookParts(const model::Document& document, const Look& look, std::string styles,
                  Package& package, Relationships& relationships) {
  const auto add = [&](std::string_view kind, std::string_view type, const std::string& path,
                       std::string part) {
    if (part.empty()) return;
    relationships.AddPart(kind, path);
    package.AddPart("word/" + path, type, std::move(part));
  };
  add("styles", WordType("styles"), "styles.xml", std::move(styles));
  for (const std::string_view kind : {"settings", "fontTable"}) {
    const std::string name = std::string(kind) + ".xml";
    add(kind, WordType(kind), name, FromLook(look, name, document));
  }
  add("theme", kThemeType, "theme/theme1.xml", FromLook(look, "theme1.xml", document));
}

/// Adds headers and footer, and tells the sections how they are referred to.
void AddRunningParts(Assembly& assembly, Package& package, Relationships& relationships) {
  const auto reference = [&](std::string_view kind, std::string_view pages,
                             const std::string& name) {
    XmlText out;
    out.Raw("<w:").Raw(kind).Raw("Reference").Attribute("w:type", pages);
    return out.Attribute("r:id", relationships.AddPart(kind, name)).Raw("/>").Take();
  };
  const std::string running = reference("header", "default", "header1.xml");
  package.AddPart("word/header1.xml", WordType("header"), docx::WriteRunningHeader(assembly));
  std::string first = running + reference("header", "first", "header2.xml");
  package.AddPart("word/header2.xml", WordType("header"), docx::WriteFirstHeader(assembly));
  first += reference("footer", "first", "footer1.xml");
  package.AddPart("word/footer1.xml", WordType("footer"), docx::WriteFirstFooter(assembly));
  assembly.sections.SetReferences(std::move(first), running);
}

/// Adds charts with their data, which the document refers to already.
void AddCharts(Assembly& assembly, Package& package) {
  int number = 0;
  for (docx::ChartParts& parts : assembly.charts) {
    const std::string name = std::to_string(++number);
    Relationships data;
    data.AddPart("package", "../embeddings/chart" + name + ".xlsx");
    package.AddPart("word/charts/chart" + name + ".xml", kChartType, std::move(parts.chart), data);
    package.AddPart("word/embeddings/chart" + name + ".xlsx", kWorkbookType,
                    std::move(parts.workbook));
  }
}

Relationships AddProperties(const model::Document& document, Package& package) {
  Relationships relationships;
  relationships.AddPart("officeDocument", "word/document.xml");
  relationships.AddType(kCorePropertiesRelationship, "docProps/core.xml");
  package.AddPart("docProps/core.xml", kCorePropertiesType, docx::WriteCoreProperties(document));
  relationships.AddPart("extended-properties", "docProps/app.xml");
  package.AddPart("docProps/app.xml", kPropertiesType, docx::WriteAppProperties());
  relationships.AddPart("custom-properties", "docProps/custom.xml");
  package.AddPart("docProps/custom.xml", kCustomPropertiesType,
                  docx::WriteCustomProperties(document));
  return relationships;
}

}  // namespace

std::string WriteDocx(const model::Document& document, const Look& look) {
  std::string styles = FromLook(look, "styles.xml", document);
  const docx::Page page(FromLook(look, "section.xml", document));
  const bool has_wide = look.contains("docx/landscape.xml");
  const docx::Page wide = has_wide ? docx::Page(FromLook(look, "landscape.xml", document)) : page;
  Assembly assembly(document, styles, {page, wide});
  if (model::HasContents(document)) {
    assembly.pages = docx::ReckonPages(document, styles, page, wide);
  }
  Package package;
  Relationships relationships;

  XmlText body;
  body.Raw(docx::kXmlDeclaration).Raw("<w:document").Raw(docx::kWordNamespaces).Raw("><w:body>");
  AddRunningParts(assembly, package, relationships);
  docx::BlockWriter(assembly, relationships, body).WriteBody(document.blocks);
  body.Raw(assembly.sections.Last()).Raw("</w:body></w:document>");

  // Notes come before the numbering: a list in a note is one of its lists.
  Relationships note_relationships;
  std::string notes = docx::WriteFootnotes(assembly, note_relationships);
  relationships.AddPart("footnotes", "footnotes.xml");
  package.AddPart("word/footnotes.xml", WordType("footnotes"), std::move(notes),
                  note_relationships);
  relationships.AddPart("numbering", "numbering.xml");
  package.AddPart("word/numbering.xml", WordType("numbering"), assembly.numbering.Write());
  AddLookParts(document, look, std::move(styles), package, relationships);
  AddCharts(assembly, package);
  package.AddPart("word/document.xml", WordType("document.main"), body.Take(), relationships);
  return package.Finish(AddProperties(document, package));
}

}  // namespace hexapla::write
