#include "write/docx/slots.h"

#include <charconv>
#include <optional>

#include "base/markup.h"

namespace hexapla::write::docx {
namespace {

constexpr std::string_view kSize = "size";

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
  std::size_t done = 0;
  while (true) {
    const std::size_t open = text.find('{', done);
    const std::size_t close = open == text.npos ? open : text.find('}', open);
    if (close == text.npos) break;
    out += text.substr(done, open - done);
    if (const auto value = SlotValue(text.substr(open + 1, close - open - 1), document)) {
      base::AppendEscaped(*value, true, out);
      done = close + 1;
    } else {
      out += '{';
      done = open + 1;
    }
  }
  return out.append(text.substr(done));
}

}  // namespace hexapla::write::docx
