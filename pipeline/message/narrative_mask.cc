#include "message/narrative_mask.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "message/brace_scanner.h"
#include "message/characters.h"

namespace hexapla::message {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Pairs of braces that no blank line divides, in the order of their ends.
std::vector<std::pair<std::size_t, std::size_t>> FindPairs(std::string_view text) {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && IsAsciiPunctuation(text[i + 1])) {
      ++i;
    } else if (text[i] == '{') {
      open.push_back(i);
    } else if (text[i] == '}' && !open.empty()) {
      pairs.emplace_back(open.back(), i);
      open.pop_back();
    } else if (!open.empty() && BehindBlankLine(text, i) != i) {
      open.clear();
    }
  }
  return pairs;
}

std::size_t MarkerLength(std::string_view line, std::size_t at) {
  const auto space_behind = [&](std::size_t next) {
    return next >= line.size() || line[next] == ' ' || line[next] == '\t';
  };
  const char c = line[at];
  if (c == '>') return 1;
  if (c == '-' || c == '+' || c == '*') return space_behind(at + 1) ? 1 : 0;
  std::size_t next = at;
  while (next < line.size() && next - at < 9 && base::IsDigit(line[next])) ++next;
  const bool mark = next > at && next < line.size() && (line[next] == '.' || line[next] == ')');
  return mark && space_behind(next + 1) ? next + 1 - at : 0;
}

std::size_t CountMarkers(std::string_view line) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == ' ' || line[at] == '\t') {
      ++at;
      continue;
    }
    const std::size_t length = MarkerLength(line, at);
    if (length == 0) break;
    at += length;
    ++count;
  }
  return count;
}

}  // namespace

std::string MaskForBlocks(std::string_view text) {
  std::string masked(text);
  for (char& c : masked) {
    if (c == '[' || c == '\0' || static_cast<unsigned char>(c) >= 0x80) c = 'x';
  }
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) masked.replace(0, 3, "   ");
  auto pairs = FindPairs(text);
  std::sort(pairs.begin(), pairs.end());
  std::size_t done = 0;
  for (const auto& [begin, end] : pairs) {
    for (std::size_t i = std::max(begin, done); i <= end; ++i) {
      if (masked[i] != '\n' && masked[i] != '\r') masked[i] = 'x';
    }
    done = std::max(done, end + 1);
  }
  return masked;
}

std::optional<std::size_t> FindDeepLine(std::string_view text, std::size_t most) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    if (CountMarkers(text.substr(begin, end - begin)) > most) return begin;
    begin = end + 1;
  }
  return std::nullopt;
}

}  // namespace hexapla::message
