#include <algorithm>

#include "base/ascii.h"
#include "renew/check_list.h"
#include "renew/words_in_text.h"

namespace hexapla::renew {
namespace {

using base::IsDigit;

bool IsWord(char c) {
  return IsDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '/';
}

/// A number that is typed in a text: digits, with the signs that group them.
struct Typed {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool year = false;
};

/// \p c may stand between the digits of one number.
bool Joins(char c) { return c == '.' || c == ',' || c == ':'; }

std::size_t EndOfNumber(std::string_view text, std::size_t at) {
  while (at < text.size() && (IsDigit(text[at]) ||
                              (Joins(text[at]) && at + 1 < text.size() && IsDigit(text[at + 1])))) {
    ++at;
  }
  return at;
}

bool IsYear(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")) &&
         std::all_of(digits.begin(), digits.end(), IsDigit);
}

/// Past the word at \p at and what hangs on it: `C26/35`, `H.264`, `WTDC-25`.
std::size_t EndOfWord(std::string_view text, std::size_t at) {
  const auto hangs = [&](std::size_t i) {
    return (text[i] == '-' || text[i] == '.') && i + 1 < text.size() && IsWord(text[i + 1]);
  };
  while (at < text.size() && (IsWord(text[at]) || hangs(at))) ++at;
  return at;
}

/// Digits in a word with letters are a name, those of `&#8211;` a character.
std::vector<Typed> NumbersIn(std::string_view text) {
  std::vector<Typed> found;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '&') {
      at = std::min(text.find(';', at), text.size() - 1) + 1;
    } else if (!IsDigit(text[at])) {
      at = IsWord(text[at]) ? EndOfWord(text, at) : at + 1;
    } else {
      const std::size_t end = EndOfNumber(text, at);
      const bool year = IsYear(text.substr(at, end - at));
      const bool name = end < text.size() && IsWord(text[end]);
      if (year || !name) found.push_back({at, end, year});
      at = name ? EndOfWord(text, end) : end;
    }
  }
  return found;
}

/// Whether \p number and one word are all that \p unit says: a name, "Goal 1".
bool IsName(base::Span unit, std::string_view text, const Typed& number) {
  if (number.year || unit.end - unit.begin != text.size() || number.end != text.size())
    return false;
  const std::size_t space = text.find(' ');
  return space != 0 && space != text.npos && space + 1 == number.begin;
}

void LookAtNumbers(const Subject& subject, bool years, std::vector<Item>& items) {
  ForEachText(subject, [&](base::Span unit, base::Span words) {
    for (const Typed& number : NumbersIn(TextOf(words))) {
      if (number.year != years || IsName(unit, TextOf(words), number)) continue;
      if (IsFixed(subject, TextOf(words), number.begin, number.end)) continue;
      items.push_back(Quoted(unit, words, number.begin, number.end));
    }
  });
}

}  // namespace

void LookAtTypedYears(const Subject& subject, std::vector<Item>& items) {
  LookAtNumbers(subject, true, items);
}

void LookAtTypedNumbers(const Subject& subject, std::vector<Item>& items) {
  LookAtNumbers(subject, false, items);
}

}  // namespace hexapla::renew
