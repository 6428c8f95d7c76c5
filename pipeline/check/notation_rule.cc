#include <fmt/format.h>

#include <map>
#include <set>

#include "check/citations.h"
#include "check/named_records.h"
#include "check/passage_reader.h"
#include "check/revision_details.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// What is written one way throughout a report, and the way it is written at one place.
struct Notation {
  std::string of;
  std::string way;
};

/// Empty where the place says nothing of the way.
Notation NotationOf(const Subject& subject, const TypedCitation& citation) {
  if (citation.kind == "addendum") return {"addendum", "in words"};
  if (citation.kind == "document") {
    if (citation.suffix == "addendum") return {"addendum", "in the symbol"};
    if (citation.shape == nullptr) return {};
    const bool information = citation.number.find("/INF/") != std::string::npos;
    return {information ? "information document" : "document " + citation.number,
            std::to_string(citation.shape->notation)};
  }
  if (citation.kind == "service-order") {
    return {"service order", std::to_string(citation.shape->notation)};
  }
  if (!IsOfRevision(subject, citation)) return {};
  return {fmt::format("{} {} of {}", citation.kind, citation.number, citation.year),
          base::CollapseWhiteSpace(citation.bracket)};
}

/// The notations of one report in one language.
class NotationCheck {
 public:
  NotationCheck(const Subject& subject, base::Sink& sink) : subject_(subject), sink_(sink) {}

  /// \p word  a name of \p passage, which prints \p words.
  void LookAtName(const Passage& passage, const Word& word, const std::string& words) {
    const Passage printed = ReadWords(words, passage);
    for (const TypedCitation& citation : TypedCitationsIn(printed)) {
      const Notation notation = NotationOf(subject_, citation);
      if (notation.of.empty()) continue;
      named_[notation.of].try_emplace(notation.way, Place{&passage, word.begin, word.end});
    }
  }

  void Look(const TypedCitation& citation) {
    const Notation notation = NotationOf(subject_, citation);
    if (notation.of.empty() || told_.contains(notation.of)) return;
    const Place place{citation.passage, citation.begin, citation.end};
    const auto named = named_.find(notation.of);
    if (named != named_.end()) {
      if (!named->second.contains(notation.way) && !IsFaulty(subject_, citation)) {
        Report(notation.of, place, named->second.begin()->second);
      }
      return;
    }
    const auto [known, fresh] = typed_.try_emplace(notation.of, notation.way, &citation);
    if (fresh || known->second.first == notation.way) return;
    // That it says something wrong is the finding.
    const TypedCitation& other = *known->second.second;
    if (IsFaulty(subject_, citation) || IsFaulty(subject_, other)) return;
    Report(notation.of, place, {other.passage, other.begin, other.end});
  }

 private:
  struct Place {
    const Passage* passage = nullptr;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    base::Span span() const { return passage->SpanOf(begin, end); }
  };

  void Report(const std::string& of, const Place& place, const Place& other) {
    told_.insert(of);
    sink_
        .Report(base::Code::kTwoNotations, place.span(),
                fmt::format("the report cites in two ways: {}", of))
        .hints.push_back({"the other way is here", other.span()});
  }

  const Subject& subject_;
  base::Sink& sink_;
  std::map<std::string, std::map<std::string, Place>> named_;  ///< by what it is of, then the way
  std::map<std::string, std::pair<std::string, const TypedCitation*>> typed_;
  std::set<std::string> told_;
};

/// What a name prints that cites; empty where it does not.
std::string PrintedBy(const base::Referent& referent, const std::string& style,
                      const locale::Locale& locale) {
  if (const auto* citation = std::get_if<base::Citation>(&referent.what)) {
    return locale.Format(*citation, style).text;
  }
  if (const auto* document = std::get_if<base::DocumentReference>(&referent.what)) {
    return document->pending ? std::string() : locale.Format(*document, style).text;
  }
  return {};
}

void LookAtNames(const Subject& subject, const model::Outline& outline, const std::string& language,
                 NotationCheck& check) {
  const auto locale = subject.locales.find(language);
  if (locale == subject.locales.end()) return;
  ForEachName(subject, outline, language, [&](const NameInText& name) {
    if (name.text.original_only) return;
    const std::string words = PrintedBy(name.referent, name.style, *locale->second);
    if (!words.empty()) check.LookAtName(name.passage, name.word, words);
  });
}

}  // namespace

void CheckNotations(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) {
    for (const std::string& language : subject.languages) {
      const auto& citations = TypedCitationsIn(subject, outline, language);
      if (citations.empty()) continue;
      NotationCheck check(subject, sink);
      LookAtNames(subject, outline, language, check);
      for (const TypedCitation& citation : citations) check.Look(citation);
    }
  }
}

}  // namespace hexapla::check
