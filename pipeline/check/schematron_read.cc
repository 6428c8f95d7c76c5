#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "base/edit_distance.h"
#include "base/utf8.h"
#include "check/schematron.h"
#include "check/schematron_grammar.h"

namespace hexapla::check::schematron {
namespace {

using base::Code;

constexpr std::string_view kXsltFunctions[] = {
    "document", "element-available", "format-number",      "function-available", "generate-id",
    "key",      "system-property",   "unparsed-entity-uri"};

std::vector<std::string> Words(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

/// `warn` and `info` are names that other checkers know.
std::optional<base::Severity> SeverityOf(std::string_view role) {
  if (role == "error") return base::Severity::kError;
  if (role == "warning" || role == "warn") return base::Severity::kWarning;
  if (role == "note" || role == "info" || role == "information") return base::Severity::kNote;
  return std::nullopt;
}

/// An id that can be a part of a code: an NCName of ASCII letters.
bool IsId(std::string_view id) {
  const auto part = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.';
  };
  return !id.empty() && std::all_of(id.begin(), id.end(), part) &&
         (std::isalpha(static_cast<unsigned char>(id.front())) != 0 || id.front() == '_');
}

class Reader {
 public:
  explicit Reader(base::Sink& sink) : sink_(sink), schema_(std::make_unique<Schema>()) {}

  std::unique_ptr<Schema> Run(xml::Element root) {
    for (const xml::Element ns : Of(root, "ns")) {
      names_.prefixes[ns.attribute_or("prefix", "")] = ns.attribute_or("uri", "");
    }
    schema_->prefixes = names_.prefixes;
    CollectDiagnostics(root);
    ReadLets(root, schema_->lets);
    const std::optional<std::set<std::string>> active = ReadPhases(root);
    for (const xml::Element pattern : Of(root, "pattern")) {
      const bool runs = !active || active->contains(pattern.attribute_or("id", ""));
      Pattern read = ReadPattern(pattern);
      if (runs) schema_->patterns.push_back(std::move(read));
    }
    return good_ ? std::move(schema_) : nullptr;
  }

 private:
  static std::vector<xml::Element> Of(xml::Element parent, std::string_view name) {
    std::vector<xml::Element> out;
    for (const xml::Element child : parent.children(name)) {
      if (IsSchematron(child)) out.push_back(child);
    }
    return out;
  }

  base::Diagnostic& Report(base::Span span, std::string message) {
    good_ = false;
    return sink_.Report(Code::kInvalidSchematron, span, std::move(message));
  }

  Expression Compile(xml::Element element, std::string_view attribute) {
    base::Sink own;
    Expression made = xml::XPath::Compile(element.value(attribute),
                                          element.attribute_span(attribute), own, names_);
    Take(std::move(own));
    good_ = good_ && made != nullptr;
    return made;
  }

  /// Functions of XSLT are known, and not supported.
  void Take(base::Sink own) {
    for (base::Diagnostic& finding : own.TakeDiagnostics()) {
      const auto& [file, begin, end] = finding.span;
      const std::string_view name = std::string_view(file->text()).substr(begin, end - begin);
      const bool of_xslt = std::find(std::begin(kXsltFunctions), std::end(kXsltFunctions), name) !=
                           std::end(kXsltFunctions);
      if (finding.code == Code::kUnknownFunction && of_xslt) {
        sink_.Report(Code::kSchematronUnsupported, finding.span,
                     fmt::format("`{}()` is a function of XSLT, which is not supported", name));
      } else {
        sink_.Add(std::move(finding));
      }
    }
  }

  /// Names of `lets` are known from here on, until the caller takes them back.
  void ReadLets(xml::Element parent, std::vector<Let>& lets) {
    for (const xml::Element let : Of(parent, "let")) {
      const std::string name = let.attribute_or("name", "");
      Expression value = Compile(let, "value");
      if (!names_.variables.insert(name).second) {
        Report(let.attribute_span("name"), fmt::format("`{}` has a value already", name));
        continue;
      }
      lets.push_back({name, std::move(value)});
    }
  }

  void CollectDiagnostics(xml::Element root) {
    for (const xml::Element list : Of(root, "diagnostics")) {
      for (const xml::Element diagnostic : Of(list, "diagnostic")) {
        const auto [first, fresh] =
            diagnostics_.emplace(diagnostic.attribute_or("id", ""), diagnostic);
        if (!fresh) ReportDuplicate(diagnostic, first->second.attribute_span("id"));
      }
    }
  }

  void ReportDuplicate(xml::Element element, base::Span first) {
    Report(element.attribute_span("id"),
           fmt::format("the id `{}` stands twice", element.value("id")))
        .hints.push_back({"it is first given here", first});
  }

  void ReportUnknown(base::Span span, std::string_view what, const std::string& id,
                     const std::vector<std::string>& known) {
    auto& finding = Report(span, fmt::format("there is no {} `{}`", what, id));
    if (const auto meant = base::DidYouMean(id, known)) {
      finding.hints.push_back({fmt::format("did you mean `{}`?", *meant), {}});
    }
  }

  /// The patterns of the default phase, whose lets are read; nullopt: all.
  std::optional<std::set<std::string>> ReadPhases(xml::Element root) {
    std::vector<std::string> patterns;
    for (const xml::Element p : Of(root, "pattern")) patterns.push_back(p.attribute_or("id", ""));
    const std::string chosen = root.attribute_or("defaultPhase", "#ALL");
    std::optional<std::set<std::string>> active;
    std::vector<std::string> phases = {"#ALL"};
    for (const xml::Element phase : Of(root, "phase")) {
      const std::string id = phase.attribute_or("id", "");
      phases.push_back(id);
      std::set<std::string> named;
      for (const xml::Element entry : Of(phase, "active")) {
        const std::string pattern = entry.attribute_or("pattern", "");
        named.insert(pattern);
        if (std::find(patterns.begin(), patterns.end(), pattern) == patterns.end()) {
          ReportUnknown(entry.attribute_span("pattern"), "pattern", pattern, patterns);
        }
      }
      if (id != chosen) continue;
      active = std::move(named);
      ReadLets(phase, schema_->lets);
    }
    if (std::find(phases.begin(), phases.end(), chosen) == phases.end()) {
      ReportUnknown(root.attribute_span("defaultPhase"), "phase", chosen, phases);
    }
    return active;
  }

  Pattern ReadPattern(xml::Element element) {
    Pattern pattern;
    const std::set<std::string> outside = names_.variables;
    ReadLets(element, pattern.lets);
    for (const xml::Element rule : Of(element, "rule")) pattern.rules.push_back(ReadRule(rule));
    names_.variables = outside;
    return pattern;
  }

  Rule ReadRule(xml::Element element) {
    Rule rule;
    base::Sink own;
    rule.context = xml::XPath::CompilePattern(element.value("context"),
                                              element.attribute_span("context"), own, names_);
    Take(std::move(own));
    good_ = good_ && rule.context != nullptr;
    const std::set<std::string> outside = names_.variables;
    ReadLets(element, rule.lets);
    for (const xml::Element child : element.children()) {
      const bool asserts = child.name() == "assert" || child.name() == "report";
      if (IsSchematron(child) && asserts) rule.assertions.push_back(ReadAssertion(element, child));
    }
    names_.variables = outside;
    return rule;
  }

  static bool SaysNothing(xml::Element element) {
    return base::CollapseWhiteSpace(element.text()).empty() && element.children().empty();
  }

  Assertion ReadAssertion(xml::Element rule, xml::Element element) {
    Assertion out;
    out.reports_when = element.name() == "report";
    out.code = CodeOf(rule, element);
    out.test = Compile(element, "test");
    out.message = ReadText(element);
    if (SaysNothing(element)) {
      Report(element.span(),
             fmt::format("`<{}>` has no words to say what is wrong", element.name()));
    }
    for (const std::string& id : Words(element.attribute_or("diagnostics", ""))) {
      const auto found = diagnostics_.find(id);
      if (found != diagnostics_.end()) {
        out.diagnostics.push_back(ReadText(found->second));
        continue;
      }
      std::vector<std::string> known;
      for (const auto& [name, diagnostic] : diagnostics_) known.push_back(name);
      ReportUnknown(element.attribute_span("diagnostics"), "diagnostic", id, known);
    }
    return out;
  }

  const base::HouseCode* CodeOf(xml::Element rule, xml::Element element) {
    base::HouseCode code;
    const std::string id = element.attribute_or("id", "");
    code.name = "house:" + id;
    code.span = element.span();
    if (!IsId(id)) {
      Report(element.attribute_span("id"),
             fmt::format("`{}` is no id: a letter, then letters, digits, `-`, `_` and `.`", id));
    }
    const xml::Element said = element.has("role") ? element : rule;
    if (const auto role = said.attribute("role")) {
      const std::optional<base::Severity> severity = SeverityOf(*role);
      code.severity = severity.value_or(base::Severity::kError);
      if (!severity) {
        Report(said.attribute_span("role"),
               fmt::format("`{}` is no severity: `role` is `error`, `warning` or `note`", *role));
      }
    }
    code.explanation = ExplanationOf(rule, element);
    schema_->codes.push_back(std::move(code));
    return &schema_->codes.back();
  }

  static std::string ExplanationOf(xml::Element rule, xml::Element element) {
    std::string out;
    for (const xml::Node& node : xml::MixedContent(element)) {
      const std::string_view value = node.element.value("select");
      out += !node.element    ? std::string(node.text)
             : !value.empty() ? fmt::format("`{}`", value)
                              : node.element.text();
    }
    out = base::CollapseWhiteSpace(out);
    for (const xml::Element holder : {rule.parent(), rule}) {
      for (const xml::Element p : Of(holder, "p")) {
        out += "\n\n" + base::CollapseWhiteSpace(p.text());
      }
    }
    return out + fmt::format("\n\nLooked at: `{}`. Reported when `{}` is {}.",
                             base::CollapseWhiteSpace(rule.value("context")),
                             base::CollapseWhiteSpace(element.value("test")),
                             element.name() == "report" ? "true" : "false");
  }

  Text ReadText(xml::Element element) {
    Text text;
    for (const xml::Node& node : xml::MixedContent(element)) {
      if (!node.element) {
        text.push_back({std::string(node.text), nullptr});
      } else if (!IsSchematron(node.element)) {
        continue;
      } else if (node.element.name() == "value-of") {
        text.push_back({{}, Compile(node.element, "select")});
      } else if (node.element.name() == "name") {
        text.push_back({{}, NameOf(node.element)});
      } else {
        text.push_back({node.element.text(), nullptr});
      }
    }
    return text;
  }

  /// The expression for `<name/>`: the name of the context node, or of what `path` selects.
  Expression NameOf(xml::Element element) {
    const bool has_path = element.has("path");
    if (has_path && Compile(element, "path") == nullptr) return nullptr;
    const std::string text = has_path ? fmt::format("name({})", element.value("path")) : "name()";
    const base::Span span = has_path ? element.attribute_span("path") : element.span();
    Expression made = xml::XPath::Compile(text, span, sink_, names_);
    good_ = good_ && made != nullptr;
    return made;
  }

  base::Sink& sink_;
  std::unique_ptr<Schema> schema_;
  xml::XPathNames names_;
  std::map<std::string, xml::Element> diagnostics_;
  bool good_ = true;
};

}  // namespace

std::unique_ptr<Schema> Read(const xml::Document& document, base::Sink& sink) {
  if (!CheckGrammar(document.root(), sink)) return nullptr;
  return Reader(sink).Run(document.root());
}

}  // namespace hexapla::check::schematron
