#include "load/number_hint.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/ascii.h"

namespace hexapla::load {
namespace {

using base::IsDigit;

std::vector<std::string> SplitAt(std::string_view text, std::string_view marks) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (marks.find(c) == std::string_view::npos) {
      parts.back() += c;
    } else {
      parts.emplace_back();
    }
  }
  return parts;
}

/// Whether the digits behind the first group stand in threes.
bool AreThrees(const std::vector<std::string>& groups) {
  constexpr std::size_t kDigits = 3;
  const std::size_t first = groups.front().size() - (groups.front().starts_with('-') ? 1 : 0);
  return first > 0 && first <= kDigits &&
         std::all_of(groups.begin() + 1, groups.end(),
                     [](const std::string& group) { return group.size() == kDigits; });
}

std::optional<std::string> GroupingHint(const std::string& number) {
  const std::size_t point = number.find('.');
  const std::vector<std::string> groups = SplitAt(number.substr(0, point), ", '");
  if (groups.size() < 2) return std::nullopt;
  std::string plain;
  for (const std::string& group : groups) plain += group;
  if (point != std::string::npos) plain += number.substr(point);
  if (AreThrees(groups)) return fmt::format("without grouping it is `{}`", plain);
  if (groups.size() == 2 && point == std::string::npos && number.find(',') != std::string::npos) {
    return fmt::format("with a decimal point it is `{}.{}`", groups[0], groups[1]);
  }
  return fmt::format(
      "its groups are not of three digits: a digit may be missing or too many in "
      "`{}`",
      plain);
}

/// What tables show for a figure that is not there.
bool IsDash(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  constexpr std::string_view kDashes[] = {
      "-", "--", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92"};
  return std::find(std::begin(kDashes), std::end(kDashes), text) != std::end(kDashes);
}

}  // namespace

std::optional<std::string> NumberHint(std::string_view text) {
  if (IsDash(text)) {
    return "a figure that is not there has a state: `none` in a file of rows, `state=\"none\"` in "
           "XML";
  }
  constexpr std::string_view kMinusSigns[] = {"\xE2\x88\x92", "\xE2\x80\x93"};  // U+2212, U+2013
  std::string number;
  for (const std::string_view minus : kMinusSigns) {
    if (text.starts_with(minus)) number = "-";
  }
  for (const char c : text) {
    const bool kept = IsDigit(c) || c == '.' || c == ',' || c == ' ' || c == '\'' || c == '-';
    if (kept) number += c;
    if (c >= 'A' && c <= 'z' && c != '_') return std::nullopt;  // letters: a word, an exponent
  }
  if (!std::any_of(number.begin(), number.end(), IsDigit)) return std::nullopt;
  while (number.front() == ' ') number.erase(0, 1);
  while (number.back() == ' ') number.pop_back();
  const auto points = std::count(number.begin(), number.end(), '.');
  if (points > 1) return "a number has one decimal point; this has more";
  if (const auto hint = GroupingHint(number)) return hint;
  if (number == text || !IsDigit(number[number.front() == '-' ? 1 : 0]) || !IsDigit(number.back()))
    return std::nullopt;
  return fmt::format("did you mean `{}`?", number);
}

}  // namespace hexapla::load
