#include "compose/referents.h"

#include <cstdlib>
#include <set>

#include "load/attribute_list.h"
#include "load/record.h"

namespace hexapla::compose {
namespace {

int NumberOf(const std::optional<std::string>& text) {
  return text ? static_cast<int>(std::strtol(text->c_str(), nullptr, 10)) : 0;
}

/// Attribute \p attribute of the first child \p child; empty when there is none.
std::string ChildAttribute(xml::Element record, std::string_view child,
                           std::string_view attribute) {
  const xml::Element found = record.first_child(child);
  return found ? found.attribute_or(attribute, "") : std::string();
}

base::Citation CitationOf(xml::Element record) {
  base::Citation citation;
  citation.kind = record.attribute_or("kind", "");
  citation.number = record.attribute_or("number", "");
  citation.body = record.attribute_or("body", "");
  citation.part = ChildAttribute(record, "part", "value");
  citation.adopted = NumberOf(record.attribute("adopted"));
  if (const xml::Element revision = record.first_child("revision")) {
    citation.place = revision.attribute_or("place", "");
    citation.year = NumberOf(revision.attribute("year"));
    citation.revised = revision.attribute_or("revised", "no") == "yes";
  }
  return citation;
}

base::DocumentReference DocumentOf(xml::Element record) {
  base::DocumentReference document;
  document.symbol = record.attribute_or("symbol", "");
  document.information = record.attribute_or("kind", "main") == "information";
  document.pending = record.attribute_or("state", "") == "pending";
  document.revision = NumberOf(record.attribute("revision"));
  document.addendum = NumberOf(record.attribute("addendum"));
  document.corrigendum = NumberOf(record.attribute("corrigendum"));
  return document;
}

base::EventReference EventOf(xml::Element record, const xml::XPathContext& context) {
  base::EventReference event;
  event.kind = record.attribute_or("kind", "");
  event.concept_id = record.attribute_or("concept", record.attribute_or("id", ""));
  event.year = NumberOf(record.attribute("year"));
  event.number = NumberOf(record.attribute("number"));
  event.held = record.attribute_or("state", "held") == "held";
  const std::string place = ChildAttribute(record, "place", "ref");
  if (const xml::Element found = context.FindById(place)) event.place = ConceptOf(found);
  event.dates.type = base::ValueType::kDateRange;
  event.dates.state = base::ValueState::kUnknown;
  const auto begin = base::ParseDate(ChildAttribute(record, "dates", "begin"));
  const auto end = base::ParseDate(ChildAttribute(record, "dates", "end"));
  if (begin && end) {
    event.dates.date = *begin;
    event.dates.until = *end;
    event.dates.state = base::ValueState::kKnown;
  }
  return event;
}

base::PersonReference PersonOf(xml::Element record, const xml::XPathContext& context) {
  base::PersonReference person;
  person.concept_id = ConceptOf(record);
  person.woman = record.attribute_or("gender", "m") == "f";
  const std::string country = ChildAttribute(record, "country", "ref");
  if (const xml::Element found = context.FindById(country)) person.country = ConceptOf(found);
  return person;
}

/// `<agenda-item>` and `<issued>` of the front matter: facts whose type is their place.
base::Value FrontValueOf(xml::Element element) {
  base::Value value;
  const std::string text = element.attribute_or("value", "");
  if (element.attribute_or("state", "") == "pending") value.state = base::ValueState::kPending;
  if (element.name() == "agenda-item") {
    value.text = text;
    return value;
  }
  value.type = base::ValueType::kDate;
  const auto date = base::ParseDate(text);
  if (date) value.date = *date;
  if (!date && value.state == base::ValueState::kKnown) value.state = base::ValueState::kUnknown;
  return value;
}

bool NamedByConcept(std::string_view kind) {
  return kind == "body" || kind == "office" || kind == "place" || kind == "country" ||
         kind == "topic" || kind == "enabler";
}

/// Whether \p element has a form of its own: others stand for the record that their `ref` names.
bool HasForm(xml::Element element) {
  static const std::set<std::string_view> kinds = {
      "agenda-item", "issued", "record-list", "instrument", "document", "event", "person", "page"};
  const std::string_view kind = element.name();
  return load::IsFact(element) || element.has("code") || kinds.contains(kind) ||
         NamedByConcept(kind);
}

/// What \p element stands for in the end; nothing where the way leads back to where it was.
xml::Element StandsFor(xml::Element element, const xml::XPathContext& context) {
  std::set<std::string> seen;
  while (!HasForm(element)) {
    const std::string ref = element.attribute_or("ref", "");
    const xml::Element about = context.FindById(ref);
    if (!about) break;
    if (!seen.insert(ref).second) return {};
    element = about;
  }
  return element;
}

std::vector<base::Referent> ListOf(xml::Element list, const xml::XPathContext& context,
                                   base::Sink& sink) {
  std::vector<base::Referent> members;
  const auto find = [&context](const std::string& id) {
    const xml::Element found = context.FindById(id);
    return found ? StandsFor(found, context) : found;
  };
  for (const xml::Element member : load::MembersOf(list, find)) {
    members.push_back(ReferentOf(member, context, sink));
  }
  return members;
}

}  // namespace

std::string BaseOfGrammarName(std::string_view name) {
  for (const std::string_view suffix : {kGenderSuffix, kNumberSuffix}) {
    if (name.size() > suffix.size() && name.ends_with(suffix)) {
      return std::string(name.substr(0, name.size() - suffix.size()));
    }
  }
  return {};
}

std::string ConceptOf(xml::Element record) {
  const std::string named = ChildAttribute(record, "name", "term");
  return named.empty() ? record.attribute_or("id", "") : named;
}

base::Referent ReferentOf(xml::Element element, const xml::XPathContext& context,
                          base::Sink& sink) {
  base::Referent referent;
  element = StandsFor(element, context);
  if (!element) return referent;
  referent.id = element.attribute_or("id", "");
  referent.origin = element.span();
  const std::string_view kind = element.name();
  if (load::IsFact(element)) {
    auto value = load::ReadFact(element, sink);
    referent.what = value ? *std::move(value) : load::UnreadFact(element);
  } else if (kind == "agenda-item" || kind == "issued") {
    referent.what = FrontValueOf(element);
  } else if (const auto code = element.attribute("code")) {
    base::Value value;
    value.text = *code;
    referent.what = value;
  } else if (kind == "record-list") {
    referent.what = ListOf(element, context, sink);
  } else if (kind == "instrument") {
    referent.what = CitationOf(element);
  } else if (kind == "document") {
    referent.what = DocumentOf(element);
  } else if (kind == "event") {
    referent.what = EventOf(element, context);
  } else if (kind == "person") {
    referent.what = PersonOf(element, context);
  } else if (kind == "page") {
    referent.what = base::LinkReference{element.attribute_or("address", ""), ConceptOf(element)};
  } else if (NamedByConcept(kind)) {
    referent.what = base::TermReference{ConceptOf(element)};
  } else if (!referent.id.empty() && !element.attribute("ref")) {
    referent.what = base::PlaceReference{referent.id, "row"};
  }
  return referent;
}

}  // namespace hexapla::compose
