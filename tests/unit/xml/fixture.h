#pragma once

#include <fmt/format.h>

#include <memory>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "xml/document.h"

namespace hexapla::xml {

/// A file in memory and what parsing it gave.
struct Parsed {
  explicit Parsed(std::string text) : file("a.xml", std::move(text)) {
    document = Document::Parse(file, sink);
  }

  Element root() const { return document->root(); }

  base::SourceFile file;
  base::Sink sink;
  std::unique_ptr<Document> document;
};

/// Bytes of a span.
inline std::string TextOf(const base::Span& span) {
  return span.known() ? span.file->text().substr(span.begin, span.end - span.begin) : "(unknown)";
}

/// `line:column code: message | hint`, one line per finding, in the order they were made.
inline std::string Shown(const base::Sink& sink) {
  std::string out;
  for (const base::Diagnostic& d : sink.diagnostics()) {
    if (!out.empty()) out += "\n";
    if (d.span.known()) {
      const base::LineColumn at = d.span.file->Locate(d.span.begin);
      out += fmt::format("{}:{} ", at.line, at.column);
    }
    out += fmt::format("{}: {}", base::InfoOf(d.code).name, d.message);
    for (const base::Hint& hint : d.hints) out += " | " + hint.text;
  }
  return out;
}

inline std::string Repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace hexapla::xml
