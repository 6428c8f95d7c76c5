#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/edit_distance.h"
#include "check/citations.h"
#include "check/records.h"
#include "check/report_codes.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

std::string WithoutLanguage(const std::string& symbol) {
  const bool letter = symbol.size() > 2 && symbol[symbol.size() - 2] == '-' &&
                      symbol.back() >= 'A' && symbol.back() <= 'Z';
  return letter ? symbol.substr(0, symbol.size() - 2) : symbol;
}

/// A Recommendation is called like a result: "ITU-T K.44", of one that nobody has recorded.
bool IsBehindSeries(const Passage& passage, const CodeWord& code) {
  const std::string_view text = passage.Text(0, code.begin);
  const auto behind =
      std::partition_point(passage.codes.begin(), passage.codes.end(),
                           [&](const CodeWord& other) { return other.end <= code.begin; });
  if (behind == passage.codes.begin()) return false;
  const std::string_view between = text.substr(std::prev(behind)->end);
  return between.find_first_not_of(" \xC2\xA0") == std::string_view::npos;
}

class TypedReferences {
 public:
  TypedReferences(const Subject& subject, base::Sink& sink)
      : subject_(subject), sink_(sink), known_(KnownCodes(subject)) {
    ForEachRegistryElement(subject.project, [&](xml::Element element) {
      if (element.name() == "document")
        records_.emplace(element.attribute_or("symbol", ""), element);
      if (element.name() == "instrument") {
        numbers_[element.attribute_or("kind", "")].push_back(element.attribute_or("number", ""));
        known_.insert(element.attribute_or("number", ""));
      }
    });
  }

  void Look(const std::vector<const Passage*>& passages) {
    // A code that heads a text is given its name there, where such codes are not recorded.
    std::set<std::string, std::less<>> known = known_;
    for (const Passage* passage : passages) {
      if (passage->codes.empty() || passage->codes.front().begin != 0) continue;
      const CodeWord& head = passage->codes.front();
      const std::string_view code = passage->Text(0, head.end);
      if (head.end < passage->text.size() && !IsRecorded(code)) known.emplace(code);
    }
    for (const Passage* passage : passages) {
      for (const TypedCitation& citation : TypedCitationsIn(*passage)) Look(citation);
      for (const CodeWord& code : passage->codes) LookAtCode(*passage, code, known);
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
    if (citation.kind == "addendum") return;
    if (citation.kind == "document") {
      if (known_.contains(WithoutLanguage(citation.number))) return;
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

  void LookAtCode(const Passage& passage, const CodeWord& code,
                  const std::set<std::string, std::less<>>& known) {
    constexpr std::size_t kLongest = 6;  // I.6-12; numbers of Recommendations may be longer
    const std::string_view text = passage.Text(code.begin, code.end);
    if (text.size() > kLongest || !IsResultCode(text) || known.contains(text)) return;
    if (IsBehindSeries(passage, code)) return;
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
  std::map<std::string, xml::Element> records_;              ///< documents by symbol
  std::map<std::string, std::vector<std::string>> numbers_;  ///< by kind of instrument
};

}  // namespace

void CheckTypedReferences(const Subject& subject, base::Sink& sink) {
  if (subject.outlines.empty() || !subject.project.registry_is_whole) return;
  TypedReferences references(subject, sink);
  for (const auto& [id, outline] : subject.outlines) {
    for (const std::string& language : subject.languages) {
      references.Look(PassagesOf(subject).InOrder(outline, language));
    }
  }
}

}  // namespace hexapla::check
