#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "compose/note_marks.h"
#include "compose/referents.h"
#include "compose/worder.h"

namespace hexapla::compose {
namespace {

/// The concept a referent is a name of; empty when it is none.
std::string ConceptOfReferent(const base::Referent& referent) {
  if (const auto* term = std::get_if<base::TermReference>(&referent.what)) return term->concept_id;
  if (const auto* link = std::get_if<base::LinkReference>(&referent.what)) return link->concept_id;
  if (const auto* event = std::get_if<base::EventReference>(&referent.what)) {
    return event->concept_id;
  }
  if (const auto* person = std::get_if<base::PersonReference>(&referent.what)) {
    return person->concept_id;
  }
  return {};
}

bool AllCitations(const std::vector<base::Referent>& members) {
  return std::all_of(members.begin(), members.end(), [](const base::Referent& member) {
    return std::holds_alternative<base::Citation>(member.what);
  });
}

bool AllDocuments(const std::vector<base::Referent>& members) {
  return std::all_of(members.begin(), members.end(), [](const base::Referent& member) {
    return std::holds_alternative<base::DocumentReference>(member.what);
  });
}

bool AllPlaces(const std::vector<base::Referent>& members) {
  return !members.empty() &&
         std::all_of(members.begin(), members.end(), [](const base::Referent& member) {
           return std::holds_alternative<base::PlaceReference>(member.what);
         });
}

template <class T>
std::vector<T> MembersOf(const std::vector<base::Referent>& members) {
  std::vector<T> out;
  out.reserve(members.size());
  for (const base::Referent& member : members) out.push_back(std::get<T>(member.what));
  return out;
}

/// Whether a figure stands there that is not decided.
bool PrintsPending(const model::Scope& scope) {
  return std::any_of(scope.begin(), scope.end(),
                     [](const auto& entry) { return base::IsPending(entry.second); });
}

/// Where a fact that is a link leads; empty for all else.
std::string AddressOfFact(const base::Referent& referent) {
  const auto* value = std::get_if<base::Value>(&referent.what);
  return value != nullptr && value->type == base::ValueType::kLink ? value->text : std::string();
}

/// Whether it is a thing's own text, and not the house's words for it.
bool IsVerbatim(const base::Referent& referent) {
  const auto* value = std::get_if<base::Value>(&referent.what);
  if (value == nullptr) return std::holds_alternative<base::LinkReference>(referent.what);
  return value->state == base::ValueState::kKnown &&
         (value->type == base::ValueType::kText || value->type == base::ValueType::kLink);
}

void PushText(std::string text, bool untranslated, const std::string& language,
              model::Inlines& out) {
  model::Inline piece;
  piece.text = std::move(text);
  piece.untranslated = untranslated;
  if (untranslated) piece.language = language;
  out.push_back(std::move(piece));
}

}  // namespace

model::Inlines Worder::WordText(const OutlineText& text) {
  Inlines out;
  before_.clear();
  if (text.unit.empty()) return out;
  const load::UnitFile& file = project_.units.at(text.file);
  const load::Unit* unit = file.Find(text.unit);
  const bool own = file.source_language == locale_.tag();
  if (text.original_only && !own) return WordOriginal(text, unit->source);
  const load::Translation* translation =
      own ? nullptr : project_.FindTranslation(locale_.tag(), text.file, text.unit);
  const bool usable = translation != nullptr && translation->present &&
                      !load::IsStale(*translation, *unit, locale_.categories());
  const bool untranslated = !own && !usable;
  const message::Message& chosen = usable ? translation->target : unit->source;
  if (untranslated || PrintsPending(*text.scope)) document_.metadata.draft = true;
  const Context context{untranslated ? &OriginalOf(text) : &locale_, &text, place_, untranslated};
  Walk(chosen.content, context, out);
  PlaceNoteMarks(*context.locale, out);
  return out;
}

model::Inlines Worder::WordOriginal(const OutlineText& text, const message::Message& source) {
  const locale::Locale& original = OriginalOf(text);
  Inline foreign;
  foreign.kind = model::InlineKind::kForeign;
  foreign.language = original.tag();
  foreign.isolate = locale_.right_to_left() != original.right_to_left();
  Walk(source.content, {&original, &text, place_, false}, foreign.children);
  PlaceNoteMarks(original, foreign.children);
  if (PrintsPending(*text.scope)) document_.metadata.draft = true;
  return {std::move(foreign)};
}

void Worder::Walk(const std::vector<message::Node>& nodes, const Context& context, Inlines& out) {
  for (const message::Node& node : nodes) WalkNode(node, context, out);
}

void Worder::WalkNode(const message::Node& node, const Context& context, Inlines& out) {
  switch (node.kind) {
    case message::NodeKind::kText:
      Said(node.text);
      PushText(node.text, context.untranslated, context.locale->tag(), out);
      break;
    case message::NodeKind::kEmphasis:
    case message::NodeKind::kStrong:
    case message::NodeKind::kLink:
      WalkSpan(node, context, out);
      break;
    case message::NodeKind::kArgument:
      WalkArgument(node, context, out);
      break;
    case message::NodeKind::kPlural:
      WalkPlural(node, context, out);
      break;
    case message::NodeKind::kSelect:
      WalkSelect(node, context, out);
      break;
    case message::NodeKind::kNumber: {
      const base::Referent* referent = Find(node.name, context);
      if (referent == nullptr) break;
      Append(FormatReferent(*referent, "", context), *referent, context, out);
      break;
    }
  }
}

void Worder::WalkSpan(const message::Node& node, const Context& context, Inlines& out) {
  Inline span;
  switch (node.kind) {
    case message::NodeKind::kEmphasis:
      span.kind = model::InlineKind::kEmphasis;
      break;
    case message::NodeKind::kStrong:
      span.kind = model::InlineKind::kStrong;
      break;
    default:
      span.kind = model::InlineKind::kLink;
      span.target = node.text;
  }
  span.untranslated = context.untranslated;
  if (context.untranslated) span.language = context.locale->tag();
  Walk(node.children, context, span.children);
  out.push_back(std::move(span));
}

void Worder::WalkArgument(const message::Node& node, const Context& context, Inlines& out) {
  const base::Referent* referent = Find(node.name, context);
  if (referent == nullptr) return;
  if (!node.children.empty()) {
    WalkWords(node, *referent, context, out);
    return;
  }
  if (const auto* note = std::get_if<base::NoteReference>(&referent->what)) {
    Inline mark;
    mark.kind =
        note->mark.empty() ? model::InlineKind::kNoteReference : model::InlineKind::kTableNote;
    mark.note = note->index;
    mark.text = note->mark;
    mark.target = note->target;
    out.push_back(std::move(mark));
    return;
  }
  if (std::holds_alternative<base::PlaceReference>(referent->what)) {
    AppendPlace(*referent, context, out);
    return;
  }
  if (const auto* list = std::get_if<std::vector<base::Referent>>(&referent->what);
      list != nullptr && AllPlaces(*list)) {
    WalkPlaces(*list, node.style, context, out);
    return;
  }
  if (std::string address = AddressOfFact(*referent); !address.empty()) {
    Inline anchor;
    anchor.kind = model::InlineKind::kLink;
    anchor.target = std::move(address);
    anchor.untranslated = context.untranslated;
    if (context.untranslated) anchor.language = context.locale->tag();
    Append(FormatReferent(*referent, node.style, context), *referent, context, anchor.children);
    out.push_back(std::move(anchor));
    return;
  }
  Append(FormatReferent(*referent, node.style, context), *referent, context, out);
}

void Worder::AppendPlace(const base::Referent& referent, const Context& context, Inlines& out) {
  const auto& place = std::get<base::PlaceReference>(referent.what);
  Inline reference;
  reference.kind = model::InlineKind::kCrossReference;
  reference.target = place.target;
  reference.untranslated = context.untranslated;
  if (context.untranslated) reference.language = context.locale->tag();
  std::string words = InPlace(FormatPlace(place, context).text, referent, context);
  Said(words);
  PushText(std::move(words), context.untranslated, context.locale->tag(), reference.children);
  out.push_back(std::move(reference));
}

void Worder::WalkPlaces(const std::vector<base::Referent>& members, const std::string& style,
                        const Context& context, Inlines& out) {
  // The locale joins texts; each reference is put in for a character that no text has.
  constexpr char32_t kFirst = 0xF0000;
  std::vector<std::string> items(members.size());
  for (std::size_t i = 0; i < members.size(); ++i) {
    base::AppendUtf8(kFirst + static_cast<char32_t>(i), items[i]);
  }
  const std::string joined = context.locale->JoinList(items, style);
  std::string between;
  const auto flush = [&] {
    if (!between.empty()) {
      PushText(std::move(between), context.untranslated, context.locale->tag(), out);
    }
    between.clear();
  };
  for (std::size_t at = 0; at < joined.size();) {
    const char32_t c = base::NextCodePoint(joined, at);
    if (c < kFirst || c >= kFirst + members.size()) {
      base::AppendUtf8(c, between);
      continue;
    }
    flush();
    AppendPlace(members[c - kFirst], context, out);
  }
  flush();
}

void Worder::WalkWords(const message::Node& node, const base::Referent& referent,
                       const Context& context, Inlines& out) {
  const auto* page = std::get_if<base::LinkReference>(&referent.what);
  if (std::string to = page != nullptr ? page->address : AddressOfFact(referent); !to.empty()) {
    Inline anchor;
    anchor.kind = model::InlineKind::kLink;
    anchor.target = std::move(to);
    anchor.fact = referent.id;
    anchor.origin = referent.origin;
    Walk(node.children, context, anchor.children);
    out.push_back(std::move(anchor));
    return;
  }
  if (const auto* place = std::get_if<base::PlaceReference>(&referent.what)) {
    Inline reference;
    reference.kind = model::InlineKind::kCrossReference;
    reference.target = place->target;
    Walk(node.children, context, reference.children);
    out.push_back(std::move(reference));
    return;
  }
  Walk(node.children, context, out);
  const auto* term = std::get_if<base::TermReference>(&referent.what);
  if (term == nullptr || !Mention(term->concept_id, context)) return;
  const std::string mention = context.locale->MentionOf(*term);
  if (!mention.empty()) PushText(mention, context.untranslated, context.locale->tag(), out);
}

void Worder::WalkPlural(const message::Node& node, const Context& context, Inlines& out) {
  const base::Referent* referent = Find(node.name, context);
  const auto* value = referent == nullptr ? nullptr : std::get_if<base::Value>(&referent->what);
  if (value == nullptr) return;
  // "More than 1" is not 1.
  const bool is_exact = value->qualifier == base::Qualifier::kExact;
  const std::string exact = is_exact ? "=" + value->number.ToString() : "";
  const std::string category = context.locale->PluralCategory(value->number, node.ordinal);
  const message::Branch* chosen = nullptr;
  for (const std::string& key : {exact, category, std::string("other")}) {
    for (const message::Branch& branch : node.branches) {
      if (chosen == nullptr && branch.key == key) chosen = &branch;
    }
  }
  if (chosen != nullptr) WalkBranch(*chosen, referent, context, out);
}

void Worder::WalkSelect(const message::Node& node, const Context& context, Inlines& out) {
  const std::string wanted = SelectKey(node.name, context);
  const message::Branch* chosen = nullptr;
  for (const message::Branch& branch : node.branches) {
    if (branch.key == wanted || (chosen == nullptr && branch.key == "other")) chosen = &branch;
    if (branch.key == wanted) break;
  }
  if (chosen != nullptr) WalkBranch(*chosen, FindSelector(node.name, context), context, out);
}

void Worder::WalkBranch(const message::Branch& chosen, const base::Referent* referent,
                        const Context& context, Inlines& out) {
  const std::size_t begin = out.size();
  Walk(chosen.content, context, out);
  if (referent == nullptr || referent->id.empty()) return;
  for (std::size_t i = begin; i < out.size(); ++i) out[i].chosen_by.push_back(referent->id);
}

const base::Referent* Worder::FindSelector(const std::string& name, const Context& context) const {
  const base::Referent* named = Find(BaseOfGrammarName(name), context);
  return named != nullptr ? named : Find(name, context);
}

std::string Worder::SelectKey(const std::string& name, const Context& context) const {
  const base::Referent* referent = FindSelector(name, context);
  if (referent == nullptr) return {};
  const bool by_number =
      name.ends_with(kNumberSuffix) && Find(BaseOfGrammarName(name), context) != nullptr;
  if (by_number) {
    const locale::Term* found =
        context.locale->terms().Find(ConceptOfReferent(*referent), context.locale->tag());
    return found == nullptr ? std::string() : found->number;
  }
  if (const auto* person = std::get_if<base::PersonReference>(&referent->what)) {
    return person->woman ? "feminine" : "masculine";
  }
  if (const std::string concept_id = ConceptOfReferent(*referent); !concept_id.empty()) {
    const locale::Term* found = context.locale->terms().Find(concept_id, context.locale->tag());
    return found == nullptr ? std::string() : found->gender;
  }
  const auto* value = std::get_if<base::Value>(&referent->what);
  if (value == nullptr) return {};
  if (value->state != base::ValueState::kKnown) return std::string(NameOf(value->state));
  return value->type == base::ValueType::kText ? value->text : value->number.ToString();
}

const base::Referent* Worder::Find(const std::string& name, const Context& context) const {
  const auto found = context.text->scope->find(name);
  return found == context.text->scope->end() ? nullptr : &found->second;
}

bool Worder::Mention(const std::string& concept_id, const Context& context) {
  if (!context.text->first_mention || place_ != locale::Place::kText) return false;
  return mentioned_.insert(concept_id).second;
}

void Worder::Append(const locale::Formatted& formatted, const base::Referent& referent,
                    const Context& context, Inlines& out) {
  Inline piece;
  piece.kind = model::InlineKind::kValue;
  piece.text = InPlace(formatted.text, referent, context);
  Said(piece.text);
  piece.isolate = formatted.isolate;
  piece.fact = referent.id;
  piece.origin = referent.origin;
  if (const auto* term = std::get_if<base::TermReference>(&referent.what)) {
    piece.sort_key = context.locale->SortKeyOf(*term, formatted.text);
  }
  piece.untranslated = context.untranslated;
  if (context.untranslated) piece.language = context.locale->tag();
  out.push_back(std::move(piece));
}

void Worder::Said(std::string_view words) {
  before_ += words;
  opens_ = false;
}

std::string Worder::InPlace(std::string text, const base::Referent& referent,
                            const Context& context) const {
  if (IsVerbatim(referent)) return text;
  if (!opens_ && !context.locale->EndsSentence(before_)) return text;
  return context.locale->SentenceCase(text);
}

locale::Formatted Worder::FormatPlace(const base::PlaceReference& place,
                                      const Context& context) const {
  const auto number = outline_.place_numbers.find(place.target);
  const std::string text = number == outline_.place_numbers.end() ? "" : number->second;
  return {context.locale->NumberedLabel(place.label, text), false};
}

locale::Formatted Worder::FormatList(const std::vector<base::Referent>& members,
                                     const std::string& style, const Context& context) {
  if (!members.empty() && AllCitations(members)) {
    return context.locale->Format(MembersOf<base::Citation>(members), style);
  }
  if (!members.empty() && AllDocuments(members)) {
    return context.locale->Format(MembersOf<base::DocumentReference>(members), style);
  }
  const bool joins = context.locale->JoinsLists(style);
  std::vector<std::string> items;
  items.reserve(members.size());
  for (const base::Referent& member : members) {
    items.push_back(locale::WithIsolates(FormatReferent(member, joins ? "" : style, context)));
  }
  return {context.locale->JoinList(items, joins ? style : ""), false};
}

locale::Formatted Worder::FormatReferent(const base::Referent& referent, const std::string& style,
                                         const Context& context) {
  const locale::Locale& locale = *context.locale;
  const auto format = [&](const auto& what) -> locale::Formatted {
    using What = std::decay_t<decltype(what)>;
    if constexpr (std::is_same_v<What, base::Value>) {
      return locale.Format(what, style, place_);
    } else if constexpr (std::is_same_v<What, base::TermReference>) {
      return locale.Format(what, style, Mention(what.concept_id, context));
    } else if constexpr (std::is_same_v<What, base::EventReference>) {
      return locale.Format(what, style, Mention(referent.id, context));
    } else if constexpr (std::is_same_v<What, base::LinkReference>) {
      return {what.address, locale.right_to_left()};
    } else if constexpr (std::is_same_v<What, base::PlaceReference>) {
      return FormatPlace(what, context);
    } else if constexpr (std::is_same_v<What, std::vector<base::Referent>>) {
      return FormatList(what, style, context);
    } else if constexpr (std::is_same_v<What, base::NoteReference>) {
      return {};
    } else {
      return locale.Format(what, style);
    }
  };
  return std::visit(format, referent.what);
}

}  // namespace hexapla::compose
