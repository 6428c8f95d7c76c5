#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "base/edit_distance.h"
#include "check/citations.h"
#include "check/records.h"
#include "check/report_codes.h"
#include "check/roles.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

std::string WithoutLanguage(const std::string& symbol) {
  const bool letter = symbol.size() > 2 && symbol[symbol.size() - 2] == '-' &&
                      symbol.back() >= 'A' && symbol.back() <= 'Z';
  return letter ? symbol.substr(0, symbol.size() - 2) : symbol;
}

/// Whether nothing but spaces stands between bytes [begin, end) of \p passage.
bool IsSpace(const Passage& passage, std::uint32_t begin, std::uint32_t end) {
  return passage.Text(begin, end).find_first_not_of(" \xC2\xA0") == std::string_view::npos;
}

/// Whether words for another series, "Recommendation", or an acronym stand right before \p code:
/// a Recommendation is called like a result, "ITU-T K.44".
bool IsOfSeries(const Passage& passage, std::size_t at) {
  const CodeWord& code = passage.codes[at];
  if (at > 0 && passage.codes[at - 1].end <= code.begin) {
    const CodeWord& before = passage.codes[at - 1];
    const bool series = IsAcronym(passage.Text(before.begin, before.end), 2);
    if (series && IsSpace(passage, before.end, code.begin)) return true;
  }
  return locale::EndsWithOneOf(passage.Text(0, code.begin), passage.rules->series);
}

/// Whether \p code is of another series, or in a list behind one that is: "Recommendations X.509,
/// E.164 and A.2".
bool IsBehindSeries(const Passage& passage, std::size_t at) {
  constexpr std::size_t kLongestJoin = 8;  // ", and ", of a language with longer words too
  while (!IsOfSeries(passage, at)) {
    if (at == 0) return false;
    const CodeWord& before = passage.codes[at - 1];
    const CodeWord& code = passage.codes[at];
    if (!IsResultCode(passage.Text(before.begin, before.end))) return false;
    if (code.begin - before.end > kLongestJoin) return false;
    --at;
  }
  return true;
}

class TypedReferences {
 public:
  TypedReferences(const Subject& subject, base::Sink& sink)
      : subject_(subject), sink_(sink), known_(KnownCodes(subject)) {
    ForEachRegistryElement(subject.project, [&](xml::Element element) {
      if (element.name() == "document") {
        records_.emplace(element.attribute_or("symbol", ""), element);
      }
      if (element.name() == "instrument") {
        numbers_[element.attribute_or("kind", "")].push_back(element.attribute_or("number", ""));
        known_.insert(element.attribute_or("number", ""));
      }
    });
  }

  void Look(const model::Outline& outline, const std::string& language) {
    const auto& passages = PassagesOf(subject_).InOrder(outline, language);
    // A code that heads a text is given its name there, where such codes are not recorded.
    std::set<std::string, std::less<>> known = known_;
    for (const Passage* passage : passages) {
      if (passage->codes.empty() || passage->codes.front().begin != 0) continue;
      const CodeWord& head = passage->codes.front();
      const std::string_view code = passage->Text(0, head.end);
      if (head.end < passage->text.size() && !IsRecorded(code)) known.emplace(code);
    }
    const std::vector<TypedCitation>& citations = TypedCitationsIn(subject_, outline, language);
    for (std::size_t at = 0; at < citations.size(); ++at) {
      citations[at].kind == "addendum" ? LookAtAddendum(citations, at) : Look(citations[at]);
    }
    for (const Passage* passage : passages) {
      LookAtLetters(*passage);
      for (std::size_t at = 0; at < passage->codes.size(); ++at) LookAtCode(*passage, at, known);
    }
  }

 private:
  /// Whether the project records codes of the letter of \p code.
  bool IsRecorded(std::string_view code) const {
    const std::string letter(code.substr(0, code.find('.') + 1));
    return std::any_of(known_.begin(), known_.end(), [&](const std::string& other) {
      return IsResultCode(other) && other.starts_with(letter);
    });
  }

  void Look(const TypedCitation& citation) {
    if (citation.kind == "document") {
      if (known_.contains(WithoutLanguage(citation.number))) {
        if (!citation.suffix.empty()) {
          CheckSuffix(citation, citation.number, citation.suffix, citation.suffix_number);
        }
        return;
      }
      std::vector<std::string> symbols;
      for (const auto& [symbol, record] : records_) symbols.push_back(symbol);
      Report(citation, symbols, "document");
      return;
    }
    const auto instruments = InstrumentsOf(subject_, citation);
    if (instruments.empty()) {
      // That another instrument has the role says more of the slip.
      const locale::RoleWords* role = RoleInFront(*citation.passage, citation.begin);
      if (role != nullptr && !HoldersOf(subject_, role->role).empty()) return;
      Report(citation, NumbersLike(citation.kind), citation.kind);
    } else if (instruments.size() > 1) {
      ReportAmbiguous(citation, instruments);
    }
  }

  /// "Addendum 1 to Document ISCG/26-1/7", or the other way about.
  void LookAtAddendum(const std::vector<TypedCitation>& citations, std::size_t at) {
    constexpr std::uint32_t kLongestJoin = 8;  // " to "
    const TypedCitation& addendum = citations[at];
    const auto beside = [&](const TypedCitation& other, std::uint32_t end, std::uint32_t begin) {
      return other.passage == addendum.passage && other.kind == "document" && end <= begin &&
             begin - end <= kLongestJoin && known_.contains(WithoutLanguage(other.number));
    };
    const TypedCitation* document = nullptr;
    if (at > 0 && beside(citations[at - 1], citations[at - 1].end, addendum.begin)) {
      document = &citations[at - 1];
    } else if (at + 1 < citations.size() &&
               beside(citations[at + 1], addendum.end, citations[at + 1].begin)) {
      document = &citations[at + 1];
    }
    if (document == nullptr) return;
    CheckSuffix(addendum, document->number, addendum.kind, std::atoi(addendum.number.c_str()));
  }

  /// \p symbol is known, with other revisions, addenda or corrigenda perhaps.
  void CheckSuffix(const TypedCitation& citation, const std::string& symbol,
                   const std::string& kind, int number) {
    const auto [first, behind] = records_.equal_range(WithoutLanguage(symbol));
    const std::string wanted = std::to_string(number);
    for (auto record = first; record != behind; ++record) {
      if (record->second.attribute_or(kind, "") == wanted) return;
    }
    if (first == behind) return;
    auto& finding =
        sink_.Report(base::Code::kDanglingReference, citation.span(),
                     fmt::format("the registry has `{}` and no {} {} of it", symbol, kind, wanted));
    for (auto record = first; record != behind; ++record) {
      const std::string has = record->second.attribute_or(kind, "");
      const auto id = record->second.attribute_or("id", "");
      finding.hints.push_back({has.empty() ? fmt::format("`{}` is here, without one", id)
                                           : fmt::format("`{}`, here, is {} {}", id, kind, has),
                               record->second.attribute_span("id")});
    }
  }

  /// Whether the registry has documents of the series of \p symbol: of C26/55 that is C26.
  bool IsOfKnownSeries(const std::string& symbol) const {
    const std::string series = symbol.substr(0, symbol.find('/') + 1);
    const auto next = records_.lower_bound(series);
    return next != records_.end() && next->first.starts_with(series);
  }

  /// Symbols with a letter of another script: a Cyrillic C in С26/55.
  void LookAtLetters(const Passage& passage) {
    const auto part = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); };
    for (const Word& word : passage.words) {
      if (word.kind != WordKind::kWord) continue;
      if (static_cast<unsigned char>(passage.text[word.begin]) < 0x80) continue;
      // Letters that the language does not have are a finding of their own.
      const auto& scripts = passage.rules->scripts;
      if (std::find(scripts.begin(), scripts.end(), word.script) == scripts.end()) continue;
      std::uint32_t end = word.end;
      while (end < passage.text.size() &&
             (part(passage.text[end]) || passage.text[end] == '/' || passage.text[end] == '-')) {
        ++end;
      }
      if (end == word.end) continue;
      const std::string symbol = locale::WithLatinCapitals(passage.Text(word.begin, end));
      if (!IsDocumentSymbol(symbol) || !IsOfKnownSeries(symbol)) continue;
      sink_
          .Report(base::Code::kLookAlikeCode, passage.SpanOf(word.begin, end),
                  fmt::format("`{}` looks like the symbol `{}` and has letters of another script",
                              passage.Text(word.begin, end), symbol))
          .fix = passage.FixOf(word.begin, end, symbol, fmt::format("write `{}`", symbol), false);
    }
  }

  std::vector<std::string> NumbersLike(const std::string& kind) const {
    std::vector<std::string> numbers;
    for (const auto& [of, some] : numbers_) {
      if (of.find(kind) != std::string::npos) {
        numbers.insert(numbers.end(), some.begin(), some.end());
      }
    }
    return numbers;
  }

  void Report(const TypedCitation& citation, const std::vector<std::string>& candidates,
              std::string_view what) {
    auto& finding = sink_.Report(
        base::Code::kDanglingReference,
        citation.passage->SpanOf(citation.number_begin, citation.number_end),
        fmt::format("`{}` is written as a {} is cited, and the registry has none of that {}",
                    citation.number, what, what == "document" ? "symbol" : "number"));
    const auto near = base::DidYouMean(citation.number, candidates);
    if (!near) return;
    const auto record = records_.find(*near);
    finding.hints.push_back({fmt::format("did you mean `{}`?", *near),
                             record == records_.end() ? base::Span() : record->second.span()});
  }

  void ReportAmbiguous(const TypedCitation& citation, const std::vector<xml::Element>& some) {
    auto& finding = sink_.Report(
        base::Code::kAmbiguousReference, citation.span(),
        fmt::format("`{}` may be any of {} instruments",
                    citation.passage->Text(citation.begin, citation.end), some.size()));
    for (const xml::Element one : some) {
      const std::string id = one.attribute_or("id", "");
      finding.hints.push_back({fmt::format("`{{{}}}` is one", id), one.attribute_span("id")});
    }
  }

  /// Numbers of Recommendations may have more digits than codes: "H.264".
  bool IsOfOtherKind(std::string_view code) const {
    constexpr std::size_t kLongest = 6;  // I.6-12
    constexpr std::size_t kMostDigits = 2;
    const std::size_t number = code.find('.') + 1;
    const std::size_t end = std::min(code.find('-'), code.size());
    return code.size() > kLongest || (end - number > kMostDigits && !IsRecorded(code));
  }

  void LookAtCode(const Passage& passage, std::size_t at,
                  const std::set<std::string, std::less<>>& known) {
    const CodeWord& code = passage.codes[at];
    const std::string_view text = passage.Text(code.begin, code.end);
    if (!IsResultCode(text) || known.contains(text) || IsOfOtherKind(text)) return;
    if (IsBehindSeries(passage, at)) return;
    std::vector<std::string> candidates;
    std::copy_if(known.begin(), known.end(), std::back_inserter(candidates), IsResultCode);
    if (candidates.empty()) return;  // the project has no results
    const bool look_alike =
        std::any_of(candidates.begin(), candidates.end(),
                    [&](const auto& other) { return SkeletonOf(other) == SkeletonOf(text); });
    if (look_alike) return;  // that it looks like another says more of the slip
    auto& finding =
        sink_.Report(base::Code::kDanglingReference, passage.SpanOf(code.begin, code.end),
                     fmt::format("`{}` is written as a code is, and no record has it", text));
    if (const auto near = base::DidYouMean(text, candidates)) {
      finding.hints.push_back({fmt::format("did you mean `{}`?", *near), {}});
    }
  }

  const Subject& subject_;
  base::Sink& sink_;
  std::set<std::string, std::less<>> known_;
  std::multimap<std::string, xml::Element> records_;         ///< documents by symbol
  std::map<std::string, std::vector<std::string>> numbers_;  ///< by kind of instrument
};

}  // namespace

void CheckTypedReferences(const Subject& subject, base::Sink& sink) {
  if (subject.outlines.empty() || !subject.project.registry_is_whole) return;
  TypedReferences references(subject, sink);
  for (const auto& [id, outline] : subject.outlines) {
    for (const std::string& language : subject.languages) {
      references.Look(outline, language);
    }
  }
}

}  // namespace hexapla::check
