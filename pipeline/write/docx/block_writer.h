#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "write/docx/assembly.h"
#include "write/docx/relationships.h"
#include "write/docx/text_writer.h"
#include "write/docx/xml_text.h"

namespace hexapla::write::docx {

/// Paragraph styles of the place blocks stand in. Lists add their level: `enumlev1`.
struct BlockStyles {
  std::string_view paragraph;
  std::string_view list_item;
  std::string_view list_continued;
  int list_levels = 1;  ///< levels that have a style
};

inline constexpr BlockStyles kBodyStyles{"", "enumlev", "enumcont", 4};
inline constexpr BlockStyles kBoxStyles{"Boxtext", "enumlev", "enumcont", 4};
inline constexpr BlockStyles kQuotationStyles{"Quotation", "enumlev", "enumcont", 4};
inline constexpr BlockStyles kCellStyles{"Tabletext", "Tablelist", "Tablecont", 2};
inline constexpr BlockStyles kWideCellStyles{"Widetabletext", "Tablelist", "Tablecont", 2};
inline constexpr BlockStyles kTableNoteStyles{"Tablelegend", "Tablelist", "Tablecont", 2};
inline constexpr BlockStyles kFootnoteStyles{"FootnoteText", "enumlev", "enumcont", 4};

/// The paragraph style of an entry of a table of contents.
std::string EntryStyleOf(model::ContentsOf of, int level);

/// How a paragraph is set.
struct ParagraphFormat {
  std::string_view style;             ///< empty: the default one
  std::optional<NumberPlace> number;  ///< num 0: takes the style's number away
  std::string_view alignment;         ///< `w:jc`; empty: the style's
  bool keep_next = false;             ///< not parted from the next by the end of a page
  bool new_page = false;              ///< begins a page
  int leader_tab = 0;  ///< where dots lead to, from the start of the line; 0: no such tab
};

/// Writes the blocks of one part (ISO/IEC 29500-1, 17.2 to 17.4). Words stand in text_writer.h.
class BlockWriter {
 public:
  BlockWriter(Assembly& assembly, Relationships& relationships, XmlText& out)
      : assembly_(assembly),
        relationships_(relationships),
        out_(out),
        text_(assembly, relationships, out) {}

  /// The body of the document, with its sections but the last.
  void WriteBody(const model::Blocks<model::Inlines>& blocks);
  /// A footnote: its mark stands in its first paragraph.
  void WriteNote(const model::Blocks<model::Inlines>& blocks);

  void OpenParagraph(const ParagraphFormat& format);
  void CloseParagraph() { out_.Raw("</w:p>"); }
  /// A paragraph of one run of plain words.
  void WriteLine(std::string_view style, std::string_view words, const RunFormat& format = {});
  TextWriter& text() { return text_; }

 private:
  using ContentsEntry = model::Contents<model::Inlines>::Entry;

  /// Where the blocks being written stand.
  struct Place {
    BlockStyles styles = kBodyStyles;
    std::string_view alignment;
    std::string item_style;                  ///< of blocks of a list item after its first
    std::optional<NumberPlace> item_number;  ///< of a list item whose first paragraph is to come
    std::string item_first_style;
    bool note_mark = false;  ///< a footnote's mark is to come
    std::string_view head;   ///< style of heads of columns and of rows that stand out; may be empty
    bool keep_next = false;  ///< paragraphs are not parted from the row below by the end of a page
  };

  /// \p before_rule: the closing rule follows.
  void WriteBlocks(const model::Blocks<model::Inlines>& blocks, bool before_rule = false);
  /// Notes for block \p index what it has to stay with.
  void LookAhead(const model::Blocks<model::Inlines>& blocks, std::size_t index, bool before_rule);
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

  /// \p instruction  of the field that begins with this entry; may be empty.
  void WriteEntry(const ContentsEntry& entry, const std::string& style,
                  const std::string& instruction);
  /// Ends a section, where one ends before the block that comes.
  void WriteSectionBreak(const std::string& section);
  void WriteItem(const model::ListItem<model::Inlines>& item, NumberPlace number,
                 std::string_view style, std::string_view level, bool before_rule);
  /// The paragraph that carries a mark whose block cannot.
  void FlushMarks();
  void WriteFields(const model::Masthead<model::Inlines>& masthead, bool second_row, bool at_end);
  /// \p bands: its columns look different by turns.
  void OpenTable(std::string_view style, std::string_view caption, bool header, bool bands = false);
  void WriteGrid(const std::vector<int>& widths_twips);
  void OpenCell(int width_twips, int columns, std::string_view merge);
  void WriteCaption(const model::Table<model::Inlines>& table, std::string_view sequence);
  /// \p kept: rows that stay on the page of the next; may be shorter.
  void WriteRows(const std::vector<model::Row<model::Inlines>>& rows,
                 const std::vector<int>& widths_twips, bool header, const std::vector<bool>& kept);
  void WriteEmptyCell(int width_twips, int columns, std::string_view merge);
  void WriteCell(const model::Cell<model::Inlines>& cell, model::RowKind kind, bool header);
  void WriteTable(const model::Table<model::Inlines>& table, bool before_rule);
  void WriteDiagram(const model::Table<model::Inlines>& table);
  void WriteBoxes(const std::vector<model::Row<model::Inlines>>& rows,
                  const std::vector<int>& widths_twips, bool header);
  const BlockStyles& CellStyles() const;
  /// A place that text points at; nothing when \p target is null.
  void WriteBookmark(const Target* target);
  ParagraphFormat FormatOf(const model::Paragraph<model::Inlines>& paragraph);

  /// While it stands, paragraphs run in the direction of \p tongue; empty: as those around.
  class Turn {
   public:
    Turn(Assembly& assembly, std::string_view tongue);
    ~Turn() { assembly_.direction = outer_; }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

   private:
    Assembly& assembly_;
    model::Direction outer_;
  };

  Assembly& assembly_;
  Relationships& relationships_;
  XmlText& out_;
  TextWriter text_;
  Place place_;
  bool leads_in_ = false;     ///< the block being written stays with the next
  bool before_rule_ = false;  ///< the closing rule follows the block being written
  bool small_ = false;        ///< the table being written is set in small letters
};

}  // namespace hexapla::write::docx
