#include "base/excerpt.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace hexapla::base {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

}  // namespace

std::string Excerpt(std::string_view text, std::size_t begin, std::size_t end,
                    std::size_t context) {
  std::size_t from = begin - std::min(begin, context);
  std::size_t to = std::min(text.size(), end + context);
  from = CharacterBegin(text, from);
  while (to < text.size() && IsContinuation(text[to])) ++to;
  if (from > 0) {
    const std::size_t space = text.find_first_of(kSpaces, from);
    if (space < begin) from = space + 1;
  }
  if (to < text.size()) {
    const std::size_t space = text.find_last_of(kSpaces, to);
    if (space != std::string_view::npos && space > end) to = space;
  }
  return fmt::format("{}{}{}", from > 0 ? "… " : "",
                     CollapseWhiteSpace(text.substr(from, to - from)),
                     to < text.size() ? " …" : "");
}

}  // namespace hexapla::base
