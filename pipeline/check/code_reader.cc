#include "base/ascii.h"
#include "base/utf8.h"
#include "check/passage_reader.h"
#include "locale/characters.h"

namespace hexapla::check {
namespace {

using base::IsDigit;

/// What a character of a code is: a letter of an alphabet that has capitals, or a digit.
struct CodeCharacter {
  std::size_t length = 0;  ///< 0: it is none
  bool capital = false;
};

CodeCharacter CodeCharacterAt(std::string_view text, std::size_t at) {
  constexpr char32_t kBehindAlphabets = 0x530;  // Latin, Greek and Cyrillic
  const char c = text[at];
  if (c >= 'A' && c <= 'Z') return {1, true};
  if ((c >= 'a' && c <= 'z') || IsDigit(c)) return {1, false};
  if (static_cast<unsigned char>(c) < 0xC3) return {};
  std::size_t next = at;
  const char32_t letter = base::NextCodePoint(text, next);
  if (letter >= kBehindAlphabets) return {};
  const bool capital = locale::IsUpperCase(letter);
  if (!capital && !locale::IsLowerCase(letter)) return {};
  return {next - at, capital};
}

/// Length of the sign that may stand inside a code at \p at; 0 when there is none.
std::size_t JoinLength(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '-' || c == '/' || c == '.') return 1;
  // U+2010 … U+2013 and U+2212, which look like a hyphen.
  if (text.substr(at, 2) == "\xE2\x80" && at + 2 < text.size() && text[at + 2] >= '\x90' &&
      text[at + 2] <= '\x93') {
    return 3;
  }
  return text.substr(at, 3) == "\xE2\x88\x92" ? 3 : 0;
}

}  // namespace

void FindCodes(Passage& passage) {
  const std::string_view text = passage.text;
  for (std::size_t at = 0; at < text.size();) {
    if (CodeCharacterAt(text, at).length == 0) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    bool capital = false;
    bool digit = false;
    while (at < text.size()) {
      const CodeCharacter character = CodeCharacterAt(text, at);
      if (character.length > 0) {
        capital = capital || character.capital;
        digit = digit || IsDigit(text[at]);
        at += character.length;
        continue;
      }
      const std::size_t join = JoinLength(text, at);
      if (join == 0 || at + join >= text.size()) break;
      if (CodeCharacterAt(text, at + join).length == 0) break;
      at += join;
    }
    if (at - begin > 1 && (capital || digit)) {
      passage.codes.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
    }
  }
}

}  // namespace hexapla::check
