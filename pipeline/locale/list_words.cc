#include "base/utf8.h"
#include "locale/words.h"

namespace hexapla::locale {
namespace {

std::string Replace(std::string text, std::string_view what, std::string_view with) {
  const std::size_t at = text.find(what);
  if (at != std::string::npos) text.replace(at, what.size(), with);
  return text;
}

/// A CLDR list pattern applied: `{0}` before `{1}`; the items are not looked into.
std::string Pair(const std::string& pattern, const std::string& first, const std::string& second) {
  const std::size_t slot = pattern.find("{1}");
  if (slot == std::string::npos) return first + second;
  return Replace(pattern.substr(0, slot), "{0}", first) + second + pattern.substr(slot + 3);
}

std::string Roman(std::size_t number) {
  constexpr std::pair<std::size_t, const char*> kSigns[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string out;
  for (const auto& [value, sign] : kSigns) {
    for (; number >= value; number -= value) out += sign;
  }
  return out;
}

/// a … z, aa, ab …: the alphabet again with one letter more.
std::string Letters(std::size_t index, const std::vector<std::string>& alphabet) {
  std::string out;
  for (std::size_t n = index + 1; n > 0; n = (n - 1) / alphabet.size()) {
    out.insert(0, alphabet[(n - 1) % alphabet.size()]);
  }
  return out;
}

const char* NameOf(ListMarks marks) {
  switch (marks) {
    case ListMarks::kBullet:
      return "bullet";
    case ListMarks::kDash:
      return "dash";
    case ListMarks::kLetter:
      return "letter";
    case ListMarks::kRoman:
      return "roman";
    case ListMarks::kDecimal:
      break;
  }
  return "decimal";
}

}  // namespace

std::string Words::Join(const std::vector<std::string>& items, std::string_view style) const {
  if (items.empty()) return {};
  if (items.size() == 1) return items.front();
  auto found = sheet.lists.find(style);
  if (found == sheet.lists.end()) found = sheet.lists.find("");
  const ListStyle& list = found->second;
  if (!list.cldr.empty()) return icu.Join(items, list.cldr == "or");
  if (items.size() == 2) return Pair(list.two, items[0], items[1]);
  std::string out = items[0];
  for (std::size_t i = 1; i + 1 < items.size(); ++i) out = Pair(list.middle, out, items[i]);
  return Pair(list.end, out, items.back());
}

std::string Words::Mark(ListMarks marks, int level, std::size_t index) const {
  const std::string kind = NameOf(marks);
  return Fill("mark:" + kind, {},
              [&](const Slot& slot) -> std::string {
                if (slot.name == "number") return std::to_string(index + 1);
                if (slot.name == "roman") return Roman(index + 1);
                if (slot.name == "letter") {
                  const auto alphabet = sheet.alphabets.find(kind);
                  if (alphabet != sheet.alphabets.end()) return Letters(index, alphabet->second);
                }
                return slot.name == "level-" + std::to_string(level) ? "yes" : "";
              })
      .text;
}

}  // namespace hexapla::locale
