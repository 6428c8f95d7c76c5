#include "check/outline_rows.h"

#include <fmt/format.h>

#include <variant>

#include "check/outline_blocks.h"

namespace hexapla::check {
namespace {

// More would hide the finding itself.
constexpr std::size_t kMostRecords = 3;

}  // namespace

base::Span OriginOf(const OutlineRow& row) {
  for (const auto& cell : row.cells) {
    if (!cell.blocks.empty()) return cell.blocks.front().origin;
  }
  return {};
}

base::Span RecordOf(const OutlineRow& row) {
  const base::Span origin = OriginOf(row);
  base::Span found;
  const auto look = [&](const model::OutlineText& text) {
    const bool record = text.origin.known() && text.origin.file != origin.file;
    if (!found.known() && record) found = text.origin;
  };
  for (const auto& cell : row.cells) {
    ForEachBlock(cell.blocks, [&](const OutlineBlock& block) {
      const auto* paragraph = std::get_if<model::Paragraph<model::OutlineText>>(&block.what);
      if (paragraph == nullptr) return;
      if (paragraph->run_in) look(*paragraph->run_in);
      look(paragraph->text);
    });
  }
  return found;
}

void LikeRows::Add(const OutlineRow& row) {
  ++count_;
  const base::Span record = RecordOf(row);
  if (record.known() && records_.size() < kMostRecords) records_.push_back(record);
}

void LikeRows::AddHints(base::Diagnostic& finding) const {
  for (const base::Span& record : records_) {
    finding.hints.push_back({"the row begins with this", record});
  }
  if (records_.empty() || count_ == records_.size()) return;
  finding.hints.push_back({fmt::format("{} rows in all are so", count_), {}});
}

}  // namespace hexapla::check
