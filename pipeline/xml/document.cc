#include "xml/document.h"

#include "xml/guard.h"
#include "xml/impl.h"
#include "xml/parse.h"
#include "xml/quick_reader.h"

namespace hexapla::xml {

Document::Document(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Document::~Document() = default;

std::unique_ptr<Document> Document::Parse(const base::SourceFile& file, base::Sink& sink) {
  if (!CheckText(file, sink)) return nullptr;
  auto impl = std::make_unique<Impl>(file);
  const bool read = ReadQuickly(file, impl->tree) ||
                    (CheckMarkup(file, sink) && ParseInto(*impl, nullptr, sink));
  return read ? std::unique_ptr<Document>(new Document(std::move(impl))) : nullptr;
}

std::unique_ptr<Document> Document::ParseKnown(const base::SourceFile& file, base::Sink& sink) {
  auto impl = std::make_unique<Impl>(file);
  if (!ReadQuickly(file, impl->tree) && !ParseInto(*impl, nullptr, sink)) return nullptr;
  return std::unique_ptr<Document>(new Document(std::move(impl)));
}

Element Document::root() const { return Element(impl_->tree.root()); }

const base::SourceFile& Document::file() const { return *impl_->file; }

}  // namespace hexapla::xml
