#include "xml/schema.h"

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

#include <cstdio>
#include <cstdlib>
#include <mutex>

#include "base/utf8.h"
#include "xml/guard.h"
#include "xml/impl.h"
#include "xml/mirror.h"
#include "xml/parse.h"
#include "xml/schema_finding.h"

namespace hexapla::xml {
namespace {

constexpr std::string_view kSchemaUri = "http://www.w3.org/2001/XMLSchema";

/// A finding of one round may hide others behind it: with what was unknown taken out the file is
/// validated again, at most this often.
constexpr int kMaxRounds = 50;

struct SchemaFree {
  void operator()(xmlSchema* schema) const { xmlSchemaFree(schema); }
};
struct SchemaParserFree {
  void operator()(xmlSchemaParserCtxt* context) const { xmlSchemaFreeParserCtxt(context); }
};
struct SchemaValidFree {
  void operator()(xmlSchemaValidCtxt* context) const { xmlSchemaFreeValidCtxt(context); }
};
using SchemaPtr = std::unique_ptr<xmlSchema, SchemaFree>;

[[noreturn]] void Fail(const std::string& why) {
  std::fprintf(stderr, "hexapla: fault in a built-in schema: %s\n", why.c_str());
  std::abort();
}

void KeepMessage(void* user, xmlErrorPtr error) {
  auto& out = *static_cast<std::string*>(user);
  if (error->message != nullptr) out += error->message;
}

/// The documentation of \p declared whose `source` is \p about; empty: that without one.
std::string DocumentationOf(Element declared, std::string_view about = "") {
  for (const Element note : declared.first_child("annotation").children("documentation")) {
    if (note.attribute_or("source", "") == about) return base::CollapseWhiteSpace(note.text());
  }
  return {};
}

/// What a simple type asks for is said in its documentation, in words that end a sentence.
void CollectType(Element type, SchemaNames& names) {
  const std::string words = DocumentationOf(type);
  if (words.empty()) return;
  const std::string name = type.attribute_or("name", "");
  if (!name.empty()) names.types[name] = words;
  for (const Element pattern : type.first_child("restriction").children("pattern")) {
    names.patterns[pattern.attribute_or("value", "")] = words;
  }
}

/// Collects what our wording needs.
void Collect(Element element, SchemaNames& names) {
  if (element.namespace_uri() == kSchemaUri) {
    const std::string name = element.attribute_or("name", "");
    if (element.name() == "element" && !name.empty()) {
      names.elements.insert(name);
      if (element.attribute_or("minOccurs", "") == "0") names.optional.insert(name);
      if (element.parent().name() == "schema") {
        names.roots.push_back(name);
        names.namespaces[name] = DocumentationOf(element, "namespace");
      }
    } else if (element.name() == "attribute" && !name.empty()) {
      names.attributes.insert(name);
    } else if (element.name() == "simpleType") {
      CollectType(element, names);
    }
  }
  for (const Element child : element.children()) Collect(child, names);
}

/// Read only for findings, which are rare.
SchemaNames NamesOf(const std::string& schema) {
  const base::SourceFile file("schema", schema);
  base::Sink sink;
  const std::unique_ptr<Document> document = Document::Parse(file, sink);
  if (document == nullptr) Fail(sink.diagnostics().front().message);
  SchemaNames names;
  Collect(document->root(), names);
  return names;
}

void KeepError(void* user, xmlErrorPtr error) {
  if (error->level < XML_ERR_ERROR) return;
  SchemaError kept;
  kept.code = error->code;
  const auto* node = static_cast<const xmlNode*>(error->node);
  if (node != nullptr && node->type == XML_ATTRIBUTE_NODE) node = node->parent;
  kept.element = Element(MirroredBy(node));
  if (error->message != nullptr) kept.message = error->message;
  if (error->str1 != nullptr) kept.first = error->str1;
  if (error->str2 != nullptr) kept.second = error->str2;
  static_cast<std::vector<SchemaError>*>(user)->push_back(std::move(kept));
}

void RemoveHiding(xmlNode* element, const std::set<std::uint32_t>& begins) {
  for (xmlNode* child = element->children; child != nullptr;) {
    xmlNode* next = child->next;
    const TreeNode* node = child->type == XML_ELEMENT_NODE ? MirroredBy(child) : nullptr;
    if (node != nullptr && begins.contains(node->begin)) {
      xmlUnlinkNode(child);
    } else if (node != nullptr) {
      RemoveHiding(child, begins);
    }
    child = next;
  }
}

}  // namespace

struct Schema::Impl {
  std::string text;
  SchemaPtr schema;
  // libxml2 promises nothing about one schema in two threads, and validating is quick.
  std::mutex mutex;

  std::unique_ptr<xmlSchemaValidCtxt, SchemaValidFree> NewValidator() const {
    std::unique_ptr<xmlSchemaValidCtxt, SchemaValidFree> context(
        xmlSchemaNewValidCtxt(schema.get()));
    if (context == nullptr) Fail("out of memory");
    return context;
  }

  std::vector<SchemaError> Run(xmlDoc* doc) const {
    std::vector<SchemaError> errors;
    const auto context = NewValidator();
    xmlSchemaSetValidStructuredErrors(context.get(), KeepError, &errors);
    xmlSchemaValidateDoc(context.get(), doc);
    return errors;
  }

  /// Reports what is wrong below \p root, also what findings hide behind them.
  bool Report(const TreeNode* root, base::Sink& sink) {
    const Mirror mirror(root, true);
    const std::vector<SchemaError> errors = Run(mirror.doc());
    if (errors.empty()) return true;
    const SchemaNames names = NamesOf(text);
    SchemaFindings findings(names);
    for (const SchemaError& error : errors) findings.Add(error);
    std::size_t removed = 0;
    for (int round = 0; round < kMaxRounds && removed < findings.hiding().size(); ++round) {
      removed = findings.hiding().size();
      RemoveHiding(xmlDocGetRootElement(mirror.doc()), findings.hiding());
      for (const SchemaError& error : Run(mirror.doc())) findings.Add(error);
    }
    for (const base::Diagnostic& finding : findings.findings()) sink.Add(finding);
    return false;
  }
};

Schema::Schema(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Schema::~Schema() = default;

std::unique_ptr<Schema> Schema::Compile(std::string_view text) {
  static std::once_flag initialized;
  std::call_once(initialized, [] {
    xmlInitParser();
    xmlSchemaInitTypes();
  });
  auto impl = std::make_unique<Impl>();
  impl->text = text;
  if (text.find("schemaLocation") != std::string_view::npos) {
    Fail("a schema must not load another one");
  }
  std::string messages;
  const std::unique_ptr<xmlSchemaParserCtxt, SchemaParserFree> parser(
      xmlSchemaNewMemParserCtxt(impl->text.data(), static_cast<int>(impl->text.size())));
  if (parser == nullptr) Fail("out of memory");
  xmlSchemaSetParserStructuredErrors(parser.get(), KeepMessage, &messages);
  impl->schema.reset(xmlSchemaParse(parser.get()));
  if (impl->schema == nullptr || !messages.empty()) Fail(messages);
  return std::unique_ptr<Schema>(new Schema(std::move(impl)));
}

bool Schema::Validate(const Document& document, base::Sink& sink) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->Report(document.impl_->tree.root(), sink);
}

std::unique_ptr<Document> Schema::Read(const base::SourceFile& file, base::Sink& sink) const {
  if (!CheckMarkup(file, sink)) return nullptr;
  const std::lock_guard lock(impl_->mutex);
  auto impl = std::make_unique<Document::Impl>(file);
  const auto validator = impl_->NewValidator();
  std::vector<SchemaError> errors;
  xmlSchemaSetValidStructuredErrors(validator.get(), KeepError, &errors);
  if (!ParseInto(*impl, validator.get(), sink)) return nullptr;
  // Events have no place: what is wrong is said from the tree.
  if (!errors.empty()) impl_->Report(impl->tree.root(), sink);
  return std::unique_ptr<Document>(new Document(std::move(impl)));
}

}  // namespace hexapla::xml
