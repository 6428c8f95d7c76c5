#include "xml/document.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <mutex>
#include <optional>
#include <string_view>

#include "xml/guard.h"
#include "xml/impl.h"
#include "xml/node.h"
#include "xml/parse_error.h"

namespace hexapla::xml {
namespace {

/// What the callbacks of one parse share; `_private` of the parser context points to it.
struct ParseState {
  const base::SourceFile* file = nullptr;
  std::size_t skipped = 0;  ///< bytes of the file the parser did not get: a byte order mark
  std::deque<Place>* places = nullptr;
  std::optional<ParseFault> fault;
};

ParseState& StateOf(const xmlParserCtxt* context) {
  return *static_cast<ParseState*>(context->_private);
}

/// Where the parser stands, in bytes of the file.
std::size_t OffsetOf(const xmlParserCtxt* context) {
  const xmlParserInput* input = context->input;
  if (input == nullptr) return StateOf(context).file->text().size();
  return StateOf(context).skipped + static_cast<std::size_t>(input->consumed) +
         static_cast<std::size_t>(input->cur - input->base);
}

void StartElement(void* user, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri,
                  int namespaces_count, const xmlChar** namespaces, int attribute_count,
                  int defaulted_count, const xmlChar** attributes) {
  xmlSAX2StartElementNs(user, name, prefix, uri, namespaces_count, namespaces, attribute_count,
                        defaulted_count, attributes);
  auto* context = static_cast<xmlParserCtxt*>(user);
  if (context->node == nullptr) return;
  ParseState& state = StateOf(context);
  const std::string& text = state.file->text();
  // The parser stands before `>` or `/>`; no `<` can stand inside a well-formed start tag.
  const std::size_t at = OffsetOf(context);
  const std::size_t begin = text.rfind('<', at);
  const std::size_t end = at + (at < text.size() && text[at] == '/' ? 2 : 1);
  state.places->push_back({state.file, context->node, static_cast<std::uint32_t>(begin),
                           static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(end)});
  context->node->_private = &state.places->back();
}

void EndElement(void* user, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri) {
  auto* context = static_cast<xmlParserCtxt*>(user);
  if (context->node != nullptr && context->node->_private != nullptr) {
    auto* place = static_cast<Place*>(context->node->_private);
    const std::size_t at = OffsetOf(context);
    if (at > place->tag_end) {
      const std::size_t tag = StateOf(context).file->text().rfind('<', at - 1);
      place->content_end = static_cast<std::uint32_t>(tag);
    }
  }
  xmlSAX2EndElementNs(user, name, prefix, uri);
}

void KeepFirstFault(void* user, xmlErrorPtr error) {
  auto* context = static_cast<xmlParserCtxt*>(user);
  ParseState& state = StateOf(context);
  if (error->level < XML_ERR_ERROR || state.fault) return;
  ParseFault fault;
  fault.code = error->code;
  fault.offset = OffsetOf(context);
  if (error->str1 != nullptr) fault.name = error->str1;
  const Place* place = PlaceOf(context->node);
  if (place != nullptr) fault.open_element = {place->file, place->begin, place->tag_end};
  state.fault = std::move(fault);
}

struct ParserFree {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

using ParserPtr = std::unique_ptr<xmlParserCtxt, ParserFree>;

ParserPtr NewParser(std::string_view bytes, ParseState& state) {
  ParserPtr context(xmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size())));
  if (context == nullptr) return nullptr;
  // HUGE lifts limits on depth and length that the guard has already set lower.
  xmlCtxtUseOptions(context.get(), XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_HUGE |
                                       XML_PARSE_IGNORE_ENC | XML_PARSE_BIG_LINES |
                                       XML_PARSE_COMPACT);
  context->_private = &state;
  context->sax->startElementNs = StartElement;
  context->sax->endElementNs = EndElement;
  context->sax->serror = KeepFirstFault;
  return context;
}

}  // namespace

Document::Document(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Document::~Document() = default;

std::unique_ptr<Document> Document::Parse(const base::SourceFile& file, base::Sink& sink) {
  static std::once_flag initialized;
  std::call_once(initialized, xmlInitParser);
  if (!CheckMarkup(file, sink)) return nullptr;
  auto impl = std::make_unique<Impl>();
  impl->file = &file;
  ParseState state;
  state.file = &file;
  state.skipped = ByteOrderMarkSize(file);
  state.places = &impl->places;
  std::string_view bytes = file.text();
  bytes.remove_prefix(state.skipped);
  const ParserPtr context = bytes.empty() ? nullptr : NewParser(bytes, state);
  bool good = false;
  if (context != nullptr) {
    xmlParseDocument(context.get());
    good = context->wellFormed == 1 && context->nsWellFormed == 1;
    impl->doc.reset(context->myDoc);
    context->myDoc = nullptr;
  }
  if (!good || impl->doc == nullptr) {
    ParseFault empty;
    empty.code = XML_ERR_DOCUMENT_EMPTY;
    ReportParseFault(file, state.fault.value_or(empty), sink);
    return nullptr;
  }
  return std::unique_ptr<Document>(new Document(std::move(impl)));
}

Element Document::root() const { return Element(xmlDocGetRootElement(impl_->doc.get())); }

const base::SourceFile& Document::file() const { return *impl_->file; }

}  // namespace hexapla::xml
