#include "check/outline_words.h"

#include <fmt/format.h>

#include <iterator>
#include <map>

#include "base/digest.h"
#include "check/outline_lists.h"
#include "check/outline_texts.h"

namespace hexapla::check {
namespace {

/// Appends what names stand for, each thing with an end that no id has.
class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void operator()(const base::Value& value) {
    Put("value {} {}", static_cast<int>(value.type), static_cast<int>(value.state));
  }
  void operator()(const base::TermReference& term) { Put("term {}", term.concept_id); }
  void operator()(const base::Citation& citation) {
    Put("citation {} {} {} {} {} {} {} {}", citation.kind, citation.number, citation.place,
        citation.year, citation.revised, citation.adopted, citation.body, citation.part);
  }
  void operator()(const base::DocumentReference& document) {
    Put("document {} {} {} {} {} {}", document.symbol, document.information, document.pending,
        document.revision, document.addendum, document.corrigendum);
  }
  void operator()(const base::EventReference& event) {
    Put("event {} {} {} {} {} {}", event.kind, event.concept_id, event.year, event.number,
        event.place, event.held);
  }
  void operator()(const base::PersonReference& person) {
    Put("person {} {} {}", person.concept_id, person.country, person.woman);
  }
  void operator()(const base::LinkReference& link) { Put("link {}", link.concept_id); }
  void operator()(const base::NoteReference& note) { Put("note {}", note.target); }
  void operator()(const base::PlaceReference& place) {
    Put("place {} {}", place.target, place.label);
  }
  void operator()(const std::vector<base::Referent>& members) {
    Put("list {}", members.size());
    for (const base::Referent& member : members) Add(member);
  }

  void Add(const base::Referent& referent) {
    Put("{}", referent.id);
    std::visit(*this, referent.what);
  }

  template <class... Things>
  void Put(fmt::format_string<Things...> format, const Things&... things) {
    fmt::vformat_to(std::back_inserter(out_), format, fmt::make_format_args(things...));
    out_ += '\0';
  }

 private:
  std::string& out_;
};

}  // namespace

std::string WordsOf(const model::Outline& outline) {
  std::string words;
  Writer writer(words);
  std::map<const model::Scope*, std::size_t> scopes;
  ForEachOutlineText(outline, [&](const model::OutlineText& text) {
    const auto [scope, fresh] = scopes.try_emplace(text.scope.get(), scopes.size());
    writer.Put("text {} {} {} {} {}", text.file, text.unit, scope->second, text.first_mention,
               text.original_only);
    if (!fresh || !text.scope) return;
    for (const auto& [name, referent] : *text.scope) {
      writer.Put("{}", name);
      writer.Add(referent);
    }
  });
  const auto put = [&](const model::OutlineText* text) {
    writer.Put("{}", text == nullptr ? std::string() : text->file + ' ' + text->unit);
  };
  ForEachList(outline, [&](const ListTexts& list) {
    writer.Put("list {} {}", list.items.size(), list.running);
    for (const ListTexts::Item& item : list.items) {
      put(item.first);
      put(item.last);
    }
  });
  return base::Sha256(words);
}

}  // namespace hexapla::check
