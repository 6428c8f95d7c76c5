#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "check/expansions.h"
#include "check/named_records.h"
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
  std::vector<std::string> letters;
  ForEachCharacter(text, [&](char32_t, std::uint32_t begin, std::uint32_t end) {
    letters.push_back(text.substr(begin, end - begin));
  });
  for (std::size_t at = 0; at + 1 < letters.size(); ++at) {
    std::vector<std::string> swap = letters;
    std::swap(swap[at], swap[at + 1]);
    if (swap != letters) swaps.insert(fmt::format("{}", fmt::join(swap, "")));
  }
  return swaps;
}

/// What has an acronym in one language.
using Names = std::map<std::string, std::vector<const locale::Term*>, std::less<>>;

Names NamesIn(const locale::Terms& terms, const std::string& language) {
  Names names;
  for (const std::string& id : terms.ConceptIds()) {
    const locale::Term* term = terms.Find(id, language);
    if (term != nullptr && !term->acronym.empty()) names[term->acronym].push_back(term);
  }
  return names;
}

/// The acronyms of one report in one language.
class Acronyms {
 public:
  Acronyms(const Known& known, const Names& names, base::Sink& sink)
      : known_(known), names_(names), sink_(sink) {}

  void Look(const Passage& passage) {
    for (const CodeWord& code : passage.codes) {
      const std::string text(passage.Text(code.begin, code.end));
      const bool acronym = IsAcronym(text, kLeastWrittenOut);
      if (!acronym && !IsConferenceCode(text) && !IsMixedAcronym(text)) continue;
      const Place place{&passage, code};
      if (IsAcronym(text, kLeastSwapped)) used_.try_emplace(text, place);
      const std::size_t words = WordsBeforeExpansion(passage, code);
      if (words == 0) continue;
      if (!ReportOtherName(text, passage, words)) expanded_[text].push_back(place);
    }
  }

  /// The acronyms that are written out.
  bool empty() const { return expanded_.empty(); }

  /// A name at \p span, whose acronym is \p acronym, is written out by the program.
  void Introduce(const std::string& acronym, base::Span span) {
    if (expanded_.contains(acronym)) introduced_.emplace(acronym, span);
  }

  void Finish() {
    for (const auto& [text, place] : used_) {
      if (known_.contains(text)) continue;
      if (const auto meant = Meant(text)) ReportSwap(text, *meant, place);
    }
    for (const auto& [text, places] : expanded_) {
      const auto introduced = introduced_.find(text);
      const bool typed = introduced == introduced_.end();
      for (std::size_t at = typed ? 1 : 0; at < places.size(); ++at) {
        ReportTwice(text, typed ? places.front().span() : introduced->second, places[at]);
      }
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

  /// Reports the last of the first \p count words of \p passage, if they call by another name what
  /// has the acronym \p text.
  bool ReportOtherName(const std::string& text, const Passage& passage, std::size_t count) {
    const auto terms = names_.find(text);
    if (terms == names_.end()) return false;
    const auto other = OtherNameIn(passage, count, terms->second);
    if (!other) return false;
    sink_
        .Report(base::Code::kLabelDiffers, passage.SpanOf(other->begin, other->end),
                fmt::format("`{}` is called `{}`, and not `{}`", text, other->right->full,
                            passage.Text(other->begin, other->end)))
        .hints.push_back({fmt::format("write `{{{}}}`, which prints its name and introduces "
                                      "the acronym at first mention",
                                      other->right->concept_id),
                          {}});
    return true;
  }

  void ReportTwice(const std::string& text, base::Span first, const Place& again) {
    sink_
        .Report(base::Code::kExpandedTwice, again.span(),
                fmt::format("`{}` is written out once more; readers know it from its first mention",
                            text))
        .hints.push_back({"the first mention is here", first});
  }

  const Known& known_;
  const Names& names_;
  base::Sink& sink_;
  std::map<std::string, Place> used_;
  std::map<std::string, std::vector<Place>> expanded_;
  std::map<std::string, base::Span> introduced_;  ///< by the program
};

}  // namespace

void CheckAcronyms(const Subject& subject, base::Sink& sink) {
  if (subject.outlines.empty()) return;
  const Known known = KnownCodes(subject);
  for (const auto& [id, outline] : subject.outlines) {
    for (const std::string& language : subject.languages) {
      const Names names = NamesIn(subject.terms, language);
      Acronyms acronyms(known, names, sink);
      for (const Passage* passage : PassagesOf(subject).InOrder(outline, language)) {
        acronyms.Look(*passage);
      }
      if (!acronyms.empty()) {
        // The program introduces an acronym at the first mention of its name.
        ForEachName(subject, outline, language, [&](const NameInText& name) {
          const auto* mention = std::get_if<base::TermReference>(&name.referent.what);
          const bool introduces =
              name.text.first_mention && !name.text.original_only && name.style.empty();
          if (mention == nullptr || !introduces) return;
          const locale::Term* term = subject.terms.Find(mention->concept_id, language);
          if (term != nullptr) acronyms.Introduce(term->acronym, name.passage.SpanOf(name.word));
        });
      }
      acronyms.Finish();
    }
  }
}

}  // namespace hexapla::check
