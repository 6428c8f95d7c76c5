#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/decimal.h"
#include "base/source_file.h"
#include "model/inline.h"

/// Blocks, in one shape for the outline and for the document: `Text` is what a run of text is at
/// that stage (`OutlineText`: a message and what its names stand for; `Inlines`: words).
namespace hexapla::model {

template <class Text>
struct Block;

template <class Text>
using Blocks = std::vector<Block<Text>>;

enum class MastheadField {
  kSession,
  kPlaceDates,
  kAgendaItem,
  kNumber,
  kDate,
  kOriginal,
};

/// The table at the head of page 1: session at the left, number, date and language at the right.
template <class Text>
struct Masthead {
  struct Field {
    MastheadField field;
    Text text;
  };
  std::vector<Field> fields;
};

template <class Text>
struct Heading {
  int level = 1;  ///< 1 to 6; the title of the report stands above level 1
  std::string id;
  std::string number;  ///< "1", "2.3"; empty: not numbered
  Text text;
  std::string annex = {};          ///< number of an annex, "1"
  std::string code = {};           ///< in an outline: of the record it names, "I.1"
  std::optional<Text> label = {};  ///< "Annex 1:", "I.1", worded
};

enum class ListStyle { kBullet, kDash, kLetter, kRoman, kDecimal };

/// A list set in the running text of a paragraph: "… instructs i) to …; ii) to …."
template <class Text>
struct RunningList {
  struct Item {
    std::string mark;  ///< as printed, in the document's language: "i)"; empty in an outline
    Text text;
  };
  ListStyle style = ListStyle::kRoman;
  int level = 1;              ///< as of `List`
  std::vector<Item> items;    ///< may be empty where words alone go on
  std::optional<Text> after;  ///< words behind it, in the same paragraph
};

enum class ParagraphRole {
  kBody,
  kAuthor,
  kTitle,
  kSummary,
  kItemHead,  ///< the head of a list item, on a line of its own
};

template <class Text>
struct Paragraph {
  ParagraphRole role = ParagraphRole::kBody;
  std::string id;
  std::string number;          ///< "1.1" of a numbered paragraph; empty: not numbered
  std::string mark;            ///< of a note under a table: "*"
  std::string code;            ///< in an outline: what is to become its head, "I.1-a"
  std::optional<Text> run_in;  ///< head set into the first line
  Text text;
  std::vector<RunningList<Text>> lists;  ///< behind the text, in reading order
};

template <class Text>
struct ListItem {
  std::string
      mark;  ///< as printed, in the document's language: "–", "a)", "أ)"; empty in an outline
  Blocks<Text> blocks;
};

template <class Text>
struct List {
  ListStyle style = ListStyle::kDash;
  int level = 1;        ///< 1 is the outermost of the list's nest
  bool sorted = false;  ///< in an outline: to be put in the order of its words
  std::vector<ListItem<Text>> items;
  std::string original = {};  ///< in an outline: the language of its marks in every edition
};

enum class Alignment { kStart, kCenter, kEnd };

template <class Text>
struct Cell {
  int columns = 1;  ///< columns it spans
  int rows = 1;     ///< rows it spans
  bool header = false;
  Alignment alignment = Alignment::kStart;
  Blocks<Text> blocks;
  std::string id = {};  ///< what text points at; may be empty
};

enum class RowKind {
  kPlain,
  kGroup,  ///< heads the rows behind it
  kTotal,  ///< adds up rows before it
};

template <class Text>
struct Row {
  std::vector<Cell<Text>> cells;
  RowKind kind = RowKind::kPlain;
  std::string id = {};  ///< what text points at; may be empty
};

enum class TableLook {
  kGrid,
  kDiagram,  ///< each row of the body is drawn as boxes, with an arrow from each to the next
};

template <class Text>
struct Table {
  std::string id;
  std::string number;         ///< of the caption; empty: not numbered
  std::optional<Text> label;  ///< "Table 1", worded
  std::optional<Text> caption;
  std::vector<int> widths;        ///< shares of the text width, one per column, adding to 1000
  std::vector<Row<Text>> header;  ///< repeated on each page
  std::vector<Row<Text>> body;
  bool sorted =
      false;  ///< in an outline: the rows of the body are, by the words of their first cell
  Blocks<Text> notes;  ///< below the table
  TableLook look = TableLook::kGrid;
  std::string original = {};  ///< in an outline: the language it stands in in every edition
  std::string language = {};  ///< BCP 47 of all of it but the label, where not the document's
  std::optional<Direction> direction = {};  ///< of that language
};

enum class ChartKind {
  kColumns,  ///< upright, in groups by category, beside an axis with its numbers
  kBars,     ///< lying, one below the other, each with its figure at its end
};

/// A line across a chart: how high, and what stands at it in the document's language.
struct ChartTick {
  base::Decimal value;
  std::string text;
};

/// A drawing of the figures of a table. Each row of the body is a category, named by its first
/// cell; each column but the first is a series, named by its head.
template <class Text>
struct Chart {
  ChartKind kind = ChartKind::kColumns;
  int scale = 0;             ///< the axis counts in units of 10^scale
  bool percentages = false;  ///< the figures are
  Table<Text> table;  ///< the figures in words; its number, label and caption are the chart's
  /// By row of the body, by series; nothing is drawn where there is none. Not negative.
  std::vector<std::vector<std::optional<base::Decimal>>> figures;
  Text alternative;              ///< what is read in place of the drawing
  std::optional<Text> axis;      ///< what the axis counts
  std::vector<ChartTick> ticks;  ///< in a document, from 0 up; all figures are below the last
};

/// The box under the title: purpose, action, link to the plan, money; a rule; references.
template <class Text>
struct Box {
  struct Entry {
    bool rule = false;  ///< a short rule instead of an entry
    Text label;
    Blocks<Text> blocks;
  };
  std::vector<Entry> entries;
};

/// Words of another text, set off; the quotation marks stand in the words.
template <class Text>
struct Quotation {
  Blocks<Text> blocks;
  std::optional<Text> source;  ///< where they are from
  std::string original = {};   ///< in an outline: the language of its marks in every edition
};

/// Blocks on pages of their own, wider than high.
template <class Text>
struct Landscape {
  Blocks<Text> blocks;
};

enum class ContentsOf { kHeadings, kTables, kFigures };

/// A list of what stands in the report, each a link to its place.
template <class Text>
struct Contents {
  struct Entry {
    int level = 1;              ///< of the heading; 1 of tables and figures
    std::string target;         ///< id of what it leads to; that one has it
    std::string number;         ///< of a heading, "2.3"; empty: not numbered
    std::optional<Text> label;  ///< "Annex 1:", "Table 1:"
    Text text;                  ///< without notes and links
  };
  ContentsOf of = ContentsOf::kHeadings;
  int levels = 2;  ///< of headings: the lowest that is listed
  Text heading;
  std::vector<Entry> entries = {};  ///< in a document, in the order things stand in it
};

enum class RuleKind { kClosing, kShort };

struct Rule {
  RuleKind kind = RuleKind::kClosing;
};

template <class Text>
struct Block {
  std::variant<Masthead<Text>, Heading<Text>, Paragraph<Text>, List<Text>, Table<Text>, Box<Text>,
               Quotation<Text>, Landscape<Text>, Chart<Text>, Contents<Text>, Rule>
      what;
  base::Span origin;
};

template <class Text>
struct Note {
  std::string id;
  int number = 0;  ///< 1-based, in the order of first reference
  Blocks<Text> blocks;
};

}  // namespace hexapla::model
