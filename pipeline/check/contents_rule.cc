#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/outline_blocks.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

using model::ContentsOf;
using model::OutlineText;

/// What a report has that can be listed, and the lists it has of it.
class Listed {
 public:
  explicit Listed(const model::Outline& outline) {
    ForEachBlock(outline.blocks, [this](const OutlineBlock& block) {
      std::visit([&](const auto& what) { At(what, block.origin); }, block.what);
    });
  }

  struct Contents {
    ContentsOf of;
    int levels;
    base::Span origin;
  };
  const std::vector<Contents>& contents() const { return contents_; }

  bool HasAny(const Contents& contents) const {
    if (contents.of == ContentsOf::kHeadings) return highest_ <= contents.levels;
    return captions_[contents.of == ContentsOf::kTables ? 0 : 1];
  }

 private:
  template <class Other>
  void At(const Other&, base::Span) {}
  void At(const model::Contents<OutlineText>& contents, base::Span origin) {
    contents_.push_back({contents.of, contents.levels, origin});
  }
  void At(const model::Heading<OutlineText>& heading, base::Span) {
    highest_ = std::min(highest_, heading.level);
  }
  void At(const model::Table<OutlineText>& table, base::Span) {
    Caption(table, table.look == model::TableLook::kDiagram);
  }
  void At(const model::Chart<OutlineText>& chart, base::Span) { Caption(chart.table, true); }
  void Caption(const model::Table<OutlineText>& table, bool figure) {
    if (table.caption || !table.number.empty()) captions_[figure ? 1 : 0] = true;
  }

  std::vector<Contents> contents_;
  int highest_ = 7;                                ///< below the lowest level there is
  std::array<bool, 2> captions_ = {false, false};  ///< of tables, of figures
};

std::string WordsFor(const Listed::Contents& contents) {
  if (contents.of == ContentsOf::kTables) return "table with a caption";
  if (contents.of == ContentsOf::kFigures) return "figure with a caption";
  return contents.levels == 1 ? "heading of level 1"
                              : fmt::format("heading of level 1 to {}", contents.levels);
}

void CheckOutline(const model::Outline& outline, const load::Report& report, base::Sink& sink) {
  const Listed listed(outline);
  std::map<ContentsOf, base::Span> placed;
  for (const auto& contents : listed.contents()) {
    const auto [first, is_first] = placed.emplace(contents.of, contents.origin);
    if (!is_first) {
      sink.Report(base::Code::kRepeatedContents, contents.origin,
                  fmt::format("report `{}` has a table of contents of the same things already",
                              outline.report))
          .hints.push_back({"it is placed here", first->second});
    } else if (!listed.HasAny(contents)) {
      sink.Report(base::Code::kEmptyContents, contents.origin,
                  fmt::format("report `{}` has no {}, so there is nothing to list", outline.report,
                              WordsFor(contents)));
    }
  }
  const xml::Element root = report.document->root();
  if (placed.empty() && root.attribute_or("contents", "no") == "yes") {
    sink.Report(
        base::Code::kUnplacedContents, root.attribute_span("contents"),
        fmt::format("template `{}` places no `<contents>` for this report", outline.template_name));
  }
}

}  // namespace

void CheckContents(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) {
    const auto report = subject.project.reports.find(id);
    if (report != subject.project.reports.end()) CheckOutline(outline, report->second, sink);
  }
}

}  // namespace hexapla::check
