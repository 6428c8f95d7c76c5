#include "check/schematron_grammar.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/edit_distance.h"

namespace hexapla::check::schematron {
namespace {

using base::Code;
using Names = std::vector<std::string_view>;

constexpr std::string_view kXslt = "http://www.w3.org/1999/XSL/Transform";

struct Shape {
  std::string_view name;
  Names required;  ///< attributes
  Names optional;
  Names children;
};

/// ISO/IEC 19757-3:2016, 5: what is supported, with what may stand where.
const std::vector<Shape>& Shapes() {
  static const Names inlines = {"name", "value-of", "emph", "dir", "span"};
  static const std::vector<Shape> shapes = {
      {"schema",
       {},
       {"id", "schemaVersion", "queryBinding", "defaultPhase", "icon", "see", "fpi"},
       {"title", "ns", "p", "let", "phase", "pattern", "diagnostics"}},
      {"title", {}, {}, {"dir", "emph", "span"}},
      {"p", {}, {"id", "class", "icon"}, {"dir", "emph", "span"}},
      {"ns", {"prefix", "uri"}, {}, {}},
      {"let", {"name", "value"}, {}, {}},
      {"phase", {"id"}, {"icon", "see", "fpi"}, {"p", "let", "active"}},
      {"active", {"pattern"}, {}, {"dir", "emph", "span"}},
      {"pattern", {}, {"id", "icon", "see", "fpi"}, {"title", "p", "let", "rule"}},
      {"rule",
       {"context"},
       {"id", "role", "flag", "icon", "see", "fpi"},
       {"p", "let", "assert", "report"}},
      {"assert", {"id", "test"}, {"role", "flag", "diagnostics", "icon", "see", "fpi"}, inlines},
      {"report", {"id", "test"}, {"role", "flag", "diagnostics", "icon", "see", "fpi"}, inlines},
      {"name", {}, {"path"}, {}},
      {"value-of", {"select"}, {}, {}},
      {"emph", {}, {}, {}},
      {"dir", {}, {"value"}, {}},
      {"span", {}, {"class"}, {}},
      {"diagnostics", {}, {}, {"diagnostic"}},
      {"diagnostic", {"id"}, {"role", "icon", "see", "fpi"}, inlines},
  };
  return shapes;
}

/// What the standard has besides.
constexpr std::string_view kUnsupportedElements[] = {
    "include", "extends", "key", "param", "property", "properties", "library", "group", "rules"};
constexpr std::string_view kUnsupportedAttributes[] = {
    "abstract",   "is-a", "documents",         "subject",
    "properties", "as",   "schematronEdition", "severity"};

template <class List>
bool Contains(const List& list, std::string_view name) {
  return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

const Shape* ShapeOf(std::string_view name) {
  for (const Shape& shape : Shapes()) {
    if (shape.name == name) return &shape;
  }
  return nullptr;
}

class Grammar {
 public:
  explicit Grammar(base::Sink& sink) : sink_(sink) {}

  bool Run(xml::Element root) {
    if (!IsSchematron(root) || root.name() != "schema") {
      Report(Code::kInvalidSchematron, root.span(),
             fmt::format("a rules file begins with `<schema xmlns=\"{}\">`", kNamespace));
      return false;
    }
    CheckBinding(root);
    Check(root);
    return good_;
  }

 private:
  base::Diagnostic& Report(Code code, base::Span span, std::string message) {
    good_ = false;
    return sink_.Report(code, span, std::move(message));
  }

  /// Without `queryBinding` the language is that of XSLT 1.0, whose expressions are XPath 1.0.
  void CheckBinding(xml::Element root) {
    std::string binding = root.attribute_or("queryBinding", "xslt");
    std::transform(binding.begin(), binding.end(), binding.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (binding == "xslt" || binding == "xpath") return;
    Report(Code::kSchematronUnsupported, root.attribute_span("queryBinding"),
           fmt::format("expressions here are XPath 1.0 (`xpath`), not `{}`",
                       root.attribute_or("queryBinding", "")));
  }

  void Check(xml::Element element) {
    const Shape& shape = *ShapeOf(element.name());
    CheckAttributes(element, shape);
    for (const xml::Element child : element.children()) {
      if (!IsSchematron(child)) {
        if (child.namespace_uri() == kXslt) ReportUnsupported(child, "xsl:");
        continue;
      }
      if (Contains(shape.children, child.name())) {
        Check(child);
      } else if (Contains(kUnsupportedElements, child.name())) {
        ReportUnsupported(child, "");
      } else {
        ReportMisplaced(child, shape);
      }
    }
  }

  void ReportUnsupported(xml::Element element, std::string_view prefix) {
    Report(Code::kSchematronUnsupported, element.span(),
           fmt::format("`<{}{}>` is not supported", prefix, element.name()));
  }

  void ReportMisplaced(xml::Element element, const Shape& shape) {
    if (ShapeOf(element.name()) != nullptr) {
      Report(Code::kInvalidSchematron, element.span(),
             fmt::format("`<{}>` cannot stand in `<{}>`", element.name(), shape.name));
      return;
    }
    base::Diagnostic& finding = Report(Code::kInvalidSchematron, element.span(),
                                       fmt::format("Schematron has no `<{}>`", element.name()));
    const std::vector<std::string> known(shape.children.begin(), shape.children.end());
    if (const auto meant = base::DidYouMean(std::string(element.name()), known)) {
      finding.hints.push_back({fmt::format("did you mean `<{}>`?", *meant), {}});
    }
  }

  void CheckAttributes(xml::Element element, const Shape& shape) {
    for (const std::string_view name : element.attribute_names()) {
      if (Contains(shape.required, name) || Contains(shape.optional, name)) continue;
      const bool known = Contains(kUnsupportedAttributes, name);
      const bool off = name == "abstract" && element.value(name) == "false";
      if (off) continue;
      Report(known ? Code::kSchematronUnsupported : Code::kInvalidSchematron,
             element.attribute_span(name),
             known ? fmt::format("`{}` is not supported", name)
                   : fmt::format("`<{}>` has no attribute `{}`", shape.name, name));
    }
    // Of what is abstract or made from it the standard asks for less.
    if (element.has("is-a") || element.value("abstract") == "true") return;
    for (const std::string_view name : shape.required) {
      if (element.has(name)) continue;
      auto& finding = Report(Code::kInvalidSchematron, element.span(),
                             fmt::format("`<{}>` needs the attribute `{}`", shape.name, name));
      if (name == "id" && Contains(shape.optional, "diagnostics")) {
        finding.hints.push_back({"it is the code of its findings: `house:` and the id", {}});
      }
    }
  }

  base::Sink& sink_;
  bool good_ = true;
};

}  // namespace

bool CheckGrammar(xml::Element root, base::Sink& sink) { return Grammar(sink).Run(root); }

}  // namespace hexapla::check::schematron
