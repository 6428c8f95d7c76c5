#include "compose/word_sort.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace hexapla::compose {
namespace {

using model::Inlines;
using Row = model::Row<Inlines>;
using Rows = std::vector<Row>;

std::string KeyOf(const Row& row) {
  return row.cells.empty() ? std::string() : SortKey(row.cells.front().blocks);
}

/// The text a reader hears, with what its values are sorted by in their place.
std::string SortText(const Inlines& inlines) {
  Inlines keys = inlines;
  for (model::Inline& piece : keys) {
    if (!piece.sort_key.empty()) piece.text = piece.sort_key;
  }
  return model::PlainText(keys);
}

/// How many rows stay together from \p at on.
std::size_t Together(const Rows& rows, std::size_t at) {
  std::size_t end = at + 1;
  for (std::size_t i = at; i < end && i < rows.size(); ++i) {
    for (const auto& cell : rows[i].cells) {
      end = std::max(end, i + static_cast<std::size_t>(cell.rows));
    }
  }
  return std::min(end, rows.size()) - at;
}

void SortRun(const locale::Locale& locale, std::vector<Rows>& run, Rows& out) {
  std::vector<std::string> keys;
  keys.reserve(run.size());
  for (const Rows& rows : run) keys.push_back(KeyOf(rows.front()));
  for (const std::size_t i : SortedOrder(locale, keys)) {
    std::move(run[i].begin(), run[i].end(), std::back_inserter(out));
  }
  run.clear();
}

}  // namespace

std::string SortKey(const model::Blocks<Inlines>& blocks) {
  if (blocks.empty()) return {};
  const auto* paragraph = std::get_if<model::Paragraph<Inlines>>(&blocks.front().what);
  if (paragraph == nullptr) return {};
  const std::string head = paragraph->run_in ? SortText(*paragraph->run_in) + " " : "";
  return head + SortText(paragraph->text);
}

std::vector<std::size_t> SortedOrder(const locale::Locale& locale,
                                     const std::vector<std::string>& keys) {
  std::vector<std::size_t> order(keys.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return locale.Compare(keys[a], keys[b]) < 0;
  });
  return order;
}

void SortRows(const locale::Locale& locale, Rows& rows) {
  Rows out;
  out.reserve(rows.size());
  std::vector<Rows> run;
  for (std::size_t at = 0; at < rows.size();) {
    const std::size_t count = Together(rows, at);
    const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(at);
    Rows taken(std::make_move_iterator(begin),
               std::make_move_iterator(begin + static_cast<std::ptrdiff_t>(count)));
    if (taken.front().kind == model::RowKind::kPlain) {
      run.push_back(std::move(taken));
    } else {
      SortRun(locale, run, out);
      std::move(taken.begin(), taken.end(), std::back_inserter(out));
    }
    at += count;
  }
  SortRun(locale, run, out);
  rows = std::move(out);
}

}  // namespace hexapla::compose
