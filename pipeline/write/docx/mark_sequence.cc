#include "write/docx/mark_sequence.h"

#include <algorithm>
#include <cctype>

namespace hexapla::write::docx {
namespace {

using Counter = std::string (*)(std::size_t);

struct Format {
  std::string_view name;
  Counter counter;
};

std::string Decimal(std::size_t number) { return std::to_string(number); }

/// Only the 26 that all programs agree on: what follows z is `aa` in one and `bb` in others.
std::string LowerLetter(std::size_t number) {
  return number <= 26 ? std::string(1, static_cast<char>('a' + number - 1)) : std::string();
}

std::string LowerRoman(std::size_t number) {
  struct Step {
    std::size_t value;
    std::string_view digits;
  };
  constexpr Step kSteps[] = {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"},
                             {9, "ix"},  {5, "v"},   {4, "iv"}, {1, "i"}};
  std::string out;
  for (const Step& step : kSteps) {
    for (; number >= step.value; number -= step.value) out += step.digits;
  }
  return out;
}

std::string Capital(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

std::string UpperLetter(std::size_t number) { return Capital(LowerLetter(number)); }
std::string UpperRoman(std::size_t number) { return Capital(LowerRoman(number)); }

constexpr Format kFormats[] = {{"decimal", Decimal},
                               {"lowerLetter", LowerLetter},
                               {"lowerRoman", LowerRoman},
                               {"upperLetter", UpperLetter},
                               {"upperRoman", UpperRoman}};

std::optional<MarkSequence> Fit(const std::vector<std::string_view>& marks, const Format& format,
                                int level) {
  const std::string first = format.counter(1);
  const std::size_t at = marks[0].find(first);
  if (at == std::string_view::npos || marks[0].find('%') != std::string_view::npos) {
    return std::nullopt;
  }
  const std::string before(marks[0].substr(0, at));
  const std::string after(marks[0].substr(at + first.size()));
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const std::string number = format.counter(i + 1);
    if (number.empty() || marks[i] != std::string(before).append(number).append(after)) {
      return std::nullopt;
    }
  }
  return MarkSequence{format.name, (before + "%").append(std::to_string(level + 1)).append(after)};
}

}  // namespace

std::optional<MarkSequence> FindSequence(const std::vector<std::string_view>& marks,
                                         model::ListStyle style, int level) {
  if (marks.empty()) return std::nullopt;
  const bool counted = style == model::ListStyle::kLetter || style == model::ListStyle::kRoman ||
                       style == model::ListStyle::kDecimal;
  if (!counted && !marks[0].empty() &&
      std::all_of(marks.begin(), marks.end(), [&](auto mark) { return mark == marks[0]; })) {
    return MarkSequence{"bullet", std::string(marks[0])};
  }
  for (const Format& format : kFormats) {
    if (auto sequence = Fit(marks, format, level)) return sequence;
  }
  return std::nullopt;
}

}  // namespace hexapla::write::docx
