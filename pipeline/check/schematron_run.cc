#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "check/schematron.h"

namespace hexapla::check::schematron {
namespace {

/// Steps of XPath all rules of a schema may take in one document: some ten times what hundreds of
/// rules need in the largest file of a project, and about a second.
constexpr unsigned long kMaxSteps = 20'000'000;

class Runner {
 public:
  Runner(const Schema& schema, const xml::View& document, base::Sink& sink)
      : schema_(schema), context_(document), sink_(sink) {
    context_.LimitTotal(kMaxSteps);
    context_.SetPrefixes(schema.prefixes);
  }

  void Run() {
    if (!Bind(schema_.lets, context_.root())) return;
    for (const Pattern& pattern : schema_.patterns) {
      if (Bind(pattern.lets, context_.root())) Run(pattern);
      Unbind(pattern.lets);
      if (context_.exhausted()) return;
    }
  }

 private:
  using Nodes = std::vector<xml::XPathNode>;

  void Run(const Pattern& pattern) {
    std::set<xml::XPathNode> taken;
    for (const Rule& rule : pattern.rules) {
      base::Sink own;
      const Nodes nodes = context_.Select(*rule.context, context_.root(), own);
      Keep(std::move(own), context_.root());
      for (const xml::XPathNode node : nodes) {
        if (context_.exhausted()) return;
        if (taken.insert(node).second) Run(rule, node);
      }
    }
  }

  void Run(const Rule& rule, xml::XPathNode node) {
    if (Bind(rule.lets, node)) {
      for (const Assertion& assertion : rule.assertions) Run(assertion, node);
    }
    Unbind(rule.lets);
  }

  void Run(const Assertion& assertion, xml::XPathNode node) {
    const std::optional<bool> result = Try<bool>(assertion.test, node, &xml::XPathContext::Test);
    if (!result || *result != assertion.reports_when) return;
    base::Diagnostic finding;
    finding.code = base::Code::kHouseRule;
    finding.house = assertion.code;
    finding.severity = assertion.code->severity;
    finding.span = xml::XPathContext::SpanOf(node);
    finding.message = Worded(assertion.message, node);
    for (const Text& diagnostic : assertion.diagnostics) {
      finding.hints.push_back({Worded(diagnostic, node), {}});
    }
    sink_.Add(std::move(finding));
  }

  std::string Worded(const Text& text, xml::XPathNode node) {
    std::string out;
    for (const Piece& piece : text) {
      out += piece.words;
      if (piece.value == nullptr) continue;
      out += Try<std::string>(piece.value, node, &xml::XPathContext::Text).value_or("?");
    }
    return base::CollapseWhiteSpace(out);
  }

  template <class Value>
  std::optional<Value> Try(const Expression& expression, xml::XPathNode node,
                           std::optional<Value> (xml::XPathContext::*evaluate)(const xml::XPath&,
                                                                               xml::XPathNode,
                                                                               base::Sink&)) {
    if (failed_.contains(expression.get())) return std::nullopt;
    base::Sink own;
    std::optional<Value> value = (context_.*evaluate)(*expression, node, own);
    if (!value) failed_.insert(expression.get());
    Keep(std::move(own), node);
    return value;
  }

  bool Bind(const std::vector<Let>& lets, xml::XPathNode node) {
    for (const Let& let : lets) {
      if (failed_.contains(let.value.get())) return false;
      base::Sink own;
      const bool bound = context_.Bind(let.name, *let.value, node, own);
      Keep(std::move(own), node);
      if (bound) continue;
      failed_.insert(let.value.get());
      return false;
    }
    return true;
  }

  void Unbind(const std::vector<Let>& lets) {
    for (const Let& let : lets) context_.Unbind(let.name);
  }

  /// Faults of an expression stand in the rules; for whom it was evaluated is worth a hint. Once
  /// the steps are spent everything fails, which is said once.
  void Keep(base::Sink&& own, xml::XPathNode node) {
    for (base::Diagnostic& fault : own.TakeDiagnostics()) {
      if (context_.exhausted()) {
        if (spent_reported_) continue;
        spent_reported_ = true;
      }
      fault.hints.push_back({"it was evaluated for what stands here", context_.SpanOf(node)});
      sink_.Add(std::move(fault));
    }
  }

  const Schema& schema_;
  xml::XPathContext context_;
  base::Sink& sink_;
  std::set<const xml::XPath*> failed_;
  bool spent_reported_ = false;
};

}  // namespace

void Run(const Schema& schema, const xml::View& document, base::Sink& sink) {
  Runner(schema, document, sink).Run();
}

}  // namespace hexapla::check::schematron
