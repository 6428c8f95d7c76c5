#include <fmt/format.h>
#include <libxml/xpathInternals.h>

#include <cassert>
#include <unordered_map>

#include "xml/mirror.h"
#include "xml/view_impl.h"
#include "xml/xpath.h"
#include "xml/xpath_functions.h"
#include "xml/xpath_impl.h"

namespace hexapla::xml {
namespace {

using base::Code;

/// Steps one evaluation may take: some hundred times what the dearest selection of a report needs,
/// and well under a second.
constexpr unsigned long kMaxOperations = 20'000'000;

void KeepError(void* user, xmlErrorPtr error) {
  auto& state = *static_cast<EvaluationState*>(user);
  if (state.error == 0) state.error = error->code;
}

std::string WordsFor(int error) {
  switch (error) {
    case XML_XPATH_INVALID_TYPE:
    case XML_XPATH_INVALID_OPERAND:
      return "nodes are due where it has a text, a number or a truth value";
    case XML_XPATH_INVALID_ARITY:
      return "a function is given too many or too few arguments";
    default:
      return "it has no value here";
  }
}

NodeSet NodesOf(xmlNodeSet* set) {
  NodeSet out;
  if (set == nullptr) return out;
  xmlXPathNodeSetSort(set);
  for (int i = 0; i < set->nodeNr; ++i) {
    xmlNode* node = set->nodeTab[i];
    if (node->type == XML_ELEMENT_NODE) out.elements.emplace_back(MirroredBy(node));
    out.texts.push_back(StringValue(node));
  }
  return out;
}

const xmlChar* Chars(const std::string& text) {
  return reinterpret_cast<const xmlChar*>(text.c_str());
}

xmlNode* LibraryNode(XPathNode node) {
  return static_cast<xmlNode*>(const_cast<void*>(node.handle));
}

}  // namespace

struct XPathContext::Impl {
  EvaluationState state;
  XPathContextPtr context;
  std::unordered_map<std::uint64_t, XPathCompiledPtr> compiled;
  bool limits_total = false;

  xmlXPathCompExpr* CompiledOf(const XPath::Impl& expression) {
    XPathCompiledPtr& kept = compiled[expression.id];
    if (kept == nullptr) {
      kept.reset(xmlXPathCtxtCompile(context.get(),
                                     reinterpret_cast<const xmlChar*>(expression.text.c_str())));
    }
    return kept.get();
  }

  XPathObjectPtr Run(const XPath::Impl& expression, Element node, base::Sink& sink) {
    assert(node && NodeOf(node.node())->mirror != nullptr);
    return Run(expression, static_cast<xmlNode*>(NodeOf(node.node())->mirror), sink);
  }

  /// The value, or null with the failure reported.
  XPathObjectPtr Run(const XPath::Impl& expression, xmlNode* node, base::Sink& sink) {
    state.fault.reset();
    state.error = 0;
    xmlXPathCompExpr* code = CompiledOf(expression);
    state.current = node;
    context->node = node;
    context->contextSize = 1;
    context->proximityPosition = 1;
    if (!limits_total) context->opCount = 0;
    XPathObjectPtr value(code == nullptr ? nullptr : xmlXPathCompiledEval(code, context.get()));
    if (value != nullptr && state.error == 0) return value;
    ReportFailure(expression, sink);
    return nullptr;
  }

  void ReportFailure(const XPath::Impl& expression, base::Sink& sink) const {
    if (state.fault) {
      base::Diagnostic fault = *state.fault;
      fault.span = expression.span;
      return sink.Add(std::move(fault));
    }
    const int xpath_error = state.error - XML_XPATH_EXPRESSION_OK;
    const bool costly =
        xpath_error == XPATH_OP_LIMIT_EXCEEDED || xpath_error == XPATH_RECURSION_LIMIT_EXCEEDED;
    if (costly) {
      sink.Report(Code::kXPathTooCostly, expression.span,
                  "the expression takes too many steps to evaluate")
          .hints.push_back({"select with `record(id)` or `records(kind)` instead of `//`", {}});
      return;
    }
    sink.Report(Code::kInvalidXPath, expression.span,
                fmt::format("`{}` cannot be evaluated: {}", expression.text.substr(0, 200),
                            WordsFor(state.error)));
  }
};

XPathContext::XPathContext(const View& view) : impl_(std::make_unique<Impl>()) {
  impl_->state.index = &view.impl_->Index();
  impl_->context.reset(xmlXPathNewContext(impl_->state.index->mirror->doc()));
  impl_->context->userData = &impl_->state;
  impl_->context->error = KeepError;
  impl_->context->opLimit = kMaxOperations;
  RegisterFunctions(impl_->context.get());
}

XPathContext::~XPathContext() = default;

std::optional<XPathValue> XPathContext::Evaluate(const XPath& expression, Element context,
                                                 base::Sink& sink) {
  const XPathObjectPtr value = impl_->Run(*expression.impl_, context, sink);
  if (value == nullptr) return std::nullopt;
  switch (value->type) {
    case XPATH_BOOLEAN:
      return XPathValue(value->boolval != 0);
    case XPATH_NUMBER:
      return XPathValue(value->floatval);
    case XPATH_NODESET:
      return XPathValue(NodesOf(value->nodesetval));
    default:
      return XPathValue(std::string(ViewOf(value->stringval)));
  }
}

bool XPathContext::EvaluateTest(const XPath& expression, Element context, base::Sink& sink) {
  const XPathObjectPtr value = impl_->Run(*expression.impl_, context, sink);
  return value != nullptr && xmlXPathCastToBoolean(value.get()) != 0;
}

NodeSet XPathContext::EvaluateNodes(const XPath& expression, Element context, base::Sink& sink) {
  const XPathObjectPtr value = impl_->Run(*expression.impl_, context, sink);
  if (value == nullptr) return {};
  if (value->type == XPATH_NODESET) return NodesOf(value->nodesetval);
  sink.Report(Code::kInvalidXPath, expression.impl_->span,
              fmt::format("`{}` selects no nodes: it gives a text, a number or a truth value",
                          expression.impl_->text.substr(0, 200)));
  return {};
}

std::string XPathContext::EvaluateString(const XPath& expression, Element context,
                                         base::Sink& sink) {
  const XPathObjectPtr value = impl_->Run(*expression.impl_, context, sink);
  if (value == nullptr) return {};
  xmlChar* text = xmlXPathCastToString(value.get());
  std::string out(ViewOf(text));
  xmlFree(text);
  return out;
}

void XPathContext::LimitTotal(unsigned long steps) {
  impl_->limits_total = true;
  impl_->context->opCount = 0;
  impl_->context->opLimit = steps;
}

bool XPathContext::exhausted() const { return impl_->context->opCount >= impl_->context->opLimit; }

void XPathContext::SetPrefixes(const std::map<std::string, std::string>& prefixes) {
  for (const auto& [prefix, uri] : prefixes) {
    xmlXPathRegisterNs(impl_->context.get(), Chars(prefix), Chars(uri));
  }
}

XPathNode XPathContext::root() const {
  return {reinterpret_cast<xmlNode*>(impl_->state.index->mirror->doc())};
}

Element XPathContext::ElementOf(XPathNode node) {
  const xmlNode* n = LibraryNode(node);
  while (n->type != XML_ELEMENT_NODE && n->type != XML_DOCUMENT_NODE) n = n->parent;
  if (n->type == XML_DOCUMENT_NODE) n = xmlDocGetRootElement(reinterpret_cast<const xmlDoc*>(n));
  return Element(MirroredBy(n));
}

base::Span XPathContext::SpanOf(XPathNode node) {
  const xmlNode* n = LibraryNode(node);
  const Element element = ElementOf(node);
  if (n->type == XML_ATTRIBUTE_NODE) return element.attribute_span(ViewOf(n->name));
  return element.span();
}

std::string XPathContext::NameOf(XPathNode node) {
  const xmlNode* n = LibraryNode(node);
  const bool named = n->type == XML_ELEMENT_NODE || n->type == XML_ATTRIBUTE_NODE;
  return named ? std::string(ViewOf(n->name)) : std::string();
}

std::vector<XPathNode> XPathContext::Select(const XPath& expression, XPathNode context,
                                            base::Sink& sink) {
  const XPathObjectPtr value = impl_->Run(*expression.impl_, LibraryNode(context), sink);
  std::vector<XPathNode> nodes;
  if (value == nullptr || value->type != XPATH_NODESET || value->nodesetval == nullptr)
    return nodes;
  xmlXPathNodeSetSort(value->nodesetval);
  for (int i = 0; i < value->nodesetval->nodeNr; ++i) {
    // Namespace nodes are copies that die with the result, and no place of a file.
    xmlNode* node = value->nodesetval->nodeTab[i];
    if (node->type != XML_NAMESPACE_DECL) nodes.push_back({node});
  }
  return nodes;
}

std::optional<bool> XPathContext::Test(const XPath& expression, XPathNode context,
                                       base::Sink& sink) {
  const XPathObjectPtr value = impl_->Run(*expression.impl_, LibraryNode(context), sink);
  if (value == nullptr) return std::nullopt;
  return xmlXPathCastToBoolean(value.get()) != 0;
}

std::optional<std::string> XPathContext::Text(const XPath& expression, XPathNode context,
                                              base::Sink& sink) {
  const XPathObjectPtr value = impl_->Run(*expression.impl_, LibraryNode(context), sink);
  if (value == nullptr) return std::nullopt;
  xmlChar* text = xmlXPathCastToString(value.get());
  std::string out(ViewOf(text));
  xmlFree(text);
  return out;
}

bool XPathContext::Bind(const std::string& name, const XPath& expression, XPathNode context,
                        base::Sink& sink) {
  XPathObjectPtr value = impl_->Run(*expression.impl_, LibraryNode(context), sink);
  if (value == nullptr) {
    Unbind(name);
    return false;
  }
  return xmlXPathRegisterVariable(impl_->context.get(), Chars(name), value.release()) == 0;
}

void XPathContext::Unbind(const std::string& name) {
  xmlXPathRegisterVariable(impl_->context.get(), Chars(name), nullptr);
}

Element XPathContext::FindById(std::string_view id) const {
  const auto& by_id = impl_->state.index->by_id;
  const auto found = by_id.find(id);
  return found == by_id.end() ? Element() : Element(MirroredBy(found->second));
}

}  // namespace hexapla::xml
