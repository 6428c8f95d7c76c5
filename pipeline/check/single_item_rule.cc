#include "check/outline_lists.h"
#include "check/rules.h"

namespace hexapla::check {

void CheckSingleItems(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) {
    ForEachList(outline, [&](const ListTexts& list) {
      if (list.items.size() != 1) return;
      const model::OutlineText* text = list.items.front().first;
      const base::Span item = text == nullptr ? base::Span() : text->origin;
      auto& finding = sink.Report(base::Code::kSingleItem, list.origin.known() ? list.origin : item,
                                  "the list has one item");
      if (list.origin.known() && item.known()) finding.hints.push_back({"it is here", item});
    });
  }
}

}  // namespace hexapla::check
