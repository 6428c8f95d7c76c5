#include <fmt/format.h>

#include <algorithm>

#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

constexpr std::size_t kGroup = 3;

/// A number as it is typed: runs of digits and the mark behind each but the last.
struct Typed {
  std::vector<std::size_t> groups;  ///< how many digits
  std::u32string marks;
};

/// Spaces of any width set digits apart alike.
char32_t MarkOf(char32_t c) {
  constexpr char32_t kNoBreakSpace = 0xA0;
  return locale::KindOf(c) == locale::CharacterKind::kSpace ? kNoBreakSpace : c;
}

char32_t MarkOf(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? 0 : MarkOf(base::NextCodePoint(text, at));
}

Typed TypedNumber(std::string_view text) {
  Typed typed;
  typed.groups.push_back(0);
  ForEachCharacter(text, [&](char32_t c, std::uint32_t, std::uint32_t) {
    if (locale::KindOf(c) == locale::CharacterKind::kDigit) {
      ++typed.groups.back();
    } else {
      typed.marks += MarkOf(c);
      typed.groups.push_back(0);
    }
  });
  return typed;
}

/// Whether groups [1, end) are of three digits, and the first of no more.
bool AreThrees(const Typed& typed, std::size_t end) {
  return typed.groups.front() <= kGroup &&
         std::all_of(typed.groups.begin() + 1,
                     typed.groups.begin() + static_cast<std::ptrdiff_t>(end),
                     [](std::size_t digits) { return digits == kGroup; });
}

bool HasThree(const Typed& typed, std::size_t end) {
  return std::find(typed.groups.begin() + 1,
                   typed.groups.begin() + static_cast<std::ptrdiff_t>(end),
                   kGroup) != typed.groups.begin() + static_cast<std::ptrdiff_t>(end);
}

enum class Fault { kNone, kGroups, kForeign };

class NumberCheck {
 public:
  NumberCheck(const Passage& passage, const locale::NumberMarks& marks)
      : passage_(passage), group_(MarkOf(marks.group)), decimal_(MarkOf(marks.decimal)) {}

  Fault FaultOf(const Word& word) const {
    const Typed typed = TypedNumber(passage_.Text(word));
    if (typed.marks.empty()) return Fault::kNone;
    const std::size_t count = typed.marks.size();
    const bool same = typed.marks.find_first_not_of(typed.marks.front()) == std::u32string::npos;
    if (!same) return OfTwoMarks(typed);
    if (count > 1) return OfOneMark(typed);
    const bool measured =
        locale::BeginsWithOneOf(passage_.Text(word.end, Size()), passage_.rules->figure_before);
    if (typed.marks[0] == group_) return OfOneGroup(typed, measured);
    return typed.marks[0] != decimal_ && measured ? Fault::kForeign : Fault::kNone;
  }

 private:
  std::uint32_t Size() const { return static_cast<std::uint32_t>(passage_.text.size()); }

  /// "1234,567", "1,2345", "12,5 million" where a comma parts groups.
  Fault OfOneGroup(const Typed& typed, bool measured) const {
    const std::size_t first = typed.groups[0];
    const std::size_t second = typed.groups[1];
    if (second == kGroup) return first > kGroup ? Fault::kGroups : Fault::kNone;
    if (locale::KindOf(group_) == locale::CharacterKind::kSpace) return Fault::kNone;
    if (measured && first <= kGroup) return Fault::kForeign;
    return first <= kGroup && second > kGroup ? Fault::kGroups : Fault::kNone;
  }

  /// Several of one mark part groups; without any of three digits it is a date, a section or a
  /// list.
  Fault OfOneMark(const Typed& typed) const {
    const std::size_t all = typed.groups.size();
    constexpr std::size_t kOfAddress = 4;
    if (typed.marks[0] == U'.' && group_ != U'.' && all >= kOfAddress && !AreThrees(typed, all)) {
      return Fault::kNone;
    }
    if (AreThrees(typed, all)) return typed.marks[0] == group_ ? Fault::kNone : Fault::kForeign;
    return HasThree(typed, all) ? Fault::kGroups : Fault::kNone;
  }

  /// All but the last part groups, the last one decimals.
  Fault OfTwoMarks(const Typed& typed) const {
    const std::size_t count = typed.marks.size();
    const char32_t grouping = typed.marks.front();
    const bool one_kind = typed.marks.find_first_not_of(grouping) == count - 1;
    if (!one_kind) return Fault::kNone;
    const bool own = grouping == group_ && typed.marks.back() == decimal_;
    if (AreThrees(typed, count)) return own ? Fault::kNone : Fault::kForeign;
    return own && (HasThree(typed, count) || count == 2) ? Fault::kGroups : Fault::kNone;
  }

  const Passage& passage_;
  char32_t group_;
  char32_t decimal_;
};

/// Whether a letter, a hyphen or a slash beside the number makes it a part of a code or a date.
bool IsPart(const Passage& passage, const Word& word) {
  const auto joins = [](char c) {
    return c == '-' || c == '/' || c == '_' || c == '#' || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
  };
  const std::string_view text = passage.text;
  if (word.begin > 0 && (joins(text[word.begin - 1]) || text[word.begin - 1] == '.')) return true;
  return word.end < text.size() && joins(text[word.end]);
}

void Report(const Passage& passage, const Word& word, Fault fault, const locale::NumberMarks& marks,
            base::Sink& sink) {
  const std::string_view text = passage.Text(word);
  sink.Report(base::Code::kMalformedNumber, passage.SpanOf(word),
              fault == Fault::kGroups ? fmt::format("`{}`: groups of digits are of three", text)
                                      : fmt::format("`{}` has marks that are not those of `{}`",
                                                    text, passage.language))
      .hints.push_back(
          {fmt::format("`{}` writes `1{}234{}5`", passage.language, marks.group, marks.decimal),
           {}});
}

}  // namespace

void CheckMalformedNumbers(const Subject& subject, base::Sink& sink) {
  for (const Passage& passage : PassagesOf(subject).all()) {
    const auto locale = subject.locales.find(std::string(passage.language));
    if (locale == subject.locales.end()) continue;
    const locale::NumberMarks marks = locale->second->number_marks();
    const NumberCheck check(passage, marks);
    for (const Word& word : passage.words) {
      if (word.kind != WordKind::kNumber || IsPart(passage, word)) continue;
      const Fault fault = check.FaultOf(word);
      if (fault != Fault::kNone) Report(passage, word, fault, marks, sink);
    }
  }
}

}  // namespace hexapla::check
