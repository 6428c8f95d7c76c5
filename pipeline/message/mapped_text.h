#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace hexapla::message {

/// The text of a message as its author meant it, and where each byte of it stands in the file.
///
/// The text is well-formed UTF-8 without NUL and without U+E000–U+F8FF, which the compiler needs
/// for itself: a file with such bytes is refused before, so here they only must do no harm (`?`,
/// U+FFFD).
class MappedText {
 public:
  /// The bytes of \p span as they are.
  static MappedText Plain(base::Span span, base::Sink& sink);
  /// The character data of \p span: references of XML 1.0 §4.1 and CDATA sections decoded;
  /// comments, processing instructions and tags left out.
  static MappedText Xml(base::Span span, base::Sink& sink);

  const std::string& text() const { return text_; }
  /// In XML no line end means anything; in Markdown two spaces before one are a hard break.
  bool xml() const { return xml_; }

  /// Where bytes [\p begin, \p end) of the text stand; an empty range gives an empty span.
  base::Span SpanOf(std::size_t begin, std::size_t end) const;

 private:
  void Append(std::string_view bytes, std::size_t begin, std::size_t end);
  void AppendEach(std::string_view bytes, std::size_t begin);
  std::size_t AppendReference(std::string_view source, std::size_t at, base::Sink& sink);
  void MakeHarmless();

  base::Span span_;
  bool xml_ = false;
  std::string text_;
  std::vector<std::uint32_t> begin_;
  std::vector<std::uint32_t> end_;
};

/// The character of a decimal or hexadecimal reference (`digits` as in `&#digits;`, `&#xdigits;`);
/// U+FFFD where there is none, and for private use, which is reported at \p span.
char32_t DecodeNumericReference(std::string_view digits, bool hexadecimal, base::Span span,
                                base::Sink& sink);

}  // namespace hexapla::message
