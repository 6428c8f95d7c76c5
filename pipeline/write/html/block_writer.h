#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "write/html/output.h"
#include "write/html/text_writer.h"

namespace hexapla::write::html {

/// Writes blocks. One object serves one page.
class BlockWriter {
 public:
  /// All must outlive the object.
  BlockWriter(const model::Document& document, Output& out, TextWriter& text)
      : document_(document), out_(out), text_(text) {}

  /// The body: headings open sections, which end before the next heading of their rank.
  void WriteBody(const model::Blocks<model::Inlines>& blocks);

  /// Blocks without headings.
  void Write(const model::Blocks<model::Inlines>& blocks);

  /// As content of a cell or item: a lone plain paragraph stands without `<p>`.
  void WriteCompact(const model::Blocks<model::Inlines>& blocks);

  /// Rules for the columns of the tables written so far.
  const std::string& column_rules() const { return column_rules_; }

 private:
  using ContentsEntry = model::Contents<model::Inlines>::Entry;

  void Write(const model::Masthead<model::Inlines>& masthead);
  void Write(const model::Heading<model::Inlines>& heading);
  void Write(const model::Paragraph<model::Inlines>& paragraph);
  void Write(const model::List<model::Inlines>& list);
  void Write(const model::Table<model::Inlines>& table);
  void Write(const model::Box<model::Inlines>& box);
  void Write(const model::Quotation<model::Inlines>& quotation);
  void Write(const model::Landscape<model::Inlines>& landscape);
  void Write(const model::Chart<model::Inlines>& chart);
  void Write(const model::Contents<model::Inlines>& contents);
  void Write(const model::Rule& rule);

  void WriteFields(const model::Masthead<model::Inlines>& masthead, bool at_end);
  void WriteItem(const model::ListItem<model::Inlines>& item, bool drawn);
  void WriteLine(const model::Paragraph<model::Inlines>& paragraph);
  void WriteRunIn(const model::Inlines& head);
  /// Says in the tag being written that what it holds is in \p tongue; returns what was in force.
  std::string_view EnterTongue(std::string_view tongue);
  void WriteCaption(const model::Table<model::Inlines>& table, std::string_view id);
  void WriteCaptionWords(const model::Table<model::Inlines>& table);
  /// Language and direction of a table that is not in the document's.
  void WriteTongue(const model::Table<model::Inlines>& table);
  void WriteDirection(const model::Table<model::Inlines>& table);
  void WriteColumns(const model::Table<model::Inlines>& table);
  void WriteBodyRows(const std::vector<model::Row<model::Inlines>>& rows);
  /// \p starts  the column each cell begins at.
  void WriteRow(const model::Row<model::Inlines>& row, const std::vector<std::size_t>& starts,
                bool header);
  /// \p first  it is of the column that stays in sight while the others scroll.
  void WriteCell(const model::Cell<model::Inlines>& cell, std::string_view scope, bool first);
  /// Entries below others stand in lists of their own.
  void WriteEntries(const ContentsEntry* begin, const ContentsEntry* end);
  void WriteEntry(const ContentsEntry& entry);
  void CloseSections(int level);

  const model::Document& document_;
  Output& out_;
  TextWriter& text_;
  std::vector<int> sections_;  ///< levels of the open sections, outermost first
  int tables_ = 0;
  int charts_ = 0;
  int contents_ = 0;
  bool wide_ = false;  ///< the table being written is
  std::string column_rules_;
};

}  // namespace hexapla::write::html
