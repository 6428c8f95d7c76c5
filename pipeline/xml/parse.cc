#include "xml/parse.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <cstring>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xml/guard.h"
#include "xml/mirror.h"
#include "xml/parse_error.h"

namespace hexapla::xml {
namespace {

/// libxml2 hands five pointers for each attribute: name, prefix, URI, begin and end of the value.
constexpr int kPointersPerAttribute = 5;

/// libxml2 hands `&` of an attribute, however it is written, as `&#38;`, and no other `&`.
std::string WithAmpersands(std::string value) {
  constexpr std::string_view kAmpersand = "&#38;";
  for (std::size_t at = value.find(kAmpersand); at != std::string::npos;
       at = value.find(kAmpersand, at + 1)) {
    value.erase(at + 1, kAmpersand.size() - 1);
  }
  return value;
}

/// Makes a tree of the events of one parse. `_private` of the parser context points to it.
class TreeBuilder {
 public:
  TreeBuilder(const base::SourceFile& file, Tree& tree)
      : file_(file),
        text_(file.text()),
        tree_(tree),
        bare_returns_(text_.find('\r') != std::string_view::npos),
        skipped_(ByteOrderMarkSize(file)) {}

  static TreeBuilder& Of(const xmlParserCtxt* context) {
    return *static_cast<TreeBuilder*>(context->_private);
  }

  const std::optional<ParseFault>& fault() const { return fault_; }

  void Start(const xmlParserCtxt* context, const xmlChar* name, const xmlChar* uri, int count,
             const xmlChar** attributes) {
    // The parser stands before `>` or `/>`; no `<` can stand inside a well-formed start tag.
    const std::size_t at = OffsetOf(context);
    const std::size_t begin = TagBefore(at);
    const std::size_t end = at + (at < text_.size() && text_[at] == '/' ? 2 : 1);
    TakeText(begin);
    TreeNode* node = tree_.Add(open_, Name(name));
    node->file = &file_;
    node->uri = Name(uri);
    node->begin = static_cast<std::uint32_t>(begin);
    node->tag_end = static_cast<std::uint32_t>(end);
    node->content_end = node->tag_end;
    Attribute* out = tree_.AddAttributes(node, static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i, attributes += kPointersPerAttribute) {
      out[i] = {Name(attributes[0]), Name(attributes[2]),
                ValueBetween(*context->input, attributes[3], attributes[4])};
    }
    open_ = node;
    text_begin_ = end;
  }

  void End(const xmlParserCtxt* context) {
    if (open_ == nullptr) return;
    const std::size_t at = OffsetOf(context);
    if (at > open_->tag_end) {
      const std::size_t tag = TagBefore(at - 1);
      TakeText(tag);
      open_->content_end = static_cast<std::uint32_t>(tag);
    }
    text_begin_ = at;
    open_ = const_cast<TreeNode*>(open_->parent);
  }

  void AddCharacters(std::string_view text) { characters_ += text; }

  void KeepFirstFault(const xmlParserCtxt* context, const xmlError& error) {
    if (error.level < XML_ERR_ERROR || fault_) return;
    ParseFault fault;
    fault.code = error.code;
    fault.offset = OffsetOf(context);
    if (error.str1 != nullptr) fault.name = error.str1;
    if (open_ != nullptr) fault.open_element = {&file_, open_->begin, open_->tag_end};
    fault_ = std::move(fault);
  }

 private:
  /// Where the parser stands, in bytes of the file.
  std::size_t OffsetOf(const xmlParserCtxt* context) const {
    const xmlParserInput* input = context->input;
    if (input == nullptr) return text_.size();
    return skipped_ + static_cast<std::size_t>(input->consumed) +
           static_cast<std::size_t>(input->cur - input->base);
  }

  /// A copy of a name or namespace. The parser has one address for each, so one copy does.
  std::string_view Name(const xmlChar* text) {
    if (text == nullptr) return {};
    for (const auto& [address, copy] : names_) {
      if (address == text) return copy;
    }
    return names_.emplace_back(text, tree_.Keep(ViewOf(text))).second;
  }

  std::size_t TagBefore(std::size_t at) const {
    const auto* found =
        static_cast<const char*>(::memrchr(text_.data(), '<', std::min(at + 1, text_.size())));
    return found == nullptr ? 0 : static_cast<std::size_t>(found - text_.data());
  }

  /// A value without references stands in the file as it is, and the parser points into its copy.
  std::string_view ValueBetween(const xmlParserInput& input, const xmlChar* begin,
                                const xmlChar* end) {
    const auto size = static_cast<std::size_t>(end - begin);
    if (begin < input.base || begin >= input.end) {
      return tree_.Keep(WithAmpersands({reinterpret_cast<const char*>(begin), size}));
    }
    return text_.substr(skipped_ + static_cast<std::size_t>(input.consumed) +
                            static_cast<std::size_t>(begin - input.base),
                        size);
  }

  /// The character data between the last tag and the one at \p end. Whatever XML replaces there (a
  /// reference, a comment, a CDATA section) gets shorter, so where nothing did, the file has it.
  void TakeText(std::size_t end) {
    const std::size_t size = characters_.size();
    if (open_ != nullptr && size != 0) {
      const bool as_it_stands = size == end - text_begin_ && !bare_returns_;
      const std::string_view data =
          as_it_stands ? text_.substr(text_begin_, size) : tree_.Keep(characters_);
      (open_->last_child == nullptr ? open_->head : open_->last_child->tail) = data;
    }
    characters_.clear();
  }

  const base::SourceFile& file_;
  std::string_view text_;
  Tree& tree_;
  const bool bare_returns_;    ///< U+000D becomes U+000A without getting shorter
  const std::size_t skipped_;  ///< bytes of the file the parser did not get: a byte order mark
  TreeNode* open_ = nullptr;
  std::size_t text_begin_ = 0;
  std::string characters_;  ///< since the last tag
  std::vector<std::pair<const xmlChar*, std::string_view>> names_;
  std::optional<ParseFault> fault_;
};

void StartElement(void* user, const xmlChar* name, const xmlChar* /*prefix*/, const xmlChar* uri,
                  int /*namespace_count*/, const xmlChar** /*namespaces*/, int attribute_count,
                  int /*defaulted_count*/, const xmlChar** attributes) {
  const auto* context = static_cast<const xmlParserCtxt*>(user);
  TreeBuilder::Of(context).Start(context, name, uri, attribute_count, attributes);
}

void EndElement(void* user, const xmlChar* /*name*/, const xmlChar* /*prefix*/,
                const xmlChar* /*uri*/) {
  const auto* context = static_cast<const xmlParserCtxt*>(user);
  TreeBuilder::Of(context).End(context);
}

void Characters(void* user, const xmlChar* text, int size) {
  TreeBuilder::Of(static_cast<const xmlParserCtxt*>(user))
      .AddCharacters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}

/// The first argument is the validator's while one listens; the error knows its parser.
void KeepFault(void* /*user*/, xmlErrorPtr error) {
  const auto* context = static_cast<const xmlParserCtxt*>(error->ctxt);
  if (context != nullptr) TreeBuilder::Of(context).KeepFirstFault(context, *error);
}

struct ParserFree {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};
using ParserPtr = std::unique_ptr<xmlParserCtxt, ParserFree>;

ParserPtr NewParser(std::string_view bytes, TreeBuilder& builder) {
  ParserPtr context(xmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size())));
  if (context == nullptr) return nullptr;
  // HUGE lifts limits on depth and length that the guard has already set lower.
  xmlCtxtUseOptions(context.get(),
                    XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC | XML_PARSE_BIG_LINES);
  context->_private = &builder;
  // No other event is asked for: no node of libxml2's is made.
  xmlSAXHandler& sax = *context->sax;
  sax = xmlSAXHandler();
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = StartElement;
  sax.endElementNs = EndElement;
  sax.characters = Characters;
  sax.ignorableWhitespace = Characters;
  sax.serror = KeepFault;
  context->sax2 = 1;
  return context;
}

void Run(xmlParserCtxt* context, xmlSchemaValidCtxt* validator) {
  if (validator == nullptr) {
    xmlParseDocument(context);
    return;
  }
  xmlSchemaSAXPlugStruct* plug = xmlSchemaSAXPlug(validator, &context->sax, &context->userData);
  // The plug passes on events, not errors.
  context->sax->serror = KeepFault;
  xmlParseDocument(context);
  xmlSchemaSAXUnplug(plug);
}

}  // namespace

bool ParseInto(Document::Impl& impl, xmlSchemaValidCtxt* validator, base::Sink& sink) {
  static std::once_flag initialized;
  std::call_once(initialized, xmlInitParser);
  const base::SourceFile& file = *impl.file;
  TreeBuilder builder(file, impl.tree);
  std::string_view bytes = file.text();
  bytes.remove_prefix(ByteOrderMarkSize(file));
  const ParserPtr context = bytes.empty() ? nullptr : NewParser(bytes, builder);
  if (context != nullptr) Run(context.get(), validator);
  const bool good = context != nullptr && context->wellFormed == 1 && context->nsWellFormed == 1 &&
                    impl.tree.root() != nullptr;
  if (good) return true;
  ParseFault empty;
  empty.code = XML_ERR_DOCUMENT_EMPTY;
  ReportParseFault(file, builder.fault().value_or(empty), sink);
  return false;
}

}  // namespace hexapla::xml
