#include <fmt/format.h>

#include "check/rules.h"

namespace hexapla::check {
namespace {

using Heading = model::Heading<model::OutlineText>;

const Heading* HeadingOf(const model::Block<model::OutlineText>& block) {
  return std::get_if<Heading>(&block.what);
}

bool IsRule(const model::Block<model::OutlineText>& block) {
  return std::holds_alternative<model::Rule>(block.what);
}

void CheckOutline(const model::Outline& outline, base::Sink& sink) {
  int above = 0;  ///< level of the heading before; the title stands above level 1
  for (std::size_t i = 0; i < outline.blocks.size(); ++i) {
    const Heading* heading = HeadingOf(outline.blocks[i]);
    if (heading == nullptr) continue;
    if (heading->level > above + 1) {
      sink.Report(
          base::Code::kSkippedLevel, heading->text.origin,
          fmt::format("a heading of level {} stands below one of level {}", heading->level, above));
    }
    above = heading->level;
    std::size_t next = i + 1;
    while (next < outline.blocks.size() && IsRule(outline.blocks[next])) ++next;
    const Heading* follows =
        next < outline.blocks.size() ? HeadingOf(outline.blocks[next]) : nullptr;
    const bool empty =
        next == outline.blocks.size() || (follows != nullptr && follows->level <= heading->level);
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
