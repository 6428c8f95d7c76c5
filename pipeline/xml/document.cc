#include "xml/document.h"

#include "xml/guard.h"
#include "xml/impl.h"
#include "xml/parse.h"

namespace hexapla::xml {

Document::Document(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Document::~Document() = default;

std::unique_ptr<Document> Document::Parse(const base::SourceFile& file, base::Sink& sink) {
  if (!CheckMarkup(file, sink)) return nullptr;
  return ParseKnown(file, sink);
}

std::unique_ptr<Document> Document::ParseKnown(const base::SourceFile& file, base::Sink& sink) {
  auto impl = std::make_unique<Impl>(file);
  if (!ParseInto(*impl, nullptr, sink)) return nullptr;
  return std::unique_ptr<Document>(new Document(std::move(impl)));
}

Element Document::root() const { return Element(impl_->tree.root()); }

const base::SourceFile& Document::file() const { return *impl_->file; }

}  // namespace hexapla::xml
