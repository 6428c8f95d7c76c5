#include "check/typed_years.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "locale/characters.h"

namespace hexapla::check {
namespace {

bool IsYear(const Passage& passage, const Word& word) {
  const std::string_view text = passage.Text(word);
  return word.kind == WordKind::kNumber && text.size() == 4 &&
         (text.starts_with("19") || text.starts_with("20")) &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A number that a day or a month may be.
bool IsSmallNumber(const Passage& passage, const Word& word) {
  return word.kind == WordKind::kNumber && passage.Text(word).size() <= 2;
}

class YearsOf {
 public:
  YearsOf(const Passage& passage, const Subject& subject) : passage_(passage), subject_(subject) {}

  std::vector<TypedYear> Find() const {
    std::vector<TypedYear> years;
    for (std::size_t at = 0; at < passage_.words.size(); ++at) {
      const Word& word = passage_.words[at];
      if (!IsYear(passage_, word) || IsInRange(at) || IsInCode(word) || IsInDate(at) ||
          IsInName(at) || IsEnclosed(word)) {
        continue;
      }
      years.push_back({word.begin, word.end, std::atoi(std::string(passage_.Text(word)).c_str())});
    }
    return years;
  }

 private:
  const Word* At(std::size_t index) const {
    return index < passage_.words.size() ? &passage_.words[index] : nullptr;
  }

  /// Whether nothing but spaces is between \p a and the word behind it.
  bool Adjoins(const Word& a, const Word& b) const {
    return std::none_of(passage_.signs.begin(), passage_.signs.end(), [&](const Sign& sign) {
      return a.end <= sign.begin && sign.end <= b.begin;
    });
  }

  /// "2026-2027", "2026 to 2027".
  bool IsInRange(std::size_t at) const {
    for (const std::size_t far : {std::size_t{1}, std::size_t{2}}) {
      const Word* before = at >= far ? At(at - far) : nullptr;
      const Word* behind = At(at + far);
      if (before != nullptr && IsYear(passage_, *before)) return true;
      if (behind != nullptr && IsYear(passage_, *behind)) return true;
    }
    return false;
  }

  bool IsInCode(const Word& word) const {
    return std::any_of(passage_.codes.begin(), passage_.codes.end(), [&](const CodeWord& code) {
      return code.begin <= word.begin && word.end <= code.end &&
             code.end - code.begin > word.end - word.begin;
    });
  }

  /// "29 March 2026", "March 29, 2026"; in scripts without spaces the month is behind.
  bool IsInDate(std::size_t at) const {
    for (const std::size_t far : {std::size_t{1}, std::size_t{2}}) {
      if (at >= far && IsSmallNumber(passage_, *At(at - far))) return true;
    }
    const Word* unit = At(at + 1);
    const Word* month = At(at + 2);
    return unit != nullptr && unit->alone && month != nullptr && IsSmallNumber(passage_, *month);
  }

  bool IsCapitalized(const Word& word) const {
    std::size_t at = 0;
    const std::string_view text = passage_.Text(word);
    const char32_t first = base::NextCodePoint(text, at);
    return word.kind == WordKind::kWord && locale::Fold(first) != first;
  }

  bool BeginsSentence(std::size_t at) const {
    if (at == 0) return true;
    const Word& before = passage_.words[at - 1];
    return std::any_of(passage_.signs.begin(), passage_.signs.end(), [&](const Sign& sign) {
      return before.end <= sign.begin && sign.end <= passage_.words[at].begin &&
             passage_.rules->sentence_ends.find(sign.c) != std::u32string::npos;
    });
  }

  /// Of the language, with a capital: "March".
  bool IsMonth(const Word& word) const {
    const auto locale = subject_.locales.find(std::string(passage_.language));
    if (locale == subject_.locales.end()) return false;
    constexpr int kMonths = 12;
    for (int month = 1; month <= kMonths; ++month) {
      base::Value value;
      value.type = base::ValueType::kMonth;
      value.date = {2000, month, 0};
      const std::string name = locale->second->Format(value, "", locale::Place::kText).text;
      if (name.find(passage_.Text(word)) != std::string::npos) return true;
    }
    return false;
  }

  /// "Forum 2026", "the 2026 Forum"; also where the name is that of a record.
  bool IsInName(std::size_t at) const {
    const Word& year = passage_.words[at];
    if (at > 0 && Adjoins(passage_.words[at - 1], year)) {
      const Word& before = passage_.words[at - 1];
      if (before.kind == WordKind::kArgument) return true;
      if (IsCapitalized(before) && !BeginsSentence(at - 1) && !IsMonth(before)) return true;
    }
    const Word* behind = At(at + 1);
    return behind != nullptr && IsCapitalized(*behind) && Adjoins(year, *behind);
  }

  /// In brackets or quotation marks.
  bool IsEnclosed(const Word& word) const {
    std::vector<char32_t> open;
    for (const Sign& sign : passage_.signs) {
      if (sign.begin >= word.begin) break;
      const locale::MarkPair* pair = passage_.rules->Opening(sign.c);
      if (!open.empty() && open.back() == sign.c) {
        open.pop_back();
      } else if (pair != nullptr && !IsInWord(sign)) {
        open.push_back(pair->close);
      }
    }
    return !open.empty();
  }

  /// An apostrophe.
  bool IsInWord(const Sign& sign) const {
    return std::any_of(passage_.words.begin(), passage_.words.end(), [&](const Word& word) {
      return word.begin < sign.begin && sign.end < word.end;
    });
  }

  const Passage& passage_;
  const Subject& subject_;
};

}  // namespace

std::vector<TypedYear> TypedYearsIn(const Passage& passage, const Subject& subject) {
  return YearsOf(passage, subject).Find();
}

}  // namespace hexapla::check
