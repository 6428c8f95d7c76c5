#include "check/named_records.h"

#include "check/outline_texts.h"
#include "check/records.h"

namespace hexapla::check {
namespace {

class NameCollector {
 public:
  NameCollector(const Subject& subject, const model::Outline& outline)
      : subject_(subject), outline_(outline), registry_(RegistryById(subject.project)) {}

  std::vector<NamedRecord> Collect() {
    ForEachName(subject_, outline_, outline_.source_language,
                [&](const NameInText& name) { Add(name.passage, name.word, name.referent); });
    return std::move(found_);
  }

 private:
  void Add(const Passage& passage, const Word& word, const base::Referent& referent) {
    if (const auto* list = std::get_if<std::vector<base::Referent>>(&referent.what)) {
      for (const base::Referent& member : *list) Add(passage, word, member);
      return;
    }
    const auto record = registry_.find(referent.id);
    if (record == registry_.end()) return;
    found_.push_back({&passage, word, referent.id, record->second});
  }

  const Subject& subject_;
  const model::Outline& outline_;
  ElementsById registry_;
  std::vector<NamedRecord> found_;
};

}  // namespace

void ForEachName(const Subject& subject, const model::Outline& outline, const std::string& language,
                 const std::function<void(const NameInText&)>& visit) {
  ForEachOutlineText(outline, [&](const model::OutlineText& text) {
    const Passage* passage = PassagesOf(subject).Find(language, text.file, text.unit);
    if (passage == nullptr || text.scope == nullptr) return;
    for (const Word& word : passage->words) {
      const message::Node* node = passage->ArgumentAt(word);
      if (node == nullptr) continue;
      const auto referent = text.scope->find(node->name);
      if (referent == text.scope->end()) continue;
      visit({text, *passage, word, node->style, referent->second});
    }
  });
}

std::vector<NamedRecord> NamedRecordsIn(const Subject& subject, const model::Outline& outline) {
  return NameCollector(subject, outline).Collect();
}

}  // namespace hexapla::check
