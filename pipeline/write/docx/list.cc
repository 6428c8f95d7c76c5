#include <algorithm>
#include <string>
#include <utility>

#include "write/docx/block_writer.h"

namespace hexapla::write::docx {

using model::Inlines;
using model::List;
using model::ListItem;

void BlockWriter::Write(const List<Inlines>& list) {
  // An item that begins with a list has its mark on a line of its own.
  FlushMarks();
  const bool before_rule = std::exchange(before_rule_, false);
  const std::string level = std::to_string(std::clamp(list.level, 1, place_.styles.list_levels));
  const std::string style = std::string(place_.styles.list_item).append(level);
  const std::vector<NumberPlace> numbers = assembly_.numbering.List(list, style);
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    WriteItem(list.items[i], numbers[i], style, level, before_rule && i + 1 == list.items.size());
  }
}

void BlockWriter::WriteItem(const ListItem<Inlines>& item, NumberPlace number,
                            std::string_view style, std::string_view level, bool before_rule) {
  const Place outer = place_;
  place_.item_number = number;
  place_.item_first_style = style;
  place_.item_style = std::string(place_.styles.list_continued).append(level);
  WriteBlocks(item.blocks, before_rule);
  FlushMarks();
  place_ = outer;
}

}  // namespace hexapla::write::docx
