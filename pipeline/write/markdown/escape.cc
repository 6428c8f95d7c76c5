#include "write/markdown/escape.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace hexapla::write::markdown {
namespace {

using base::IsDigit;
bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsAlphanumeric(char c) { return IsDigit(c) || IsLetter(c); }

/// \p rest, from a `&` on, is or may become a character reference.
bool IsReference(std::string_view rest) {
  std::size_t i = 1;
  if (i < rest.size() && rest[i] == '#') ++i;
  const std::size_t name = i;
  while (i < rest.size() && IsAlphanumeric(rest[i])) ++i;
  return i > name && i < rest.size() && rest[i] == ';';
}

bool StartsWithAny(std::string_view rest, std::initializer_list<std::string_view> heads) {
  return std::any_of(heads.begin(), heads.end(),
                     [rest](std::string_view head) { return rest.substr(0, head.size()) == head; });
}

/// Position of the character of a block mark that \p text begins with, or npos: `#`, `>`, `-`,
/// `+`, the delimiter of `12.` or `12)`, fences of `=` (the others are escaped everywhere).
std::size_t BlockMark(std::string_view text) {
  constexpr std::size_t kNone = std::string_view::npos;
  const auto ends_word = [text](std::size_t i) { return i >= text.size() || text[i] == ' '; };
  switch (text.front()) {
    case '>':
      return 0;
    case '#': {
      const std::size_t end = std::min(text.find_first_not_of('#'), text.size());
      return end <= 6 && ends_word(end) ? 0 : kNone;
    }
    case '+':
      return ends_word(1) ? 0 : kNone;
    case '-':
      return ends_word(1) || text.find_first_not_of("- ") == kNone ? 0 : kNone;
    case '=':
      return text.find_first_not_of("= ") == kNone ? 0 : kNone;
    default:
      break;
  }
  std::size_t digits = 0;
  while (digits < text.size() && IsDigit(text[digits])) ++digits;
  if (digits == 0 || digits > 9 || digits == text.size()) return kNone;
  const bool delimiter = text[digits] == '.' || text[digits] == ')';
  return delimiter && ends_word(digits + 1) ? digits : kNone;
}

/// Bytes that `Escaper` or a line end may be about; all others are copied in runs.
constexpr std::array<bool, 256> kMayMatter = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("\\*`[~]_<&!#(:.\n\r")) {
    table[static_cast<unsigned char>(c)] = true;
  }
  return table;
}();

class Escaper {
 public:
  Escaper(std::string_view text, const Place& place) : text_(text), place_(place) {}

  bool NeedsBackslash(std::size_t i) const {
    switch (text_[i]) {
      case '\\':
      case '*':
      case '`':
      case '[':
      case '~':
        return true;
      case ']':
        return place_.in_link;
      case '_':
        return !(i > 0 && IsAlphanumeric(text_[i - 1]) && IsAlphanumeric(At(i + 1)));
      case '<':
        return IsLetter(At(i + 1)) || At(i + 1) == '/' || At(i + 1) == '!' || At(i + 1) == '?';
      case '&':
        return IsReference(text_.substr(i));
      case '!':
        return At(i + 1) == '[' || (i + 1 == text_.size() && place_.before_bracket);
      case '#':
        return place_.in_heading && EndsHeading(i);
      case '(':
        return i == 0 && place_.after_note;
      case ':':
        return (i == 0 && place_.after_note) || EndsScheme(i);
      case '.':
        return EndsHost(i);
      default:
        return false;
    }
  }

 private:
  char At(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

  bool EndsHeading(std::size_t i) const {
    return text_.find_first_not_of("# ", i) == std::string_view::npos;
  }

  /// `:` of an address that GFM links by itself.
  bool EndsScheme(std::size_t i) const {
    if (text_.substr(i, 3) != "://") return false;
    std::size_t first = i;
    while (first > 0 && IsLetter(text_[first - 1])) --first;
    return StartsWithAny(text_.substr(first), {"http:", "https:", "ftp:"});
  }

  /// `.` of `www.`, likewise.
  bool EndsHost(std::size_t i) const {
    return i >= 3 && text_.substr(i - 3, 4) == "www." && (i == 3 || !IsAlphanumeric(text_[i - 4]));
  }

  std::string_view text_;
  const Place& place_;
};

}  // namespace

void AppendEscapedText(std::string_view text, const Place& place, std::string& out) {
  if (text.empty()) return;
  const Escaper escaper(text, place);
  const std::size_t mark = place.line_start ? BlockMark(text) : std::string_view::npos;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!kMayMatter[static_cast<unsigned char>(text[i])] && i != mark) continue;
    const bool line_end = text[i] == '\n' || text[i] == '\r';
    if (!line_end && i != mark && !escaper.NeedsBackslash(i)) continue;
    out += text.substr(copied, i - copied);
    out += line_end ? ' ' : '\\';
    copied = line_end ? i + 1 : i;
  }
  out += text.substr(copied);
}

void AppendAddress(std::string_view address, std::string& out) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (std::size_t i = 0; i < address.size(); ++i) {
    const char c = address[i];
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F) {
      out += {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
      continue;
    }
    const bool special = c == '(' || c == ')' || c == '<' || c == '>' || c == '\\' || c == '*' ||
                         (c == '&' && IsReference(address.substr(i)));
    if (special) out += '\\';
    out += c;
  }
}

std::string EscapePipes(std::string_view line) {
  std::string out;
  out.reserve(line.size());
  for (const char c : line) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace hexapla::write::markdown
