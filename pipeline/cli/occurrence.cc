#include "cli/occurrence.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/excerpt.h"

namespace hexapla::cli {
namespace {

using model::Inline;
using model::Inlines;

constexpr std::size_t kContextBytes = 70;

std::string Around(std::string_view text, std::size_t begin, std::size_t end) {
  return base::Excerpt(text, begin, end, kContextBytes);
}

/// Finds the fact in one run of text.
class TextSearch {
 public:
  explicit TextSearch(std::string_view fact) : fact_(fact) {}

  void Add(const Inlines& inlines) {
    for (const Inline& item : inlines) {
      const std::size_t begin = text_.size();
      const std::size_t hits = hits_.size();
      text_ += item.text;
      Add(item.children);
      if (item.fact == fact_) hits_.push_back({begin, text_.size()});
      const auto& chosen_by = item.chosen_by;
      if (std::find(chosen_by.begin(), chosen_by.end(), fact_) == chosen_by.end()) continue;
      AddChoice({begin, text_.size(), hits_.size() > hits});
    }
  }

  void Append(const std::string& place, std::vector<Occurrence>& out) const {
    std::vector<std::pair<Range, bool>> found;
    for (const Range& hit : hits_) found.push_back({hit, false});
    for (const Range& choice : choices_) {
      if (!choice.prints) found.push_back({choice, true});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first.begin < b.first.begin; });
    for (const auto& [range, chooses] : found) {
      const std::string printed = text_.substr(range.begin, range.end - range.begin);
      out.push_back({place, chooses ? Around(printed, 0, 0) : printed,
                     Around(text_, range.begin, range.end), chooses});
    }
  }

 private:
  struct Range {
    std::size_t begin;
    std::size_t end;
    bool prints = false;  ///< of a choice: the fact prints in it
  };

  /// The pieces of one branch stand one behind the other.
  void AddChoice(const Range& piece) {
    if (choices_.empty() || choices_.back().end != piece.begin) {
      choices_.push_back(piece);
      return;
    }
    choices_.back().end = piece.end;
    choices_.back().prints = choices_.back().prints || piece.prints;
  }

  std::string_view fact_;
  std::string text_;
  std::vector<Range> hits_;
  std::vector<Range> choices_;
};

/// Walks a document, counting what a reader would count to find a place again.
class Walk {
 public:
  explicit Walk(std::string_view fact) : fact_(fact) {}

  void Visit(const model::Blocks<Inlines>& blocks) {
    for (const model::Block<Inlines>& block : blocks) {
      std::visit([this](const auto& what) { Visit(what); }, block.what);
    }
  }

  void VisitNote(const model::Note<Inlines>& note) {
    heading_.clear();
    prefix_ = fmt::format("note {}", note.number);
    paragraphs_ = 0;
    Visit(note.blocks);
  }

  std::vector<Occurrence> Take() { return std::move(found_); }

 private:
  void Search(const Inlines& text, const std::string& what) {
    TextSearch search(fact_);
    search.Add(text);
    std::string place = heading_;
    for (const std::string& part : {prefix_, what}) {
      if (part.empty()) continue;
      place += place.empty() ? part : ", " + part;
    }
    search.Append(place, found_);
  }

  void Visit(const model::Masthead<Inlines>& masthead) {
    for (const auto& field : masthead.fields) Search(field.text, "masthead");
  }

  void Visit(const model::Heading<Inlines>& heading) {
    heading_ = model::PlainText(heading.text);
    if (!heading.number.empty()) heading_ = heading.number + " " + heading_;
    paragraphs_ = 0;
    Search(heading.text, "heading");
  }

  void Visit(const model::Paragraph<Inlines>& paragraph) {
    ++paragraphs_;
    const std::string number =
        paragraph.number.empty() ? std::to_string(paragraphs_) : paragraph.number;
    std::string what = prefix_.empty() ? "paragraph " + number : std::string();
    if (paragraph.role == model::ParagraphRole::kAuthor) what = "author";
    if (paragraph.role == model::ParagraphRole::kTitle) what = "title";
    if (paragraph.run_in) Search(*paragraph.run_in, what);
    Search(paragraph.text, what);
    for (const auto& list : paragraph.lists) {
      for (const auto& item : list.items) {
        Search(item.text, what.empty() ? item.mark : what + ", " + item.mark);
      }
      if (list.after) Search(*list.after, what);
    }
  }

  void Visit(const model::List<Inlines>& list) {
    const std::string outer = prefix_;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      prefix_ = fmt::format("{}{}list item {}", outer, outer.empty() ? "" : ", ", i + 1);
      Visit(list.items[i].blocks);
    }
    prefix_ = outer;
  }

  void VisitRows(const std::vector<model::Row<Inlines>>& rows, const std::string& table,
                 const char* row_name) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
      for (std::size_t cell = 0; cell < rows[row].cells.size(); ++cell) {
        prefix_ = fmt::format("{}, {} {}, cell {}", table, row_name, row + 1, cell + 1);
        Visit(rows[row].cells[cell].blocks);
      }
    }
  }

  void Visit(const model::Chart<Inlines>& chart) {
    Visit(chart.table, "figure");
    const std::string name = chart.table.number.empty() ? "figure" : "figure " + chart.table.number;
    Search(chart.alternative, name + ", text alternative");
    if (chart.axis) Search(*chart.axis, name + ", axis");
  }

  void Visit(const model::Table<Inlines>& table) {
    Visit(table, table.look == model::TableLook::kDiagram ? "figure" : "table");
  }

  void Visit(const model::Table<Inlines>& table, const std::string& kind) {
    const std::string outer = prefix_;
    const std::string name = table.number.empty() ? kind : kind + " " + table.number;
    if (table.caption) Search(*table.caption, name + ", caption");
    VisitRows(table.header, name, "heading row");
    VisitRows(table.body, name, "row");
    prefix_ = name + ", note";
    Visit(table.notes);
    prefix_ = outer;
  }

  void Visit(const model::Box<Inlines>& box) {
    const std::string outer = prefix_;
    for (const auto& entry : box.entries) {
      prefix_ = "box";
      Search(entry.label, {});
      const std::string label = model::PlainText(entry.label);
      if (!label.empty()) prefix_ += ", " + label;
      Visit(entry.blocks);
    }
    prefix_ = outer;
  }

  void Visit(const model::Quotation<Inlines>& quotation) {
    const std::string outer = prefix_;
    prefix_ += outer.empty() ? "quotation" : ", quotation";
    Visit(quotation.blocks);
    if (quotation.source) Search(*quotation.source, "source");
    prefix_ = outer;
  }

  void Visit(const model::Landscape<Inlines>& landscape) { Visit(landscape.blocks); }
  void Visit(const model::Contents<Inlines>& contents) {
    Search(contents.heading, "contents");
    for (const auto& entry : contents.entries) Search(entry.text, "contents");
  }
  void Visit(const model::Rule&) {}

  std::string_view fact_;
  std::string heading_;
  std::string prefix_;
  int paragraphs_ = 0;
  std::vector<Occurrence> found_;
};

}  // namespace

std::vector<Occurrence> FindOccurrences(const model::Document& document, std::string_view fact) {
  Walk walk(fact);
  walk.Visit(document.blocks);
  for (const auto& note : document.notes) walk.VisitNote(note);
  return walk.Take();
}

}  // namespace hexapla::cli
