#include "write/docx/numbering.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "write/docx/mark_sequence.h"
#include "write/docx/styles.h"

namespace hexapla::write::docx {
namespace {

constexpr std::size_t kLevels = 9;
constexpr std::size_t kHeadingLevels = 6;
constexpr std::string_view kLiteral = "none";

/// "2.1" as 2, 1; empty when it is no such number.
std::vector<int> ParseNumber(std::string_view number) {
  std::vector<int> parts;
  const char* at = number.data();
  const char* const end = at + number.size();
  while (at != end) {
    int part = 0;
    const auto [stop, error] = std::from_chars(at, end, part);
    if (error != std::errc() || part <= 0 || parts.size() == kLevels) return {};
    if (stop != end && (*stop != '.' || stop + 1 == end)) return {};
    parts.push_back(part);
    at = stop == end ? end : stop + 1;
  }
  return parts;
}

/// `%1.%2.%3`
std::string OutlineText(std::size_t level) {
  std::string text = "%1";
  for (std::size_t i = 1; i <= level; ++i) text += ".%" + std::to_string(i + 1);
  return text;
}

/// A number that tells lists apart when parts of documents are put together; any will do if they
/// differ.
std::string ListSignature(std::size_t index) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::uint32_t kSpread = 0x9E3779B1;
  auto value = static_cast<std::uint32_t>(index + 1) * kSpread;
  std::string out(8, '0');
  for (auto digit = out.rbegin(); digit != out.rend(); ++digit, value >>= 4U) {
    *digit = kDigits[value & 15U];
  }
  return out;
}

}  // namespace

Numbering::Numbering(std::string_view styles, model::Direction direction)
    : styles_(styles), direction_(direction) {
  AddOutline({});
}

int Numbering::AddOutline(const std::vector<int>& starts) {
  Definition definition;
  definition.headings = definitions_.empty();
  for (std::size_t i = 0; i < kLevels; ++i) {
    definition.levels.push_back({i < starts.size() ? starts[i] : 1, "decimal", OutlineText(i)});
  }
  starts_.assign(kLevels, 1);
  std::copy(starts.begin(), starts.end(), starts_.begin());
  counts_.assign(kLevels, 0);
  definitions_.push_back(std::move(definition));
  return Instantiate(static_cast<int>(definitions_.size()) - 1);
}

NumberPlace Numbering::Outline(std::string_view number) {
  const std::vector<int> parts = ParseNumber(number);
  if (parts.empty()) return {Instantiate(Define(0, kLiteral, std::string(number), {})), 0};
  const std::size_t last = parts.size() - 1;
  const auto shown = [&](std::size_t i) {
    if (i == last) return counts_[i] == 0 ? starts_[i] : counts_[i] + 1;
    return counts_[i] == 0 ? starts_[i] : counts_[i];
  };
  bool same = true;
  for (std::size_t i = 0; i <= last; ++i) same = same && shown(i) == parts[i];
  if (!same) outline_ = AddOutline(parts);
  counts_[last] = parts[last];
  std::fill(counts_.begin() + static_cast<std::ptrdiff_t>(last) + 1, counts_.end(), 0);
  return {outline_, static_cast<int>(last)};
}

std::vector<NumberPlace> Numbering::List(const model::List<model::Inlines>& list,
                                         std::string_view style) {
  std::vector<std::string_view> marks;
  for (const auto& item : list.items) marks.emplace_back(item.mark);
  const int level = std::clamp(list.level, 1, static_cast<int>(kLevels)) - 1;
  std::vector<NumberPlace> places;
  if (const auto sequence = FindSequence(marks, list.style, level)) {
    const int num = Instantiate(Define(level, sequence->format, sequence->text, style));
    places.assign(marks.size(), {num, level});
    return places;
  }
  for (const std::string_view mark : marks) {
    places.push_back({Instantiate(Define(level, kLiteral, std::string(mark), style)), level});
  }
  return places;
}

int Numbering::Define(int level, std::string_view format, std::string text,
                      std::string_view style) {
  for (std::size_t i = 0; i < definitions_.size(); ++i) {
    const Definition& known = definitions_[i];
    if (known.levels.size() == 1 && known.first_level == level &&
        known.levels[0].format == format && known.levels[0].text == text && known.style == style) {
      return static_cast<int>(i);
    }
  }
  Definition definition;
  definition.first_level = level;
  definition.style = style;
  definition.levels.push_back({1, format, std::move(text)});
  definitions_.push_back(std::move(definition));
  return static_cast<int>(definitions_.size()) - 1;
}

int Numbering::Instantiate(int definition) {
  instances_.push_back(definition);
  return static_cast<int>(instances_.size());
}

void Numbering::WriteLevels(const Definition& definition, XmlText& out) const {
  // Sides of the page, not of the paragraph (ECMA-376-1:2006, part 4, 2.9.8), so that numbers begin
  // where lines begin.
  const std::string_view side = direction_ == model::Direction::kRightToLeft ? "right" : "left";
  const std::string_view indent = StyleIndent(styles_, definition.style);
  for (std::size_t j = 0; j < definition.levels.size(); ++j) {
    const Level& level = definition.levels[j];
    out.Raw("<w:lvl")
        .Attribute("w:ilvl", definition.first_level + static_cast<std::int64_t>(j))
        .Raw(">");
    out.Value("w:start", level.start).Value("w:numFmt", level.format);
    if (definition.headings && j < kHeadingLevels) {
      out.Value("w:pStyle", "Heading" + std::to_string(j + 1));
    }
    out.Value("w:lvlText", level.text).Value("w:lvlJc", side);
    if (!indent.empty()) out.Raw("<w:pPr>").Raw(indent).Raw("</w:pPr>");
    out.Raw("</w:lvl>");
  }
}

std::string Numbering::Write() const {
  XmlText out;
  out.Raw(kXmlDeclaration).Raw("<w:numbering").Raw(kWordNamespaces).Raw(">");
  for (std::size_t i = 0; i < definitions_.size(); ++i) {
    const Definition& definition = definitions_[i];
    out.Raw("<w:abstractNum").Attribute("w:abstractNumId", static_cast<std::int64_t>(i)).Raw(">");
    out.Value("w:nsid", ListSignature(i));
    out.Value("w:multiLevelType", definition.levels.size() > 1 ? "multilevel" : "hybridMultilevel");
    WriteLevels(definition, out);
    out.Raw("</w:abstractNum>");
  }
  for (std::size_t i = 0; i < instances_.size(); ++i) {
    const Definition& definition = definitions_[static_cast<std::size_t>(instances_[i])];
    out.Raw("<w:num").Attribute("w:numId", static_cast<std::int64_t>(i) + 1).Raw(">");
    out.Value("w:abstractNumId", instances_[i]);
    if (definition.levels.size() == 1) {
      out.Raw("<w:lvlOverride").Attribute("w:ilvl", definition.first_level).Raw(">");
      out.Value("w:startOverride", 1).Raw("</w:lvlOverride>");
    }
    out.Raw("</w:num>");
  }
  return out.Raw("</w:numbering>").Take();
}

}  // namespace hexapla::write::docx
