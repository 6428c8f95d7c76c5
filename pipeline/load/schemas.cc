#include "load/schemas.h"

#include "load/report_shape.h"

namespace hexapla::load {
namespace {

/// The name that the cache has for a report of this shape being right.
std::string NameOfShape(const std::string& path) { return "valid but for values " + path; }

/// Reads a report that may differ from one found right in its figures alone. To its schema every
/// `value` is a string, so it would find no more in this one, and is not compiled.
std::unique_ptr<xml::Document> ReadReport(Files& files, const base::SourceFile& file,
                                          base::Sink& sink) {
  auto document = xml::Document::Parse(file, sink);
  if (document == nullptr) return nullptr;
  const std::string name = NameOfShape(file.path());
  const std::string shape = ShapeOf(*document);
  if (files.cache()->Find(name, shape)) return document;
  if (SchemaOf(SchemaName::kReport).Validate(*document, sink)) {
    files.cache()->Keep(name, shape, {});
  }
  return document;
}

}  // namespace

const std::vector<std::pair<std::string_view, std::string_view>>& EmbeddedSchemas();

const std::vector<std::pair<std::string_view, std::string_view>>& SchemaFiles() {
  return EmbeddedSchemas();
}

const xml::Schema& SchemaOf(SchemaName name) {
  // One initialisation each: a run that reads no catalogue does not compile its schema.
  const auto compiled = [](std::size_t index) {
    return xml::Schema::Compile(EmbeddedSchemas()[index].second);
  };
  switch (name) {
    case SchemaName::kProject: {
      static const std::unique_ptr<xml::Schema> schema = compiled(0);
      return *schema;
    }
    case SchemaName::kRegistry: {
      static const std::unique_ptr<xml::Schema> schema = compiled(1);
      return *schema;
    }
    case SchemaName::kReport: {
      static const std::unique_ptr<xml::Schema> schema = compiled(2);
      return *schema;
    }
    case SchemaName::kTemplate: {
      static const std::unique_ptr<xml::Schema> schema = compiled(3);
      return *schema;
    }
    case SchemaName::kAccepted: {
      static const std::unique_ptr<xml::Schema> schema = compiled(5);
      return *schema;
    }
    case SchemaName::kRules: {
      static const std::unique_ptr<xml::Schema> schema = compiled(6);
      return *schema;
    }
    case SchemaName::kCatalogue:
      break;
  }
  static const std::unique_ptr<xml::Schema> schema = compiled(4);
  return *schema;
}

std::unique_ptr<xml::Document> ReadDocument(Files& files, const std::string& path,
                                            SchemaName schema, base::Sink& sink) {
  const base::SourceFile* file = files.Read(path, sink);
  if (file == nullptr) return nullptr;
  if (files.cache() == nullptr) return SchemaOf(schema).Read(*file, sink);
  // A file that was once found right by its schema is so while it has the same bytes.
  const std::string name = "valid " + path;
  const std::string digest = files.DigestOf(path);
  if (files.cache()->Find(name, digest)) return xml::Document::ParseKnown(*file, sink);
  base::Sink own;
  auto document = schema == SchemaName::kReport ? ReadReport(files, *file, own)
                                                : SchemaOf(schema).Read(*file, own);
  if (own.diagnostics().empty()) files.cache()->Keep(name, digest, {});
  sink.Append(std::move(own));
  return document;
}

}  // namespace hexapla::load
