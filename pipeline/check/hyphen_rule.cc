#include <fmt/format.h>

#include <algorithm>

#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// \p code with a hyphen for each sign that looks like one.
std::string WithHyphens(std::string_view code) {
  std::string out;
  ForEachCharacter(code, [&](char32_t c, std::uint32_t, std::uint32_t) {
    base::AppendUtf8(c >= 0x80 ? U'-' : c, out);
  });
  return out;
}

/// Years and figures have a dash between them, words too; a code is of capitals and digits.
bool IsCode(std::string_view text) {
  const auto in = [](char c, char first, char last) { return c >= first && c <= last; };
  return std::any_of(text.begin(), text.end(), [&](char c) { return in(c, 'A', 'Z'); }) &&
         std::none_of(text.begin(), text.end(), [&](char c) { return in(c, 'a', 'z'); });
}

}  // namespace

void CheckHyphens(const Subject& subject, base::Sink& sink) {
  for (const Passage& passage : PassagesOf(subject).all()) {
    for (const CodeWord& code : passage.codes) {
      const std::string_view text = passage.Text(code.begin, code.end);
      const std::string plain = WithHyphens(text);
      if (plain.size() == text.size() || !IsCode(text)) continue;
      sink.Report(
              base::Code::kLookAlikeHyphen, passage.SpanOf(code.begin, code.end),
              fmt::format("`{}` has a sign that only looks like the hyphen of `{}`", text, plain))
          .fix = passage.FixOf(code.begin, code.end, plain, fmt::format("write `{}`", plain), true);
    }
  }
}

}  // namespace hexapla::check
