#include <fmt/format.h>

#include <vector>

#include "check/outline_blocks.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

using Heading = model::Heading<model::OutlineText>;

const Heading* HeadingOf(const OutlineBlock& block) { return std::get_if<Heading>(&block.what); }

/// What is printed one below the other: what stands on wide pages, not the pages; no rules.
std::vector<const OutlineBlock*> PrintedBlocks(const model::Outline& outline) {
  std::vector<const OutlineBlock*> blocks;
  ForEachBlock(outline.blocks, [&](const OutlineBlock& block) {
    const bool wide = std::holds_alternative<model::Landscape<model::OutlineText>>(block.what);
    if (!wide && !std::holds_alternative<model::Rule>(block.what)) blocks.push_back(&block);
  });
  return blocks;
}

void CheckOutline(const model::Outline& outline, base::Sink& sink) {
  const std::vector<const OutlineBlock*> blocks = PrintedBlocks(outline);
  int above = 0;  ///< level of the heading before; the title stands above level 1
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Heading* heading = HeadingOf(*blocks[i]);
    if (heading == nullptr) continue;
    if (heading->level > above + 1) {
      sink.Report(
          base::Code::kSkippedLevel, heading->text.origin,
          fmt::format("a heading of level {} stands below one of level {}", heading->level, above));
    }
    above = heading->level;
    const bool last = i + 1 == blocks.size();
    const Heading* follows = last ? nullptr : HeadingOf(*blocks[i + 1]);
    const bool empty = last || (follows != nullptr && follows->level <= heading->level);
    if (empty) {
      sink.Report(base::Code::kEmptySection, heading->text.origin,
                  fmt::format("nothing stands below this heading in report `{}`", outline.report));
    }
  }
}

}  // namespace

void CheckHeadings(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) CheckOutline(outline, sink);
}

}  // namespace hexapla::check
