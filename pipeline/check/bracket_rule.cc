#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

struct Open {
  const locale::MarkPair* pair = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Whether \p text is what an enumeration counts by: a letter, "12", "viii"; never an acronym.
bool IsOrdinal(std::string_view text) {
  constexpr std::size_t kMostDigits = 2;
  constexpr std::size_t kLongestRoman = 5;
  if (base::CodePointCount(text) == 1) return true;
  const bool number = text.find_first_not_of("0123456789") == std::string_view::npos;
  const bool roman = text.find_first_not_of("ivx") == std::string_view::npos;
  return (number && text.size() <= kMostDigits) || (roman && text.size() <= kLongestRoman);
}

class Balance {
 public:
  Balance(const Passage& passage, base::Sink& sink) : passage_(passage), sink_(sink) {}

  void Add(char32_t c, std::uint32_t begin, std::uint32_t end) {
    const locale::MarkPair* opening = passage_.rules->Opening(c);
    const locale::MarkPair* closing = passage_.rules->Closing(c);
    if (opening == nullptr && closing == nullptr) return;
    if (closing != nullptr && count_[Native(closing->close)] > 0) {
      while (!AreOne(*open_.back().pair, *closing)) {
        Unclosed(open_.back());
        Pop();
      }
      Pop();
    } else if (opening != nullptr) {
      open_.push_back({opening, begin, end});
      ++count_[Native(opening->close)];
    } else if (!IsBracket(*closing) || !EndsMark(begin)) {
      sink_.Report(
          base::Code::kUnbalancedMarks, passage_.SpanOf(begin, end),
          fmt::format("`{}` closes what `{}` has not opened", Shown(c), Shown(closing->open)));
    }
  }

  void Finish() {
    for (const Open& left : open_) Unclosed(left);
  }

 private:
  void Pop() {
    --count_[Native(open_.back().pair->close)];
    open_.pop_back();
  }

  /// Whether the pairs are the same but for the writing system, which is a finding of its own.
  bool AreOne(const locale::MarkPair& a, const locale::MarkPair& b) const {
    return Native(a.close) == Native(b.close);
  }

  /// What the language writes for \p mark.
  char32_t Native(char32_t mark) const {
    for (const locale::ForeignMarks& foreign : passage_.rules->foreign) {
      const std::size_t at = foreign.marks.find(mark);
      if (at != std::u32string::npos) return foreign.instead[at];
    }
    return mark;
  }

  void Unclosed(const Open& open) {
    sink_.Report(base::Code::kUnbalancedMarks, passage_.SpanOf(open.begin, open.end),
                 fmt::format("`{}` opens what no `{}` closes", Shown(open.pair->open),
                             Shown(open.pair->close)));
  }

  static bool IsBracket(const locale::MarkPair& pair) { return !pair.quotes && !pair.title; }

  /// Whether what ends at \p at is the mark of an enumeration in running text: "a)", "ii)", "1)".
  bool EndsMark(std::uint32_t at) const {
    const auto word =
        std::partition_point(passage_.words.begin(), passage_.words.end(),
                             [at](const Word& candidate) { return candidate.end < at; });
    if (word == passage_.words.end() || word->end != at) return false;
    if (word->kind == WordKind::kArgument) return false;
    if (!IsOrdinal(passage_.Text(*word))) return false;
    if (word->begin == 0) return true;
    // In a script without spaces a figure may follow a letter; a letter is then part of a word.
    if (word->alone && word != passage_.words.begin() && std::prev(word)->end == word->begin) {
      return false;
    }
    const unsigned char before = static_cast<unsigned char>(passage_.text[word->begin - 1]);
    return before == ' ' || before >= 0x80;
  }

  const Passage& passage_;
  base::Sink& sink_;
  std::vector<Open> open_;
  std::map<char32_t, std::size_t> count_;  ///< of those in `open_`, by what closes them
};

}  // namespace

void CheckBrackets(const Subject& subject, base::Sink& sink) {
  for (const Passage& passage : PassagesOf(subject).all()) {
    if (!passage.whole || passage.rules->pairs.empty()) continue;
    Balance balance(passage, sink);
    for (const Sign& sign : passage.signs) balance.Add(sign.c, sign.begin, sign.end);
    balance.Finish();
  }
}

}  // namespace hexapla::check
