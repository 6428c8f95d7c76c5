#include "write/docx/page_reckoner.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "write/docx/block_writer.h"
#include "write/docx/chart.h"
#include "write/docx/masthead.h"
#include "write/docx/styles.h"
#include "write/docx/table_layout.h"
#include "write/docx/text_measure.h"
#include "write/running_text.h"

namespace hexapla::write::docx {
namespace {

using model::Blocks;
using model::Inlines;
using model::Paragraph;
using model::Table;

constexpr int kEmuPerTwip = 635;
constexpr int kBoxMargins = 400;
constexpr int kBorders = 10;  // of a row
constexpr int kBoxGap = 200;  // of a row of boxes, with the margins of their cells

/// Puts blocks on pages, as far as their heights can be told.
class Reckoner {
  /// What the cells of a table are set in.
  struct Setting {
    std::string style;
    int margins = 0;  ///< of both sides of a cell
    int gap = 0;      ///< of a row, beside its words
    const std::vector<int>& widths_twips;
  };

 public:
  Reckoner(const model::Document& document, std::string_view styles, const Page& upright,
           const Page& wide)
      : document_(document),
        sheet_{styles, document.direction, document.typography.size_half_points},
        measure_(styles, document.typography.size_half_points),
        upright_(upright),
        wide_(wide),
        page_(&upright_) {}

  std::map<std::string, int> Run() {
    width_ = page_->text_width_twips();
    Add(document_.blocks, kBodyStyles);
    Put(0, 0);
    return std::move(pages_);
  }

 private:
  void Add(const Blocks<Inlines>& blocks, const BlockStyles& styles) {
    for (const auto& block : blocks) {
      std::visit([&](const auto& what) { AddOne(what, styles); }, block.what);
    }
  }

  void AddOne(const model::Masthead<Inlines>& masthead, const BlockStyles&) {
    int start = 0;
    int end = 0;
    const int start_width = width_ * kMastheadStart / kMastheadWhole;
    for (const auto& field : masthead.fields) {
      const FieldPlace place = PlaceOf(field.field);
      const std::string style(place.style);
      const std::string words = model::PlainText(field.text);
      if (!place.second_row) {
        AddLines(style, words, width_);
      } else if (place.at_end) {
        end += measure_.Of(style, words, width_ - start_width).height;
      } else {
        start += measure_.Of(style, words, start_width).height;
      }
    }
    Put(std::max(start, end), 0);
    EndTable();
  }
  void AddOne(const model::Heading<Inlines>& heading, const BlockStyles&) {
    if (!heading.annex.empty()) BeginPages(ends_wide_ ? upright_ : *page_);
    const std::string style = "Heading" + std::to_string(std::clamp(heading.level, 1, 6));
    Hold(measure_.Of(style, model::PlainText(heading.text), width_).height, heading.id);
  }
  void AddOne(const Paragraph<Inlines>& paragraph, const BlockStyles& styles) {
    std::string style(styles.paragraph);
    if (paragraph.role == model::ParagraphRole::kTitle) style = "Title";
    if (paragraph.role == model::ParagraphRole::kAuthor) style = "Source";
    AddLines(style, WordsOf(paragraph), width_);
    AddNotes(paragraph.text);
  }
  void AddOne(const model::List<Inlines>& list, const BlockStyles&) {
    const std::string style = "enumlev" + std::to_string(std::clamp(list.level, 1, 4));
    const BlockStyles inside{style, "enumlev", "enumcont", 4};
    for (const auto& item : list.items) Add(item.blocks, inside);
  }
  void AddOne(const model::Box<Inlines>& box, const BlockStyles&) {
    const int outer = width_;
    width_ -= kBoxMargins;
    for (const auto& entry : box.entries) {
      if (entry.rule) {
        AddLines("Shortrule", "_", width_);
        continue;
      }
      AddLines("Boxlabel", model::PlainText(entry.label), width_);
      Add(entry.blocks, kBoxStyles);
    }
    width_ = outer;
    EndTable();
  }
  void AddOne(const model::Quotation<Inlines>& quotation, const BlockStyles&) {
    Add(quotation.blocks, kQuotationStyles);
    if (quotation.source) {
      AddLines("Quotationsource", model::PlainText(*quotation.source), width_);
    }
  }
  void AddOne(const model::Contents<Inlines>& contents, const BlockStyles&) {
    if (contents.entries.empty()) return;
    AddLines("TOCHeading", model::PlainText(contents.heading), width_);
    for (const auto& entry : contents.entries) {
      const std::string label = entry.label ? model::PlainText(*entry.label) + " " : entry.number;
      AddLines(EntryStyleOf(contents.of, entry.level), label + model::PlainText(entry.text),
               width_);
    }
    EndTable();
  }
  void AddOne(const model::Rule&, const BlockStyles&) { AddLines("Closingrule", "_", width_); }
  void AddOne(const model::Landscape<Inlines>& landscape, const BlockStyles& styles) {
    BeginPages(wide_);
    Add(landscape.blocks, styles);
    ends_wide_ = true;
  }
  void AddOne(const model::Chart<Inlines>& chart, const BlockStyles&) {
    AddCaption(chart.table);
    Put(static_cast<int>(ChartHeight(chart) / kEmuPerTwip), 0);
  }
  void AddOne(const Table<Inlines>& table, const BlockStyles&) {
    AddCaption(table);
    if (table.look == model::TableLook::kDiagram) {
      AddDiagram(table);
    } else {
      AddRows(table);
    }
    Add(table.notes, kTableNoteStyles);
    EndTable();
  }

  void AddRows(const Table<Inlines>& table) {
    const TableLayout layout = LayoutOf(table, width_, sheet_);
    const Setting setting{
        layout.small ? "Widetabletext" : "Tabletext",
        StyleCellMargins(sheet_.styles, layout.small ? "WideTable" : "ReportTable"), kBorders,
        layout.widths_twips};
    const int header = HeaderOf(table, setting);
    const std::vector<int> heights = Heights(table.body, setting);
    const std::vector<bool> kept = KeptRows(table.body, layout.widths_twips, false);
    int together = 0;
    for (std::size_t i = 0; i < heights.size(); ++i) {
      together += heights[i];
      if (kept[i] && i + 1 < heights.size()) continue;
      Put(std::exchange(together, 0), 0, header);
    }
  }

  void AddDiagram(const Table<Inlines>& table) {
    std::vector<int> boxes;
    const std::vector<int> widths = DiagramWidths(table, width_);
    for (std::size_t i = 0; i < widths.size(); i += 2) boxes.push_back(widths[i]);
    const Setting setting{"Diagramtext", StyleCellMargins(sheet_.styles, "Diagram"), kBoxGap,
                          boxes};
    const int header = HeaderOf(table, setting);
    for (const int height : Heights(table.body, setting)) Put(height, 0, header);
  }

  /// Held: the first row stays with it.
  int HeaderOf(const Table<Inlines>& table, const Setting& setting) {
    int header = 0;
    for (const int height : Heights(table.header, setting)) header += height;
    Hold(header, {});
    return header;
  }

  /// The line that stands behind each table.
  void EndTable() { AddLines("Tablefin", "", width_); }

  void AddCaption(const Table<Inlines>& table) {
    if (!table.label && !table.caption) return;
    const TextHeight line = measure_.Of("Caption", "", width_);
    const std::string words = table.caption ? model::PlainText(*table.caption) : std::string();
    const int label = table.label ? line.line : 0;
    Hold(measure_.Of("Caption", words, width_).height + label, table.id);
  }

  /// One for each row.
  std::vector<int> Heights(const std::vector<model::Row<Inlines>>& rows, const Setting& setting) {
    std::vector<int> heights(rows.size(), setting.gap);
    ForEachCell(rows, setting.widths_twips,
                [&](std::size_t row, const model::Cell<Inlines>& cell, int width) {
                  const int room = std::max(width - setting.margins, 1);
                  const int all = HeightOf(cell.blocks, setting.style, room);
                  const int height = all / std::max(1, cell.rows) + setting.gap;
                  heights[row] = std::max(heights[row], height);
                });
    return heights;
  }

  int HeightOf(const Blocks<Inlines>& blocks, const std::string& style, int width) {
    int height = 0;
    for (const auto& block : blocks) {
      if (const auto* paragraph = std::get_if<Paragraph<Inlines>>(&block.what)) {
        height += measure_.Of(style, WordsOf(*paragraph), width).height;
      } else if (const auto* list = std::get_if<model::List<Inlines>>(&block.what)) {
        for (const auto& item : list->items) height += HeightOf(item.blocks, "Tablelist1", width);
      }
    }
    return height;
  }

  static std::string WordsOf(const Paragraph<Inlines>& paragraph) {
    Inlines storage;
    std::string words = model::PlainText(RunningText(paragraph, storage));
    return paragraph.run_in ? model::PlainText(*paragraph.run_in) + " " + words : words;
  }

  void AddLines(const std::string& style, const std::string& text, int width) {
    const TextHeight measured = measure_.Of(style, text, width);
    Put(measured.height, 2 * measured.line);
  }

  /// Notes take their room from the page of the reference.
  void AddNotes(const Inlines& text) {
    for (const model::Inline& piece : text) {
      AddNotes(piece.children);
      if (piece.kind != model::InlineKind::kNoteReference) continue;
      if (piece.note >= document_.notes.size() || !noted_.insert(piece.note).second) continue;
      used_ += HeightOf(document_.notes[piece.note].blocks, "FootnoteText", width_);
    }
  }

  void BeginPages(const Page& page) {
    ends_wide_ = false;
    if (used_ > 0 || held_ > 0) {
      Put(0, 0);
      ++number_;
    }
    used_ = 0;
    page_ = &page;
    width_ = page.text_width_twips();
  }

  /// What is not parted from what comes next.
  void Hold(int height, const std::string& id) {
    if (ends_wide_) BeginPages(upright_);
    held_ += height;
    if (!id.empty()) held_ids_.push_back(id);
  }

  /// \p least  the part of it that stays together, 0: all; \p again  what a new page begins with.
  void Put(int height, int least, int again = 0) {
    if (ends_wide_) BeginPages(upright_);
    const int room = page_->text_height_twips();
    const int together = held_ + (least > 0 ? std::min(least, height) : height);
    if (used_ > 0 && used_ + together > room) {
      ++number_;
      used_ = held_ > 0 ? 0 : again;
    }
    for (const std::string& id : held_ids_) pages_.emplace(id, number_);
    held_ids_.clear();
    used_ += held_ + height;
    held_ = 0;
    while (used_ > room) {
      ++number_;
      used_ -= room;
    }
  }

  const model::Document& document_;
  CellSheet sheet_;
  TextMeasure measure_;
  const Page& upright_;
  const Page& wide_;
  const Page* page_;
  int width_ = 0;
  int number_ = 1;
  int used_ = 0;  ///< of the page
  int held_ = 0;  ///< height of what waits for what comes next
  bool ends_wide_ = false;
  std::vector<std::string> held_ids_;
  std::set<std::size_t> noted_;
  std::map<std::string, int> pages_;
};

}  // namespace

std::map<std::string, int> ReckonPages(const model::Document& document, std::string_view styles,
                                       const Page& upright, const Page& wide) {
  return Reckoner(document, styles, upright, wide).Run();
}

}  // namespace hexapla::write::docx
