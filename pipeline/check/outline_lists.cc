#include "check/outline_lists.h"

#include <variant>

namespace hexapla::check {
namespace {

using model::OutlineText;
using Blocks = model::Blocks<OutlineText>;

class Finder {
 public:
  explicit Finder(const std::function<void(const ListTexts&)>& visit) : visit_(visit) {}

  void Look(const Blocks& blocks) {
    for (const auto& block : blocks) {
      origin_ = block.origin;
      std::visit([this](const auto& what) { At(what); }, block.what);
    }
  }

 private:
  template <class Other>
  void At(const Other&) {}

  void At(const model::Paragraph<OutlineText>& paragraph) {
    for (const auto& list : paragraph.lists) {
      if (list.items.empty()) continue;
      ListTexts texts;
      texts.origin = origin_;
      texts.running = true;
      for (const auto& item : list.items) texts.items.push_back({&item.text, &item.text});
      visit_(texts);
    }
  }

  void At(const model::List<OutlineText>& list) {
    ListTexts texts;
    texts.origin = origin_;
    for (const auto& item : list.items) texts.items.push_back(ItemOf(item.blocks));
    visit_(texts);
    for (const auto& item : list.items) Look(item.blocks);
  }

  void At(const model::Quotation<OutlineText>& quotation) { Look(quotation.blocks); }
  void At(const model::Box<OutlineText>& box) {
    for (const auto& entry : box.entries) Look(entry.blocks);
  }

  static ListTexts::Item ItemOf(const Blocks& blocks) {
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

  const std::function<void(const ListTexts&)>& visit_;
  base::Span origin_;
};

}  // namespace

void ForEachList(const model::Outline& outline,
                 const std::function<void(const ListTexts&)>& visit) {
  Finder finder(visit);
  finder.Look(outline.blocks);
  for (const auto& note : outline.notes) finder.Look(note.blocks);
}

}  // namespace hexapla::check
