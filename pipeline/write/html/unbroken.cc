#include "write/html/unbroken.h"

#include "base/scan.h"
#include "base/utf8.h"
#include "write/joins.h"

namespace hexapla::write::html {
namespace {

/// Bytes of the hyphen or dash at \p at that joins what is around it; 0 when none does.
std::size_t JoinAt(std::string_view text, std::size_t at) {
  constexpr std::size_t kBytesOfEnDash = 3;
  if (IsHyphenOfCode(text, at)) return 1;
  return IsDashOfRange(text, at) ? kBytesOfEnDash : 0;
}

/// Whether \p c goes on a word that has a hyphen in it. Marks do not, nor do letters of scripts
/// that write no hyphens: "ITU-R" ends where Chinese or Arabic begins.
bool IsOfWord(char32_t c) {
  const bool ascii = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  return ascii || c == '_' || c == '.' || (c >= 0xC0 && c < 0x0530);
}

std::size_t BeginOfWord(std::string_view text, std::size_t done, std::size_t hyphen) {
  std::size_t begin = hyphen;
  for (std::size_t at = done; at < hyphen;) {
    const std::size_t here = at;
    const bool goes_on = IsOfWord(base::NextCodePoint(text, at));
    if (!goes_on) begin = hyphen;
    if (goes_on && begin == hyphen) begin = here;
  }
  return begin;
}

/// \p end  just behind the join.
std::size_t EndOfWord(std::string_view text, std::size_t end) {
  while (end < text.size()) {
    std::size_t next = end;
    if (!IsOfWord(base::NextCodePoint(text, next)) && JoinAt(text, end) == 0) break;
    end = next;
  }
  while (text[end - 1] == '.') --end;
  return end;
}

}  // namespace

void WriteUnbroken(std::string_view text, Output& out) {
  const auto next = [text](std::size_t at) { return base::FindAny<'-', '\xE2'>(text, at); };
  std::size_t done = 0;
  for (std::size_t at = next(0); at < text.size(); at = next(at + 1)) {
    const std::size_t join = JoinAt(text, at);
    if (join == 0) continue;
    const std::size_t begin = BeginOfWord(text, done, at);
    const std::size_t end = EndOfWord(text, at + join);
    at = end - 1;
    if (end - begin > kLongestUnbroken) continue;
    out.Text(text.substr(done, begin - done)).Raw("<span class=\"unbroken\">");
    out.Text(text.substr(begin, end - begin)).Raw("</span>");
    done = end;
  }
  out.Text(text.substr(done));
}

}  // namespace hexapla::write::html
