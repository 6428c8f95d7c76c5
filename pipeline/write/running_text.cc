#include "write/running_text.h"

#include <string>

#include "write/run_in.h"

namespace hexapla::write {
namespace {

constexpr const char* kNoBreakSpace = "\u00A0";

void Append(const std::string& mark, const model::Inlines& text, model::Inlines& out) {
  model::Inline between;
  between.text = RunInSpace(out);
  if (!mark.empty()) between.text += mark + kNoBreakSpace;
  if (!between.text.empty()) out.push_back(std::move(between));
  out.insert(out.end(), text.begin(), text.end());
}

}  // namespace

const model::Inlines& RunningText(const model::Paragraph<model::Inlines>& paragraph,
                                  model::Inlines& storage) {
  if (paragraph.lists.empty()) return paragraph.text;
  storage = paragraph.text;
  for (const auto& list : paragraph.lists) {
    for (const auto& item : list.items) Append(item.mark, item.text, storage);
    if (list.after) Append({}, *list.after, storage);
  }
  return storage;
}

}  // namespace hexapla::write
