#include "write/docx/bookmarks.h"

#include <algorithm>
#include <cctype>
#include <variant>

namespace hexapla::write::docx {
namespace {

constexpr std::size_t kLongestName = 40;
constexpr std::size_t kRoomForCount = 4;

bool IsAsciiAlnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

/// Letters, digits and underscores, a letter first. A leading underscore would hide the bookmark.
std::string NameOf(std::string_view id) {
  std::string name;
  for (const char c : id) name += IsAsciiAlnum(c) ? c : '_';
  if (name.empty() || std::isalpha(static_cast<unsigned char>(name[0])) == 0) name.insert(0, "b");
  name.resize(std::min(name.size(), kLongestName - kRoomForCount));
  return name;
}

}  // namespace

Bookmarks::Bookmarks(const model::Document& document) { Collect(document.blocks); }

const Target* Bookmarks::FindIn(const Targets& targets, std::string_view id) {
  const auto found = targets.find(id);
  return found == targets.end() ? nullptr : &found->second;
}

const Target* Bookmarks::PlaceIn(Targets& targets, std::string_view id) {
  const auto found = targets.find(id);
  if (found == targets.end() || found->second.placed) return nullptr;
  found->second.placed = true;
  return &found->second;
}

const Target* Bookmarks::Find(std::string_view id) const { return FindIn(targets_, id); }
const Target* Bookmarks::Place(std::string_view id) { return PlaceIn(targets_, id); }
const Target* Bookmarks::FindListed(std::string_view id) const { return FindIn(listed_, id); }
const Target* Bookmarks::PlaceListed(std::string_view id) { return PlaceIn(listed_, id); }

Target Bookmarks::Add(std::string_view name) {
  Target target;
  target.bookmark = NameOf(name);
  const int count = ++names_[target.bookmark];
  if (count > 1) target.bookmark += "_" + std::to_string(count);
  target.id = next_id_++;
  return target;
}

void Bookmarks::Collect(std::string_view id, const std::string& number, bool caption) {
  if (id.empty() || targets_.contains(id)) return;
  Target target = Add(id);
  target.number = number;
  target.caption = caption;
  targets_.emplace(id, std::move(target));
}

void Bookmarks::CollectListed(std::string_view id) {
  if (listed_.contains(id)) return;
  Target target;
  target.bookmark = "_Toc" + std::to_string(listed_.size() + 1);
  target.id = next_id_++;
  listed_.emplace(id, std::move(target));
}

void Bookmarks::Collect(const model::Blocks<model::Inlines>& blocks) {
  for (const auto& block : blocks) {
    if (const auto* heading = std::get_if<model::Heading<model::Inlines>>(&block.what)) {
      Collect(heading->id, heading->number, false);
    } else if (const auto* paragraph = std::get_if<model::Paragraph<model::Inlines>>(&block.what)) {
      Collect(paragraph->id, paragraph->number, false);
    } else if (const auto* list = std::get_if<model::List<model::Inlines>>(&block.what)) {
      for (const auto& item : list->items) Collect(item.blocks);
    } else if (const auto* box = std::get_if<model::Box<model::Inlines>>(&block.what)) {
      for (const auto& entry : box->entries) Collect(entry.blocks);
    } else if (const auto* quotation = std::get_if<model::Quotation<model::Inlines>>(&block.what)) {
      Collect(quotation->blocks);
    } else if (const auto* table = std::get_if<model::Table<model::Inlines>>(&block.what)) {
      Collect(table->id, table->number, true);
      for (const auto* rows : {&table->header, &table->body}) {
        for (const auto& row : *rows) {
          Collect(row.id, {}, false);
          for (const auto& cell : row.cells) {
            Collect(cell.id, {}, false);
            Collect(cell.blocks);
          }
        }
      }
      Collect(table->notes);
    } else if (const auto* chart = std::get_if<model::Chart<model::Inlines>>(&block.what)) {
      Collect(chart->table.id, chart->table.number, true);
    } else if (const auto* landscape = std::get_if<model::Landscape<model::Inlines>>(&block.what)) {
      Collect(landscape->blocks);
    } else if (const auto* contents = std::get_if<model::Contents<model::Inlines>>(&block.what)) {
      for (const auto& entry : contents->entries) CollectListed(entry.target);
    }
  }
}

}  // namespace hexapla::write::docx
