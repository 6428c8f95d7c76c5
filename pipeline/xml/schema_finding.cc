#include "xml/schema_finding.h"

#include <fmt/format.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <iterator>

#include "base/edit_distance.h"
#include "base/utf8.h"

namespace hexapla::xml {
namespace {

using base::Code;
using base::Span;

/// libxml2 names at most this many elements it expects.
constexpr std::size_t kMostExpected = 10;

/// What stands in \p text between \p before and \p after; empty when they do not stand there.
std::string_view Between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t found = text.find(before);
  if (found == std::string_view::npos) return {};
  const std::size_t begin = found + before.size();
  const std::size_t end = text.find(after, begin);
  return end == std::string_view::npos ? std::string_view() : text.substr(begin, end - begin);
}

/// `{urn:x}name` and `name` give `name`.
std::string LocalName(std::string_view name) {
  const std::size_t brace = name.rfind('}');
  return std::string(brace == std::string_view::npos ? name : name.substr(brace + 1));
}

/// The elements of "Expected is one of ( a, b )."; sorted as in the schema, each once.
std::vector<std::string> ExpectedNames(std::string_view message) {
  std::vector<std::string> names;
  std::string_view list = Between(message, "Expected is", ").");
  list = list.substr(std::min(list.size(), list.find('(') + 1));
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    const std::string name = LocalName(base::Trim(list.substr(0, comma)));
    list.remove_prefix(std::min(comma + 1, list.size()));
    const bool known = std::find(names.begin(), names.end(), name) != names.end();
    if (!name.empty() && name != "*" && !known) names.push_back(name);
  }
  return names;
}

/// The attribute an error is about; empty when it is about the element's text.
std::string AttributeOf(const SchemaError& error) {
  std::string_view head = error.message;
  head = head.substr(0, head.find(": "));
  return LocalName(Between(head, ", attribute '", "'"));
}

std::string Joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "`" : " `") + name + "`";
  return out;
}

std::string Quoted(std::string_view value) {
  constexpr std::size_t kShown = 60;
  std::string shown = base::CollapseWhiteSpace(value);
  if (base::CodePointCount(shown) <= kShown) return "`" + shown + "`";
  std::size_t end = 0;
  for (std::size_t i = 0; i < kShown; ++i) base::NextCodePoint(shown, end);
  return "`" + shown.substr(0, end) + "…`";
}

/// The types of XML Schema part 2 that people meet, in words.
std::string_view WordsForType(std::string_view type) {
  struct Row {
    std::string_view type;
    std::string_view words;
  };
  constexpr Row kRows[] = {
      {"integer", "a whole number"},
      {"int", "a whole number"},
      {"long", "a whole number"},
      {"nonNegativeInteger", "a whole number, 0 or more"},
      {"positiveInteger", "a whole number, 1 or more"},
      {"unsignedInt", "a whole number, 0 or more"},
      {"decimal", "a number such as `62.55`"},
      {"boolean", "`true` or `false`"},
      {"date", "a day such as `2026-03-29`"},
      {"gYearMonth", "a month such as `2026-03`"},
      {"gYear", "a year such as `2026`"},
      {"dateTime", "a time such as `2026-03-29T10:00:00Z`"},
      {"ID", "a name that no other element has as its id, begun with a letter"},
      {"IDREF", "the id of an element of this file"},
      {"NCName", "a name: letters, digits, `_`, `-`, `.`, begun with a letter or `_`"},
      {"Name", "a name: letters, digits, `_`, `-`, `.`, begun with a letter or `_`"},
      {"NMTOKEN", "one word: letters, digits, `_`, `-`, `.`"},
      {"language", "a language tag such as `fr`"},
      {"anyURI", "an address such as `https://www.itu.int/`"},
  };
  for (const Row& row : kRows) {
    if (row.type == type) return row.words;
  }
  return {};
}

struct FacetWords {
  int code;
  std::string_view words;  ///< what the value breaks; `{}` is the limit
};

constexpr FacetWords kFacets[] = {
    {XML_SCHEMAV_CVC_PATTERN_VALID, "does not have the form that is asked for"},
    {XML_SCHEMAV_CVC_LENGTH_VALID, "does not have the length that is asked for"},
    {XML_SCHEMAV_CVC_MINLENGTH_VALID, "is too short"},
    {XML_SCHEMAV_CVC_MAXLENGTH_VALID, "is too long"},
    {XML_SCHEMAV_CVC_MININCLUSIVE_VALID, "is less than `{}`, the least allowed"},
    {XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID, "is more than `{}`, the most allowed"},
    {XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID, "is not more than `{}`"},
    {XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID, "is not less than `{}`"},
    {XML_SCHEMAV_CVC_TOTALDIGITS_VALID, "has more than {} digits"},
    {XML_SCHEMAV_CVC_FRACTIONDIGITS_VALID, "has more than {} digits behind the point"},
};

struct ValuePlace {
  std::string what;  ///< "`due` of `<step>`" or "the text of `<step>`"
  std::string value;
  Span span;
};

ValuePlace PlaceOfValue(const SchemaError& error) {
  const std::string attribute = AttributeOf(error);
  const Element element = error.element;
  if (attribute.empty()) {
    return {fmt::format("the text of `<{}>`", element.name()), element.text(),
            element.content_span()};
  }
  std::optional<std::string> value = element.attribute(attribute);
  if (!value) value = element.xml_attribute(attribute);
  Span span = element.attribute_span(attribute);
  if (span == element.span()) span = element.attribute_span("xml:" + attribute);
  return {fmt::format("`{}` of `<{}>`", attribute, element.name()), value.value_or(""), span};
}

bool IsFacet(int code) {
  return code >= XML_SCHEMAV_CVC_FACET_VALID && code <= XML_SCHEMAV_CVC_ENUMERATION_VALID;
}

}  // namespace

void SchemaFindings::Add(const SchemaError& error) {
  if (!error.element) return;
  if (IsFacet(error.code)) return AddFacet(error);
  switch (error.code) {
    case XML_SCHEMAV_ELEMENT_CONTENT:
      return AddContent(error);
    case XML_SCHEMAV_CVC_ELT_1:
    case XML_SCHEMAV_CVC_WILDCARD:
      return AddRoot(error);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
      return AddMissingAttribute(error);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
    case XML_SCHEMAV_CVC_TYPE_3_1_1:
      return AddUnknownAttribute(error);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1:
    case XML_SCHEMAV_CVC_TYPE_3_1_2:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2:
      return AddElementContent(error);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
      return AddText(error);
    default:
      return AddType(error);
  }
}

base::Diagnostic* SchemaFindings::Report(Code code, Span span, std::string message) {
  if (!seen_.emplace(span.begin, message).second) return nullptr;
  findings_.push_back({code, base::InfoOf(code).severity, span, std::move(message), {}});
  return &findings_.back();
}

void SchemaFindings::AddHint(base::Diagnostic* diagnostic, std::string text, Span span) {
  if (diagnostic != nullptr) diagnostic->hints.push_back({std::move(text), span});
}

void SchemaFindings::HintExpected(base::Diagnostic* diagnostic,
                                  const std::vector<std::string>& expected) {
  if (expected.empty() || expected.size() >= kMostExpected) return;
  AddHint(diagnostic, fmt::format("{} may stand here", Joined(expected)));
}

void SchemaFindings::HintMeant(base::Diagnostic* diagnostic, std::string_view name,
                               const std::vector<std::string>& first,
                               const std::set<std::string>& then) {
  std::optional<std::string> meant = base::DidYouMean(name, first);
  // A name that is right elsewhere is no slip of the keyboard.
  if (!meant && !then.contains(std::string(name))) {
    meant = base::DidYouMean(name, {then.begin(), then.end()});
  }
  if (meant) AddHint(diagnostic, fmt::format("did you mean `{}`?", *meant));
}

void SchemaFindings::AddContent(const SchemaError& error) {
  const std::vector<std::string> expected = ExpectedNames(error.message);
  const bool missing = error.message.find("Missing child element") != std::string::npos;
  if (missing) return AddMissing(error, expected);
  AddUnexpected(error, expected);
}

void SchemaFindings::AddMissing(const SchemaError& error,
                                const std::vector<std::string>& expected) {
  const Element parent = error.element;
  if (disordered_.contains(parent.span().begin)) return;
  std::vector<std::string> due;
  std::copy_if(expected.begin(), expected.end(), std::back_inserter(due),
               [&](const std::string& name) { return !names_.optional.contains(name); });
  if (due.size() == 1) {
    Report(Code::kMissingElement, parent.span(),
           fmt::format("`<{}>` has no `<{}>`", parent.name(), due.front()));
    return;
  }
  base::Diagnostic* d =
      Report(Code::kMissingElement, parent.span(),
             fmt::format("`<{}>` ends too early: an element is missing", parent.name()));
  HintExpected(d, due.empty() ? expected : due);
}

void SchemaFindings::AddUnexpected(const SchemaError& error,
                                   const std::vector<std::string>& expected) {
  const Element child = error.element;
  const Element parent = child.parent();
  const std::string name(child.name());
  if (!names_.elements.contains(name)) {
    hiding_.insert(child.span().begin);
    base::Diagnostic* d = Report(Code::kUnknownElement, child.span(),
                                 fmt::format("`<{}>` is not known in `<{}>`", name, parent.name()));
    HintMeant(d, name, expected, names_.elements);
    return HintExpected(d, expected);
  }
  // From the first wrong place on, the order of the rest says nothing.
  if (!disordered_.insert(parent.span().begin).second) return;
  if (expected.size() == 1 && !parent.first_child(expected.front())) {
    Report(Code::kMissingElement, parent.span(),
           fmt::format("`<{}>` has no `<{}>`", parent.name(), expected.front()));
    return;
  }
  hiding_.insert(child.span().begin);
  base::Diagnostic* d =
      Report(Code::kMisplacedElement, child.span(),
             fmt::format("`<{}>` may not stand here in `<{}>`", name, parent.name()));
  const Element first = parent.first_child(name);
  const bool listed = !expected.empty() && expected.size() < kMostExpected;
  if (!listed && first && first.span().begin < child.span().begin) {
    AddHint(d, fmt::format("`<{}>` stands in `<{}>` already", name, parent.name()), first.span());
  }
  HintExpected(d, expected);
}

void SchemaFindings::AddRoot(const SchemaError& error) {
  const std::string name(error.element.name());
  if (std::find(names_.roots.begin(), names_.roots.end(), name) != names_.roots.end()) {
    base::Diagnostic* d = Report(Code::kUnknownElement, error.element.span(),
                                 fmt::format("`<{}>` is of another namespace than is due", name));
    const std::string& said = names_.namespaces.at(name);
    return AddHint(d, !said.empty() ? said
                                    : "mend `xmlns`; the files of `content/` and `templates/` "
                                      "have none");
  }
  base::Diagnostic* d =
      Report(Code::kUnknownElement, error.element.span(),
             fmt::format("the file begins with `<{}>`, {} is due", name, Joined(names_.roots)));
  HintMeant(d, name, names_.roots, {});
}

void SchemaFindings::AddMissingAttribute(const SchemaError& error) {
  Report(Code::kMissingAttribute, error.element.span(),
         fmt::format("`<{}>` has no attribute `{}`", error.element.name(), LocalName(error.first)));
}

void SchemaFindings::AddUnknownAttribute(const SchemaError& error) {
  std::string name = LocalName(error.first.empty() ? AttributeOf(error) : error.first);
  Span span = error.element.attribute_span(name);
  if (span != error.element.span()) {
    // The name is wrong, not the value: walk back over `="` to it.
    const std::string_view text = span.file->text();
    const std::size_t begin = text.rfind(name, span.begin - 1);
    span = {span.file, static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(begin + name.size())};
  }
  base::Diagnostic* d =
      Report(Code::kUnknownAttribute, span,
             fmt::format("`<{}>` has no attribute named `{}`", error.element.name(), name));
  HintMeant(d, name, {}, names_.attributes);
}

void SchemaFindings::AddFacet(const SchemaError& error) {
  const ValuePlace place = PlaceOfValue(error);
  std::string words = "is not one of the values that are allowed";
  for (const FacetWords& facet : kFacets) {
    if (facet.code != error.code) continue;
    const std::string_view limit = error.second;
    words = std::string(facet.words);
    const std::size_t hole = words.find("{}");
    if (hole != std::string::npos) words.replace(hole, 2, limit);
  }
  std::string message = place.value.empty() ? fmt::format("{} is empty", place.what)
                                            : fmt::format("{} is {}, which {}", place.what,
                                                          Quoted(place.value), words);
  base::Diagnostic* d = Report(Code::kInvalidValue, place.span, std::move(message));
  const auto documented = names_.patterns.find(error.second);
  if (documented != names_.patterns.end()) {
    AddHint(d, fmt::format("{} is asked for", documented->second));
  }
  if (error.code != XML_SCHEMAV_CVC_ENUMERATION_VALID) return;
  std::vector<std::string> allowed;
  std::string_view rest = error.second;
  while (rest.find('\'') != std::string_view::npos) {
    rest.remove_prefix(rest.find('\'') + 1);
    const std::size_t end = std::min(rest.find('\''), rest.size());
    allowed.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  HintMeant(d, place.value, allowed, {});
  AddHint(d, "allowed: " + Joined(allowed));
}

void SchemaFindings::AddType(const SchemaError& error) {
  const ValuePlace place = PlaceOfValue(error);
  const std::string type(Between(error.message, " type '", "'"));
  std::string words(type.starts_with("xs:") ? WordsForType(type.substr(3)) : "");
  const auto documented = names_.types.find(LocalName(type));
  if (documented != names_.types.end()) words = documented->second;
  if (!words.empty()) words = fmt::format("; {} is asked for", words);
  Report(Code::kInvalidValue, place.span,
         fmt::format("{} is {}, which is not a value it may have{}", place.what,
                     Quoted(place.value), words));
}

void SchemaFindings::AddText(const SchemaError& error) {
  Span span = error.element.content_span();
  for (const Node& node : MixedContent(error.element)) {
    const std::string_view text = base::Trim(node.text);
    if (node.element || text.empty()) continue;
    const std::string_view file(span.file->text());
    const std::size_t at = file.find(text, span.begin);
    if (at < span.end) {
      span = {span.file, static_cast<std::uint32_t>(at),
              static_cast<std::uint32_t>(at + text.size())};
    }
    break;
  }
  Report(Code::kUnexpectedText, span,
         fmt::format("text stands in `<{}>`, which holds only elements", error.element.name()));
}

void SchemaFindings::AddElementContent(const SchemaError& error) {
  const Element parent = error.element;
  const Children children = parent.children();
  if (children.empty()) {
    Report(Code::kUnexpectedText, parent.content_span(),
           fmt::format("text stands in `<{}>`, which holds nothing", parent.name()));
    return;
  }
  const bool empty = error.code == XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1;
  Report(Code::kMisplacedElement, children.front().span(),
         fmt::format("`<{}>` may not stand in `<{}>`, which holds {}", children.front().name(),
                     parent.name(), empty ? "nothing" : "only text"));
}

}  // namespace hexapla::xml
