#include "check/revision_details.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "base/edit_distance.h"
#include "check/records.h"

namespace hexapla::check {
namespace {

/// What stands in brackets behind a number is a notation while it is no longer than that of any
/// language.
constexpr std::size_t kLongestBracket = 60;

/// What brackets say: the place, and whether of a revised text.
struct Details {
  std::string place;  ///< what is neither a year nor a word for revised; empty: nothing is
  bool revised = false;
};

bool IsPartMark(char32_t c) { return c == ';' || locale::IsComma(c); }

std::vector<std::string> PartsOf(std::string_view bracket) {
  std::vector<std::string> parts(1);
  ForEachCharacter(bracket, [&](char32_t c, std::uint32_t, std::uint32_t) {
    if (IsPartMark(c)) {
      parts.emplace_back();
    } else {
      base::AppendUtf8(c == 0xA0 ? U' ' : c, parts.back());
    }
  });
  for (std::string& part : parts) part = base::CollapseWhiteSpace(part);
  return parts;
}

/// Takes words for revised off the ends of \p part, which is without case. Returns whether there
/// were some.
bool TakeRevised(std::string& part, const std::vector<std::string>& words) {
  for (const std::string& one : words) {
    const bool front = part.starts_with(one);
    if (!front && !part.ends_with(one)) continue;
    part = base::CollapseWhiteSpace(front ? part.substr(one.size())
                                          : part.substr(0, part.size() - one.size()));
    return true;
  }
  return false;
}

Details DetailsOf(const TypedCitation& citation) {
  Details details;
  for (const std::string& part : PartsOf(citation.bracket)) {
    std::string words = locale::Fold(part);
    if (TakeRevised(words, citation.passage->rules->revised)) details.revised = true;
    const bool figure = words.find_first_of("0123456789") != std::string::npos;
    if (!figure && !words.empty() && details.place.empty()) details.place = words;
  }
  return details;
}

/// The names of a place in a language, without case, the full one first.
std::vector<std::string> NamesOf(const Subject& subject, const std::string& place,
                                 std::string_view language) {
  std::vector<std::string> names;
  const locale::Term* term = subject.terms.Find(place, language);
  if (term == nullptr) return names;
  for (const std::string& name : term->Names()) names.push_back(locale::Fold(name));
  return names;
}

bool Has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Whether \p name is that of a place where some instrument was adopted or revised.
bool IsPlace(const Subject& subject, const std::string& name, std::string_view language) {
  bool found = false;
  ForEachRegistryElement(subject.project, [&](xml::Element element) {
    if (found || element.name() != "revision") return;
    found = Has(NamesOf(subject, element.attribute_or("place", ""), language), name);
  });
  return found;
}

}  // namespace

xml::Element RevisionOf(xml::Element instrument, int year) {
  for (const xml::Element revision : instrument.children("revision")) {
    if (std::atoi(revision.attribute_or("year", "0").c_str()) == year) return revision;
  }
  return {};
}

std::optional<std::string> FaultOf(const Subject& subject, const TypedCitation& citation,
                                   xml::Element revision) {
  const Passage& passage = *citation.passage;
  if (citation.bracket.size() > kLongestBracket || passage.rules->revised.empty()) return {};
  const std::string right = revision.attribute_or("place", "");
  const std::vector<std::string> names = NamesOf(subject, right, passage.language);
  if (names.empty()) return std::nullopt;
  const Details details = DetailsOf(citation);
  const bool stated = Has(names, details.place);
  if (!stated && !details.place.empty()) {
    const bool place = details.revised || IsPlace(subject, details.place, passage.language) ||
                       base::DidYouMean(details.place, names);
    if (!place) return std::nullopt;
    return fmt::format("the text of {} is of `{}`", citation.year,
                       subject.terms.Find(right, passage.language)->full);
  }
  const bool revised = revision.attribute_or("revised", "") == "yes";
  if (revised && !details.revised && stated) {
    return fmt::format("the text of {} is a revised one, which is not said", citation.year);
  }
  if (!revised && details.revised) {
    return fmt::format("the text of {} is the first, and no revised one", citation.year);
  }
  return std::nullopt;
}

bool IsOfRevision(const Subject& subject, const TypedCitation& citation) {
  if (citation.year == 0 || citation.bracket.size() > kLongestBracket) return false;
  const Details details = DetailsOf(citation);
  return details.revised || IsPlace(subject, details.place, citation.passage->language);
}

bool IsFaulty(const Subject& subject, const TypedCitation& citation) {
  if (citation.year == 0) return false;
  const auto instruments = InstrumentsOf(subject, citation);
  if (instruments.size() != 1) return false;
  const xml::Element revision = RevisionOf(instruments.front(), citation.year);
  return revision && FaultOf(subject, citation, revision);
}

}  // namespace hexapla::check
