#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

bool IsAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// The first part of \p bytes that is not in NFC: from the character that marks join to the next
/// one of ASCII.
base::Span FirstPart(const base::Span& span, std::string_view bytes) {
  std::size_t begin = 0;
  while (begin < bytes.size()) {
    while (begin < bytes.size() && IsAscii(bytes[begin])) ++begin;
    std::size_t end = begin;
    while (end < bytes.size() && !IsAscii(bytes[end])) ++end;
    const std::size_t from = begin == 0 ? 0 : begin - 1;
    if (!locale::IsNormalized(bytes.substr(from, end - from))) {
      return {span.file, span.begin + static_cast<std::uint32_t>(from),
              span.begin + static_cast<std::uint32_t>(end)};
    }
    begin = end;
  }
  return span;
}

/// Looks at the bytes of the file: what was read from a catalogue has been put into NFC.
void Look(const base::Span& span, base::Sink& sink) {
  if (!span.known()) return;
  const std::string_view bytes =
      std::string_view(span.file->text()).substr(span.begin, span.end - span.begin);
  if (std::all_of(bytes.begin(), bytes.end(), IsAscii) || locale::IsNormalized(bytes)) return;
  const base::Span part = FirstPart(span, bytes);
  const std::string text = span.file->text().substr(part.begin, part.end - part.begin);
  sink.Report(base::Code::kNotNormalized, part,
              fmt::format("`{}` is not in the composed form of Unicode (NFC)", text))
      .fix = base::Fix{"compose it", part, locale::Normalized(text), true};
}

/// A run of presentation forms, with the full-width signs between them.
void LookAtForms(const Passage& passage, base::Sink& sink) {
  std::optional<std::uint32_t> begin;
  std::uint32_t end = 0;
  const auto close = [&] {
    if (!begin) return;
    const std::string_view text = passage.Text(*begin, end);
    const std::string plain = locale::WithoutPresentationForms(text);
    sink.Report(
            base::Code::kNotNormalized, passage.SpanOf(*begin, end),
            fmt::format("`{}` has letters or digits in the shape of an old character set", text))
        .fix = passage.FixOf(*begin, end, plain, fmt::format("write `{}`", plain), true);
    begin.reset();
  };
  ForEachCharacter(passage.text, [&](char32_t c, std::uint32_t from, std::uint32_t to) {
    constexpr char32_t kFirstFullWidth = 0xFF01;
    constexpr char32_t kLastFullWidth = 0xFF5E;
    const bool form = c >= 0xFB00 && locale::IsPresentationForm(c);
    if (form) {
      begin = begin.value_or(from);
      end = to;
    } else if (c < kFirstFullWidth || c > kLastFullWidth) {
      close();
    }
  });
  close();
}

}  // namespace

void CheckNormalization(const Subject& subject, base::Sink& sink) {
  base::Span last;
  for (const Passage& passage : PassagesOf(subject).all()) {
    LookAtForms(passage, sink);
    for (const Piece& piece : passage.pieces) {
      if (piece.node->kind != message::NodeKind::kText || piece.node->span == last) continue;
      last = piece.node->span;
      Look(last, sink);
    }
  }
}

}  // namespace hexapla::check
