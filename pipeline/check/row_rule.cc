#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "check/outline_blocks.h"
#include "check/outline_rows.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

using model::OutlineText;

using Table = model::Table<OutlineText>;

/// The head of a table or its body while its rows are laid out.
class Rows {
 public:
  /// How many columns \p row fills, with the cells above that reach down into it.
  std::size_t Fill(const OutlineRow& row) {
    std::size_t filled = 0;
    std::vector<int> below;
    for (const int rows : covered_) {
      filled += rows > 0 ? 1 : 0;
      below.push_back(std::max(0, rows - 1));
    }
    std::size_t column = 0;
    for (const auto& cell : row.cells) {
      while (column < covered_.size() && covered_[column] > 0) ++column;
      filled += static_cast<std::size_t>(cell.columns);
      for (int i = 0; i < cell.columns; ++i, ++column) {
        if (column >= below.size()) below.resize(column + 1);
        below[column] = std::max(below[column], cell.rows - 1);
      }
    }
    covered_ = std::move(below);
    return filled;
  }

  /// How many rows are missing that a cell reaches down to.
  int missing() const {
    return covered_.empty() ? 0 : *std::max_element(covered_.begin(), covered_.end());
  }

 private:
  std::vector<int> covered_;  ///< by column: how many rows below are taken
};

/// Rows that one row of a template made and that fill the same number of columns.
struct Uneven {
  base::Span origin;
  std::size_t columns = 0;
  LikeRows rows;
};

class RowCheck {
 public:
  RowCheck(const Table& table, base::Span origin, base::Sink& sink)
      : table_(table), origin_(origin), sink_(sink) {}

  void Run() {
    const auto header = Widths(table_.header);
    const auto body = Widths(table_.body);
    const std::size_t due = Due(header, body);
    Compare(table_.header, header, due);
    Compare(table_.body, body, due);
    const std::size_t widths = table_.widths.size();
    if (widths == 0 || widths == due) return;
    sink_.Report(
        base::Code::kUnevenRow, origin_,
        fmt::format("the table has {}, and `widths` of its `<columns>` {}", Columns(due), widths));
  }

 private:
  static std::string Columns(std::size_t count) {
    return fmt::format("{} column{}", count, count == 1 ? "" : "s");
  }

  std::vector<std::size_t> Widths(const std::vector<OutlineRow>& rows) {
    Rows laid;
    std::vector<std::size_t> widths;
    for (const OutlineRow& row : rows) widths.push_back(laid.Fill(row));
    if (laid.missing() > 0) {
      sink_.Report(base::Code::kUnevenRow, origin_,
                   fmt::format("a cell of the table reaches down {} row{} more than there are",
                               laid.missing(), laid.missing() == 1 ? "" : "s"));
    }
    return widths;
  }

  /// What two of three say: the head, most rows of the body, `<columns>`; else the first there is.
  std::size_t Due(const std::vector<std::size_t>& header,
                  const std::vector<std::size_t>& body) const {
    std::map<std::size_t, std::size_t> counts;
    for (const std::size_t width : body) ++counts[width];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](auto& a, auto& b) { return a.second < b.second; });
    const std::size_t in_body = most == counts.end() ? 0 : most->first;
    const std::size_t stated = table_.widths.size();
    if (in_body != 0 && in_body == stated) return in_body;
    if (!header.empty()) return header.front();
    return stated != 0 ? stated : in_body;
  }

  void Compare(const std::vector<OutlineRow>& rows, const std::vector<std::size_t>& widths,
               std::size_t due) {
    std::map<std::pair<std::uint32_t, std::size_t>, Uneven> uneven;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (widths[i] == due) continue;
      const base::Span place = OriginOf(rows[i]);
      Uneven& like = uneven[{place.begin, widths[i]}];
      like.origin = place.known() ? place : origin_;
      like.columns = widths[i];
      like.rows.Add(rows[i]);
    }
    for (const auto& [key, like] : uneven) {
      base::Diagnostic& finding = sink_.Report(
          base::Code::kUnevenRow, like.origin,
          fmt::format("the row fills {}, and the table has {}", Columns(like.columns), due));
      like.rows.AddHints(finding);
      finding.hints.push_back({"the table is here", origin_});
    }
  }

  const Table& table_;
  base::Span origin_;
  base::Sink& sink_;
};

}  // namespace

void CheckRows(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) {
    ForEachBlock(outline.blocks, [&](const OutlineBlock& block) {
      const auto* table = std::get_if<Table>(&block.what);
      // Boxes of a diagram stand in no columns.
      if (table == nullptr || table->look == model::TableLook::kDiagram) return;
      RowCheck(*table, block.origin, sink).Run();
    });
  }
}

}  // namespace hexapla::check
