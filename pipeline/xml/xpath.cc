#include "xml/xpath.h"

#include <fmt/format.h>
#include <libxml/parser.h>

#include <algorithm>
#include <atomic>
#include <mutex>

#include "base/utf8.h"
#include "xml/xpath_impl.h"
#include "xml/xpath_pattern.h"

namespace hexapla::xml {
namespace {

using base::Code;

constexpr std::size_t kMaxLength = 4096;

struct SyntaxFault {
  bool found = false;
  int code = 0;
  std::size_t offset = 0;
};

void KeepFault(void* user, xmlErrorPtr error) {
  auto& fault = *static_cast<SyntaxFault*>(user);
  if (fault.found) return;
  fault = {true, error->code, static_cast<std::size_t>(std::max(error->int1, 0))};
}

std::string_view WordsFor(int code) {
  switch (code) {
    case XML_XPATH_UNFINISHED_LITERAL_ERROR:
    case XML_XPATH_START_LITERAL_ERROR:
      return "a quotation mark is not closed";
    case XML_XPATH_UNCLOSED_ERROR:
      return "a parenthesis is not closed";
    case XML_XPATH_INVALID_PREDICATE_ERROR:
      return "a bracket `[` is not closed, or holds nothing";
    case XML_XPATH_NUMBER_ERROR:
      return "a number is not written as `12` or `12.5`";
    case XML_XPATH_VARIABLE_REF_ERROR:
      return "`$` stands without a name";
    case XML_XPATH_INVALID_CHAR_ERROR:
      return "a character that XPath does not know stands here";
    default:
      return "an operand or an operator is missing or wrong here";
  }
}

bool ReportInvalid(const ExpressionPlace& place, std::size_t at, std::string_view why,
                   base::Sink& sink) {
  const std::size_t begin = std::min(at, place.text.size());
  std::size_t end = begin;
  if (end < place.text.size()) base::NextCodePoint(place.text, end);
  sink.Report(Code::kInvalidXPath, place.Part(begin, end),
              fmt::format("`{}` is not an XPath expression: {}", place.text.substr(0, 200), why));
  return false;
}

bool CheckSyntax(const ExpressionPlace& place, base::Sink& sink) {
  if (base::Trim(place.text).empty()) {
    sink.Report(Code::kInvalidXPath, place.span, "an XPath expression is due here");
    return false;
  }
  if (place.text.size() > kMaxLength || !IsShallow(place.text)) {
    sink.Report(Code::kXPathTooCostly, place.span,
                "the expression is longer than 4096 bytes or nested more than 40 levels deep");
    return false;
  }
  static std::once_flag initialized;
  std::call_once(initialized, xmlInitParser);
  // Making one costs ten times what it is made for.
  static thread_local const XPathContextPtr context(xmlXPathNewContext(nullptr));
  SyntaxFault fault;
  context->error = KeepFault;
  context->userData = &fault;
  const std::string text(place.text);
  const XPathCompiledPtr compiled(
      xmlXPathCtxtCompile(context.get(), reinterpret_cast<const xmlChar*>(text.c_str())));
  if (compiled != nullptr && !fault.found) return true;
  return ReportInvalid(place, fault.offset, WordsFor(fault.code), sink);
}

}  // namespace

XPath::XPath(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
XPath::~XPath() = default;

std::shared_ptr<const XPath> XPath::Compile(std::string_view expression, base::Span span,
                                            base::Sink& sink, const XPathNames& names) {
  const ExpressionPlace place{expression, span};
  if (!CheckSyntax(place, sink) || !CheckXPath(place, names, sink)) return nullptr;
  return Made(std::string(expression), span);
}

std::shared_ptr<const XPath> XPath::CompilePattern(std::string_view pattern, base::Span span,
                                                   base::Sink& sink, const XPathNames& names) {
  const ExpressionPlace place{pattern, span};
  if (!CheckSyntax(place, sink) || !CheckXPath(place, names, sink)) return nullptr;
  const std::optional<std::string> expression = SelectionOf(place, sink);
  return expression ? Made(*expression, span) : nullptr;
}

std::shared_ptr<const XPath> XPath::Made(std::string text, base::Span span) {
  static std::atomic<std::uint64_t> next_id{1};
  auto impl = std::make_unique<Impl>();
  impl->id = next_id++;
  impl->text = std::move(text);
  impl->span = span;
  return std::shared_ptr<const XPath>(new XPath(std::move(impl)));
}

}  // namespace hexapla::xml
