#include <algorithm>
#include <map>

#include "compose/arranger.h"

namespace hexapla::compose {
using model::OutlineText;

model::ListStyle ListStyleOf(xml::Element list) {
  static const std::map<std::string, model::ListStyle> styles = {
      {"bullet", model::ListStyle::kBullet},   {"dash", model::ListStyle::kDash},
      {"letter", model::ListStyle::kLetter},   {"roman", model::ListStyle::kRoman},
      {"decimal", model::ListStyle::kDecimal},
  };
  const auto style = styles.find(list.attribute_or("style", "dash"));
  return style == styles.end() ? model::ListStyle::kDash : style->second;
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
      {"chart", &Arranger::Chart},
      {"quotation", &Arranger::Quotation},
      {"landscape", &Arranger::Landscape},
      {"contents", &Arranger::Contents},
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
      {"session", Field::kSession},
      {"place-dates", Field::kPlaceDates},
      {"agenda-item", Field::kAgendaItem},
      {"number", Field::kNumber},
      {"date", Field::kDate},
      {"original", Field::kOriginal},
  };
  model::Masthead<OutlineText> masthead;
  Controlled(element, place, [&](xml::Element child, Place& inner) {
    const auto field = fields.find(child.name());
    if (field == fields.end()) return;
    if (child.attribute("test") && !Test(child, inner)) return;
    masthead.fields.push_back({field->second, TemplateText(child, inner, false)});
  });
  out.push_back({std::move(masthead), element.span()});
}

void Arranger::Title(xml::Element element, Place& place, Blocks& out) {
  model::Paragraph<OutlineText> title;
  title.role = model::ParagraphRole::kTitle;
  auto text = HeldText(element, place, false);
  if (!text) return;
  title.text = *std::move(text);
  outline_.title = title.text;
  out.push_back({std::move(title), element.span()});
}

void Arranger::Paragraph(xml::Element element, Place& place, Blocks& out) {
  if (element.attribute_or("continues", "no") == "yes") {
    GoOn(element, TemplateText(element, place, true), out);
    return;
  }
  model::Paragraph<OutlineText> paragraph;
  const bool author = element.name() == "author";
  if (author) paragraph.role = model::ParagraphRole::kAuthor;
  if (element.attribute_or("numbered", "no") == "yes") {
    paragraph.number = numbering_.NextParagraph();
  }
  Place inner = place;
  inner.original_only = IsOriginalOnly(element, place);
  paragraph.text = TemplateText(element, inner, !author);
  if (author) outline_.creator = paragraph.text;
  out.push_back({std::move(paragraph), element.span()});
}

void Arranger::MessageParagraph(xml::Element element, Place& place, Blocks& out) {
  model::Paragraph<OutlineText> paragraph;
  if (element.attribute("run-in")) {
    paragraph.run_in = SelectedText(element, "run-in", place, false);
  } else if (const xml::Element head = element.first_child("run-in")) {
    paragraph.run_in = TemplateText(head, place, false);
  }
  paragraph.code = CodeOf(element, place);
  auto text = SelectedText(element, "select", place, true);
  if (!text) return;
  if (element.attribute_or("continues", "no") == "yes") {
    GoOn(element, *std::move(text), out);
    return;
  }
  if (element.attribute_or("numbered", "no") == "yes") {
    paragraph.number = numbering_.NextParagraph();
  }
  paragraph.text = *std::move(text);
  out.push_back({std::move(paragraph), element.span()});
}

bool Arranger::IsOriginalOnly(xml::Element element, const Place& place) {
  const auto policy = element.attribute("language-policy");
  return policy ? *policy == "original-only" : place.original_only;
}

std::string Arranger::OriginalOf(const Place& place) {
  return place.original_only ? place.language : std::string();
}

std::string Arranger::LanguageOf(xml::Element section, const Place& place) const {
  std::set<std::string> languages;
  AddLanguages(section, languages);
  return languages.size() == 1 ? *languages.begin() : place.language;
}

void Arranger::AddLanguages(xml::Element element, std::set<std::string>& languages) const {
  for (const xml::Element child : element.children()) {
    if (child.name() == "narrative") {
      const auto file = report_.narrative_files.find(child.attribute_or("file", ""));
      if (file == report_.narrative_files.end()) continue;
      const auto units = project_.units.find(file->second->path());
      if (units != project_.units.end()) languages.insert(units->second.source_language);
    } else if (child.name() == "include") {
      if (const xml::Element part = PartOf(child)) AddLanguages(part, languages);
    } else {
      AddLanguages(child, languages);
    }
  }
}

std::string Arranger::CodeOf(xml::Element element, const Place& place) {
  const auto code = element.attribute("code") ? Expression(element, "code") : nullptr;
  return code ? context_.EvaluateString(*code, place.context, sink_) : std::string();
}

OutlineText Arranger::HeadingText(xml::Element heading, const Place& place) {
  if (!heading.attribute("select")) return TemplateText(heading, place, false);
  return SelectedText(heading, "select", place, false).value_or(OutlineText());
}

void Arranger::Section(xml::Element element, Place& place, Blocks& out) {
  Place inner = place;
  inner.original_only = IsOriginalOnly(element, place);
  inner.language = LanguageOf(element, place);
  inner.heading_level = std::min(place.heading_level + 1, 6);
  const std::string numbered = element.attribute_or("numbered", "no");
  const std::string number = numbering_.EnterSection(numbered == "yes");
  if (const xml::Element heading = element.first_child("heading")) {
    model::Heading<OutlineText> block;
    block.level = inner.heading_level;
    block.id = element.attribute_or("id", "");
    block.number = number;
    block.text = HeadingText(heading, inner);
    block.code = CodeOf(heading, place);
    if (!number.empty()) outline_.place_numbers[block.id] = number;
    if (numbered == "annex") {
      block.annex = std::to_string(numbering_.NextAnnex());
      outline_.place_numbers[block.id] = block.annex;
    }
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
  const bool numbered = element.attribute_or("numbered", "no") == "yes";
  NarrativeBlocks(narrative->second.blocks, path, numbered, place, out);
}

void Arranger::NarrativeBlocks(const std::vector<message::NarrativeBlock>& blocks,
                               const std::string& path, bool numbered, Place& place, Blocks& out) {
  for (const message::NarrativeBlock& block : blocks) {
    const base::Span origin = block.message.span;
    if (block.kind == message::NarrativeKind::kHeading) {
      model::Heading<OutlineText> heading;
      heading.level = std::min(place.heading_level + block.level, 6);
      heading.id = block.id;
      heading.text = TextOf({path, block.id}, place, false, origin);
      out.push_back({std::move(heading), origin});
    } else if (block.kind == message::NarrativeKind::kParagraph) {
      model::Paragraph<OutlineText> paragraph;
      if (numbered) paragraph.number = numbering_.NextParagraph();
      paragraph.text = TextOf({path, block.id}, place, true, origin);
      out.push_back({std::move(paragraph), origin});
    } else {
      model::List<OutlineText> list;
      Place inner = place;
      list.level = ++inner.list_level;
      list.original = OriginalOf(place);
      list.style = block.ordered ? model::ListStyle::kLetter : model::ListStyle::kDash;
      for (const message::NarrativeItem& item : block.items) {
        list.items.emplace_back();
        NarrativeBlocks(item.blocks, path, false, inner, list.items.back().blocks);
      }
      out.push_back({std::move(list), origin});
    }
  }
}

void Arranger::Landscape(xml::Element element, Place& place, Blocks& out) {
  model::Landscape<OutlineText> landscape;
  Children(element, place, landscape.blocks);
  if (!landscape.blocks.empty()) out.push_back({std::move(landscape), element.span()});
}

void Arranger::Contents(xml::Element element, Place& place, Blocks& out) {
  static const std::map<std::string, model::ContentsOf> kinds = {
      {"headings", model::ContentsOf::kHeadings},
      {"tables", model::ContentsOf::kTables},
      {"figures", model::ContentsOf::kFigures}};
  model::Contents<OutlineText> contents;
  const auto kind = kinds.find(element.attribute_or("of", "headings"));
  if (kind != kinds.end()) contents.of = kind->second;
  const std::string levels = element.attribute_or("levels", "");
  if (levels.size() == 1 && levels[0] >= '1' && levels[0] <= '9') contents.levels = levels[0] - '0';
  if (const xml::Element heading = element.first_child("heading")) {
    contents.heading = HeadingText(heading, place);
  }
  out.push_back({std::move(contents), element.span()});
}

void Arranger::List(xml::Element element, Place& place, Blocks& out) {
  if (element.attribute_or("inline", "no") == "yes") {
    RunningList(element, place, out);
    return;
  }
  model::List<OutlineText> list;
  Place inner = place;
  list.level = ++inner.list_level;
  list.original = OriginalOf(place);
  list.style = ListStyleOf(element);
  list.sorted = element.attribute_or("sort", "") == "words";
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
  if (head) run_in = HeldText(head, place, false);
  if (const xml::Element line = element.first_child("head")) {
    model::Paragraph<OutlineText> paragraph;
    paragraph.role = model::ParagraphRole::kItemHead;
    if (auto text = HeldText(line, place, false)) {
      paragraph.text = *std::move(text);
      item.blocks.push_back({std::move(paragraph), line.span()});
    }
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

void Arranger::Quotation(xml::Element element, Place& place, Blocks& out) {
  model::Quotation<OutlineText> quotation;
  quotation.original = OriginalOf(place);
  Place inner = place;
  Children(element, inner, quotation.blocks);
  if (const xml::Element source = element.first_child("source")) {
    quotation.source = HeldText(source, inner, true);
  }
  if (!quotation.blocks.empty()) out.push_back({std::move(quotation), element.span()});
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
