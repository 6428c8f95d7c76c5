#include "load/units.h"

#include "base/archive.h"
#include "base/digest.h"
#include "base/utf8.h"
#include "load/xliff.h"
#include "message/archive.h"
#include "message/expand.h"

namespace hexapla::load {
UnitCollector::UnitCollector(std::string path, std::string source_language,
                             const message::PluralCategories& categories, Project& project,
                             base::Sink& sink)
    : file_{std::move(path), std::move(source_language), {}, {}, {}},
      categories_(categories),
      project_(project),
      sink_(sink) {}

bool UnitCollector::Restore(const base::SourceFile& file, std::string_view saved) {
  base::ArchiveReader archive(saved, file);
  archive(compiled_);
  restored_ = archive.good();
  if (!restored_) compiled_.clear();
  return restored_;
}

std::optional<std::string> UnitCollector::Save(const base::SourceFile& file) {
  base::ArchiveWriter archive(file);
  archive(compiled_);
  if (!archive.good()) return std::nullopt;
  return archive.Take();
}

message::Message UnitCollector::CompiledFor(const base::Span& span) {
  if (restored_ && next_ < compiled_.size()) return std::move(compiled_[next_++]);
  compiled_.push_back(message::Compile(span, true, categories_, sink_));
  return compiled_.back();
}

void UnitCollector::Add(xml::Element element, const std::string& id, std::string context) {
  if (!element.children().empty()) return;
  const base::Span span = element.content_span();
  message::Message source = CompiledFor(span);
  if (base::Trim(element.text()).empty()) return;
  AddUnit({Unique(id), std::move(source), span, std::move(context), {}, {}});
  project_.unit_of_element[element.node()] = {file_.path, file_.units.back().id};
}

void UnitCollector::Add(const message::Message& message, const std::string& id,
                        std::string context) {
  AddUnit({Unique(id), message, message.span, std::move(context), {}, {}});
}

void UnitCollector::AddUnit(Unit unit) {
  if (!message::HasBranches(unit.source.content)) {
    unit.reading = unit.source.content;
    NormalizeContent(unit.reading);
    unit.reading_text = message::ToSource(unit.reading);
  }
  file_.places.emplace(unit.id, file_.units.size());
  file_.units.push_back(std::move(unit));
}

void UnitCollector::Finish() {
  if (file_.units.empty()) return;
  std::string texts;
  for (const Unit& unit : file_.units) {
    texts += unit.id + '\n';
    texts += unit.reading.empty() ? message::ToSource(unit.source.content) : unit.reading_text;
    texts += '\n';
  }
  file_.digest = base::Sha256(texts);
  project_.units[file_.path] = std::move(file_);
}

std::string UnitCollector::Unique(const std::string& id) {
  const auto [last, fresh] = taken_.try_emplace(id, 1);
  if (fresh) return id;
  std::string unique;
  do {
    unique = id + "-" + std::to_string(++last->second);
  } while (!taken_.try_emplace(unique, 1).second);
  return unique;
}

namespace {

void CollectBlocks(const std::vector<message::NarrativeBlock>& blocks, bool in_list,
                   UnitCollector& units) {
  for (const message::NarrativeBlock& block : blocks) {
    switch (block.kind) {
      case message::NarrativeKind::kHeading:
        units.Add(block.message, block.id, "heading");
        break;
      case message::NarrativeKind::kParagraph:
        units.Add(block.message, block.id, in_list ? "list item" : "paragraph");
        break;
      case message::NarrativeKind::kList:
        for (const message::NarrativeItem& item : block.items) {
          CollectBlocks(item.blocks, true, units);
        }
        break;
    }
  }
}

}  // namespace

void CollectNarrativeUnits(const message::Narrative& narrative, UnitCollector& units) {
  CollectBlocks(narrative.blocks, false, units);
}

}  // namespace hexapla::load
