#include "model/dump.h"

#include <string_view>
#include <utility>

#include "base/utf8.h"

namespace hexapla::model {
namespace {

std::string_view NameOf(MastheadField field) {
  switch (field) {
    case MastheadField::kSession:
      return "session";
    case MastheadField::kPlaceDates:
      return "place-dates";
    case MastheadField::kAgendaItem:
      return "agenda-item";
    case MastheadField::kNumber:
      return "number";
    case MastheadField::kDate:
      return "date";
    case MastheadField::kOriginal:
      return "original";
  }
  return "";
}

std::string_view NameOf(ParagraphRole role) {
  switch (role) {
    case ParagraphRole::kBody:
      return "";
    case ParagraphRole::kAuthor:
      return " author";
    case ParagraphRole::kTitle:
      return " title";
    case ParagraphRole::kSummary:
      return " summary";
    case ParagraphRole::kItemHead:
      return " item-head";
  }
  return "";
}

std::string_view NameOf(ListStyle style) {
  switch (style) {
    case ListStyle::kBullet:
      return "bullet";
    case ListStyle::kDash:
      return "dash";
    case ListStyle::kLetter:
      return "letter";
    case ListStyle::kRoman:
      return "roman";
    case ListStyle::kDecimal:
      return "decimal";
  }
  return "";
}

std::string_view NameOf(ContentsOf of) {
  switch (of) {
    case ContentsOf::kHeadings:
      return "headings";
    case ContentsOf::kTables:
      return "tables";
    case ContentsOf::kFigures:
      return "figures";
  }
  return "";
}

std::string_view NameOf(InlineKind kind) {
  switch (kind) {
    case InlineKind::kText:
      return "text";
    case InlineKind::kEmphasis:
      return "emphasis";
    case InlineKind::kStrong:
      return "strong";
    case InlineKind::kLink:
      return "link";
    case InlineKind::kValue:
      return "value";
    case InlineKind::kNoteReference:
      return "note-reference";
    case InlineKind::kTableNote:
      return "table-note";
    case InlineKind::kCrossReference:
      return "cross-reference";
    case InlineKind::kForeign:
      return "foreign";
  }
  return "";
}

/// What a reader cannot see on a line: white space but U+0020, controls of direction and joining.
bool IsInvisible(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || c == 0x61C ||
         (c >= 0x2000 && c <= 0x200F) || c == 0x2011 || (c >= 0x2028 && c <= 0x202F) ||
         (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
}

void AppendVisible(std::string_view text, std::string& out) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::NextCodePoint(text, at);
    if (!IsInvisible(c)) {
      if (c == '"' || c == '\\') out += '\\';
      base::AppendUtf8(c, out);
      continue;
    }
    out += "<U+";
    for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[(c >> shift) & 0xFU];
    out += '>';
  }
}

class Dumper {
 public:
  std::string Finish() { return std::move(out_); }

  void Dump(const Document& document) {
    Begin("document").Word(document.metadata.report).Word(document.language);
    Word(document.direction == Direction::kRightToLeft ? "rtl" : "ltr");
    if (document.metadata.draft) Word("draft");
    End();
    ++depth_;
    DumpHead(document);
    Dump(document.blocks);
    for (const auto& note : document.notes) {
      Begin("note").Word(std::to_string(note.number)).Id(note.id).End();
      Below([&] { Dump(note.blocks); });
    }
    --depth_;
  }

 private:
  Dumper& Begin(std::string_view kind) {
    out_.append(2 * depth_, ' ');
    out_ += kind;
    return *this;
  }
  Dumper& Word(std::string_view word) {
    if (!word.empty()) (out_ += ' ') += word;
    return *this;
  }
  Dumper& Id(std::string_view id) {
    if (!id.empty()) (out_ += " #") += id;
    return *this;
  }
  Dumper& Quoted(std::string_view text) {
    out_ += " \"";
    AppendVisible(text, out_);
    out_ += '"';
    return *this;
  }
  Dumper& Number(std::string_view number) { return number.empty() ? *this : Quoted(number); }
  void End() { out_ += '\n'; }

  template <class Children>
  void Below(const Children& children) {
    ++depth_;
    children();
    --depth_;
  }

  void DumpHead(const Document& document) {
    const Metadata& metadata = document.metadata;
    const std::pair<std::string_view, const std::string*> fields[] = {
        {"title", &metadata.title},
        {"subject", &metadata.subject},
        {"creator", &metadata.creator},
        {"office", &metadata.office},
        {"symbol", &metadata.symbol},
        {"date", &metadata.date},
        {"source", &metadata.source_language},
        {"footer", &metadata.footer}};
    for (const auto& [name, value] : fields) {
      if (!value->empty()) Begin(name).Quoted(*value).End();
    }
    for (const auto& [key, words] : document.labels) Begin("label").Word(key).Quoted(words).End();
  }

  void Dump(const Blocks<Inlines>& blocks) {
    for (const auto& block : blocks) {
      std::visit([this](const auto& what) { DumpBlock(what); }, block.what);
    }
  }

  void DumpBlock(const Masthead<Inlines>& masthead) {
    Begin("masthead").End();
    Below([&] {
      for (const auto& field : masthead.fields) DumpText(NameOf(field.field), field.text);
    });
  }
  void DumpBlock(const Heading<Inlines>& heading) {
    Begin("heading").Word(std::to_string(heading.level)).Number(heading.number);
    Id(heading.id).End();
    Below([&] {
      if (heading.label) DumpText("label", *heading.label);
      Dump(heading.text);
    });
  }
  void DumpBlock(const Paragraph<Inlines>& paragraph) {
    Begin("paragraph");
    out_ += NameOf(paragraph.role);
    Number(paragraph.number).Number(paragraph.mark).Id(paragraph.id).End();
    Below([&] {
      if (paragraph.run_in) DumpText("run-in", *paragraph.run_in);
      Dump(paragraph.text);
      for (const auto& list : paragraph.lists) DumpRunning(list);
    });
  }
  void DumpRunning(const RunningList<Inlines>& list) {
    if (!list.items.empty()) {
      Begin("running-list").Word(NameOf(list.style)).Word(std::to_string(list.level)).End();
      Below([&] {
        for (const auto& item : list.items) {
          Begin("item").Quoted(item.mark).End();
          Below([&] { Dump(item.text); });
        }
      });
    }
    if (list.after) DumpText("after", *list.after);
  }
  void DumpBlock(const List<Inlines>& list) {
    Begin("list").Word(NameOf(list.style)).Word(std::to_string(list.level)).End();
    Below([&] {
      for (const auto& item : list.items) {
        Begin("item").Quoted(item.mark).End();
        Below([&] { Dump(item.blocks); });
      }
    });
  }
  void DumpBlock(const Table<Inlines>& table) {
    Begin(table.look == TableLook::kDiagram ? "diagram" : "table")
        .Number(table.number)
        .Id(table.id);
    if (!table.language.empty()) Word("lang=" + table.language);
    for (const int width : table.widths) Word(std::to_string(width));
    End();
    Below([&] {
      if (table.label) DumpText("label", *table.label);
      if (table.caption) DumpText("caption", *table.caption);
      for (const auto& row : table.header) DumpRow("header-row", row);
      for (const auto& row : table.body) DumpRow("row", row);
      if (table.notes.empty()) return;
      Begin("table-notes").End();
      Below([&] { Dump(table.notes); });
    });
  }
  void DumpBlock(const Chart<Inlines>& chart) {
    Begin("chart").Word(chart.kind == ChartKind::kBars ? "bars" : "columns");
    for (const ChartTick& tick : chart.ticks) Quoted(tick.text);
    End();
    Below([&] {
      DumpText("alternative", chart.alternative);
      if (chart.axis) DumpText("axis", *chart.axis);
      DumpBlock(chart.table);
      for (const auto& row : chart.figures) {
        Begin("figures");
        for (const auto& figure : row) Word(figure ? figure->ToString() : "none");
        End();
      }
    });
  }
  void DumpBlock(const Contents<Inlines>& contents) {
    Begin("contents").Word(NameOf(contents.of));
    if (contents.of == ContentsOf::kHeadings) Word(std::to_string(contents.levels));
    End();
    Below([&] {
      DumpText("heading", contents.heading);
      for (const auto& entry : contents.entries) {
        Begin("entry")
            .Word(std::to_string(entry.level))
            .Number(entry.number)
            .Id(entry.target)
            .End();
        Below([&] {
          if (entry.label) DumpText("label", *entry.label);
          Dump(entry.text);
        });
      }
    });
  }
  void DumpBlock(const Box<Inlines>& box) {
    Begin("box").End();
    Below([&] {
      for (const auto& entry : box.entries) {
        Begin(entry.rule ? "rule short" : "entry").End();
        if (entry.rule) continue;
        Below([&] {
          DumpText("label", entry.label);
          Dump(entry.blocks);
        });
      }
    });
  }
  void DumpBlock(const Quotation<Inlines>& quotation) {
    Begin("quotation").End();
    Below([&] {
      Dump(quotation.blocks);
      if (quotation.source) DumpText("source", *quotation.source);
    });
  }
  void DumpBlock(const Landscape<Inlines>& landscape) {
    Begin("landscape").End();
    Below([&] { Dump(landscape.blocks); });
  }
  void DumpBlock(const Rule& rule) {
    Begin("rule").Word(rule.kind == RuleKind::kClosing ? "closing" : "short").End();
  }

  void DumpRow(std::string_view kind, const Row<Inlines>& row) {
    Begin(kind);
    if (row.kind == RowKind::kGroup) Word("group");
    if (row.kind == RowKind::kTotal) Word("total");
    Id(row.id).End();
    Below([&] {
      for (const auto& cell : row.cells) {
        Begin("cell");
        if (cell.header) Word("header");
        if (cell.columns > 1) Word("columns=" + std::to_string(cell.columns));
        if (cell.rows > 1) Word("rows=" + std::to_string(cell.rows));
        if (cell.alignment == Alignment::kCenter) Word("center");
        if (cell.alignment == Alignment::kEnd) Word("end");
        Id(cell.id).End();
        Below([&] { Dump(cell.blocks); });
      }
    });
  }

  void DumpText(std::string_view name, const Inlines& text) {
    Begin(name).End();
    Below([&] { Dump(text); });
  }

  void Dump(const Inlines& text) {
    for (const Inline& piece : text) {
      Begin(NameOf(piece.kind));
      if (!piece.fact.empty()) Word("{" + piece.fact + "}");
      if (!piece.text.empty()) Quoted(piece.text);
      if (piece.kind == InlineKind::kNoteReference) Word(std::to_string(piece.note + 1));
      if (!piece.target.empty()) Word("-> " + piece.target);
      if (!piece.language.empty()) Word("lang=" + piece.language);
      if (piece.isolate) Word("isolate");
      if (piece.untranslated) Word("untranslated");
      End();
      Below([&] { Dump(piece.children); });
    }
  }

  std::string out_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string Dump(const Document& document) {
  Dumper dumper;
  dumper.Dump(document);
  return dumper.Finish();
}

}  // namespace hexapla::model
