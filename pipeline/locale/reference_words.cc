#include <utility>

#include "locale/words.h"

namespace hexapla::locale {
namespace {

constexpr int kYearsOfCentury = 100;

std::string YearSlot(int year, std::string_view name) {
  if (year == 0) return {};
  if (name == "year") return std::to_string(year);
  const std::string yy = std::to_string(year % kYearsOfCentury);
  return yy.size() < 2 ? "0" + yy : yy;
}

std::string CitationSlot(const Words& words, const base::Citation& citation, const Slot& slot) {
  if (slot.name == "number") return citation.number;
  if (slot.name == "part") return citation.part;
  if (slot.name == "revised") return citation.revised ? "yes" : "";
  if (slot.name == "year" || slot.name == "yy") return YearSlot(citation.year, slot.name);
  if (slot.name == "adopted-yy") return YearSlot(citation.adopted, "yy");
  if (slot.name == "place" && !citation.place.empty()) return words.Name(citation.place, slot.form);
  if (slot.name == "body" && !citation.body.empty()) return words.Name(citation.body, slot.form);
  return {};
}

std::string DocumentSlot(const Words& words, const base::DocumentReference& document,
                         const Slot& slot) {
  const auto number = [](int n) { return n == 0 ? std::string() : std::to_string(n); };
  if (slot.name == "symbol") return words.Symbol(document, true, false);
  if (slot.name == "base") return words.Symbol(document, false, false);
  if (slot.name == "lettered") return words.Symbol(document, true, true);
  if (slot.name == "revision") return number(document.revision);
  if (slot.name == "addendum") return number(document.addendum);
  if (slot.name == "corrigendum") return number(document.corrigendum);
  if (slot.name == "information") return document.information ? "yes" : "";
  if (slot.name == "main") return document.information ? "" : "yes";
  return {};
}

bool JoinsParts(const Variant& frame) { return frame.pattern.Uses("parts"); }

/// Whether two citations are of the same text, whatever parts of it they name.
bool SameText(const base::Citation& a, const base::Citation& b) {
  return a.number == b.number && a.place == b.place && a.year == b.year && a.revised == b.revised;
}

/// Words things of one kind: those that share a frame ("Resolutions … and …") are joined inside it,
/// the frames among each other. A frame joins items, or the parts of one item ("Annexes 1 and 2 to
/// Resolution …").
template <class Reference>
Formatted WordTogether(const Words& words, const std::vector<Reference>& references,
                       std::string_view style, const auto& tables_of, const auto& slot_of,
                       const auto& same_frame) {
  std::vector<std::string> frames;
  bool isolate = false;
  std::size_t begin = 0;
  while (begin < references.size()) {
    const Reference& first = references[begin];
    const auto [item_table, frame_table] = tables_of(first);
    const Query query{style, "", Place::kText};
    const auto lookup = [&](const Slot& slot) { return slot_of(first, slot); };
    const Variant* frame = Select(words.sheet.Find(frame_table), query, lookup);
    std::size_t end = begin + 1;
    const bool joins = frame != nullptr && (frame->pattern.Uses("items") || JoinsParts(*frame));
    while (joins && end < references.size() && same_frame(first, references[end], *frame)) ++end;
    std::vector<std::string> items;
    std::vector<std::string> parts;
    for (std::size_t i = begin; i < end; ++i) {
      const auto own = [&](const Slot& slot) { return slot_of(references[i], slot); };
      items.push_back(WithIsolates(words.Fill(item_table, query, own)));
      parts.push_back(own({"part", ""}));
    }
    const std::string count =
        words.icu.Category(base::Decimal(static_cast<std::int64_t>(items.size())), false);
    const Formatted framed =
        words.Fill(frame_table, {style, count, Place::kText}, [&](const Slot& slot) {
          if (slot.name == "items") return words.Join(items, "");
          if (slot.name == "parts") return words.Join(parts, "");
          return slot.name == "item" ? items.front() : slot_of(first, slot);
        });
    isolate = framed.isolate && references.size() == end - begin;
    frames.push_back(isolate ? framed.text : WithIsolates(framed));
    begin = end;
  }
  return {words.Join(frames, words.sheet.lists.contains("groups") ? "groups" : ""), isolate};
}

}  // namespace

std::string Words::Symbol(const base::DocumentReference& document, bool addendum,
                          bool letter) const {
  std::string text = document.symbol;
  if (document.pending) {
    text = Fill("pending-symbol", {}, [&](const Slot&) { return document.symbol; }).text;
  }
  const auto suffix = [&](const char* kind, int number) {
    if (number == 0) return;
    text += Fill(std::string("symbol-suffix:") + kind, {}, [&](const Slot&) {
              return std::to_string(number);
            }).text;
  };
  suffix("revision", document.revision);
  if (addendum) suffix("addendum", document.addendum);
  suffix("corrigendum", document.corrigendum);
  if (letter) {
    text = Fill("lettered-symbol", {}, [&](const Slot& slot) {
             return slot.name == "letter" ? sheet.letter : text;
           }).text;
  }
  // A symbol that ends in a low line, or opens with a digit, would turn round after Arabic letters.
  return WithIsolates({text, sheet.right_to_left && NeedsIsolate(text)});
}

Formatted Words::Citations(const std::vector<base::Citation>& citations,
                           std::string_view style) const {
  return WordTogether(
      *this, citations, style,
      [](const base::Citation& c) {
        return std::pair("citation-item:" + c.kind, "citation:" + c.kind);
      },
      [this](const base::Citation& c, const Slot& slot) { return CitationSlot(*this, c, slot); },
      [](const base::Citation& a, const base::Citation& b, const Variant& frame) {
        if (a.kind != b.kind || a.body != b.body || a.part.empty() != b.part.empty()) return false;
        if (JoinsParts(frame)) return SameText(a, b);
        return a.number.empty() == b.number.empty() &&
               (!frame.pattern.Uses("part") || a.part == b.part);
      });
}

Formatted Words::Documents(const std::vector<base::DocumentReference>& documents,
                           std::string_view style) const {
  return WordTogether(
      *this, documents, style,
      [](const base::DocumentReference&) { return std::pair("document-item", "document"); },
      [this](const base::DocumentReference& d, const Slot& slot) {
        return DocumentSlot(*this, d, slot);
      },
      [&](const base::DocumentReference&, const base::DocumentReference& b, const Variant& frame) {
        return Select(sheet.Find("document"), {style, "", Place::kText},
                      [&](const Slot& slot) { return DocumentSlot(*this, b, slot); }) == &frame;
      });
}

}  // namespace hexapla::locale
