#include "locale/pattern.h"

#include "base/utf8.h"

namespace hexapla::locale {

std::optional<Pattern> Pattern::Parse(std::string_view text) {
  const std::string collapsed = base::CollapseWhiteSpace(text);
  Pattern pattern;
  std::size_t at = 0;
  while (at < collapsed.size()) {
    const std::size_t brace = collapsed.find_first_of("{}", at);
    if (brace != at) {
      pattern.pieces_.push_back({true, collapsed.substr(at, brace - at), {}});
      if (brace == std::string::npos) break;
    }
    if (collapsed[brace] == '}') return std::nullopt;
    const std::size_t close = collapsed.find_first_of("{}", brace + 1);
    if (close == std::string::npos || collapsed[close] == '{') return std::nullopt;
    const std::string inside = collapsed.substr(brace + 1, close - brace - 1);
    const std::size_t colon = inside.find(':');
    Slot slot{inside.substr(0, colon), colon == std::string::npos ? "" : inside.substr(colon + 1)};
    if (slot.name.empty() || slot.name == "@") return std::nullopt;
    pattern.pieces_.push_back({false, "", std::move(slot)});
    at = close + 1;
  }
  return pattern;
}

std::string Pattern::Fill(const Lookup& lookup) const {
  std::string out;
  for (const Piece& piece : pieces_) out += piece.literal ? piece.text : lookup(piece.slot);
  return out;
}

bool Pattern::Uses(std::string_view slot) const {
  for (const Piece& piece : pieces_) {
    if (!piece.literal && piece.slot.name == slot) return true;
  }
  return false;
}

std::vector<Slot> Pattern::Slots() const {
  std::vector<Slot> slots;
  for (const Piece& piece : pieces_) {
    if (!piece.literal) slots.push_back(piece.slot);
  }
  return slots;
}

}  // namespace hexapla::locale
