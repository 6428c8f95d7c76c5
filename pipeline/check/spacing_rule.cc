#include <fmt/format.h>

#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

bool Has(const std::u32string& marks, char32_t c) { return marks.find(c) != std::u32string::npos; }

/// " ..." and " .int" are no ends of a clause; what closes a bracket stands behind nothing else.
bool EndsClause(const Passage& passage, const Sign& sign) {
  const std::string& text = passage.text;
  const std::uint32_t at = sign.end;
  if (passage.rules->Closing(sign.c) != nullptr) return true;
  return at >= text.size() || text[at] == ' ' || static_cast<unsigned char>(text[at]) >= 0x80;
}

/// Whether \p span stands behind nothing but figures in its line: "2026 ." without the space is the
/// number of an item.
bool MayMakeItem(const base::Span& span) {
  const std::string_view text = span.file->text();
  std::size_t at = span.begin;
  while (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9') --at;
  if (at == span.begin) return false;
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '-')) --at;
  return at == 0 || text[at - 1] == '\n';
}

void Report(const Passage& passage, std::uint32_t begin, std::uint32_t end, char32_t mark,
            const char* side, base::Sink& sink) {
  base::Diagnostic& finding = sink.Report(base::Code::kStraySpace, passage.SpanOf(begin, end),
                                          fmt::format("a space stands {} `{}`", side, Shown(mark)));
  finding.fix = passage.FixOf(begin, end, "", "leave the space out", true);
  if (finding.fix && MayMakeItem(finding.fix->span)) finding.fix->safe = false;
}

}  // namespace

void CheckSpacing(const Subject& subject, base::Sink& sink) {
  for (const Passage& passage : PassagesOf(subject).all()) {
    const locale::TextRules& rules = *passage.rules;
    const std::string& text = passage.text;
    for (const Sign& sign : passage.signs) {
      const bool before = sign.begin > 1 && text[sign.begin - 1] == ' ';
      const bool behind = sign.end + 1 < text.size() && text[sign.end] == ' ';
      if (before && Has(rules.no_space_before, sign.c) && EndsClause(passage, sign)) {
        Report(passage, sign.begin - 1, sign.begin, sign.c, "before", sink);
      }
      if (behind && Has(rules.no_space_after, sign.c)) {
        Report(passage, sign.end, sign.end + 1, sign.c, "behind", sink);
      }
    }
  }
}

}  // namespace hexapla::check
