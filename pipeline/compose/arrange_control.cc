#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "compose/arranger.h"
#include "compose/referents.h"

namespace hexapla::compose {
namespace {

/// Of all loops of one report. The largest have some thousands.
constexpr std::size_t kMaxTurns = 100'000;

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

/// A day, a month or a year, by what the date says.
base::ValueType TypeOf(const base::Date& date) {
  if (date.has_day()) return base::ValueType::kDate;
  return date.has_month() ? base::ValueType::kMonth : base::ValueType::kYear;
}

/// \p type  of `<let>`: `number` (a `total()` is text to XPath), `year`, `date`, or empty: text.
base::Referent ComputedText(std::string text, const std::string& type, base::Span origin) {
  base::Value value;
  value.type = base::ValueType::kText;
  const auto number = type == "number" ? base::Decimal::Parse(text) : std::nullopt;
  const auto date = type == "year" || type == "date" ? base::ParseDate(text) : std::nullopt;
  if (number) {
    value.type = number->scale() == 0 ? base::ValueType::kInteger : base::ValueType::kDecimal;
    value.number = *number;
  } else if (date) {
    value.type = type == "year" ? base::ValueType::kYear : TypeOf(*date);
    value.date = *date;
  } else {
    value.text = std::move(text);
  }
  return {"", origin, value};
}

/// The language that a record states, or the one around it does.
std::string LanguageOfRecord(xml::Element record, const std::string& otherwise) {
  for (xml::Element around = record; around && around.name() != "report";
       around = around.parent()) {
    if (const auto language = around.attribute("source-language")) return *language;
  }
  return otherwise;
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
      if (const xml::Element part = PartOf(child)) Include(part, place, leaf);
    } else {
      leaf(child, place);
    }
  }
}

xml::Element Arranger::PartOf(xml::Element include) const {
  const auto path =
      load::IncludedPath(include.span().file->path(), include.attribute_or("href", ""));
  const auto part = template_.files.find(path.value_or(""));
  return part == template_.files.end() ? xml::Element() : part->second->root();
}

void Arranger::Include(xml::Element part, Place& place,
                       const std::function<void(xml::Element, Place&)>& leaf) {
  // What a part binds goes on after it, its language does not.
  const std::string around = place.language;
  place.language = part.attribute_or("source-language", around);
  Controlled(part, place, leaf);
  place.language = around;
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
    if (turns_ > kMaxTurns) return;
    if (++turns_ > kMaxTurns) return ReportTurns(element);
    Place turn = place;
    turn.context = node;
    turn.language = LanguageOfRecord(node, place.language);
    if (name) turn.bindings[*name] = ReferentOf(node, context_, sink_);
    body(turn);
  }
}

void Arranger::ReportTurns(xml::Element loop) {
  sink_
      .Report(
          base::Code::kXPathTooCostly, loop.attribute_span("select"),
          fmt::format("the loops of report `{}` take more than {} turns", report_.id, kMaxTurns))
      .hints.push_back({"a loop inside of another selects what belongs to the turn around it: "
                        "`task` instead of `//task`",
                        {}});
}

void Arranger::Sort(xml::Element element, std::vector<xml::Element>& nodes) {
  const auto expression = Expression(element, "sort");
  if (!expression) return;
  std::vector<std::pair<std::string, xml::Element>> keyed;
  keyed.reserve(nodes.size());
  for (const xml::Element node : nodes) {
    keyed.emplace_back(context_.EvaluateString(*expression, node, sink_), node);
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& a, const auto& b) { return SortsBefore(a.first, b.first); });
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

}  // namespace hexapla::compose
