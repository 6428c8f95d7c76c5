#include "xml/common_characters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "base/scan.h"

namespace hexapla::xml {
namespace {

constexpr std::pair<std::string_view, char> kEntities[] = {
    {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool IsNameStart(char c) { return IsLetter(c) || c == '_'; }

constexpr std::array<bool, 256> kInNames = [] {
  std::array<bool, 256> table{};
  constexpr std::string_view kAll =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.";
  for (const char c : kAll) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

bool IsInName(char c) { return kInNames[static_cast<unsigned char>(c)]; }

/// `&#169;` or `&#xA9;` at \p at of \p text.
Reference NumberedAt(std::string_view text, std::size_t at) {
  constexpr std::size_t kMaxDigits = 6;
  const bool hex = text.substr(at + 2).starts_with('x');
  const std::size_t begin = at + (hex ? 3 : 2);
  const std::size_t end = std::min(text.find(';', begin), text.size());
  if (end == begin || end == text.size() || end - begin > kMaxDigits) return {};
  std::uint32_t value = 0;
  const char* const last = text.data() + end;
  const auto [stop, error] = std::from_chars(text.data() + begin, last, value, hex ? 16 : 10);
  if (error != std::errc() || stop != last) return {};
  const bool common = (value >= 0x20 && value < 0xD800) || (value >= 0xF900 && value < 0xFFFE) ||
                      (value >= 0x10000 && value < 0x110000);
  return common ? Reference{end + 1 - at, value} : Reference();
}

}  // namespace

bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\t'; }

std::size_t EndOfName(std::string_view text, std::size_t at) {
  if (at >= text.size() || !IsNameStart(text[at])) return at;
  while (at < text.size() && IsInName(text[at])) ++at;
  return at;
}

bool HasRareCharacter(std::string_view text) {
  const auto rare = [](auto a, auto b, auto c) {
    return ((a < 0x20) & (a != '\n') & (a != '\t')) | ((a == 0xEF) & (b == 0xBF) & (c >= 0xBE));
  };
  constexpr std::size_t kLookAhead = 2;
  std::size_t at = 0;
  for (; at + sizeof(base::ByteBlock) + kLookAhead <= text.size(); at += sizeof(base::ByteBlock)) {
    const base::ByteBlock block = base::BlockAt(text, at);
    if (base::Any(rare(block, base::BlockAt(text, at + 1), base::BlockAt(text, at + 2)))) {
      return true;
    }
  }
  const auto byte = [text](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0xFFU;
  };
  for (; at < text.size(); ++at) {
    if (rare(byte(at), byte(at + 1), byte(at + 2))) return true;
  }
  return false;
}

Reference ReferenceAt(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with("&#")) return NumberedAt(text, at);
  for (const auto& [entity, character] : kEntities) {
    if (text.compare(at, entity.size(), entity) == 0) {
      return {entity.size(), static_cast<unsigned char>(character)};
    }
  }
  return {};
}

bool IsPlainUri(std::string_view uri) {
  std::size_t at = 0;
  if (uri.starts_with("http://")) at = 7;
  if (uri.starts_with("urn:")) at = 4;
  const bool colons = at == 4;
  if (at == 0 || at == uri.size() || !IsLetter(uri[at])) return false;
  return uri != kXmlNamespace && uri != "http://www.w3.org/2000/xmlns/" &&
         std::all_of(uri.begin() + static_cast<std::ptrdiff_t>(at), uri.end(), [&](char c) {
           return IsInName(c) || (colons ? c == ':' : c == '/');
         });
}

}  // namespace hexapla::xml
