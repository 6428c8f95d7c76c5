#pragma once

#include <functional>
#include <memory>
#include <optional>
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

/// A compiled XPath 1.0 expression. Immutable; safe to use from several threads at once.
class XPath {
 public:
  /// Reports a fault (`invalid-xpath`), `sum()`, unknown functions, and `<`-comparison of two texts
  /// at \p span. nullptr iff something was reported. Functions known: XPath 1.0's but `sum`, `id`,
  /// and those of `XPathContext`.
  static std::shared_ptr<const XPath> Compile(std::string_view expression, base::Span span,
                                              base::Sink& sink);
  ~XPath();

 private:
  friend class XPathContext;
  struct Impl;
  explicit XPath(std::unique_ptr<Impl> impl);
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

  /// The element of the view with that id (attribute `id`); null when there is none.
  Element FindById(std::string_view id) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace hexapla::xml
