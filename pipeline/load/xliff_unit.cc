#include "load/xliff_unit.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.h"
#include "load/inline_codes.h"
#include "message/characters.h"

namespace hexapla::load {
namespace {

OriginalData ReadOriginalData(xml::Element unit) {
  OriginalData data;
  const xml::Element original = unit.first_child("originalData");
  if (!original) return data;
  for (const xml::Element entry : original.children("data")) {
    data.emplace(entry.attribute_or("id", ""), entry.text());
  }
  return data;
}

/// A code, or a character that is no space: a no-break one alone is no translation.
bool HasContent(xml::Element element) {
  if (!element) return false;
  if (!element.children().empty()) return true;
  const std::string text = element.text();
  for (std::size_t at = 0; at < text.size();) {
    if (!message::IsUnicodeWhiteSpace(base::NextCodePoint(text, at))) return true;
  }
  return false;
}

/// A target may stand elsewhere than its source: `order` is its place in the unit, from 1.
std::size_t OrderOf(xml::Element target, std::size_t place) {
  const std::string text = target ? target.attribute_or("order", "") : std::string();
  std::size_t order = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), order);
  return error == std::errc() && end == text.data() + text.size() ? order : place;
}

struct Piece {
  xml::Element content;
  std::size_t order;
};

}  // namespace

std::size_t StateRank(std::string_view state) {
  constexpr std::array<std::string_view, 4> kStates = {"initial", "translated", "reviewed",
                                                       "final"};
  const auto found = std::find(kStates.begin(), kStates.end(), state);
  return found == kStates.end() ? 0 : static_cast<std::size_t>(found - kStates.begin());
}

XliffUnit ReadXliffUnit(xml::Element unit, const std::string& number_name, base::Sink& sink) {
  const OriginalData data = ReadOriginalData(unit);
  XliffUnit result;
  result.span = unit.span();
  result.present = true;
  InlineReader source(data, number_name, sink);
  std::vector<Piece> targets;
  bool first = true;
  for (const xml::Element part : unit.children()) {
    const bool segment = part.name() == "segment";
    if (!segment && part.name() != "ignorable") continue;
    const xml::Element from = part.first_child("source");
    const xml::Element to = part.first_child("target");
    if (from) source.Read(from);
    // What is between segments and has no target of its own is the same in both languages.
    const xml::Element piece = !segment && !to ? from : to;
    if (piece) targets.push_back({piece, OrderOf(to, targets.size() + 1)});
    if (!segment) continue;
    if (HasContent(from) && !HasContent(to)) result.present = false;
    const std::string state = part.attribute_or("state", "initial");
    if (first || StateRank(state) < StateRank(result.state)) {
      result.state = state;
      result.sub_state = part.attribute_or("subState", "");
    }
    if (to && result.span == unit.span()) result.span = to.content_span();
    first = false;
  }
  std::stable_sort(targets.begin(), targets.end(),
                   [](const Piece& a, const Piece& b) { return a.order < b.order; });
  InlineReader target(data, number_name, sink);
  for (const Piece& piece : targets) target.Read(piece.content);
  result.source = source.Finish();
  result.target = target.Finish();
  return result;
}

}  // namespace hexapla::load
