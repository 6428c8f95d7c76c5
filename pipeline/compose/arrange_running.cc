#include "compose/arranger.h"
#include "compose/referents.h"

namespace hexapla::compose {
namespace {

using model::OutlineText;

/// The text of an item that is nothing but one plain paragraph; null otherwise.
const OutlineText* OnlyText(const model::Blocks<OutlineText>& blocks) {
  if (blocks.size() != 1) return nullptr;
  const auto* paragraph = std::get_if<model::Paragraph<OutlineText>>(&blocks.front().what);
  const bool plain = paragraph != nullptr && paragraph->number.empty() && !paragraph->run_in &&
                     paragraph->lists.empty();
  return plain ? &paragraph->text : nullptr;
}

/// The paragraph that what is set in running text goes on in: the last of \p out, or a new one.
model::Paragraph<OutlineText>& LastParagraph(xml::Element element,
                                             model::Blocks<OutlineText>& out) {
  auto* last = out.empty() ? nullptr : std::get_if<model::Paragraph<OutlineText>>(&out.back().what);
  if (last != nullptr && last->role == model::ParagraphRole::kBody) return *last;
  out.push_back({model::Paragraph<OutlineText>(), element.span()});
  return std::get<model::Paragraph<OutlineText>>(out.back().what);
}

}  // namespace

void Arranger::RunningList(xml::Element element, Place& place, Blocks& out) {
  model::RunningList<OutlineText> list;
  Place inner = place;
  list.level = ++inner.list_level;
  list.style = ListStyleOf(element);
  Controlled(element, inner, [&](xml::Element child, Place& turn) {
    Blocks blocks;
    Children(child, turn, blocks);
    const bool headed = child.first_child("run-in") || child.first_child("head");
    const OutlineText* text = headed ? nullptr : OnlyText(blocks);
    if (text != nullptr) {
      list.items.push_back({{}, *text});
    } else {
      sink_.Report(base::Code::kRunningText, child.span(),
                   "an item of a list in running text holds one paragraph and nothing else");
    }
  });
  if (!list.items.empty()) LastParagraph(element, out).lists.push_back(std::move(list));
}

void Arranger::GoOn(xml::Element element, OutlineText text, Blocks& out) {
  if (element.attribute("run-in") || element.first_child("run-in") ||
      element.attribute_or("numbered", "no") == "yes") {
    sink_.Report(base::Code::kRunningText, element.span(),
                 "what continues a paragraph has no head and no number of its own");
  }
  auto& lists = LastParagraph(element, out).lists;
  if (lists.empty() || lists.back().after) lists.emplace_back();
  lists.back().after = std::move(text);
}

}  // namespace hexapla::compose
