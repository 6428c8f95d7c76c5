#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "xml/document.h"

namespace hexapla::xml {

/// Nodes that are elements; attribute and text nodes of a result are dropped, `texts` has the
/// string value of every node in order.
struct NodeSet {
  std::vector<Element> elements;
  std::vector<std::string> texts;
};

using XPathValue = std::variant<bool, double, std::string, NodeSet>;

/// Names an expression may use besides those of XPath.
struct XPathNames {
  std::set<std::string> variables;
  std::map<std::string, std::string> prefixes;  ///< of namespaces, with their URIs
};

/// A node of a view as XPath sees it: an element, an attribute, a text, or the root above all.
/// A handle, valid as long as the view.
struct XPathNode {
  const void* handle = nullptr;
  friend auto operator<=>(const XPathNode&, const XPathNode&) = default;
};

/// A compiled XPath 1.0 expression. Immutable; safe to use from several threads at once.
class XPath {
 public:
  /// Reports a fault (`invalid-xpath`), `sum()`, unknown functions, and `<`-comparison of two texts
  /// at \p span. nullptr iff something was reported. Functions known: XPath 1.0's but `sum`, `id`,
  /// and those of `XPathContext`. Variables and prefixes known: those of \p names.
  static std::shared_ptr<const XPath> Compile(std::string_view expression, base::Span span,
                                              base::Sink& sink, const XPathNames& names = {});
  /// The same for a pattern as XSLT 1.0, 5.2, has it: `integer`, `front/title | @source`. The
  /// expression selects, from the root of a tree, every node that matches it.
  static std::shared_ptr<const XPath> CompilePattern(std::string_view pattern, base::Span span,
                                                     base::Sink& sink, const XPathNames& names);
  ~XPath();

 private:
  friend class XPathContext;
  struct Impl;
  explicit XPath(std::unique_ptr<Impl> impl);
  static std::shared_ptr<const XPath> Made(std::string text, base::Span span);
  std::unique_ptr<Impl> impl_;
};

/// Evaluates expressions over one view. One context belongs to one thread.
///
/// Extension functions: `record(ids)` the records and facts with those ids, which white space
/// parts; `records(kind)` all of a kind in document order; `current()` the context node of the
/// whole expression; `total(nodes)` exact decimal total of the nodes' `@value` (or text) as a
/// string; `distinct(nodes)` without nodes whose string value came before; `before(a, b)`,
/// `after(a, b)` ISO 8601 dates, of unequal precision by their first day.
class XPathContext {
 public:
  explicit XPathContext(const View& view);
  ~XPathContext();
  XPathContext(const XPathContext&) = delete;
  XPathContext& operator=(const XPathContext&) = delete;

  /// nullopt when evaluation failed (a date or number that is none); the failure is reported at the
  /// expression's span.
  std::optional<XPathValue> Evaluate(const XPath& expression, Element context, base::Sink& sink);
  bool EvaluateTest(const XPath& expression, Element context, base::Sink& sink);
  NodeSet EvaluateNodes(const XPath& expression, Element context, base::Sink& sink);
  std::string EvaluateString(const XPath& expression, Element context, base::Sink& sink);

  /// Lets all evaluations together take so many steps; without, each may take many. Once they are
  /// spent, evaluations fail.
  void LimitTotal(unsigned long steps);
  bool exhausted() const;
  void SetPrefixes(const std::map<std::string, std::string>& prefixes);

  /// The root, above the first element.
  XPathNode root() const;
  /// The element itself, or that which an attribute or a text belongs to.
  static Element ElementOf(XPathNode node);
  /// The start tag of an element, the value of an attribute; of a text, its element's.
  static base::Span SpanOf(XPathNode node);
  /// XPath 1.0, 4.1, `name()`.
  static std::string NameOf(XPathNode node);

  /// All nodes selected, in document order; none after a failure.
  std::vector<XPathNode> Select(const XPath& expression, XPathNode context, base::Sink& sink);
  /// nullopt after a failure.
  std::optional<bool> Test(const XPath& expression, XPathNode context, base::Sink& sink);
  std::optional<std::string> Text(const XPath& expression, XPathNode context, base::Sink& sink);
  /// Gives variable \p name the value of \p expression until it is given another. After a failure
  /// it has none, and false is returned.
  bool Bind(const std::string& name, const XPath& expression, XPathNode context, base::Sink& sink);
  void Unbind(const std::string& name);

  /// The element of the view with that id (attribute `id`); null when there is none.
  Element FindById(std::string_view id) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace hexapla::xml
