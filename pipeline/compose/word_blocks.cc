#include "base/utf8.h"
#include "compose/word_sort.h"
#include "compose/worder.h"

namespace hexapla::compose {
namespace {

locale::ListMarks ListMarksOf(model::ListStyle style) {
  switch (style) {
    case model::ListStyle::kBullet:
      return locale::ListMarks::kBullet;
    case model::ListStyle::kDash:
      return locale::ListMarks::kDash;
    case model::ListStyle::kLetter:
      return locale::ListMarks::kLetter;
    case model::ListStyle::kRoman:
      return locale::ListMarks::kRoman;
    case model::ListStyle::kDecimal:
      return locale::ListMarks::kDecimal;
  }
  return locale::ListMarks::kDash;
}

/// What stands before and after quoted words.
std::pair<std::string, std::string> QuotationMarks(const locale::Locale& locale) {
  constexpr std::string_view kPlace = "\n";  // no pattern has one
  const std::string marks = locale.Quote(kPlace, "");
  const std::size_t at = marks.find(kPlace);
  if (at == std::string::npos) return {};
  return {marks.substr(0, at), marks.substr(at + kPlace.size())};
}

/// A mark that belongs to the words of \p neighbour, in their language.
model::Inline MarkBeside(const model::Inline& neighbour, std::string text) {
  model::Inline piece;
  piece.text = std::move(text);
  piece.language = neighbour.language;
  piece.untranslated = neighbour.untranslated;
  return piece;
}

/// Puts the closing mark of a quotation behind \p text, or before the full stop that ends it where
/// the language writes that behind the mark.
void CloseQuotation(const locale::Locale& locale, std::string mark, model::Inlines& text) {
  const model::Inline last = text.empty() ? model::Inline() : text.back();
  if (last.kind == model::InlineKind::kText && !last.text.empty()) {
    const std::size_t at = base::CharacterBegin(last.text, last.text.size() - 1);
    const std::string stop = last.text.substr(at);
    if (locale.MarksBehindQuotation().find(stop) != std::string::npos) {
      text.back().text.erase(at);
      mark += stop;
    }
  }
  text.push_back(MarkBeside(last, std::move(mark)));
}

/// The paragraph with the first or the last word of \p blocks; null when there is none.
model::Paragraph<model::Inlines>* ParagraphOf(model::Blocks<model::Inlines>& blocks, bool first) {
  if (blocks.empty()) return nullptr;
  auto& what = (first ? blocks.front() : blocks.back()).what;
  if (auto* paragraph = std::get_if<model::Paragraph<model::Inlines>>(&what)) return paragraph;
  auto* list = std::get_if<model::List<model::Inlines>>(&what);
  if (list == nullptr || list->items.empty()) return nullptr;
  return ParagraphOf((first ? list->items.front() : list->items.back()).blocks, first);
}

/// Something has another value while words are worded: the place, where a table or masthead writes
/// values shorter than text does.
template <class Thing>
class Guard {
 public:
  Guard(Thing& thing, Thing value) : thing_(thing), before_(thing) { thing_ = value; }
  Guard(const Guard&) = delete;
  Guard& operator=(const Guard&) = delete;
  ~Guard() { thing_ = before_; }

 private:
  Thing& thing_;
  Thing before_;
};

}  // namespace

model::Blocks<model::Inlines> Worder::WordBlocks(const model::Blocks<OutlineText>& blocks) {
  model::Blocks<Inlines> out;
  out.reserve(blocks.size());
  for (const auto& block : blocks) out.push_back(WordBlock(block));
  return out;
}

model::Block<model::Inlines> Worder::WordBlock(const model::Block<OutlineText>& block) {
  return {
      std::visit(
          [this](const auto& what) -> decltype(model::Block<Inlines>::what) { return Word(what); },
          block.what),
      block.origin};
}

model::Masthead<model::Inlines> Worder::Word(const model::Masthead<OutlineText>& masthead) {
  const Guard guard(place_, locale::Place::kHeader);
  model::Masthead<Inlines> out;
  for (const auto& field : masthead.fields) {
    out.fields.push_back({field.field, WordText(field.text)});
  }
  return out;
}

model::Heading<model::Inlines> Worder::Word(const model::Heading<OutlineText>& heading) {
  model::Heading<Inlines> out{heading.level, heading.id, heading.number, WordText(heading.text)};
  out.annex = heading.annex;
  if (!heading.code.empty()) {
    out.label = Inlines{CodeValue(heading.code)};
  } else if (!heading.annex.empty()) {
    Inline label;
    label.text = locale_.RunInHead(locale_.NumberedLabel("annex", heading.annex));
    out.label = Inlines{std::move(label)};
  }
  return out;
}

model::Inlines Worder::WordHead(const OutlineText& text) {
  Inlines out = WordText(text);
  // Names stand in the termbase as inside a sentence; a head starts one.
  if (!out.empty()) out.front().text = locale_.SentenceCase(out.front().text);
  return out;
}

model::Paragraph<model::Inlines> Worder::Word(const model::Paragraph<OutlineText>& paragraph) {
  model::Paragraph<Inlines> out;
  out.role = paragraph.role;
  out.id = paragraph.id;
  out.number = paragraph.number;
  out.mark = paragraph.mark;
  const locale::Locale& marks = MarksOf(paragraph.text);
  if (!paragraph.code.empty()) {
    AddHead({CodeValue(paragraph.code)}, "code", marks, out);
  } else if (paragraph.run_in) {
    AddHead(WordHead(*paragraph.run_in), "", MarksOf(*paragraph.run_in), out);
  }
  const bool head = paragraph.role == model::ParagraphRole::kItemHead;
  opens_ = paragraph.role == model::ParagraphRole::kBody && place_ == locale::Place::kText &&
           !phrases_ && !out.run_in;
  out.text = head ? WordHead(paragraph.text) : WordText(paragraph.text);
  opens_ = false;
  for (const auto& list : paragraph.lists) out.lists.push_back(WordRunning(list, marks));
  return out;
}

model::RunningList<model::Inlines> Worder::WordRunning(const model::RunningList<OutlineText>& list,
                                                       const locale::Locale& locale) {
  model::RunningList<Inlines> out;
  out.style = list.style;
  out.level = list.level;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    out.items.push_back(
        {locale.ListMark(ListMarksOf(list.style), list.level, i), WordText(list.items[i].text)});
  }
  if (list.after) out.after = WordText(*list.after);
  return out;
}

model::Inline Worder::CodeValue(const std::string& code) const {
  base::Value value;
  value.text = code;
  const locale::Formatted formatted = locale_.Format(value, "", place_);
  Inline out;
  out.text = formatted.text;
  out.isolate = formatted.isolate;
  return out;
}

void Worder::AddHead(Inlines head, std::string_view style, const locale::Locale& locale,
                     model::Paragraph<Inlines>& out) {
  // The head and its mark are one: "Accessibility:".
  const std::string mark = locale.RunInHead("", style);
  if (!mark.empty() && !head.empty()) head.push_back(MarkBeside(head.back(), mark));
  out.run_in = std::move(head);
}

std::vector<std::size_t> Worder::OrderOf(const model::List<OutlineText>& list) {
  std::vector<std::string> keys(list.items.size());
  if (list.sorted) {
    // Names introduced here would be introduced before they stand there: a table introduces none.
    const Guard guard(place_, locale::Place::kTable);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      keys[i] = SortKey(WordBlocks(list.items[i].blocks));
    }
  }
  return SortedOrder(locale_, keys);
}

model::List<model::Inlines> Worder::Word(const model::List<OutlineText>& list) {
  const Guard guard(phrases_, true);
  model::List<Inlines> out;
  out.style = list.style;
  out.level = list.level;
  const std::vector<std::size_t> order = OrderOf(list);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const locale::Locale& locale = LocaleOf(list.original);
    out.items.push_back({locale.ListMark(ListMarksOf(list.style), list.level, i),
                         WordBlocks(list.items[order[i]].blocks)});
  }
  return out;
}

std::vector<model::Row<model::Inlines>> Worder::WordRows(
    const std::vector<model::Row<OutlineText>>& rows) {
  std::vector<model::Row<Inlines>> out;
  out.reserve(rows.size());
  for (const auto& row : rows) out.push_back(WordRow(row));
  return out;
}

model::Row<model::Inlines> Worder::WordRow(const model::Row<OutlineText>& row) {
  model::Row<Inlines> out;
  out.kind = row.kind;
  out.id = row.id;
  for (const auto& cell : row.cells) {
    out.cells.push_back(
        {cell.columns, cell.rows, cell.header, cell.alignment, WordBlocks(cell.blocks), cell.id});
  }
  return out;
}

model::Table<model::Inlines> Worder::Word(const model::Table<OutlineText>& table) {
  return WordTable(table, table.look == model::TableLook::kDiagram ? "figure_caption" : "caption");
}

model::Table<model::Inlines> Worder::WordTable(const model::Table<OutlineText>& table,
                                               std::string_view number_label) {
  const Guard guard(place_, locale::Place::kTable);
  model::Table<Inlines> out;
  out.id = table.id;
  out.number = table.number;
  out.widths = table.widths;
  out.look = table.look;
  if (!table.original.empty() && table.original != locale_.tag()) {
    out.language = table.original;
    out.direction = DirectionOf(LocaleOf(table.original));
  }
  if (!table.number.empty()) {
    Inline label;
    label.text = locale_.NumberedLabel(number_label, table.number);
    out.label = Inlines{std::move(label)};
  }
  if (table.caption) out.caption = WordText(*table.caption);
  out.header = WordRows(table.header);
  out.body = WordRows(table.body);
  if (table.sorted) SortRows(locale_, out.body);
  out.notes = WordBlocks(table.notes);
  return out;
}

model::Landscape<model::Inlines> Worder::Word(const model::Landscape<OutlineText>& landscape) {
  return {WordBlocks(landscape.blocks)};
}

model::Contents<model::Inlines> Worder::Word(const model::Contents<OutlineText>& contents) {
  return {contents.of, contents.levels, WordText(contents.heading)};
}

model::Quotation<model::Inlines> Worder::Word(const model::Quotation<OutlineText>& quotation) {
  const Guard guard(phrases_, true);
  model::Quotation<Inlines> out;
  out.blocks = WordBlocks(quotation.blocks);
  const auto [opening, closing] = QuotationMarks(LocaleOf(quotation.original));
  if (auto* first = ParagraphOf(out.blocks, true)) {
    const Inline words = first->text.empty() ? Inline() : first->text.front();
    first->text.insert(first->text.begin(), MarkBeside(words, opening));
  }
  if (auto* last = ParagraphOf(out.blocks, false)) {
    CloseQuotation(LocaleOf(quotation.original), closing, last->text);
  }
  if (quotation.source) out.source = WordText(*quotation.source);
  return out;
}

model::Box<model::Inlines> Worder::Word(const model::Box<OutlineText>& box) {
  model::Box<Inlines> out;
  for (const auto& entry : box.entries) {
    out.entries.push_back(
        {entry.rule, entry.rule ? Inlines() : WordText(entry.label), WordBlocks(entry.blocks)});
  }
  return out;
}

}  // namespace hexapla::compose
