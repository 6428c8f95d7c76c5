#include "message/mapped_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "base/ascii.h"
#include "base/scan.h"
#include "base/utf8.h"
#include "message/characters.h"

namespace hexapla::message {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool StartsWith(std::string_view text, std::size_t at, std::string_view prefix) {
  return text.substr(at, prefix.size()) == prefix;
}

/// Behind the next \p mark at or after \p at; the end of \p text without one.
std::size_t Behind(std::string_view text, std::size_t at, std::string_view mark) {
  const std::size_t found = text.find(mark, at);
  return found == std::string_view::npos ? text.size() : found + mark.size();
}

int DigitValue(char c) {
  if (base::IsDigit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 99;
}

}  // namespace

char32_t DecodeNumericReference(std::string_view digits, bool hexadecimal, base::Span span,
                                base::Sink& sink) {
  const int radix = hexadecimal ? 16 : 10;
  char32_t value = 0;
  for (const char c : digits) {
    value = value * static_cast<char32_t>(radix) + static_cast<char32_t>(DigitValue(c));
    if (value > 0x10FFFF) return kReplacement;
  }
  if (value != 0 && base::IsControl(value)) {
    sink.Report(base::Code::kControlCharacter, span,
                fmt::format("the reference stands for U+{:04X}, a {}, which no text has",
                            static_cast<std::uint32_t>(value),
                            value < 0xA0 ? "control character" : "noncharacter"))
        .hints.push_back({"type the character that is meant, or remove it", {}});
    return kReplacement;
  }
  if (base::IsPrivateUse(value)) {
    sink.Report(base::Code::kPrivateUseReference, span,
                fmt::format("the reference stands for U+{:04X}, a private-use character",
                            static_cast<std::uint32_t>(value)))
        .hints.push_back({"private-use characters look different on every machine: write the "
                          "character that is meant, or leave it out",
                          {}});
    return kReplacement;
  }
  return value == 0 || (value >= 0xD800 && value <= 0xDFFF) ? kReplacement : value;
}

MappedText MappedText::Plain(base::Span span, base::Sink& /*sink*/) {
  MappedText mapped;
  mapped.span_ = span;
  const std::string_view source(span.file->text());
  mapped.AppendEach(source.substr(span.begin, span.end - span.begin), span.begin);
  mapped.MakeHarmless();
  return mapped;
}

MappedText MappedText::Xml(base::Span span, base::Sink& sink) {
  constexpr std::string_view kCdata = "<![CDATA[";
  MappedText mapped;
  mapped.span_ = span;
  mapped.xml_ = true;
  const std::string_view source = std::string_view(span.file->text()).substr(0, span.end);
  std::size_t at = span.begin;
  while (at < source.size()) {
    const std::size_t plain = base::FindAny<'&', '<'>(source, at);
    mapped.AppendEach(source.substr(at, plain - at), at);
    at = plain;
    if (at == source.size()) break;
    if (source[at] == '&') {
      at = mapped.AppendReference(source, at, sink);
    } else if (StartsWith(source, at, kCdata)) {
      const std::size_t begin = std::min(at + kCdata.size(), source.size());
      const std::size_t end = std::min(source.find("]]>", begin), source.size());
      mapped.AppendEach(source.substr(begin, end - begin), begin);
      at = std::min(end + 3, source.size());
    } else if (StartsWith(source, at, "<!--")) {
      at = Behind(source, at + 4, "-->");
    } else if (StartsWith(source, at, "<?")) {
      at = Behind(source, at + 2, "?>");
    } else {
      at = Behind(source, at, ">");
    }
  }
  mapped.MakeHarmless();
  return mapped;
}

std::size_t MappedText::AppendReference(std::string_view source, std::size_t at, base::Sink& sink) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNamed = {
      {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}}};
  const std::size_t semicolon = source.find(';', at);
  if (semicolon != std::string_view::npos && semicolon - at <= 12) {
    std::string_view name = source.substr(at + 1, semicolon - at - 1);
    for (const auto& [known, character] : kNamed) {
      if (name != known) continue;
      Append(character, at, semicolon + 1);
      return semicolon + 1;
    }
    const bool hexadecimal = StartsWith(name, 0, "#x");
    const std::string_view digits =
        name.size() > 1 && name[0] == '#' ? name.substr(hexadecimal ? 2 : 1) : std::string_view();
    const int radix = hexadecimal ? 16 : 10;
    const bool valid = std::all_of(digits.begin(), digits.end(),
                                   [radix](char c) { return DigitValue(c) < radix; });
    if (!digits.empty() && valid) {
      const base::Span span{span_.file, static_cast<std::uint32_t>(at),
                            static_cast<std::uint32_t>(semicolon + 1)};
      std::string character;
      base::AppendUtf8(DecodeNumericReference(digits, hexadecimal, span, sink), character);
      Append(character, at, semicolon + 1);
      return semicolon + 1;
    }
  }
  Append("&", at, at + 1);
  return at + 1;
}

void MappedText::Append(std::string_view bytes, std::size_t begin, std::size_t end) {
  text_ += bytes;
  begin_.insert(begin_.end(), bytes.size(), static_cast<std::uint32_t>(begin));
  end_.insert(end_.end(), bytes.size(), static_cast<std::uint32_t>(end));
}

void MappedText::AppendEach(std::string_view bytes, std::size_t begin) {
  text_ += bytes;
  const std::size_t size = begin_.size();
  begin_.resize(size + bytes.size());
  end_.resize(size + bytes.size());
  std::iota(begin_.begin() + static_cast<std::ptrdiff_t>(size), begin_.end(),
            static_cast<std::uint32_t>(begin));
  std::iota(end_.begin() + static_cast<std::ptrdiff_t>(size), end_.end(),
            static_cast<std::uint32_t>(begin + 1));
}

void MappedText::MakeHarmless() {
  std::size_t checked = 0;
  while (const auto bad = base::FindInvalidUtf8(std::string_view(text_).substr(checked))) {
    checked += *bad;
    text_[checked++] = '?';
  }
  std::replace(text_.begin(), text_.end(), '\0', '?');
  for (std::size_t i = 0; i + 2 < text_.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text_[i]);
    const auto next = static_cast<unsigned char>(text_[i + 1]);
    if (lead == 0xEE || (lead == 0xEF && next <= 0xA3)) text_.replace(i, 3, "\xEF\xBF\xBD");
  }
}

base::Span MappedText::SpanOf(std::size_t begin, std::size_t end) const {
  if (begin >= begin_.size()) return {span_.file, span_.end, span_.end};
  const std::uint32_t from = begin_[begin];
  return {span_.file, from, end > begin ? end_[end - 1] : from};
}

}  // namespace hexapla::message
