#include "write/docx/footnotes.h"

#include <cstdint>

#include "write/docx/block_writer.h"
#include "write/docx/xml_text.h"

namespace hexapla::write::docx {
namespace {

void WriteSeparator(std::string_view type, std::int64_t id, XmlText& out) {
  out.Raw("<w:footnote").Attribute("w:type", type).Attribute("w:id", id);
  out.Raw(
      "><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\""
      " w:lineRule=\"auto\"/></w:pPr><w:r><w:");
  out.Raw(type).Raw("/></w:r></w:p></w:footnote>");
}

}  // namespace

std::string WriteFootnotes(Assembly& assembly, Relationships& relationships) {
  XmlText out;
  out.Raw(kXmlDeclaration).Raw("<w:footnotes").Raw(kWordNamespaces).Raw(">");
  WriteSeparator("separator", -1, out);
  WriteSeparator("continuationSeparator", 0, out);
  BlockWriter blocks(assembly, relationships, out);
  for (std::size_t i = 0; i < assembly.notes.size(); ++i) {
    if (assembly.notes[i].references == 0) continue;
    out.Raw("<w:footnote").Attribute("w:id", static_cast<std::int64_t>(i) + 1).Raw(">");
    blocks.WriteNote(assembly.document.notes[i].blocks);
    out.Raw("</w:footnote>");
  }
  return out.Raw("</w:footnotes>").Take();
}

}  // namespace hexapla::write::docx
