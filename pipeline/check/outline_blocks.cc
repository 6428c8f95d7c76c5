#include "check/outline_blocks.h"

#include <variant>

namespace hexapla::check {
namespace {

using model::OutlineText;
using Blocks = model::Blocks<OutlineText>;

class Walker {
 public:
  explicit Walker(const std::function<void(const OutlineBlock&)>& visit) : visit_(visit) {}

  void Walk(const Blocks& blocks) {
    for (const OutlineBlock& block : blocks) {
      visit_(block);
      std::visit([this](const auto& what) { Below(what); }, block.what);
    }
  }

 private:
  template <class Other>
  void Below(const Other&) {}
  void Below(const model::List<OutlineText>& list) {
    for (const auto& item : list.items) Walk(item.blocks);
  }
  void Below(const model::Box<OutlineText>& box) {
    for (const auto& entry : box.entries) Walk(entry.blocks);
  }
  void Below(const model::Quotation<OutlineText>& quotation) { Walk(quotation.blocks); }
  void Below(const model::Landscape<OutlineText>& landscape) { Walk(landscape.blocks); }
  void Below(const model::Table<OutlineText>& table) {
    for (const auto* rows : {&table.header, &table.body}) {
      for (const auto& row : *rows) {
        for (const auto& cell : row.cells) Walk(cell.blocks);
      }
    }
    Walk(table.notes);
  }

  const std::function<void(const OutlineBlock&)>& visit_;
};

}  // namespace

void ForEachBlock(const model::Blocks<OutlineText>& blocks,
                  const std::function<void(const OutlineBlock&)>& visit) {
  Walker(visit).Walk(blocks);
}

}  // namespace hexapla::check
