#include <fmt/format.h>

#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

using locale::ForeignMarks;

/// Whether the character before \p begin or the one at \p end is of the script.
bool IsBeside(const std::string& text, std::uint32_t begin, std::uint32_t end,
              locale::Script script) {
  if (script == locale::kNoScript) return true;
  std::size_t before = begin == 0 ? 0 : base::CharacterBegin(text, begin - 1);
  const bool left = begin > 0 && locale::ScriptOf(base::NextCodePoint(text, before)) == script;
  if (left || end >= text.size()) return left;
  std::size_t behind = end;
  return locale::ScriptOf(base::NextCodePoint(text, behind)) == script;
}

/// "a)", "12)" and "3." before an item.
bool IsEnumeration(const Passage& passage, char32_t c, std::uint32_t begin) {
  const bool ends = c == '.' || passage.rules->Closing(c) != nullptr;
  if (!ends || begin == 0) return false;
  const char before = passage.text[begin - 1];
  return (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z') ||
         (before >= '0' && before <= '9');
}

void Report(const Passage& passage, char32_t mark, char32_t instead, std::uint32_t begin,
            std::uint32_t end, base::Sink& sink) {
  std::string right;
  base::AppendUtf8(instead, right);
  base::Diagnostic& finding =
      sink.Report(base::Code::kForeignPunctuation, passage.SpanOf(begin, end),
                  fmt::format("`{}` is no mark of `{}`, which writes `{}`", Shown(mark),
                              passage.language, right));
  // Of a quotation mark that is the same at both ends nobody can tell which end it stands at.
  const locale::MarkPair* pair = passage.rules->Opening(instead);
  if (mark == '"' && pair != nullptr && pair->close != instead) return;
  finding.fix = passage.FixOf(begin, end, right, fmt::format("write `{}`", right), false);
}

void LookAt(const Passage& passage, const ForeignMarks& foreign, base::Sink& sink) {
  for (const auto& [c, begin, end] : passage.signs) {
    const std::size_t at = foreign.marks.find(c);
    if (at == std::u32string::npos) continue;
    if (!IsBeside(passage.text, begin, end, foreign.beside)) continue;
    if (foreign.beside != locale::kNoScript && IsEnumeration(passage, c, begin)) continue;
    Report(passage, c, foreign.instead[at], begin, end, sink);
  }
}

}  // namespace

void CheckForeignMarks(const Subject& subject, base::Sink& sink) {
  for (const Passage& passage : PassagesOf(subject).all()) {
    for (const ForeignMarks& foreign : passage.rules->foreign) LookAt(passage, foreign, sink);
  }
}

}  // namespace hexapla::check
