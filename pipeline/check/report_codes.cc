#include "check/report_codes.h"

#include <algorithm>

#include "check/records.h"

namespace hexapla::check {
namespace {

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool IsAcronym(std::string_view code, std::ptrdiff_t least) {
  const auto part = [](char c) { return IsCapital(c) || c == '-'; };
  return std::all_of(code.begin(), code.end(), part) &&
         std::count_if(code.begin(), code.end(), IsCapital) >= least;
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
