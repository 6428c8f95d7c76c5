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

/// A part of its own with the root element \p root, which holds what \p fill writes.
template <class Fill>
std::string WritePart(Assembly& assembly, std::string_view root, const Fill& fill) {
  XmlText out;
  Relationships none;
  BlockWriter blocks(assembly, none, out);
  out.Raw(kXmlDeclaration).Raw("<").Raw(root).Raw(kWordNamespaces).Raw(">");
  fill(blocks);
  return out.Raw("</").Raw(root).Raw(">").Take();
}

}  // namespace

std::string WriteRunningHeader(Assembly& assembly) {
  return WritePart(assembly, "w:hdr", [&](BlockWriter& blocks) {
    WriteDraftLine(assembly, blocks);
    blocks.OpenParagraph({kHeader, std::nullopt, {}});
    blocks.text().WriteField("PAGE", "2", {});
    blocks.CloseParagraph();
    const std::string& symbol = assembly.document.metadata.symbol;
    if (!symbol.empty()) blocks.WriteLine("Headersymbol", symbol, LeftToRight());
  });
}

std::string WriteFirstHeader(Assembly& assembly) {
  return WritePart(assembly, "w:hdr", [&](BlockWriter& blocks) {
    WriteDraftLine(assembly, blocks);
    blocks.WriteLine(kHeader, {});
  });
}

std::string WriteFirstFooter(Assembly& assembly) {
  return WritePart(assembly, "w:ftr", [&](BlockWriter& blocks) {
    blocks.WriteLine("Footer", assembly.document.metadata.footer, LeftToRight());
  });
}

}  // namespace hexapla::write::docx
