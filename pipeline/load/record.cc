#include "load/record.h"

#include <algorithm>
#include <array>

namespace hexapla::load {
namespace {

template <std::size_t kCount>
bool Contains(const std::array<std::string_view, kCount>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 11> kFacts = {
    "integer", "decimal",    "percentage",  "money",      "date", "month",
    "year",    "date-range", "month-range", "year-range", "link"};

constexpr std::array<std::string_view, 12> kContentMessages = {"title",
                                                               "purpose",
                                                               "action",
                                                               "strategic-plan-link",
                                                               "financial-implications",
                                                               "references",
                                                               "summary",
                                                               "head",
                                                               "text",
                                                               "topics",
                                                               "reporting",
                                                               "remark"};

constexpr std::array<std::string_view, 18> kTemplateMessages = {
    "session", "place-dates", "agenda-item", "number", "date",    "original",
    "author",  "title",       "footer",      "label",  "heading", "p",
    "run-in",  "head",        "caption",     "source", "axis",    "alternative"};

/// `<text value="ITU-T"/>` is a fact, `<text>words</text>` a message.
bool IsTextFact(xml::Element element) {
  return element.name() == "text" && (element.attribute("value") || element.attribute("state"));
}

std::optional<base::Date> DateOf(xml::Element element, std::string_view attribute) {
  const auto text = element.attribute(attribute);
  return text ? base::ParseDate(*text) : std::nullopt;
}

}  // namespace

bool IsFact(xml::Element element) {
  return Contains(kFacts, element.name()) || IsTextFact(element);
}

bool IsContentMessage(xml::Element element) {
  return Contains(kContentMessages, element.name()) && !IsTextFact(element);
}

bool IsTemplateMessage(xml::Element element) {
  const bool named = Contains(kTemplateMessages, element.name()) || element.name() == "table-note";
  return named && !element.attribute("select") && element.children().empty();
}

bool Validity::Holds(const base::Date& day) const {
  const base::Date first = day.First();
  return (!from || from->First() <= first) && (!until || first < until->First());
}

Validity ValidityOf(xml::Element element) {
  return {DateOf(element, "from"), DateOf(element, "until")};
}

bool IsMultiValued(std::string_view child) {
  constexpr std::array<std::string_view, 5> kMultiValued = {"member", "focal-point", "sector",
                                                            "document", "lead"};
  return Contains(kMultiValued, child);
}

}  // namespace hexapla::load
