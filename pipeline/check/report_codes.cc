#include "check/report_codes.h"

#include <algorithm>

#include "base/ascii.h"
#include "check/records.h"

namespace hexapla::check {
namespace {

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }
using base::IsDigit;

}  // namespace

bool IsAcronym(std::string_view code, std::ptrdiff_t least) {
  std::ptrdiff_t capitals = 0;
  bool others = false;
  ForEachCharacter(code, [&](char32_t c, std::uint32_t, std::uint32_t) {
    const bool capital = c < 0x80 ? c >= 'A' && c <= 'Z' : locale::IsUpperCase(c);
    capitals += capital ? 1 : 0;
    others = others || (!capital && c != '-');
  });
  return !others && capitals >= least;
}

bool IsMixedAcronym(std::string_view code) {
  constexpr std::ptrdiff_t kLongest = 8;
  std::ptrdiff_t capitals = 0;
  std::ptrdiff_t letters = 0;
  bool others = false;
  ForEachCharacter(code, [&](char32_t c, std::uint32_t, std::uint32_t) {
    capitals += locale::IsUpperCase(c) ? 1 : 0;
    letters += locale::KindOf(c) == locale::CharacterKind::kLetter ? 1 : 0;
    others = others || locale::KindOf(c) != locale::CharacterKind::kLetter;
  });
  return !others && capitals >= 2 && capitals < letters && letters <= kLongest;
}

bool IsConferenceCode(std::string_view code) {
  constexpr std::size_t kYear = 3;  // with its hyphen
  if (code.size() < kYear + 2 || code[code.size() - kYear] != '-') return false;
  const std::string_view name = code.substr(0, code.size() - kYear);
  return std::all_of(name.begin(), name.end(), IsCapital) && IsDigit(code.back()) &&
         IsDigit(code[code.size() - 2]);
}

bool IsResultCode(std::string_view code) {
  const std::size_t stop = code.find('.');
  if (stop == 0 || stop > 2 || stop == std::string_view::npos || stop + 1 >= code.size()) {
    return false;
  }
  if (!std::all_of(code.begin(), code.begin() + static_cast<std::ptrdiff_t>(stop), IsCapital)) {
    return false;
  }
  std::size_t at = stop + 1;
  while (at < code.size() && IsDigit(code[at])) ++at;
  if (at == stop + 1) return false;
  if (at == code.size()) return true;
  return code[at] == '-' && at + 1 < code.size() && code.find_first_of("./", at) == code.npos;
}

std::string SkeletonOf(std::string_view code) {
  std::string out;
  for (const char c : code) out += c == '1' || c == 'l' || c == '|' ? 'I' : c == '0' ? 'O' : c;
  return out;
}

std::set<std::string, std::less<>> KnownCodes(const Subject& subject) {
  std::set<std::string, std::less<>> known;
  for (const std::string& id : subject.terms.ConceptIds()) {
    for (const std::string& language : subject.project.settings.languages) {
      const locale::Term* term = subject.terms.Find(id, language);
      if (term != nullptr && !term->acronym.empty()) known.insert(term->acronym);
    }
  }
  const auto add = [&](xml::Element element) {
    for (const char* name : {"code", "symbol"}) {
      if (element.has(name)) known.insert(element.attribute_or(name, ""));
    }
  };
  ForEachRegistryElement(subject.project, add);
  for (const auto& [id, report] : subject.project.reports) {
    if (report.document) ForEachElement(report.document->root(), add);
  }
  return known;
}

}  // namespace hexapla::check
