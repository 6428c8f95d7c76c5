#include <fmt/format.h>

#include <algorithm>

#include "check/passages.h"
#include "check/report_codes.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// \p code with a hyphen for each sign that looks like one.
std::string WithHyphens(std::string_view code) {
  std::string out;
  ForEachCharacter(code, [&](char32_t c, std::uint32_t, std::uint32_t) {
    base::AppendUtf8((c >= 0x2010 && c <= 0x2013) || c == 0x2212 ? U'-' : c, out);
  });
  return out;
}

/// Years and figures have a dash between them, words too; a code is of capitals and digits.
bool IsCode(std::string_view text) {
  bool capital = false;
  bool small = false;
  ForEachCharacter(text, [&](char32_t c, std::uint32_t, std::uint32_t) {
    capital = capital || locale::IsUpperCase(c);
    small = small || locale::IsLowerCase(c);
  });
  return capital && !small;
}

/// How \p code is built: `A.0` of I.6 and S.12, `A-A` of ITU-R, `A` of Z, `AA` of ITU.
std::string ShapeOf(std::string_view code) {
  std::string shape;
  ForEachCharacter(code, [&](char32_t c, std::uint32_t, std::uint32_t) {
    const char32_t of = c >= '0' && c <= '9' ? U'0' : locale::IsUpperCase(c) ? U'A' : c;
    const bool third = shape.size() > 1 && of == 'A' && shape.ends_with("AA");
    if ((of == '0' && shape.ends_with('0')) || third) return;
    base::AppendUtf8(of, shape);
  });
  return shape;
}

/// Whether \p text is two codes built alike with a dash between them, "I.1–I.6": a range, not a
/// code. Of acronyms nobody can tell: `ISC–TF` is one, and `BDT–BR` are two.
bool IsRange(std::string_view text) {
  constexpr std::string_view kDash = "\xE2\x80\x93";
  const std::size_t dash = text.find(kDash);
  if (dash == std::string_view::npos) return false;
  const std::string shape = ShapeOf(text.substr(0, dash));
  return shape != "AA" && shape.find_first_of("A") != std::string::npos &&
         shape == ShapeOf(text.substr(dash + kDash.size()));
}

}  // namespace

void CheckHyphens(const Subject& subject, base::Sink& sink) {
  for (const Passage& passage : PassagesOf(subject).all()) {
    for (const CodeWord& code : passage.codes) {
      const std::string_view text = passage.Text(code.begin, code.end);
      const std::string plain = WithHyphens(text);
      if (plain.size() == text.size() || !IsCode(text) || IsRange(text)) continue;
      // Of results it may be a short way to write a range.
      const std::size_t sign = plain.rfind('-');
      const bool range = IsResultCode(std::string_view(plain).substr(0, sign));
      sink.Report(
              base::Code::kLookAlikeHyphen, passage.SpanOf(code.begin, code.end),
              fmt::format("`{}` has a sign that only looks like the hyphen of `{}`", text, plain))
          .fix =
          passage.FixOf(code.begin, code.end, plain, fmt::format("write `{}`", plain), !range);
    }
  }
}

}  // namespace hexapla::check
