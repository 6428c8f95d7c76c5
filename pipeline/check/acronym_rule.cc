#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

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

/// No acronym has more letters.
constexpr std::size_t kLongestSwapped = 32;

/// What \p text is with two of its neighbouring letters changed about.
std::set<std::string> SwapsOf(const std::string& text) {
  std::set<std::string> swaps;
  if (text.size() > kLongestSwapped) return swaps;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    std::string swap = text;
    std::swap(swap[at], swap[at + 1]);
    if (swap != text) swaps.insert(std::move(swap));
  }
  return swaps;
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
  const auto next = std::partition_point(passage.words.begin(), passage.words.end(),
                                         [&](const Word& word) { return word.end <= before; });
  if (next == passage.words.begin()) return false;
  const auto words = std::prev(next);
  // One word in front of it is measured in what the brackets say: "Cost (CHF)".
  const bool several = words->alone || words != passage.words.begin();
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
    const std::set<std::string> swaps = SwapsOf(text);
    const auto known = std::find_if(swaps.begin(), swaps.end(),
                                    [&](const auto& swap) { return known_.contains(swap); });
    if (known != swaps.end()) return *known;
    for (const std::string& other : swaps) {
      if (!used_.contains(other)) continue;
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
