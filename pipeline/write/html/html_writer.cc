#include "write/html/html_writer.h"

#include <string_view>
#include <utility>

#include "write/html/block_writer.h"
#include "write/html/output.h"
#include "write/html/text_writer.h"

namespace hexapla::write {
namespace {

using html::BlockWriter;
using html::Output;
using html::TextWriter;
using model::Document;

std::string_view Label(const Document& document, const std::string& key) {
  const auto label = document.labels.find(key);
  return label == document.labels.end() ? std::string_view() : label->second;
}

/// \p text as a CSS string (CSS Syntax 3, 4.3.5) that cannot end the style element.
std::string CssString(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\' || c == '<' || byte < 0x20) {
      out += {'\\', kDigits[byte >> 4U], kDigits[byte & 15U], ' '};
    } else {
      out += c;
    }
  }
  return out + "\"";
}

/// What differs by document: faces, size, and the lines that repeat on printed pages.
void WriteOwnRules(const Document& document, std::string_view column_rules, Output& out) {
  const int half_points = document.typography.size_half_points;
  out.Raw(":root{--face:").Raw(document.typography.css_stack);
  out.Raw(";--print-size:").Raw(std::to_string(half_points / 2));
  out.Raw(half_points % 2 == 0 ? "pt}\n" : ".5pt}\n");
  // Boxes in the margin do not inherit from the page's text.
  const std::string face = "font-family:" + document.typography.css_stack + ";content:";
  out.Raw("@page{@top-center{").Raw(face).Raw("counter(page) \"\\A \" ");
  out.Raw(CssString(document.metadata.symbol)).Raw("}}\n");
  out.Raw("@page:first{@top-center{content:none}@bottom-center{").Raw(face);
  out.Raw(CssString(document.metadata.footer)).Raw("}}\n").Raw(column_rules);
}

void WriteMeta(std::string_view name, std::string_view content, Output& out) {
  if (content.empty()) return;
  out.Raw("<meta").Attribute("name", name).Attribute("content", content).Raw(">\n");
}

/// In a page a style sheet ends at the first `</style`, in a comment or string of it too; to CSS
/// `<\/` is the same. A byte order mark would be a part of its first selector.
void WriteStyle(const Look& look, Output& out) {
  const auto style = look.find("html/style.css");
  if (style == look.end()) return;
  std::string_view rest = style->second;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  for (std::size_t at = rest.find("</"); at != std::string_view::npos; at = rest.find("</")) {
    out.Raw(rest.substr(0, at)).Raw("<\\/");
    rest.remove_prefix(at + 2);
  }
  out.Raw(rest);
}

void WriteHead(const Document& document, const Look& look, std::string_view column_rules,
               Output& out) {
  const model::Metadata& metadata = document.metadata;
  out.Raw("<head>\n<meta charset=\"utf-8\">\n");
  // The page holds all it needs; a reader's program need not ask anyone for anything.
  out.Raw(
      "<meta http-equiv=\"Content-Security-Policy\" "
      "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
  out.Raw("<title>").Text(metadata.title).Raw("</title>\n");
  WriteMeta("viewport", "width=device-width, initial-scale=1", out);
  WriteMeta("color-scheme", "light dark", out);
  WriteMeta("description", metadata.subject, out);
  WriteMeta("author", metadata.creator, out);
  WriteMeta("dcterms.identifier", metadata.symbol, out);
  WriteMeta("dcterms.date", metadata.date, out);
  WriteMeta("dcterms.language", html::WebTag(document, document.language), out);
  out.Raw("<style>\n");
  WriteOwnRules(document, column_rules, out);
  WriteStyle(look, out);
  out.Raw("</style>\n</head>\n");
}

void WriteBackLinks(const Document& document, const TextWriter& text, std::size_t number,
                    Output& out) {
  for (const std::string& id : text.ReferencesTo(number)) {
    out.Raw(" <a class=\"back\" role=\"doc-backlink\"").Attribute("href", "#" + id);
    out.Attribute("aria-label", Label(document, "back")).Raw(">↑</a>");
  }
}

void WriteNotes(const Document& document, BlockWriter& blocks, TextWriter& text, Output& out) {
  if (document.notes.empty()) return;
  out.Raw("<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes-heading\">\n");
  out.Raw("<h2 id=\"notes-heading\">").Text(Label(document, "notes")).Raw("</h2>\n<ol>\n");
  for (std::size_t number = 1; number <= document.notes.size(); ++number) {
    out.Raw("<li").Attribute("id", html::NoteId(number)).Raw(">");
    blocks.WriteCompact(document.notes[number - 1].blocks);
    WriteBackLinks(document, text, number, out);
    out.Raw("</li>\n");
  }
  out.Raw("</ol>\n</section>\n");
}

void WriteBody(const Document& document, BlockWriter& blocks, TextWriter& text, Output& out) {
  out.Raw("<body>\n<main>\n");
  if (document.metadata.draft) {
    out.Raw("<p class=\"draft\"><strong>").Text(Label(document, "draft")).Raw("</strong></p>\n");
  }
  blocks.WriteBody(document.blocks);
  WriteNotes(document, blocks, text, out);
  out.Raw("</main>\n");
  if (!document.metadata.footer.empty()) {
    out.Raw("<footer>\n<p><bdi dir=\"ltr\">").Text(document.metadata.footer);
    out.Raw("</bdi></p>\n</footer>\n");
  }
  out.Raw("</body>\n</html>\n");
}

}  // namespace

std::string WriteHtml(const Document& document, const Look& look) {
  Output body;
  TextWriter text(document, body);
  BlockWriter blocks(document, body, text);
  WriteBody(document, blocks, text, body);

  const bool leftward = document.direction == model::Direction::kRightToLeft;
  Output page;
  page.Reserve(body.text().size() + 16384);
  page.Raw("<!DOCTYPE html>\n<html");
  page.Attribute("lang", html::WebTag(document, document.language));
  page.Attribute("dir", leftward ? "rtl" : "ltr").Raw(">\n");
  WriteHead(document, look, blocks.column_rules(), page);
  return page.Raw(body.text()).Take();
}

}  // namespace hexapla::write
