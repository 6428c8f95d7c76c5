#include "write/docx/slots.h"

#include <charconv>
#include <optional>

#include "base/markup.h"
#include "base/scan.h"

namespace hexapla::write::docx {
namespace {

constexpr std::string_view kSize = "size";
constexpr std::string_view kComment = "<!--";
constexpr std::string_view kCommentEnd = "-->";

bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

std::size_t EndOfComment(std::string_view text, std::size_t at) {
  const std::size_t end = text.find(kCommentEnd, at);
  return end == text.npos ? text.size() : end + kCommentEnd.size();
}

/// Behind the `}` of the brace that opens at \p at; \p at when none does.
std::size_t EndOfSlot(std::string_view text, std::size_t at) {
  if (text[at] != '{') return at;
  const std::size_t close = text.find('}', at);
  return close == text.npos ? at : close + 1;
}

/// "", "+4" or "-4" as a number.
std::optional<int> ParseShift(std::string_view text) {
  if (text.empty()) return 0;
  if (text.size() < 2 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  int shift = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + 1, end, shift);
  if (error != std::errc() || stop != end) return std::nullopt;
  return text[0] == '-' ? -shift : shift;
}

std::optional<std::string> SlotValue(std::string_view name, const model::Document& document) {
  const model::Typography& faces = document.typography;
  if (name == "latin") return faces.latin;
  if (name == "east-asian") return faces.east_asian;
  if (name == "complex-script") return faces.complex_script;
  if (name == "language") return OfficeLanguage(document);
  if (name == "latin-language") {
    const std::string& latin = document.typography.latin_language_tag;
    return latin.empty() ? OfficeLanguage(document) : latin;
  }
  if (name == "right-to-left") {
    return document.direction == model::Direction::kRightToLeft ? "1" : "0";
  }
  if (!name.starts_with(kSize)) return std::nullopt;
  const std::optional<int> shift = ParseShift(name.substr(kSize.size()));
  if (!shift) return std::nullopt;
  return std::to_string(faces.size_half_points + *shift);
}

}  // namespace

const std::string& OfficeLanguage(const model::Document& document) {
  const std::string& tag = document.typography.language_tag;
  return tag.empty() ? document.language : tag;
}

std::string FillSlots(std::string_view text, const model::Document& document) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with(kComment)) {
      at = EndOfComment(text, at);
      continue;
    }
    if (const std::size_t end = EndOfSlot(text, at); end != at) {
      if (const auto value = SlotValue(text.substr(at + 1, end - at - 2), document)) {
        base::AppendEscaped(*value, true, out);
        at = end;
        continue;
      }
    }
    const bool between = IsSpace(text[at]) && (out.empty() || out.back() == '>');
    if (between) {
      ++at;
      continue;
    }
    // Nothing happens up to the end of a tag, the next one or a brace.
    std::size_t stop = text[at] == '>' ? at : base::FindAny<'<', '>', '{'>(text, at + 1);
    if (stop < text.size() && text[stop] == '>') ++stop;
    out.append(text, at, stop - at);
    at = stop;
  }
  return out;
}

}  // namespace hexapla::write::docx
