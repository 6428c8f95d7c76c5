#include "compose/arrange.h"

#include <fmt/format.h>

#include "compose/arranger.h"
#include "compose/referents.h"
#include "load/record.h"
#include "load/view.h"

namespace hexapla::compose {
namespace {

/// Ids and label keys of everything in the template that a message may point at by name. Numbers
/// are given while walking, but a text may stand before the table it names.
void CollectPlaces(xml::Element element, std::map<std::string, std::string>& labels) {
  for (const xml::Element child : element.children()) {
    const std::string numbered = child.attribute_or("numbered", "no");
    if (const auto id = child.attribute("id"); id && numbered != "no") {
      if (child.name() == "table") {
        labels[*id] = child.attribute_or("look", "") == kDiagramLook ? "figure" : "table";
      }
      if (child.name() == "chart") labels[*id] = "figure";
      if (child.name() == "section") labels[*id] = numbered == "annex" ? "annex" : "section";
    }
    CollectPlaces(child, labels);
  }
}

base::Value Pending(base::ValueType type) {
  base::Value value;
  value.type = type;
  value.state = base::ValueState::kPending;
  return value;
}

std::optional<model::Outline> ArrangeSoFar(const load::Project& project, const load::Report& report,
                                           base::Sink& sink) {
  const auto tmpl = project.templates.find(report.template_name);
  if (tmpl == project.templates.end() || tmpl->second.files.count(tmpl->second.main) == 0) {
    return std::nullopt;
  }
  const std::unique_ptr<xml::View> view = load::ViewOf(project, report);
  return Arranger(project, report, tmpl->second, *view, sink).Run();
}

}  // namespace

Arranger::Arranger(const load::Project& project, const load::Report& report,
                   const load::Template& tmpl, const xml::View& view, base::Sink& sink)
    : project_(project), report_(report), template_(tmpl), context_(view), sink_(sink) {
  report_element_ = view.root().first_child("report");
  for (const auto& [path, document] : tmpl.files) CollectPlaces(document->root(), place_labels_);
  const xml::Element front = report_element_.first_child("front");
  const auto bind = [&](const char* name, xml::Element element) {
    if (element) front_[name] = ReferentOf(element, context_, sink_);
  };
  const auto bind_record = [&](const char* name, const char* child) {
    const xml::Element reference = front.first_child(child);
    if (!reference) return;
    if (reference.value("state") == "pending" && reference.has("series")) {
      base::DocumentReference document;
      document.symbol = reference.value("series");
      document.pending = true;
      front_[name] = {"", reference.span(), document};
    } else if (reference.value("state") == "pending") {
      front_[name] = {"", reference.span(), Pending(base::ValueType::kText)};
    } else {
      bind(name, context_.FindById(reference.attribute_or("ref", "")));
    }
  };
  bind_record("session", "session");
  bind_record("symbol", "symbol");
  bind_record("author", "author");
  bind("agenda_item", front.first_child("agenda-item"));
  bind("issued", front.first_child("issued"));
  base::Value date = Pending(base::ValueType::kDate);
  date.date = report.date;
  if (!report.pending) date.state = base::ValueState::kKnown;
  front_["report_date"] = {"", report_element_.attribute_span("date"), date};
}

model::Outline Arranger::Run() {
  outline_.report = report_.id;
  outline_.source_language = report_.source_language;
  outline_.template_name = template_.name;
  outline_.date = report_.date;
  if (const auto symbol = front_.find("symbol"); symbol != front_.end()) {
    if (const auto* document = std::get_if<base::DocumentReference>(&symbol->second.what)) {
      outline_.symbol = *document;
    } else {
      outline_.symbol.pending = true;
    }
  }
  if (const auto issued = front_.find("issued"); issued != front_.end()) {
    if (const auto* value = std::get_if<base::Value>(&issued->second.what)) {
      if (value->state == base::ValueState::kKnown) outline_.issued = value->date;
    }
  }
  Place place;
  place.context = report_element_;
  place.language = report_.source_language;
  Children(template_.files.at(template_.main)->root(), place, outline_.blocks);
  CheckPlaces();
  return std::move(outline_);
}

std::shared_ptr<const xml::XPath> Arranger::Expression(xml::Element element,
                                                       std::string_view attribute) {
  auto& expression = expressions_[{element.node(), std::string(attribute)}];
  if (!expression) {
    expression = xml::XPath::Compile(element.attribute_or(attribute, ""),
                                     element.attribute_span(attribute), sink_);
  }
  return expression;
}

std::optional<base::Referent> Arranger::Resolve(const std::string& name, const Place& place) {
  if (const auto bound = place.bindings.find(name); bound != place.bindings.end()) {
    return bound->second;
  }
  if (name == "original_language") {
    return base::Referent{"", report_element_.span(),
                          base::TermReference{"language_" + place.language}};
  }
  if (const auto bound = front_.find(name); bound != front_.end()) return bound->second;
  if (const xml::Element element = context_.FindById(name)) {
    if (element.name() != "note") return ReferentOf(element, context_, sink_);
    return base::Referent{name, element.span(), NoteOf(element, place)};
  }
  if (const auto label = place_labels_.find(name); label != place_labels_.end()) {
    return base::Referent{"", {}, base::PlaceReference{name, label->second}};
  }
  // Everything else was checked to be a concept of the termbase.
  return base::Referent{name, {}, base::TermReference{name}};
}

base::NoteReference Arranger::NoteOf(xml::Element note, const Place& place) {
  if (place.table != nullptr && place.table->own_notes) return TableNote(note, place);
  return {NoteIndex(note, place), {}, {}};
}

std::size_t Arranger::NoteIndex(xml::Element note, const Place& place) {
  const std::string id = note.attribute_or("id", "");
  if (const auto known = notes_.find(id); known != notes_.end()) return known->second;
  const std::size_t index = outline_.notes.size();
  notes_[id] = index;
  outline_.notes.push_back({id, static_cast<int>(index) + 1, {}});
  auto text = NoteText(note, place);
  if (!text) return index;
  model::Paragraph<model::OutlineText> paragraph;
  const base::Span origin = text->origin;
  paragraph.text = *std::move(text);
  outline_.notes[index].blocks.push_back({std::move(paragraph), origin});
  return index;
}

std::optional<model::OutlineText> Arranger::NoteText(xml::Element note, const Place& place) {
  const xml::Element original = xml::View::OriginalOf(note.first_child("text"));
  const auto unit = project_.unit_of_element.find(original.node());
  if (unit == project_.unit_of_element.end()) return std::nullopt;
  return TextOf(unit->second, place, true, original.span());
}

model::OutlineText Arranger::TextOf(const load::UnitName& name, const Place& place,
                                    bool first_mention, base::Span origin) {
  model::OutlineText text{name.file, name.id, nullptr, first_mention && !place.front, origin};
  const auto units = project_.units.find(name.file);
  const bool known = units != project_.units.end();
  // A template's wording around an annex in another language is no part of that original.
  const bool of_original = known && (!name.file.starts_with("templates/") ||
                                     units->second.source_language == place.language);
  text.original_only = place.original_only && of_original;
  const load::Unit* found = known ? units->second.Find(name.id) : nullptr;
  auto scope = std::make_shared<model::Scope>();
  if (found != nullptr) {
    for (const std::string& argument : message::ArgumentNames(found->source.content)) {
      if (auto referent = Resolve(argument, place)) {
        NotePlaces(argument, *referent, origin);
        scope->emplace(argument, *std::move(referent));
      }
      // `{chair_gender, select, …}` decides by `chair`, which the text need not print.
      const std::string base = BaseOfGrammarName(argument);
      if (base.empty()) continue;
      if (auto referent = Resolve(base, place)) scope->emplace(base, *std::move(referent));
    }
  }
  text.scope = std::move(scope);
  return text;
}

void Arranger::NotePlaces(const std::string& name, const base::Referent& referent,
                          base::Span text) {
  if (const auto* place = std::get_if<base::PlaceReference>(&referent.what)) {
    place_uses_.push_back({place->target, name, referent.origin, text});
  } else if (const auto* list = std::get_if<std::vector<base::Referent>>(&referent.what)) {
    for (const base::Referent& member : *list) NotePlaces(name, member, text);
  }
}

void Arranger::CheckPlaces() {
  for (const PlaceUse& use : place_uses_) {
    if (outline_.place_numbers.contains(use.target)) continue;
    auto& finding = sink_.Report(
        base::Code::kUnplacedReference, use.text,
        fmt::format("`{}` points at `{}`, which stands at no numbered place of this report",
                    use.name, use.target));
    if (use.origin.known()) finding.hints.push_back({"it is stated here", use.origin});
  }
}

model::OutlineText Arranger::TemplateText(xml::Element element, const Place& place,
                                          bool first_mention) {
  const auto unit = project_.unit_of_element.find(element.node());
  const load::UnitName none{element.span().file->path(), ""};
  return TextOf(unit == project_.unit_of_element.end() ? none : unit->second, place, first_mention,
                element.span());
}

std::optional<model::OutlineText> Arranger::HeldText(xml::Element element, const Place& place,
                                                     bool first_mention) {
  if (element.attribute("select")) return SelectedText(element, "select", place, first_mention);
  return TemplateText(element, place, first_mention);
}

std::optional<model::OutlineText> Arranger::SelectedText(xml::Element element,
                                                         std::string_view attribute,
                                                         const Place& place, bool first_mention) {
  const auto expression = Expression(element, attribute);
  if (!expression) return std::nullopt;
  const xml::NodeSet nodes = context_.EvaluateNodes(*expression, place.context, sink_);
  if (nodes.elements.empty()) return std::nullopt;
  const xml::Element original = xml::View::OriginalOf(nodes.elements.front());
  const auto unit = project_.unit_of_element.find(original.node());
  if (unit == project_.unit_of_element.end()) return std::nullopt;
  return TextOf(unit->second, place, first_mention, original.span());
}

std::optional<model::Outline> Arrange(const load::Project& project, const load::Report& report,
                                      base::Sink& sink) {
  base::Sink found;
  std::optional<model::Outline> outline = ArrangeSoFar(project, report, found);
  const bool failed = found.HasErrors();
  sink.Append(std::move(found));
  if (failed) return std::nullopt;
  return outline;
}

std::optional<model::Outline> ArrangeTexts(const load::Project& project,
                                           const load::Report& report) {
  base::Sink of_what_is_known;
  return ArrangeSoFar(project, report, of_what_is_known);
}

}  // namespace hexapla::compose
