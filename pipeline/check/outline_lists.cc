#include "check/outline_lists.h"

#include <variant>

#include "check/outline_blocks.h"

namespace hexapla::check {
namespace {

using model::OutlineText;

ListTexts::Item ItemOf(const model::Blocks<OutlineText>& blocks) {
  using Paragraph = model::Paragraph<OutlineText>;
  ListTexts::Item item;
  if (blocks.empty()) return item;
  if (const auto* first = std::get_if<Paragraph>(&blocks.front().what)) {
    // A head is no part of the sentence behind it.
    if (!first->run_in && first->role == model::ParagraphRole::kBody) item.first = &first->text;
  }
  if (const auto* last = std::get_if<Paragraph>(&blocks.back().what)) {
    const auto& lists = last->lists;
    item.last = lists.empty() ? &last->text : nullptr;
  }
  return item;
}

class Finder {
 public:
  explicit Finder(const std::function<void(const ListTexts&)>& visit) : visit_(visit) {}

  void Look(const model::Blocks<OutlineText>& blocks) {
    ForEachBlock(blocks, [this](const OutlineBlock& block) {
      std::visit([&](const auto& what) { At(what, block.origin); }, block.what);
    });
  }

 private:
  template <class Other>
  void At(const Other&, const base::Span&) {}

  void At(const model::Paragraph<OutlineText>& paragraph, const base::Span& origin) {
    for (const auto& list : paragraph.lists) {
      if (list.items.empty()) continue;
      ListTexts texts;
      texts.origin = origin;
      texts.running = true;
      for (const auto& item : list.items) texts.items.push_back({&item.text, &item.text});
      visit_(texts);
    }
  }

  void At(const model::List<OutlineText>& list, const base::Span& origin) {
    ListTexts texts;
    texts.origin = origin;
    for (const auto& item : list.items) texts.items.push_back(ItemOf(item.blocks));
    visit_(texts);
  }

  const std::function<void(const ListTexts&)>& visit_;
};

}  // namespace

void ForEachList(const model::Outline& outline,
                 const std::function<void(const ListTexts&)>& visit) {
  Finder finder(visit);
  finder.Look(outline.blocks);
  for (const auto& note : outline.notes) finder.Look(note.blocks);
}

}  // namespace hexapla::check
