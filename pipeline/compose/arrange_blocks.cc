#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "compose/arranger.h"
#include "compose/referents.h"

namespace hexapla::compose {
namespace {

using model::OutlineText;

model::ListStyle StyleOf(const std::string& name) {
  static const std::map<std::string, model::ListStyle> styles = {
      {"bullet", model::ListStyle::kBullet}, {"dash", model::ListStyle::kDash},
      {"letter", model::ListStyle::kLetter}, {"roman", model::ListStyle::kRoman},
      {"decimal", model::ListStyle::kDecimal},
  };
  const auto style = styles.find(name);
  return style == styles.end() ? model::ListStyle::kDash : style->second;
}

/// nullopt for what is no number of a report: not a number, infinite, or with too many digits.
std::optional<base::Referent> ComputedNumber(double number, base::Span origin) {
  if (!std::isfinite(number)) return std::nullopt;
  // 15 digits are those a double keeps: 0.1 + 0.2 is 0.3.
  const auto exact = base::Decimal::Parse(fmt::format("{:.15g}", number));
  if (!exact) return std::nullopt;
  base::Value value;
  value.type = exact->scale() == 0 ? base::ValueType::kInteger : base::ValueType::kDecimal;
  value.number = *exact;
  return base::Referent{"", origin, value};
}

/// Numbers by value, before all else; the rest, ISO dates among it, as text.
bool SortsBefore(const std::string& a, const std::string& b) {
  const auto first = base::Decimal::Parse(a);
  const auto second = base::Decimal::Parse(b);
  if (first && second) return *first < *second;
  return first.has_value() != second.has_value() ? first.has_value() : a < b;
}

/// \p type  of `<let>`: `number` (a `total()` is text to XPath), `year`, or empty: text.
base::Referent ComputedText(std::string text, const std::string& type, base::Span origin) {
  base::Value value;
  value.type = base::ValueType::kText;
  const auto number = type == "number" ? base::Decimal::Parse(text) : std::nullopt;
  const auto year = type == "year" ? base::ParseDate(text) : std::nullopt;
  if (number) {
    value.type = number->scale() == 0 ? base::ValueType::kInteger : base::ValueType::kDecimal;
    value.number = *number;
  } else if (year) {
    value.type = base::ValueType::kYear;
    value.date = *year;
  } else {
    value.text = std::move(text);
  }
  return {"", origin, value};
}

}  // namespace

void Arranger::Children(xml::Element parent, Place& place, Blocks& out) {
  Controlled(parent, place, [&](xml::Element child, Place& inner) { Child(child, inner, out); });
}

void Arranger::Controlled(xml::Element parent, Place& place,
                          const std::function<void(xml::Element, Place&)>& leaf) {
  for (const xml::Element child : parent.children()) {
    const std::string_view name = child.name();
    if (name == "for-each") {
      ForEach(child, place, [&](Place& turn) { Controlled(child, turn, leaf); });
    } else if (name == "if") {
      if (Test(child, place)) Controlled(child, place, leaf);
    } else if (name == "let") {
      Let(child, place);
    } else if (name == "include") {
      const auto path =
          load::IncludedPath(child.span().file->path(), child.attribute_or("href", ""));
      const auto part = template_.files.find(path.value_or(""));
      if (part != template_.files.end()) Controlled(part->second->root(), place, leaf);
    } else {
      leaf(child, place);
    }
  }
}

void Arranger::ForEach(xml::Element element, Place& place,
                       const std::function<void(Place&)>& body) {
  const auto expression = Expression(element, "select");
  if (!expression) return;
  const auto name = element.attribute("as");
  std::vector<xml::Element> nodes =
      context_.EvaluateNodes(*expression, place.context, sink_).elements;
  if (element.attribute("sort")) Sort(element, nodes);
  for (const xml::Element node : nodes) {
    Place turn = place;
    turn.context = node;
    if (name) turn.bindings[*name] = ReferentOf(node, context_, sink_);
    body(turn);
  }
}

void Arranger::Sort(xml::Element element, std::vector<xml::Element>& nodes) {
  const auto expression = Expression(element, "sort");
  if (!expression) return;
  std::vector<std::pair<std::string, xml::Element>> keyed;
  for (const xml::Element node : nodes) {
    keyed.emplace_back(context_.EvaluateString(*expression, node, sink_), node);
  }
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
    return SortsBefore(a.first, b.first);
  });
  for (std::size_t i = 0; i < nodes.size(); ++i) nodes[i] = keyed[i].second;
}

void Arranger::Let(xml::Element element, Place& place) {
  const auto expression = Expression(element, "select");
  if (!expression) return;
  const auto value = context_.Evaluate(*expression, place.context, sink_);
  if (!value) return;
  base::Referent& bound = place.bindings[element.attribute_or("name", "")];
  if (const auto* nodes = std::get_if<xml::NodeSet>(&*value)) {
    if (nodes->elements.size() == 1) {
      bound = ReferentOf(nodes->elements.front(), context_, sink_);
      return;
    }
    std::vector<base::Referent> members;
    for (const xml::Element node : nodes->elements) {
      members.push_back(ReferentOf(node, context_, sink_));
    }
    bound = {"", element.span(), std::move(members)};
  } else if (const auto* number = std::get_if<double>(&*value)) {
    if (auto computed = ComputedNumber(*number, element.span())) {
      bound = *std::move(computed);
    } else {
      sink_.Report(base::Code::kNotANumber, element.attribute_span("select"),
                   fmt::format("`{}` gives no number", element.attribute_or("select", "")));
    }
  } else if (const auto* text = std::get_if<std::string>(&*value)) {
    bound = ComputedText(*text, element.attribute_or("type", ""), element.span());
  } else {
    bound = ComputedText(std::get<bool>(*value) ? "true" : "false", "", element.span());
  }
}

bool Arranger::Test(xml::Element element, const Place& place) {
  const auto expression = Expression(element, "test");
  return expression && context_.EvaluateTest(*expression, place.context, sink_);
}

void Arranger::Child(xml::Element element, Place& place, Blocks& out) {
  using Maker = void (Arranger::*)(xml::Element, Place&, Blocks&);
  static const std::map<std::string_view, Maker> makers = {
      {"masthead", &Arranger::Masthead},
      {"author", &Arranger::Paragraph},
      {"title", &Arranger::Title},
      {"box", &Arranger::Box},
      {"section", &Arranger::Section},
      {"p", &Arranger::Paragraph},
      {"message", &Arranger::MessageParagraph},
      {"narrative", &Arranger::Narrative},
      {"list", &Arranger::List},
      {"table", &Arranger::Table},
  };
  if (const auto maker = makers.find(element.name()); maker != makers.end()) {
    (this->*maker->second)(element, place, out);
  } else if (element.name() == "footer") {
    outline_.footer = TemplateText(element, place, false);
  } else if (element.name() == "rule") {
    out.push_back({model::Rule{model::RuleKind::kShort}, element.span()});
  } else if (element.name() == "closing-rule") {
    out.push_back({model::Rule{model::RuleKind::kClosing}, element.span()});
  }
}

void Arranger::Masthead(xml::Element element, Place& place, Blocks& out) {
  using Field = model::MastheadField;
  static const std::map<std::string_view, Field> fields = {
      {"session", Field::kSession},   {"place-dates", Field::kPlaceDates},
      {"agenda-item", Field::kAgendaItem}, {"number", Field::kNumber},
      {"date", Field::kDate},         {"original", Field::kOriginal},
  };
  model::Masthead<OutlineText> masthead;
  for (const xml::Element child : element.children()) {
    const auto field = fields.find(child.name());
    if (field == fields.end()) continue;
    if (child.attribute("test") && !Test(child, place)) continue;
    masthead.fields.push_back({field->second, TemplateText(child, place, false)});
  }
  out.push_back({std::move(masthead), element.span()});
}

void Arranger::Title(xml::Element element, Place& place, Blocks& out) {
  model::Paragraph<OutlineText> title;
  title.role = model::ParagraphRole::kTitle;
  if (element.attribute("select")) {
    auto text = SelectedText(element, "select", place, false);
    if (!text) return;
    title.text = *std::move(text);
  } else {
    title.text = TemplateText(element, place, false);
  }
  outline_.title = title.text;
  out.push_back({std::move(title), element.span()});
}

void Arranger::Paragraph(xml::Element element, Place& place, Blocks& out) {
  model::Paragraph<OutlineText> paragraph;
  const bool author = element.name() == "author";
  if (author) paragraph.role = model::ParagraphRole::kAuthor;
  if (element.attribute_or("numbered", "no") == "yes") {
    paragraph.number = numbering_.NextParagraph();
  }
  paragraph.text = TemplateText(element, place, !author);
  if (author) outline_.creator = paragraph.text;
  out.push_back({std::move(paragraph), element.span()});
}

void Arranger::MessageParagraph(xml::Element element, Place& place, Blocks& out) {
  model::Paragraph<OutlineText> paragraph;
  if (element.attribute("run-in")) {
    paragraph.run_in = SelectedText(element, "run-in", place, false);
  }
  auto text = SelectedText(element, "select", place, true);
  if (!text) return;
  if (element.attribute_or("numbered", "no") == "yes") {
    paragraph.number = numbering_.NextParagraph();
  }
  paragraph.text = *std::move(text);
  out.push_back({std::move(paragraph), element.span()});
}

void Arranger::Section(xml::Element element, Place& place, Blocks& out) {
  Place inner = place;
  inner.heading_level = std::min(place.heading_level + 1, 6);
  const std::string number =
      numbering_.EnterSection(element.attribute_or("numbered", "no") == "yes");
  if (const xml::Element heading = element.first_child("heading")) {
    model::Heading<OutlineText> block;
    block.level = inner.heading_level;
    block.id = element.attribute_or("id", "");
    block.number = number;
    block.text = TemplateText(heading, place, false);
    if (!number.empty()) outline_.place_numbers[block.id] = number;
    out.push_back({std::move(block), heading.span()});
  }
  Children(element, inner, out);
  numbering_.LeaveSection();
}

void Arranger::Narrative(xml::Element element, Place& place, Blocks& out) {
  const std::string name = element.attribute_or("file", "");
  const auto narrative = report_.narratives.find(name);
  if (narrative == report_.narratives.end()) return;
  const std::string path = report_.narrative_files.at(name)->path();
  NarrativeBlocks(narrative->second.blocks, path, place, out);
}

void Arranger::NarrativeBlocks(const std::vector<message::NarrativeBlock>& blocks,
                               const std::string& path, Place& place, Blocks& out) {
  for (const message::NarrativeBlock& block : blocks) {
    const base::Span origin = block.message.span;
    if (block.kind == message::NarrativeKind::kHeading) {
      model::Heading<OutlineText> heading;
      heading.level = std::min(place.heading_level + block.level, 6);
      heading.id = block.id;
      heading.text = TextOf(path, block.id, place, false, origin);
      out.push_back({std::move(heading), origin});
    } else if (block.kind == message::NarrativeKind::kParagraph) {
      model::Paragraph<OutlineText> paragraph;
      paragraph.text = TextOf(path, block.id, place, true, origin);
      out.push_back({std::move(paragraph), origin});
    } else {
      model::List<OutlineText> list;
      Place inner = place;
      list.level = ++inner.list_level;
      list.style = block.ordered ? model::ListStyle::kLetter : model::ListStyle::kDash;
      for (const message::NarrativeItem& item : block.items) {
        list.items.emplace_back();
        NarrativeBlocks(item.blocks, path, inner, list.items.back().blocks);
      }
      out.push_back({std::move(list), origin});
    }
  }
}

void Arranger::List(xml::Element element, Place& place, Blocks& out) {
  model::List<OutlineText> list;
  Place inner = place;
  list.level = ++inner.list_level;
  list.style = StyleOf(element.attribute_or("style", "dash"));
  Items(element, inner, list);
  if (!list.items.empty()) out.push_back({std::move(list), element.span()});
}

void Arranger::Items(xml::Element parent, Place& place, model::List<OutlineText>& list) {
  Controlled(parent, place, [&](xml::Element child, Place& inner) { Item(child, inner, list); });
}

void Arranger::Item(xml::Element element, Place& place, model::List<OutlineText>& list) {
  model::ListItem<OutlineText> item;
  std::optional<OutlineText> run_in;
  // The head is read first: notes are numbered in reading order.
  const xml::Element head = element.first_child("run-in");
  if (head) {
    run_in = head.attribute("select") ? SelectedText(head, "select", place, false)
                                      : std::optional(TemplateText(head, place, false));
  }
  Children(element, place, item.blocks);
  if (run_in) {
    const bool starts_with_paragraph =
        !item.blocks.empty() &&
        std::holds_alternative<model::Paragraph<OutlineText>>(item.blocks.front().what);
    if (!starts_with_paragraph) {
      item.blocks.insert(item.blocks.begin(), {model::Paragraph<OutlineText>(), head.span()});
    }
    std::get<model::Paragraph<OutlineText>>(item.blocks.front().what).run_in = std::move(run_in);
  }
  list.items.push_back(std::move(item));
}

void Arranger::Box(xml::Element element, Place& place, Blocks& out) {
  model::Box<OutlineText> box;
  Place front = place;
  front.front = true;
  Controlled(element, front, [&](xml::Element child, Place& inner) {
    model::Box<OutlineText>::Entry entry;
    entry.rule = child.name() == "rule";
    if (!entry.rule) {
      if (const xml::Element label = child.first_child("label")) {
        entry.label = TemplateText(label, inner, false);
      }
      Children(child, inner, entry.blocks);
    }
    box.entries.push_back(std::move(entry));
  });
  out.push_back({std::move(box), element.span()});
}

}  // namespace hexapla::compose
