#include "write/html/block_writer.h"

#include <algorithm>
#include <variant>

#include "write/run_in.h"
#include "write/running_text.h"
#include "write/tongue.h"

namespace hexapla::write::html {

using model::Blocks;
using model::Box;
using model::Heading;
using model::Inlines;
using model::List;
using model::ListItem;
using model::ListStyle;
using model::Masthead;
using model::MastheadField;
using model::Paragraph;
using model::ParagraphRole;
using model::Quotation;
using model::Rule;
using model::RuleKind;

namespace {

std::string_view FieldClass(MastheadField field) {
  switch (field) {
    case MastheadField::kSession:
      return "session";
    case MastheadField::kPlaceDates:
      return "place";
    case MastheadField::kAgendaItem:
      return "agenda";
    case MastheadField::kNumber:
      return "symbol";
    case MastheadField::kDate:
      return "date";
    case MastheadField::kOriginal:
      return "original";
  }
  return "";
}

std::string_view ParagraphClass(const Paragraph<Inlines>& paragraph) {
  if (paragraph.role == ParagraphRole::kAuthor) return "author";
  if (paragraph.role == ParagraphRole::kSummary) return "summary";
  if (paragraph.role == ParagraphRole::kItemHead) return "item-head";
  return paragraph.number.empty() ? "" : "numbered";
}

bool IsOrdered(ListStyle style) {
  return style == ListStyle::kLetter || style == ListStyle::kRoman || style == ListStyle::kDecimal;
}

const Paragraph<Inlines>* PlainParagraph(const model::Block<Inlines>& block) {
  const auto* paragraph = std::get_if<Paragraph<Inlines>>(&block.what);
  return paragraph != nullptr && paragraph->id.empty() ? paragraph : nullptr;
}

bool IsList(const model::Block<Inlines>& block) {
  return std::holds_alternative<List<Inlines>>(block.what);
}

/// One paragraph, then nothing but lists.
bool IsCompact(const Blocks<Inlines>& blocks) {
  return !blocks.empty() && PlainParagraph(blocks.front()) != nullptr &&
         std::all_of(blocks.begin() + 1, blocks.end(), IsList);
}

}  // namespace

std::string_view BlockWriter::EnterTongue(std::string_view tongue) {
  html::WriteTongue(tongue, document_, text_.language(), out_);
  return tongue.empty() ? text_.language() : text_.EnterLanguage(tongue);
}

void BlockWriter::WriteBody(const Blocks<Inlines>& blocks) {
  for (const auto& block : blocks) {
    if (const auto* heading = std::get_if<Heading<Inlines>>(&block.what)) {
      CloseSections(heading->level);
      sections_.push_back(heading->level);
      out_.Raw("<section>\n");
    } else if (const auto* rule = std::get_if<Rule>(&block.what);
               rule != nullptr && rule->kind == RuleKind::kClosing) {
      CloseSections(0);
    } else if (std::holds_alternative<model::Contents<Inlines>>(block.what)) {
      // It is of the whole document, and of no section.
      CloseSections(0);
    }
    std::visit([this](const auto& what) { Write(what); }, block.what);
  }
  CloseSections(0);
}

void BlockWriter::Write(const Blocks<Inlines>& blocks) {
  for (const auto& block : blocks) {
    std::visit([this](const auto& what) { Write(what); }, block.what);
  }
}

void BlockWriter::WriteCompact(const Blocks<Inlines>& blocks) {
  if (!IsCompact(blocks)) {
    Write(blocks);
    return;
  }
  WriteLine(*PlainParagraph(blocks.front()));
  if (blocks.size() > 1) out_.Raw("\n");
  for (auto block = blocks.begin() + 1; block != blocks.end(); ++block) {
    Write(std::get<List<Inlines>>(block->what));
  }
}

void BlockWriter::CloseSections(int level) {
  while (!sections_.empty() && sections_.back() >= level) {
    out_.Raw("</section>\n");
    sections_.pop_back();
  }
}

void BlockWriter::Write(const Masthead<Inlines>& masthead) {
  out_.Raw("<header class=\"masthead\">\n<div>\n");
  WriteFields(masthead, false);
  out_.Raw("</div>\n<div>\n");
  WriteFields(masthead, true);
  out_.Raw("</div>\n</header>\n");
}

void BlockWriter::WriteFields(const Masthead<Inlines>& masthead, bool at_end) {
  for (const auto& field : masthead.fields) {
    if ((field.field >= MastheadField::kNumber) != at_end) continue;
    const bool dated = field.field == MastheadField::kDate && !document_.metadata.date.empty();
    out_.Raw("<p").Attribute("class", FieldClass(field.field)).Raw(">");
    if (dated) out_.Raw("<time").Attribute("datetime", document_.metadata.date).Raw(">");
    text_.Write(field.text);
    out_.Raw(dated ? "</time></p>\n" : "</p>\n");
  }
}

void BlockWriter::Write(const Heading<Inlines>& heading) {
  const std::string tag = "h" + std::to_string(std::min(heading.level + 1, 6));
  out_.Raw("<").Raw(tag).Attribute("id", heading.id);
  const std::string_view outer = EnterTongue(TongueOf(heading.text));
  out_.Raw(">");
  if (heading.label) {
    out_.Raw("<span class=\"label\"");
    const std::string_view own = EnterTongue(document_.language);
    out_.Raw(">");
    text_.Write(*heading.label);
    text_.EnterLanguage(own);
    out_.Raw("</span>").Raw(RunInSpace(*heading.label));
  }
  if (!heading.number.empty()) {
    out_.Raw("<span class=\"number\">").Text(heading.number).Raw("</span> ");
  }
  text_.Write(heading.text);
  text_.EnterLanguage(outer);
  out_.Raw("</").Raw(tag).Raw(">\n");
}

void BlockWriter::Write(const Paragraph<Inlines>& paragraph) {
  const bool title = paragraph.role == ParagraphRole::kTitle;
  out_.Raw(title ? "<h1" : "<p").Attribute("id", paragraph.id);
  out_.Attribute("class", ParagraphClass(paragraph));
  const std::string_view outer = EnterTongue(TongueOf(paragraph));
  out_.Raw(">");
  WriteLine(paragraph);
  text_.EnterLanguage(outer);
  out_.Raw(title ? "</h1>\n" : "</p>\n");
}

void BlockWriter::WriteLine(const Paragraph<Inlines>& paragraph) {
  if (!paragraph.number.empty()) {
    out_.Raw("<span class=\"number\">").Text(paragraph.number).Raw("</span> ");
  }
  if (!paragraph.mark.empty()) {
    out_.Raw("<span class=\"note-mark\">").Text(paragraph.mark).Raw("</span> ");
  }
  if (paragraph.run_in) {
    WriteRunIn(*paragraph.run_in);
    if (!paragraph.text.empty()) out_.Raw(RunInSpace(*paragraph.run_in));
  }
  Inlines storage;
  const bool head = paragraph.role == ParagraphRole::kItemHead;
  if (head) out_.Raw("<strong>");
  text_.Write(RunningText(paragraph, storage));
  if (head) out_.Raw("</strong>");
}

void BlockWriter::WriteRunIn(const Inlines& head) {
  // A head may be translated where the text is not.
  const std::string_view own = TongueOf(head);
  out_.Raw("<strong class=\"run-in\"");
  const std::string_view outer = EnterTongue(own.empty() ? document_.language : own);
  out_.Raw(">");
  text_.Write(head);
  text_.EnterLanguage(outer);
  out_.Raw("</strong>");
}

void BlockWriter::Write(const List<Inlines>& list) {
  const bool ordered = IsOrdered(list.style);
  const bool drawn = !ordered || list.style == ListStyle::kDecimal;
  out_.Raw(ordered ? "<ol" : "<ul").Attribute("class", drawn ? "drawn" : "lettered").Raw(">\n");
  for (const auto& item : list.items) WriteItem(item, drawn);
  out_.Raw(ordered ? "</ol>\n" : "</ul>\n");
}

void BlockWriter::WriteItem(const ListItem<Inlines>& item, bool drawn) {
  out_.Raw("<li");
  if (drawn) out_.Attribute("data-mark", item.mark);
  const std::string_view outer = EnterTongue(TongueOf(item.blocks));
  out_.Raw(">");
  if (!drawn) out_.Raw("<span class=\"mark\">").Text(item.mark).Raw("</span>");
  if (!IsCompact(item.blocks)) {
    out_.Raw("\n");
  } else if (!drawn) {
    out_.Raw(" ");
  }
  WriteCompact(item.blocks);
  text_.EnterLanguage(outer);
  out_.Raw("</li>\n");
}

void BlockWriter::Write(const Box<Inlines>& box) {
  out_.Raw("<div class=\"box\">\n");
  bool open = false;
  const auto close = [&] {
    if (open) out_.Raw("</dl>\n");
    open = false;
  };
  for (const auto& entry : box.entries) {
    if (entry.rule || entry.label.empty()) {
      close();
      if (entry.rule) {
        Write(Rule{RuleKind::kShort});
      } else {
        Write(entry.blocks);
      }
      continue;
    }
    if (!open) out_.Raw("<dl>\n");
    open = true;
    out_.Raw("<dt");
    const std::string_view outer = EnterTongue(TongueOf(entry.label));
    out_.Raw(">");
    text_.Write(entry.label);
    text_.EnterLanguage(outer);
    out_.Raw("</dt>\n<dd>\n");
    Write(entry.blocks);
    out_.Raw("</dd>\n");
  }
  close();
  out_.Raw("</div>\n");
}

void BlockWriter::Write(const Quotation<Inlines>& quotation) {
  // Where a quotation is from is no part of it, so it stands outside (HTML, 4.4.4).
  if (quotation.source) out_.Raw("<figure class=\"quotation\">\n");
  out_.Raw("<blockquote>\n");
  Write(quotation.blocks);
  out_.Raw("</blockquote>\n");
  if (!quotation.source) return;
  out_.Raw("<figcaption");
  const std::string_view outer = EnterTongue(TongueOf(*quotation.source));
  out_.Raw(">");
  text_.Write(*quotation.source);
  text_.EnterLanguage(outer);
  out_.Raw("</figcaption>\n</figure>\n");
}

void BlockWriter::Write(const model::Landscape<Inlines>& landscape) {
  // A section that begins on these pages is not part of the one before.
  for (const auto& block : landscape.blocks) {
    if (const auto* heading = std::get_if<Heading<Inlines>>(&block.what)) {
      CloseSections(heading->level);
      break;
    }
  }
  out_.Raw("<div class=\"landscape\">\n");
  std::vector<int> outer;
  outer.swap(sections_);
  WriteBody(landscape.blocks);
  outer.swap(sections_);
  out_.Raw("</div>\n");
}

void BlockWriter::Write(const Rule& rule) {
  out_.Raw(rule.kind == RuleKind::kClosing ? "<hr class=\"closing\">\n" : "<hr class=\"short\">\n");
}

}  // namespace hexapla::write::html
