#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "check/passages.h"
#include "check/report_codes.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// Letters of an acronym: two, "BR", changed about are most often another acronym.
constexpr std::ptrdiff_t kLeastSwapped = 3;
constexpr std::ptrdiff_t kLeastWrittenOut = 2;

using Known = std::set<std::string, std::less<>>;

struct Place {
  const Passage* passage = nullptr;
  CodeWord code;

  base::Span span() const { return passage->SpanOf(code.begin, code.end); }
};

/// Whether two of \p text's neighbouring letters, changed about, give \p other.
bool IsSwapOf(std::string_view text, std::string_view other) {
  if (text.size() != other.size()) return false;
  std::size_t at = 0;
  while (at < text.size() && text[at] == other[at]) ++at;
  return at + 1 < text.size() && text[at] == other[at + 1] && text[at + 1] == other[at] &&
         text.substr(at + 2) == other.substr(at + 2);
}

/// Whether the code stands alone in brackets behind words: "Strategic Planning Department (SPD)".
bool IsExpansion(const Passage& passage, const CodeWord& code) {
  std::size_t before = code.begin;
  while (before > 0 && (static_cast<unsigned char>(passage.text[--before]) & 0xC0U) == 0x80) {
  }
  if (code.begin == 0 || code.end >= passage.text.size()) return false;
  std::size_t at = before;
  const locale::MarkPair* pair = passage.rules->Opening(base::NextCodePoint(passage.text, at));
  std::size_t behind = code.end;
  if (pair == nullptr || base::NextCodePoint(passage.text, behind) != pair->close) return false;
  const auto words = std::find_if(passage.words.rbegin(), passage.words.rend(),
                                  [&](const Word& word) { return word.end <= before; });
  // One word in front of it is measured in what the brackets say: "Cost (CHF)".
  const bool several =
      words != passage.words.rend() && (words->alone || std::next(words) != passage.words.rend());
  return several && words->kind == WordKind::kWord &&
         passage.Text(words->end, static_cast<std::uint32_t>(before)).find_first_not_of(' ') ==
             std::string_view::npos;
}

/// The acronyms of one report in one language.
class Acronyms {
 public:
  Acronyms(const Known& known, base::Sink& sink) : known_(known), sink_(sink) {}

  void Look(const Passage& passage) {
    for (const CodeWord& code : passage.codes) {
      const std::string text(passage.Text(code.begin, code.end));
      if (!IsAcronym(text, kLeastWrittenOut) && !IsConferenceCode(text)) continue;
      const Place place{&passage, code};
      if (IsAcronym(text, kLeastSwapped)) used_.try_emplace(text, place);
      if (!IsExpansion(passage, code)) continue;
      const auto [first, fresh] = expanded_.try_emplace(text, place);
      if (!fresh) ReportTwice(text, first->second, place);
    }
  }

  void Finish() {
    for (const auto& [text, place] : used_) {
      if (known_.contains(text)) continue;
      if (const auto meant = Meant(text)) ReportSwap(text, *meant, place);
    }
  }

 private:
  /// The acronym that \p text, which no record has, is a swap of. Of two that no record has, the
  /// one that is written out is right, else the one that comes first in the alphabet.
  std::optional<std::string> Meant(const std::string& text) const {
    const auto known = std::find_if(known_.begin(), known_.end(),
                                    [&](const auto& code) { return IsSwapOf(text, code); });
    if (known != known_.end()) return *known;
    for (const auto& [other, place] : used_) {
      if (!IsSwapOf(text, other)) continue;
      const bool own = expanded_.contains(text);
      const bool others = expanded_.contains(other);
      if (own != others ? others : other < text) return other;
    }
    return std::nullopt;
  }

  void ReportSwap(const std::string& text, const std::string& meant, const Place& place) {
    base::Diagnostic& finding =
        sink_.Report(base::Code::kSwappedAcronym, place.span(),
                     fmt::format("`{}` is `{}` with two letters changed about", text, meant));
    const auto other = used_.find(meant);
    if (other != used_.end()) {
      finding.hints.push_back({fmt::format("`{}` is here", meant), other->second.span()});
    }
  }

  void ReportTwice(const std::string& text, const Place& first, const Place& again) {
    sink_
        .Report(base::Code::kExpandedTwice, again.span(),
                fmt::format("`{}` is written out once more; readers know it from its first mention",
                            text))
        .hints.push_back({"the first mention is here", first.span()});
  }

  const Known& known_;
  base::Sink& sink_;
  std::map<std::string, Place> used_;
  std::map<std::string, Place> expanded_;
};

}  // namespace

void CheckAcronyms(const Subject& subject, base::Sink& sink) {
  if (subject.outlines.empty()) return;
  const Known known = KnownCodes(subject);
  for (const auto& [id, outline] : subject.outlines) {
    for (const std::string& language : subject.languages) {
      Acronyms acronyms(known, sink);
      for (const Passage* passage : PassagesOf(subject).InOrder(outline, language)) {
        acronyms.Look(*passage);
      }
      acronyms.Finish();
    }
  }
}

}  // namespace hexapla::check
