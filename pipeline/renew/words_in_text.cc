#include "renew/words_in_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/excerpt.h"
#include "base/utf8.h"

namespace hexapla::renew {
namespace {

constexpr std::size_t kExcerptBytes = 30;

bool IsLetter(char c) {
  const bool ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return ascii || static_cast<unsigned char>(c) >= 0x80;
}

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Byte for byte, so that places stay true: small letters, and lines that go on as spaces.
std::string Plain(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c == '\n' || c == '\r' || c == '\t' ? ' ' : Lower(c); });
  return out;
}

/// Where \p word stands in \p text from \p at on. A word of Latin letters is a whole word; one of
/// another script may be the beginning of one, or stand among others without a space.
std::size_t FindWord(std::string_view text, const std::string& word, std::size_t at) {
  const bool whole = static_cast<unsigned char>(word.back()) < 0x80;
  for (at = text.find(word, at); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !IsLetter(text[at - 1]);
    const bool ends = end == text.size() || !IsLetter(text[end]);
    if (!whole || (begins && ends)) return at;
  }
  return at;
}

}  // namespace

void ForEachText(const Subject& subject,
                 const std::function<void(base::Span unit, base::Span words)>& visit) {
  ForEachUnit(subject.project, subject.report, [&](const load::Unit& unit) {
    ForEachNode(unit.source.content, [&](const message::Node& node) {
      if (node.kind == message::NodeKind::kText && node.span.known()) {
        visit(unit.source.span, node.span);
      }
    });
  });
}

std::string_view TextOf(base::Span span) {
  return std::string_view(span.file->text()).substr(span.begin, span.end - span.begin);
}

Item Quoted(base::Span unit, base::Span words, std::size_t begin, std::size_t end) {
  const auto from = static_cast<std::uint32_t>(words.begin + begin);
  const auto to = static_cast<std::uint32_t>(words.begin + end);
  const base::Span quoted = {words.file, from, to};
  return {quoted, fmt::format("`{}` in \"{}\"", base::CollapseWhiteSpace(TextOf(quoted)),
                              base::Excerpt(TextOf(unit), from - unit.begin, to - unit.begin,
                                            kExcerptBytes))};
}

bool IsFixed(const Subject& subject, std::string_view text, std::size_t begin, std::size_t end) {
  const std::vector<std::string>& words = subject.fixed_words;
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    for (std::size_t at = FindWord(text, word, 0); at <= begin;
         at = FindWord(text, word, at + word.size())) {
      if (end <= at + word.size()) return true;
    }
    return false;
  });
}

void LookAtTimeWords(const Subject& subject, std::vector<Item>& items) {
  ForEachText(subject, [&](base::Span unit, base::Span words) {
    const std::string text = Plain(TextOf(words));
    for (const std::string& word : subject.time_words) {
      for (std::size_t at = FindWord(text, word, 0); at != std::string::npos;
           at = FindWord(text, word, at + word.size())) {
        if (IsFixed(subject, text, at, at + word.size())) continue;
        items.push_back(Quoted(unit, words, at, at + word.size()));
      }
    }
  });
}

}  // namespace hexapla::renew
