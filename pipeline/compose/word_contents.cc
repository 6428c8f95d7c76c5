#include "compose/word_contents.h"

#include <set>
#include <utility>

#include "model/walk.h"

namespace hexapla::compose {
namespace {

using model::Blocks;
using model::Contents;
using model::ContentsOf;
using model::Inline;
using model::InlineKind;
using model::Inlines;

/// \p text as words alone: an entry is a link already, and no place of a note.
Inlines WithoutLinks(const Inlines& text) {
  Inlines out;
  for (const Inline& piece : text) {
    if (piece.kind == InlineKind::kNoteReference || piece.kind == InlineKind::kTableNote) continue;
    Inlines inside = WithoutLinks(piece.children);
    if (piece.kind == InlineKind::kLink || piece.kind == InlineKind::kCrossReference) {
      out.insert(out.end(), inside.begin(), inside.end());
      continue;
    }
    out.push_back(piece);
    out.back().children = std::move(inside);
  }
  return out;
}

/// Everything of a document that can be listed, in reading order.
class Places {
 public:
  struct Place {
    ContentsOf of;
    Contents<Inlines>::Entry entry;
  };

  explicit Places(const locale::Locale& locale) : locale_(locale) {}

  void Collect(Blocks<Inlines>& blocks) {
    for (auto& block : blocks) {
      std::visit([this](auto& what) { Visit(what); }, block.what);
    }
  }

  const std::vector<Place>& all() const { return all_; }
  const std::vector<Contents<Inlines>*>& contents() const { return contents_; }

 private:
  template <class Other>
  void Visit(const Other&) {}
  void Visit(Contents<Inlines>& contents) { contents_.push_back(&contents); }
  void Visit(model::Landscape<Inlines>& landscape) { Collect(landscape.blocks); }
  void Visit(model::Quotation<Inlines>& quotation) { Collect(quotation.blocks); }
  void Visit(model::Box<Inlines>& box) {
    for (auto& entry : box.entries) Collect(entry.blocks);
  }
  void Visit(model::List<Inlines>& list) {
    for (auto& item : list.items) Collect(item.blocks);
  }
  void Visit(model::Heading<Inlines>& heading) {
    TakeId("heading", heading.id);
    all_.push_back(
        {ContentsOf::kHeadings,
         {heading.level, heading.id, heading.number, heading.label, WithoutLinks(heading.text)}});
  }
  void Visit(model::Table<Inlines>& table) {
    Add(table.look == model::TableLook::kDiagram ? ContentsOf::kFigures : ContentsOf::kTables,
        table);
  }
  void Visit(model::Chart<Inlines>& chart) { Add(ContentsOf::kFigures, chart.table); }

  void Add(ContentsOf of, model::Table<Inlines>& table) {
    if (!table.caption && !table.label) return;
    TakeId(of == ContentsOf::kTables ? "table" : "figure", table.id);
    Contents<Inlines>::Entry entry{1, table.id, {}, table.label, {}};
    if (table.caption) entry.text = WithoutLinks(*table.caption);
    if (entry.label && !entry.text.empty()) {
      entry.label->emplace_back().text = locale_.RunInHead("");
    }
    all_.push_back({of, std::move(entry)});
  }

  void TakeId(const char* kind, std::string& id) {
    if (!id.empty() && ids_.insert(id).second) return;
    id = std::string(kind) + "-" + std::to_string(++counts_[kind]);
  }

  const locale::Locale& locale_;
  std::vector<Place> all_;
  std::vector<Contents<Inlines>*> contents_;
  std::set<std::string> ids_;
  std::map<std::string, int> counts_;
};

}  // namespace

void FillContents(const locale::Locale& locale, model::Document& document) {
  if (!model::HasContents(document)) return;
  Places places(locale);
  places.Collect(document.blocks);
  for (Contents<Inlines>* contents : places.contents()) {
    for (const Places::Place& place : places.all()) {
      const bool listed = place.of == contents->of && (place.of != ContentsOf::kHeadings ||
                                                       place.entry.level <= contents->levels);
      if (listed) contents->entries.push_back(place.entry);
    }
  }
}

}  // namespace hexapla::compose
