#include "write/docx/header_footer.h"

#include "write/docx/block_writer.h"
#include "write/docx/relationships.h"
#include "write/docx/xml_text.h"

namespace hexapla::write::docx {
namespace {

constexpr std::string_view kHeader = "Header";

/// Symbols and addresses are left-to-right in any language.
RunFormat LeftToRight() {
  RunFormat format;
  format.isolated = true;
  return format;
}

void WriteDraftLine(Assembly& assembly, BlockWriter& blocks) {
  if (assembly.document.metadata.draft) blocks.WriteLine("DraftBanner", assembly.Label("draft"));
}

}  // namespace

std::string WriteRunningHeader(Assembly& assembly) {
  XmlText out;
  Relationships none;
  BlockWriter blocks(assembly, none, out);
  out.Raw(kXmlDeclaration).Raw("<w:hdr").Raw(kWordNamespaces).Raw(">");
  WriteDraftLine(assembly, blocks);
  blocks.OpenParagraph({kHeader, std::nullopt, {}});
  blocks.text().WriteField("PAGE", "2", {});
  blocks.CloseParagraph();
  const std::string& symbol = assembly.document.metadata.symbol;
  if (!symbol.empty()) blocks.WriteLine("Headersymbol", symbol, LeftToRight());
  return out.Raw("</w:hdr>").Take();
}

std::string WriteFirstHeader(Assembly& assembly) {
  XmlText out;
  Relationships none;
  BlockWriter blocks(assembly, none, out);
  out.Raw(kXmlDeclaration).Raw("<w:hdr").Raw(kWordNamespaces).Raw(">");
  WriteDraftLine(assembly, blocks);
  blocks.WriteLine(kHeader, {});
  return out.Raw("</w:hdr>").Take();
}

std::string WriteFirstFooter(Assembly& assembly) {
  XmlText out;
  Relationships none;
  BlockWriter blocks(assembly, none, out);
  out.Raw(kXmlDeclaration).Raw("<w:ftr").Raw(kWordNamespaces).Raw(">");
  blocks.WriteLine("Footer", assembly.document.metadata.footer, LeftToRight());
  return out.Raw("</w:ftr>").Take();
}

}  // namespace hexapla::write::docx
