#include "xml/xpath_functions.h"

#include <fmt/format.h>
#include <libxml/xpathInternals.h>

#include <sstream>
#include <unordered_set>

#include "base/date.h"
#include "base/decimal.h"
#include "base/utf8.h"
#include "xml/mirror.h"
#include "xml/xpath_impl.h"

namespace hexapla::xml {
namespace {

using base::Code;
using base::Decimal;

EvaluationState& StateOf(const xmlXPathParserContext* parser) {
  return *static_cast<EvaluationState*>(parser->context->userData);
}

void Fail(xmlXPathParserContext* parser, Code code, std::string message, Element where = {}) {
  base::Diagnostic fault{code, base::InfoOf(code).severity, {}, std::move(message), {}};
  const base::Span span = where.attribute_span("value");
  if (span.known()) fault.hints.push_back({"the value stands here", span});
  StateOf(parser).fault = std::move(fault);
  xmlXPathErr(parser, XPATH_EXPR_ERROR);
}

/// The argument on top of the stack; null when there is none, with the error set.
XPathObjectPtr Pop(xmlXPathParserContext* parser) {
  XPathObjectPtr object(valuePop(parser));
  if (object == nullptr) xmlXPathErr(parser, XPATH_STACK_ERROR);
  return object;
}

/// The argument as nodes in document order; null, with the error set, when it is none.
XPathObjectPtr PopNodes(xmlXPathParserContext* parser, std::string_view function) {
  XPathObjectPtr object = Pop(parser);
  if (object == nullptr) return nullptr;
  if (object->type != XPATH_NODESET) {
    Fail(parser, Code::kInvalidXPath, fmt::format("`{}()` takes nodes", function));
    return nullptr;
  }
  if (object->nodesetval != nullptr) xmlXPathNodeSetSort(object->nodesetval);
  return object;
}

std::size_t SizeOf(const xmlXPathObject* object) {
  const bool none = object->type != XPATH_NODESET || object->nodesetval == nullptr;
  return none ? 0 : static_cast<std::size_t>(object->nodesetval->nodeNr);
}

xmlNode* NodeAt(const xmlXPathObject* object, std::size_t i) {
  return object->nodesetval->nodeTab[i];
}

/// REQUIRES: no node stands twice in \p nodes; libxml2 does not look either.
void PushNodes(xmlXPathParserContext* parser, const std::vector<xmlNode*>& nodes) {
  xmlNodeSet* set = xmlXPathNodeSetCreate(nullptr);
  for (xmlNode* node : nodes) xmlXPathNodeSetAddUnique(set, node);
  valuePush(parser, xmlXPathWrapNodeSet(set));
}

void PushString(xmlXPathParserContext* parser, const std::string& text) {
  valuePush(parser, xmlXPathNewCString(text.c_str()));
}

std::string Take(xmlChar* text) {
  std::string out(ViewOf(text));
  xmlFree(text);
  return out;
}

/// What a node states: `@value` of a fact, else its text.
std::string ValueOf(xmlNode* node) {
  if (node->type == XML_ELEMENT_NODE) {
    const Element element(MirroredBy(node));
    if (element.has("value")) return std::string(element.value("value"));
  }
  return StringValue(node);
}

Element ElementOf(const xmlNode* node) {
  if (node->type == XML_ELEMENT_NODE) return Element(MirroredBy(node));
  return node->type == XML_NAMESPACE_DECL ? Element() : Element(MirroredBy(node->parent));
}

void Record(xmlXPathParserContext* parser, int count) {
  if (count != 1) return xmlXPathErr(parser, XPATH_INVALID_ARITY);
  const XPathObjectPtr object = Pop(parser);
  if (object == nullptr) return;
  std::vector<xmlNode*> found;
  std::unordered_set<const xmlNode*> seen;
  const auto add = [&](const std::string& ids) {
    const auto& by_id = StateOf(parser).index->by_id;
    std::istringstream words(ids);
    for (std::string id; words >> id;) {
      const auto record = by_id.find(id);
      const bool known = record != by_id.end() && seen.insert(record->second).second;
      if (known) found.push_back(record->second);
    }
  };
  if (object->type == XPATH_NODESET) {
    for (std::size_t i = 0; i < SizeOf(object.get()); ++i)
      add(StringValue(NodeAt(object.get(), i)));
  } else {
    add(Take(xmlXPathCastToString(object.get())));
  }
  PushNodes(parser, found);
}

void Records(xmlXPathParserContext* parser, int count) {
  if (count != 1) return xmlXPathErr(parser, XPATH_INVALID_ARITY);
  const XPathObjectPtr object = Pop(parser);
  if (object == nullptr) return;
  const std::string kind = Take(xmlXPathCastToString(object.get()));
  const auto& by_name = StateOf(parser).index->by_name;
  const auto nodes = by_name.find(kind);
  PushNodes(parser, nodes == by_name.end() ? std::vector<xmlNode*>() : nodes->second);
}

void Current(xmlXPathParserContext* parser, int count) {
  if (count != 0) return xmlXPathErr(parser, XPATH_INVALID_ARITY);
  PushNodes(parser, {StateOf(parser).current});
}

void Total(xmlXPathParserContext* parser, int count) {
  if (count != 1) return xmlXPathErr(parser, XPATH_INVALID_ARITY);
  const XPathObjectPtr object = PopNodes(parser, "total");
  if (object == nullptr) return;
  Decimal total;
  for (std::size_t i = 0; i < SizeOf(object.get()); ++i) {
    xmlNode* node = NodeAt(object.get(), i);
    const std::string text = ValueOf(node);
    const std::optional<Decimal> number = Decimal::Parse(base::Trim(text));
    if (!number) {
      return Fail(parser, Code::kNotANumber,
                  base::Trim(text).empty()
                      ? "`total()` cannot add what has no value"
                      : fmt::format("`total()` cannot add `{}`, which is not a number",
                                    base::CollapseWhiteSpace(text).substr(0, 60)),
                  ElementOf(node));
    }
    const std::optional<Decimal> next = total.Plus(*number);
    if (!next) {
      return Fail(parser, Code::kNotANumber, "`total()` has more than 18 digits", ElementOf(node));
    }
    total = *next;
  }
  PushString(parser, total.ToString());
}

void Distinct(xmlXPathParserContext* parser, int count) {
  if (count != 1) return xmlXPathErr(parser, XPATH_INVALID_ARITY);
  const XPathObjectPtr object = PopNodes(parser, "distinct");
  if (object == nullptr) return;
  std::unordered_set<std::string> seen;
  std::vector<xmlNode*> kept;
  for (std::size_t i = 0; i < SizeOf(object.get()); ++i) {
    xmlNode* node = NodeAt(object.get(), i);
    if (seen.insert(StringValue(node)).second) kept.push_back(node);
  }
  PushNodes(parser, kept);
}

/// A date argument: what it states, or that there is no node and so no date.
struct DateArgument {
  bool present = false;
  base::Date first;
};

std::optional<DateArgument> PopDate(xmlXPathParserContext* parser, std::string_view function) {
  const XPathObjectPtr object = Pop(parser);
  if (object == nullptr) return std::nullopt;
  const bool nodes = object->type == XPATH_NODESET;
  if (nodes && SizeOf(object.get()) == 0) return DateArgument{};
  if (nodes) xmlXPathNodeSetSort(object->nodesetval);
  const std::string text =
      nodes ? ValueOf(NodeAt(object.get(), 0)) : Take(xmlXPathCastToString(object.get()));
  const std::optional<base::Date> date = base::ParseDate(base::Trim(text));
  if (date) return DateArgument{true, date->First()};
  Fail(parser, Code::kNotADate,
       fmt::format("`{}()` cannot compare `{}`, which is not a date", function,
                   base::CollapseWhiteSpace(text).substr(0, 60)),
       nodes ? ElementOf(NodeAt(object.get(), 0)) : Element());
  return std::nullopt;
}

void Compare(xmlXPathParserContext* parser, int count, std::string_view function, bool before) {
  if (count != 2) return xmlXPathErr(parser, XPATH_INVALID_ARITY);
  const std::optional<DateArgument> second = PopDate(parser, function);
  if (!second) return;
  const std::optional<DateArgument> first = PopDate(parser, function);
  if (!first) return;
  const bool holds = before ? first->first < second->first : first->first > second->first;
  valuePush(parser, xmlXPathNewBoolean(first->present && second->present && holds ? 1 : 0));
}

void Before(xmlXPathParserContext* parser, int count) { Compare(parser, count, "before", true); }

void After(xmlXPathParserContext* parser, int count) { Compare(parser, count, "after", false); }

}  // namespace

std::string StringValue(xmlNode* node) { return Take(xmlXPathCastNodeToString(node)); }

void RegisterFunctions(xmlXPathContext* context) {
  struct Row {
    const char* name;
    xmlXPathFunction function;
  };
  constexpr Row kRows[] = {{"record", Record}, {"records", Records},   {"current", Current},
                           {"total", Total},   {"distinct", Distinct}, {"before", Before},
                           {"after", After}};
  for (const Row& row : kRows) {
    xmlXPathRegisterFunc(context, reinterpret_cast<const xmlChar*>(row.name), row.function);
  }
}

}  // namespace hexapla::xml
