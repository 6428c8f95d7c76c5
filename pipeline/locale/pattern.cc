#include "locale/pattern.h"

#include <algorithm>

#include "base/utf8.h"

namespace hexapla::locale {

std::optional<Pattern> Pattern::Parse(std::string_view text) {
  const std::string collapsed = base::CollapseWhiteSpace(text);
  const std::string_view rest = collapsed;
  Pattern pattern;
  std::size_t at = 0;
  for (;;) {
    const std::size_t brace = std::min(rest.find_first_of("{}", at), rest.size());
    pattern.texts_.emplace_back(rest.substr(at, brace - at));
    if (brace == rest.size()) return pattern;
    if (rest[brace] == '}') return std::nullopt;
    const std::size_t close = rest.find_first_of("{}", brace + 1);
    if (close == std::string_view::npos || rest[close] == '{') return std::nullopt;
    const std::string_view inside = rest.substr(brace + 1, close - brace - 1);
    const std::size_t colon = std::min(inside.find(':'), inside.size());
    const std::string_view name = inside.substr(0, colon);
    if (name.empty() || name == "@") return std::nullopt;
    const std::string_view form = inside.substr(std::min(colon + 1, inside.size()));
    pattern.slots_.push_back({std::string(name), std::string(form)});
    at = close + 1;
  }
}

std::string Pattern::Fill(const Lookup& lookup) const {
  std::string out;
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    out += texts_[i];
    if (i < slots_.size()) out += lookup(slots_[i]);
  }
  return out;
}

bool Pattern::Uses(std::string_view slot) const {
  return std::any_of(slots_.begin(), slots_.end(),
                     [slot](const Slot& used) { return used.name == slot; });
}

}  // namespace hexapla::locale
