#include "write/docx/package.h"

#include <utility>

#include "write/docx/xml_text.h"
#include "write/docx/zip.h"

namespace hexapla::write::docx {
namespace {

/// `word/document.xml` → `word/_rels/document.xml.rels`
std::string RelationshipsPath(std::string_view path) {
  const std::size_t name = path.rfind('/') + 1;
  return std::string(path.substr(0, name)).append("_rels/").append(path.substr(name)) + ".rels";
}

}  // namespace

void Package::AddPart(std::string path, std::string_view content_type, std::string bytes,
                      const Relationships& relationships) {
  parts_.push_back({std::move(path), content_type, std::move(bytes),
                    relationships.empty() ? std::string() : relationships.Write()});
}

std::string Package::ContentTypes() const {
  XmlText out;
  out.Raw(kXmlDeclaration);
  out.Raw("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
  out.Raw(
      "<Default Extension=\"rels\""
      " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
  out.Raw("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
  for (const Part& part : parts_) {
    out.Raw("<Override PartName=\"/").Raw(part.path).Raw("\"");
    out.Attribute("ContentType", part.content_type).Raw("/>");
  }
  out.Raw("</Types>");
  return out.Take();
}

std::string Package::Finish(const Relationships& relationships) const {
  Zip zip;
  zip.Add("[Content_Types].xml", ContentTypes());
  zip.Add("_rels/.rels", relationships.Write());
  for (const Part& part : parts_) {
    zip.Add(part.path, part.bytes);
    if (!part.relationships.empty()) zip.Add(RelationshipsPath(part.path), part.relationships);
  }
  return zip.Finish();
}

}  // namespace hexapla::write::docx
