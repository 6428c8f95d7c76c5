#include "write/markdown/block_writer.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "write/run_in.h"
#include "write/running_text.h"

namespace hexapla::write::markdown {

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

namespace {

constexpr std::string_view kRule = "_______________";

std::string LabelOf(const Heading<Inlines>& heading) {
  return model::PlainText(*heading.label).append(RunInSpace(*heading.label));
}

bool IsParagraph(const model::Block<Inlines>& block) {
  return std::holds_alternative<Paragraph<Inlines>>(block.what);
}

bool IsList(const model::Block<Inlines>& block) {
  return std::holds_alternative<List<Inlines>>(block.what);
}

/// No item needs a blank line inside: each is a paragraph with at most a list below it.
bool IsTight(const List<Inlines>& list) {
  return std::all_of(list.items.begin(), list.items.end(), [](const ListItem<Inlines>& item) {
    const std::size_t size = item.blocks.size();
    return size == 0 ||
           (IsParagraph(item.blocks[0]) && (size == 1 || (size == 2 && IsList(item.blocks[1]))));
  });
}

/// `12.` and `12)`: what CommonMark knows as marks of ordered lists.
bool IsOrderedMark(std::string_view mark) {
  if (mark.size() < 2 || mark.size() > 10 || (mark.back() != '.' && mark.back() != ')')) {
    return false;
  }
  return std::all_of(mark.begin(), mark.end() - 1, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

BlockWriter::Container::Container(BlockWriter& writer, std::string_view first,
                                  std::string_view rest)
    : writer_(writer), outer_(writer.prefix_) {
  if (!writer_.leading_) writer_.lead_ = writer_.prefix_;
  writer_.leading_ = true;
  writer_.lead_ += first;
  writer_.prefix_ += rest;
}

BlockWriter::Container::~Container() {
  if (writer_.leading_) writer_.AddLine("");
  writer_.prefix_ = std::move(outer_);
}

void BlockWriter::AddLine(std::string_view line) {
  out_ += leading_ ? lead_ : prefix_;
  leading_ = false;
  out_ += line;
  out_.erase(out_.find_last_not_of(' ') + 1);
  out_ += '\n';
}

void BlockWriter::AddBlankLine() {
  out_ += prefix_;
  out_.erase(out_.find_last_not_of(' ') + 1);
  out_ += '\n';
}

void BlockWriter::Write(const Blocks<Inlines>& blocks, bool tight) {
  const model::Block<Inlines>* previous = nullptr;
  bool other = false;
  for (const auto& block : blocks) {
    if (previous != nullptr && !tight) AddBlankLine();
    // Two lists in a row would read as one; another bullet parts them.
    other = previous != nullptr && IsList(*previous) && IsList(block) && !other;
    other_bullet_ = other;
    std::visit([this](const auto& what) { Write(what); }, block.what);
    previous = &block;
  }
}

void BlockWriter::WriteDraftBanner() {
  const auto label = document_.labels.find("draft");
  if (!document_.metadata.draft || label == document_.labels.end()) return;
  model::Inline words;
  words.text = label->second;
  {
    const Container quotation(*this, "> ", "> ");
    AddLine(TextLine(document_, slugs_, {.prefix = {}, .strong = true}, {words}));
  }
  AddBlankLine();
}

void BlockWriter::WriteNotes() {
  for (const auto& note : document_.notes) {
    AddBlankLine();
    const std::string mark = "[^" + std::to_string(note.number) + "]: ";
    const Container container(*this, mark, "    ");
    Write(note.blocks);
  }
}

void BlockWriter::Write(const Masthead<Inlines>& masthead) {
  bool first = true;
  for (const bool at_end : {false, true}) {
    for (const auto& field : masthead.fields) {
      if ((field.field >= MastheadField::kNumber) != at_end) continue;
      if (!std::exchange(first, false)) AddBlankLine();
      AddLine(TextLine(document_, slugs_, {}, field.text));
    }
  }
}

void BlockWriter::Write(const Heading<Inlines>& heading) {
  const int level = std::min(heading.level + 1, 6);
  Line line;
  line.in_heading = true;
  if (!heading.number.empty()) line.prefix = heading.number + " ";
  if (heading.label) line.prefix = LabelOf(heading);
  AddLine(std::string(static_cast<std::size_t>(level), '#') + " " +
          TextLine(document_, slugs_, line, heading.text));
}

Line BlockWriter::LineOf(const Paragraph<Inlines>& paragraph) const {
  Line line;
  if (!paragraph.number.empty()) line.prefix = paragraph.number + " ";
  if (!paragraph.mark.empty()) line.prefix = paragraph.mark + " ";
  if (paragraph.run_in) line.run_in = &*paragraph.run_in;
  line.strong = paragraph.role == ParagraphRole::kItemHead;
  return line;
}

void BlockWriter::Write(const Paragraph<Inlines>& paragraph) {
  Line line = LineOf(paragraph);
  line.prefix.insert(0, std::exchange(item_text_, {}));
  line.in_heading = paragraph.role == ParagraphRole::kTitle;
  Inlines storage;
  const std::string text = TextLine(document_, slugs_, line, RunningText(paragraph, storage));
  AddLine(line.in_heading ? "# " + text : text);
}

void BlockWriter::Write(const List<Inlines>& list) {
  const std::string_view bullet = other_bullet_ ? "*" : "-";
  const bool tight = IsTight(list);
  for (const auto& item : list.items) {
    if (&item != &list.items.front() && !tight) AddBlankLine();
    const bool numbered = list.style == ListStyle::kDecimal && IsOrderedMark(item.mark);
    const bool cited = list.style != ListStyle::kBullet && list.style != ListStyle::kDash;
    if (cited && !numbered) item_text_ = item.mark + " ";
    WriteItem(item, numbered ? std::string_view(item.mark) : bullet);
    item_text_.clear();
  }
}

void BlockWriter::WriteItem(const ListItem<Inlines>& item, std::string_view bullet) {
  const Container container(*this, std::string(bullet) + " ", std::string(bullet.size() + 1, ' '));
  const bool tight = item.blocks.size() <= 2 && !item.blocks.empty() &&
                     IsParagraph(item.blocks[0]) &&
                     (item.blocks.size() == 1 || IsList(item.blocks[1]));
  Write(item.blocks, tight);
}

void BlockWriter::Write(const Box<Inlines>& box) {
  const Container quotation(*this, "> ", "> ");
  bool first = true;
  for (const auto& entry : box.entries) {
    if (!std::exchange(first, false)) AddBlankLine();
    if (entry.rule) {
      AddLine(kRule);
      continue;
    }
    if (!entry.label.empty()) {
      AddLine(TextLine(document_, slugs_, {.prefix = {}, .strong = true}, entry.label));
      if (!entry.blocks.empty()) AddBlankLine();
    }
    Write(entry.blocks);
  }
}

void BlockWriter::Write(const Quotation<Inlines>& quotation) {
  const Container container(*this, "> ", "> ");
  Write(quotation.blocks);
  if (!quotation.source) return;
  AddBlankLine();
  AddLine(TextLine(document_, slugs_, {}, *quotation.source));
}

void BlockWriter::Write(const model::Contents<Inlines>& contents) {
  if (contents.entries.empty()) return;
  Line heading;
  heading.in_heading = true;
  AddLine("## " + TextLine(document_, slugs_, heading, contents.heading));
  AddBlankLine();
  std::vector<int> above;  // levels of the entries that the next one may stand below
  for (const auto& entry : contents.entries) {
    while (!above.empty() && above.back() >= entry.level) above.pop_back();
    model::Inline link;
    link.kind = model::InlineKind::kCrossReference;
    link.target = entry.target;
    if (!entry.number.empty()) link.children.emplace_back().text = entry.number + " ";
    if (entry.label) {
      link.children.insert(link.children.end(), entry.label->begin(), entry.label->end());
      link.children.emplace_back().text = RunInSpace(*entry.label);
    }
    link.children.insert(link.children.end(), entry.text.begin(), entry.text.end());
    AddLine(std::string(2 * above.size(), ' ') + "- " + TextLine(document_, slugs_, {}, {link}));
    above.push_back(entry.level);
  }
}

void BlockWriter::Write(const Rule&) { AddLine(kRule); }

}  // namespace hexapla::write::markdown
