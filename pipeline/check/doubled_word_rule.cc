#include <fmt/format.h>

#include <algorithm>

#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// Longest run of letters that is looked for twice in scripts without spaces.
constexpr std::size_t kLongestRun = 8;

void Report(const Passage& passage, const Word& first, const Word& last, const Word& again,
            base::Sink& sink) {
  const bool name = again.kind == WordKind::kArgument;
  const std::string_view words = passage.Text(again.begin, last.end);
  sink.Report(base::Code::kDoubledWord, passage.SpanOf(first.begin, last.end),
              name ? std::string("one name stands twice in a row")
                   : fmt::format("`{}` stands twice in a row", words))
      .fix = passage.FixOf(first.begin, again.begin, "", "leave one of them out", false);
}

bool OnlySpaceBetween(const Passage& passage, const Word& a, const Word& b) {
  const std::string_view between = passage.Text(a.end, b.begin);
  return !between.empty() && between.find_first_not_of(" \xC2\xA0") == std::string_view::npos;
}

/// Words set apart by spaces.
void LookAtWord(const Passage& passage, std::size_t at, base::Sink& sink) {
  const Word& first = passage.words[at];
  const Word& second = passage.words[at + 1];
  if (first.hash != second.hash || first.kind != second.kind) return;
  if (first.kind == WordKind::kNumber || !OnlySpaceBetween(passage, first, second)) return;
  if (first.kind == WordKind::kArgument &&
      !(*passage.ArgumentAt(first) == *passage.ArgumentAt(second))) {
    return;  // asked for in two ways, it prints two things
  }
  if (first.kind == WordKind::kWord &&
      passage.rules->doubled_words.contains(locale::Fold(passage.Text(first)))) {
    return;
  }
  Report(passage, first, second, second, sink);
}

bool IsYear(std::string_view number) {
  constexpr std::size_t kDigits = 4;
  return number.size() == kDigits && (number.starts_with("19") || number.starts_with("20")) &&
         number.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Codes of several parts, "ITU-R", and years; those of one word are words.
void LookAtCodes(const Passage& passage, base::Sink& sink) {
  for (std::size_t at = 0; at + 1 < passage.codes.size(); ++at) {
    const CodeWord& first = passage.codes[at];
    const CodeWord& second = passage.codes[at + 1];
    const std::string_view code = passage.Text(first.begin, first.end);
    if (code != passage.Text(second.begin, second.end)) continue;
    if (code.find_first_of("-/.") == std::string_view::npos && !IsYear(code)) continue;
    Word one;
    one.begin = first.begin;
    one.end = first.end;
    Word again;
    again.begin = second.begin;
    again.end = second.end;
    if (OnlySpaceBetween(passage, one, again)) Report(passage, one, again, again, sink);
  }
}

/// Whether the \p length letters at \p at stand once more behind themselves, without a gap.
bool IsDoubledRun(const std::vector<Word>& words, std::size_t at, std::size_t length) {
  if (words[at].hash != words[at + length].hash) return false;
  for (std::size_t i = 0; i < 2 * length; ++i) {
    if (!words[at + i].alone) return false;
    if (i > 0 && words[at + i].begin != words[at + i - 1].end) return false;
    if (i < length && words[at + i].hash != words[at + i + length].hash) return false;
  }
  return true;
}

bool IsDoubledLetter(const Passage& passage, std::size_t at) {
  const std::vector<Word>& words = passage.words;
  if (at + 1 >= words.size() || !IsDoubledRun(words, at, 1)) return false;
  std::size_t begin = 0;
  const char32_t letter = base::NextCodePoint(passage.Text(words[at]), begin);
  return passage.rules->doubled_letters.find(letter) != std::u32string::npos;
}

/// Returns how many letters to go on behind.
std::size_t LookAtRun(const Passage& passage, std::size_t at, base::Sink& sink) {
  const std::vector<Word>& words = passage.words;
  for (std::size_t length = kLongestRun; length >= passage.rules->shortest_doubled; --length) {
    if (at + 2 * length > words.size() || !IsDoubledRun(words, at, length)) continue;
    const std::string_view run = passage.Text(words[at].begin, words[at + length - 1].end);
    if (passage.rules->doubled_words.contains(std::string(run))) return 1;
    Report(passage, words[at], words[at + 2 * length - 1], words[at + length], sink);
    return 2 * length;
  }
  if (IsDoubledLetter(passage, at)) {
    Report(passage, words[at], words[at + 1], words[at + 1], sink);
    return 2;
  }
  return 1;
}

/// How many letters or words said once more behind a mark are a slip.
constexpr std::size_t kLeastLetters = 4;
constexpr std::size_t kLeastWords = 2;

/// Whether a comma and space is all of \p between.
bool IsComma(std::string_view between) {
  std::size_t commas = 0;
  std::size_t others = 0;
  ForEachCharacter(between, [&](char32_t c, std::uint32_t, std::uint32_t) {
    const bool comma = locale::IsComma(c);
    if (comma) ++commas;
    if (!comma && locale::KindOf(c) != locale::CharacterKind::kSpace) ++others;
  });
  return commas == 1 && others == 0;
}

bool IsInsideOfPart(std::string_view between) {
  bool inside = true;
  ForEachCharacter(between, [&](char32_t c, std::uint32_t, std::uint32_t) {
    inside = inside && (c == U'-' || locale::KindOf(c) == locale::CharacterKind::kSpace);
  });
  return inside;
}

/// A part of a sentence that stands once more behind its comma: what is put in is left in twice.
void LookAtPart(const Passage& passage, std::size_t first, std::size_t comma, base::Sink& sink) {
  const std::vector<Word>& words = passage.words;
  const std::size_t length = comma - first;
  const bool letters = words[first].alone;
  if (length < (letters ? kLeastLetters : kLeastWords) || comma + length > words.size()) return;
  const std::string_view part = passage.Text(words[first].begin, words[comma - 1].end);
  if (!letters && part.find(' ') == std::string_view::npos) return;  // a code such as ITU-R
  for (std::size_t i = 0; i < length; ++i) {
    if (words[first + i].hash != words[comma + i].hash) return;
    if (words[first + i].kind != WordKind::kWord) return;
    const std::size_t again = comma + i;
    const std::size_t once = first + i;
    if (i > 0 && passage.Text(words[once - 1].end, words[once].begin) !=
                     passage.Text(words[again - 1].end, words[again].begin)) {
      return;
    }
  }
  Report(passage, words[first], words[comma + length - 1], words[comma], sink);
}

void LookAtParts(const Passage& passage, base::Sink& sink) {
  const std::vector<Word>& words = passage.words;
  std::size_t first = 0;
  for (std::size_t at = 1; at < words.size(); ++at) {
    const std::string_view between = passage.Text(words[at - 1].end, words[at].begin);
    if (IsComma(between)) LookAtPart(passage, first, at, sink);
    if (!IsInsideOfPart(between)) first = at;
  }
}

}  // namespace

void CheckDoubledWords(const Subject& subject, base::Sink& sink) {
  for (const Passage& passage : PassagesOf(subject).all()) {
    if (passage.rules->shortest_doubled == 0) continue;
    LookAtCodes(passage, sink);
    LookAtParts(passage, sink);
    for (std::size_t at = 0; at + 1 < passage.words.size();) {
      if (passage.words[at].alone) {
        at += LookAtRun(passage, at, sink);
      } else {
        LookAtWord(passage, at++, sink);
      }
    }
  }
}

}  // namespace hexapla::check
