#include "write/docx/unbroken.h"

#include "base/ascii.h"
#include "base/scan.h"
#include "base/utf8.h"
#include "write/joins.h"

namespace hexapla::write::docx {
namespace {

constexpr std::string_view kWordJoiner = "\u2060";
constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kZeroWidthSpace = "\u200B";
constexpr std::string_view kEnDash = "\u2013";
constexpr std::string_view kEmDash = "\u2014";
constexpr std::string_view kNumero = "\u2116";

using base::IsDigit;

bool IsLetter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x2000);
}

/// Length of the word around byte \p at, which ends at spaces, in code points; 0 for an address.
std::size_t LengthOfWord(std::string_view text, std::size_t at) {
  const std::size_t space = text.rfind(' ', at);
  const std::size_t begin = space == text.npos ? 0 : space + 1;
  const std::string_view word = text.substr(begin, text.find(' ', at) - begin);
  const bool address = word.find("//") != word.npos || word.find("www.") != word.npos;
  return address ? 0 : base::CodePointCount(word);
}

/// Whether \p text begins with a figure, or a code that has one: "191", "C26/35", "№ 4".
bool BeginsWithFigure(std::string_view text) {
  if (text.starts_with(kNumero)) return true;
  constexpr std::size_t kLongestPrefix = 5;
  for (std::size_t at = 0; at < text.size() && at <= kLongestPrefix; ++at) {
    if (IsDigit(text[at])) return true;
    if (text[at] < 'A' || text[at] > 'Z') return false;
  }
  return false;
}

/// Whether a day stands before byte \p at: one or two digits of no longer figure.
bool EndsWithDay(std::string_view text, std::size_t at) {
  std::size_t digits = 0;
  while (digits < at && IsDigit(text[at - digits - 1])) ++digits;
  if (digits == 0 || digits > 2) return false;
  const char32_t before = CharacterBefore(text, at - digits);
  return !IsLetter(before) && before != '.' && before != ',' && before != '/' && before != 0xA0;
}

/// Whether \p text begins with a month: a word or two, then a year.
bool BeginsWithMonth(std::string_view text) {
  constexpr int kMostWords = 4;  // "de marzo de 2026"
  if (text.empty() || !IsLetter(CharacterAfter(text, 0, 0))) return false;
  for (int word = 0; word < kMostWords; ++word) {
    const std::size_t space = text.find(' ');
    if (space == text.npos) return false;
    text.remove_prefix(space + 1);
    std::size_t digits = 0;
    while (digits < text.size() && IsDigit(text[digits])) ++digits;
    if (digits > 0) return digits == 4;
  }
  return false;
}

/// Whether the word before byte \p at is an abbreviation that opens a bracket: "(Rev.".
bool EndsWithBracketedAbbreviation(std::string_view text, std::size_t at) {
  if (at == 0 || text[at - 1] != '.') return false;
  const std::size_t open = text.rfind('(', at);
  if (open == text.npos) return false;
  return text.substr(open, at - open).find_first_of(" ,;") == text.npos;
}

bool IsHeldSpace(std::string_view text, std::size_t at) {
  const char32_t before = CharacterBefore(text, at);
  const std::string_view rest = text.substr(at + 1);
  const bool word = IsLetter(before) || before == '.' || before == 0x2116;
  if (word && BeginsWithFigure(rest)) return true;
  if (EndsWithDay(text, at) && BeginsWithMonth(rest)) return true;
  return EndsWithBracketedAbbreviation(text, at) && !rest.empty() &&
         IsCapital(CharacterAfter(text, at));
}

/// Whether a dash between spaces follows the space at \p at.
bool IsSpaceBeforeDash(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at + 1);
  const bool dash = rest.starts_with(kEnDash) || rest.starts_with(kEmDash);
  return dash && (rest.size() == kEnDash.size() || rest[kEnDash.size()] == ' ');
}

/// Whether the mark of an item stands before the space at \p at: "a) first; b) second".
bool IsSpaceBehindMark(std::string_view text, std::size_t at) {
  if (at < 2 || text[at - 1] != ')') return false;
  const std::size_t open = text.rfind('(', at - 1);
  const std::size_t close = text.rfind(')', at - 2);
  if (open != text.npos && (close == text.npos || close < open)) return false;
  const std::size_t space = text.rfind(' ', at - 1);
  const std::size_t begin = space == text.npos ? 0 : space + 1;
  return base::CodePointCount(text.substr(begin, at - 1 - begin)) == 1;
}

bool IsHeldInText(std::string_view text, std::size_t at) {
  return IsSpaceBeforeDash(text, at) || IsSpaceBehindMark(text, at);
}

/// The first byte from \p at on at which a line may end, or must not.
std::size_t FindLineEnd(std::string_view text, std::size_t at) {
  return base::FindAny<'-', ' ', '/', kEnDash.front()>(text, at);
}

void WritePiece(std::string_view text, XmlText& out) {
  if (text.empty()) return;
  const bool spaced = text.front() == ' ' || text.back() == ' ';
  out.Raw(spaced ? "<w:t xml:space=\"preserve\">" : "<w:t>").Text(text).Raw("</w:t>");
}

}  // namespace

bool IsSlashOfWords(std::string_view text, std::size_t at) {
  constexpr std::size_t kShortWord = 14;
  if (text[at] != '/' || !IsLetter(CharacterBefore(text, at)) ||
      !IsLetter(CharacterAfter(text, at)))
    return false;
  return LengthOfWord(text, at) > kShortWord;
}

std::string WithSlashBreaks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    out += text[at];
    if (IsSlashOfWords(text, at)) out += kZeroWidthSpace;
  }
  return out;
}

std::string HeldData(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ' ' && IsHeldSpace(text, at)) {
      out += kNoBreakSpace;
    } else {
      out += text[at];
    }
  }
  return out;
}

std::string SetText(const model::Inlines& inlines) {
  std::string out;
  for (const model::Inline& piece : inlines) {
    const bool data = piece.kind == model::InlineKind::kValue;
    out += data ? HeldData(piece.text) : piece.text;
    out += SetText(piece.children);
  }
  return out;
}

// Word's own character for a hyphen where it does: U+2060 is young there.
void WriteUnbroken(std::string_view text, LineEnds ends, XmlText& out) {
  std::string piece;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t next = FindLineEnd(text, at);
    piece.append(text, at, next - at);
    at = next;
    if (at == text.size()) break;
    if (IsHyphenOfCode(text, at) && !ends.joined) {
      WritePiece(piece, out);
      piece.clear();
      out.Raw("<w:noBreakHyphen/>");
    } else if (IsHyphenOfCode(text, at)) {
      piece.append(1, '-').append(kWordJoiner);
    } else if (IsDashOfRange(text, at)) {
      piece.append(kEnDash).append(kWordJoiner);
      at += kEnDash.size() - 1;
    } else if (text[at] == ' ' && IsHeldInText(text, at)) {
      piece += kNoBreakSpace;
    } else {
      piece += text[at];
      if (ends.slashes && IsSlashOfWords(text, at)) piece += kZeroWidthSpace;
    }
  }
  WritePiece(piece, out);
}

}  // namespace hexapla::write::docx
