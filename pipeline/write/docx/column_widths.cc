#include "write/docx/column_widths.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>

#include "base/utf8.h"
#include "write/docx/direction.h"
#include "write/docx/unbroken.h"
#include "write/joins.h"
#include "write/table_shape.h"

namespace hexapla::write::docx {
namespace {

using model::Blocks;
using model::Cell;
using model::Inlines;
using model::Row;
using model::Table;

constexpr int kWholeWidth = 1000;
constexpr int kTwipsPerHalfPoint = 10;
// What is longer is no word: an address, which programs break anywhere.
constexpr int kLongestPiece = 28;
// Ideographs may be parted anywhere, but a text of so few is one word: the head of a column.
constexpr int kWordOfIdeographs = 4;
constexpr int kListIndent = 340;

/// Thousandths of the size of the letters.
int WidthOf(char32_t c, model::Direction direction) {
  const bool leftward = direction == model::Direction::kRightToLeft;
  if (c >= '0' && c <= '9') return leftward ? 655 : 530;
  if (c == 0xA0 || c == 0x202F || c == '.' || c == ',') return leftward ? 330 : 260;
  if (c >= 'A' && c <= 'Z') return 630;
  if (c < 0x250) return 500;
  if (c >= 0x200B && c <= 0x206F) return 0;
  return leftward ? 590 : 540;
}

/// Measures the longest piece of text between places where a line may end.
class Measure {
 public:
  Measure(const CellLook& look, bool bold) : look_(look), bold_(bold) {}

  void Add(const Blocks<Inlines>& blocks, int indent) {
    for (const auto& block : blocks) {
      if (const auto* paragraph = std::get_if<model::Paragraph<Inlines>>(&block.what)) {
        indent_ = indent;
        if (paragraph->run_in) Add(SetText(*paragraph->run_in));
        Add(SetText(paragraph->text));
      } else if (const auto* list = std::get_if<model::List<Inlines>>(&block.what)) {
        for (const auto& item : list->items) Add(item.blocks, indent + kListIndent);
      }
    }
  }

  /// Width of a column that holds all, in twips.
  int twips() const { return longest_ == 0 ? 0 : longest_ + look_.margins_twips; }

 private:
  void Add(std::string_view text) {
    const bool one_word = base::CodePointCount(text) <= kWordOfIdeographs;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      const char32_t c = base::NextCodePoint(text, at);
      const bool wide = IsEastAsian(c);
      const bool ideograph = wide && !one_word;
      if (c == ' ' || c == 0x200B || ideograph) End();
      if (c == ' ' || c == 0x200B) continue;
      piece_ += wide ? kWholeWidth : WidthOf(c, look_.direction);
      ++letters_;
      const bool hyphen = c == '-' && !IsHyphenOfCode(text, begin);
      const bool dash = c == 0x2013 && !IsDashOfRange(text, begin);
      const bool after = hyphen || dash || IsSlashOfWords(text, begin);
      if (after || ideograph) End();
    }
    End();
  }

  void End() {
    const int width = piece_ * look_.size_half_points * kTwipsPerHalfPoint / kWholeWidth;
    if (letters_ <= kLongestPiece) {
      longest_ = std::max(longest_, width + width / (bold_ ? 14 : 50) + indent_);
    }
    piece_ = 0;
    letters_ = 0;
  }

  const CellLook& look_;
  bool bold_;
  int indent_ = 0;
  int piece_ = 0;
  int letters_ = 0;
  int longest_ = 0;
};

std::vector<int> AskedWidths(const Table<Inlines>& table, std::size_t columns, int whole) {
  std::vector<int> widths(columns);
  int share = 0;
  int done = 0;
  for (std::size_t i = 0; i < columns; ++i) {
    share += i < table.widths.size() ? table.widths[i] : 0;
    const int end = table.widths.size() == columns
                        ? whole * share / kWholeWidth
                        : whole * static_cast<int>(i + 1) / static_cast<int>(columns);
    widths[i] = end - done;
    done = end;
  }
  return widths;
}

void Widen(const std::vector<Row<Inlines>>& rows, bool header, const CellLook& look,
           std::vector<int>& least) {
  TablePlaces places;
  for (const auto& row : rows) {
    const std::vector<std::size_t> starts = places.Add(row);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (row.cells[i].columns != 1) continue;
      Measure measure(look, header || row.kind != model::RowKind::kPlain);
      measure.Add(row.cells[i].blocks, 0);
      least[starts[i]] = std::max(least[starts[i]], measure.twips());
    }
  }
}

/// Shares \p amount out by \p weights, which add up to \p total; the last one that counts takes
/// what is left.
std::vector<int> Shared(int amount, const std::vector<int>& weights, int total) {
  std::vector<int> shares(weights.size());
  int weight = 0;
  int done = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    weight += weights[i];
    const int end = static_cast<int>(static_cast<std::int64_t>(amount) * weight / total);
    shares[i] = end - done;
    done = end;
  }
  return shares;
}

}  // namespace

ColumnWidths WidthsOf(const Table<Inlines>& table, int whole, const CellLook& look) {
  const std::size_t columns = ColumnsOf(table);
  ColumnWidths out{AskedWidths(table, columns, whole), true};
  std::vector<int> least(columns);
  Widen(table.header, true, look, least);
  Widen(table.body, false, look, least);
  const int all = std::accumulate(least.begin(), least.end(), 0);
  if (all > whole) return {Shared(whole, least, all), false};
  std::vector<int> room(columns);
  int missing = 0;
  for (std::size_t i = 0; i < columns; ++i) {
    room[i] = std::max(0, out.twips[i] - least[i]);
    missing += std::max(0, least[i] - out.twips[i]);
  }
  if (missing == 0) return out;
  const int total = std::accumulate(room.begin(), room.end(), 0);
  const std::vector<int> given = Shared(missing, room, total);
  for (std::size_t i = 0; i < columns; ++i) {
    out.twips[i] = std::max(out.twips[i], least[i]) - given[i];
  }
  return out;
}

}  // namespace hexapla::write::docx
