#pragma once

#include <string>
#include <string_view>

#include "model/document.h"
#include "write/markdown/text_writer.h"

namespace hexapla::write::markdown {

/// Writes blocks, each line behind what its containers put before it.
class BlockWriter {
 public:
  /// Both must outlive the object.
  BlockWriter(const model::Document& document, const Slugs& slugs)
      : document_(document), slugs_(slugs) {}

  /// Blocks with blank lines between, or without where \p tight.
  void Write(const model::Blocks<model::Inlines>& blocks, bool tight = false);
  void WriteNotes();
  void WriteDraftBanner();

  std::string Finish() { return std::move(out_); }

 private:
  /// A container while it is open: \p first stands before its first line, \p rest before others.
  class Container {
   public:
    Container(BlockWriter& writer, std::string_view first, std::string_view rest);
    ~Container();
    Container(const Container&) = delete;
    Container& operator=(const Container&) = delete;

   private:
    BlockWriter& writer_;
    std::string outer_;
  };

  void Write(const model::Masthead<model::Inlines>& masthead);
  void Write(const model::Heading<model::Inlines>& heading);
  void Write(const model::Paragraph<model::Inlines>& paragraph);
  void Write(const model::List<model::Inlines>& list);
  void Write(const model::Table<model::Inlines>& table);
  void Write(const model::Box<model::Inlines>& box);
  void Write(const model::Quotation<model::Inlines>& quotation);
  void Write(const model::Landscape<model::Inlines>& landscape) { Write(landscape.blocks); }
  /// The figures of a chart as a table; the words in place of it where a table has just had them.
  void Write(const model::Chart<model::Inlines>& chart);
  /// Its heading, and a list of links.
  void Write(const model::Contents<model::Inlines>& contents);
  void Write(const model::Rule& rule);

  void WriteItem(const model::ListItem<model::Inlines>& item, std::string_view bullet);
  void WriteCaption(const model::Table<model::Inlines>& table);
  std::string Cell(const model::Blocks<model::Inlines>& blocks, bool strong) const;
  void AppendToCell(const model::Blocks<model::Inlines>& blocks, bool strong, std::string_view mark,
                    std::string& cell) const;
  void AddLine(std::string_view line);
  void AddBlankLine();
  Line LineOf(const model::Paragraph<model::Inlines>& paragraph) const;

  const model::Document& document_;
  const Slugs& slugs_;
  std::string out_;
  std::string prefix_;  ///< of every line
  std::string lead_;    ///< of the next line, in place of `prefix_`, when `leading_`
  bool leading_ = false;
  std::string item_text_;  ///< a cited mark, to be set before the next paragraph
  bool other_bullet_ = false;
};

}  // namespace hexapla::write::markdown
