#include <algorithm>
#include <cstdlib>

#include "base/ascii.h"
#include "check/citations.h"

namespace hexapla::check {
namespace {

using base::IsDigit;
bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

/// Whether \p text ends with \p words, a no-break space being a space; how many bytes of it do.
std::size_t EndLength(std::string_view text, std::string_view words) {
  std::size_t at = text.size();
  for (std::size_t i = words.size(); i > 0; --i) {
    if (at == 0) return 0;
    if (words[i - 1] == ' ' && text.substr(0, at).ends_with(kNoBreakSpace)) {
      at -= kNoBreakSpace.size();
    } else if (text[at - 1] == words[i - 1]) {
      --at;
    } else {
      return 0;
    }
  }
  return text.size() - at;
}

/// The last four digits in a row that are a year of our time.
int YearIn(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  int year = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && IsDigit(text[end])) ++end;
    if (end - at == kDigits && (text.substr(at, 2) == "19" || text.substr(at, 2) == "20")) {
      year = std::atoi(std::string(text.substr(at, kDigits)).c_str());
    }
    at = std::max(end, at + 1);
  }
  return year;
}

/// Reads the suffix of a symbol, "Add.1", that \p citation has in brackets.
void ReadSuffix(TypedCitation& citation) {
  for (const locale::SymbolSuffix& suffix : citation.passage->rules->suffixes) {
    if (!citation.bracket.starts_with(suffix.words)) continue;
    const std::string number =
        base::CollapseWhiteSpace(citation.bracket.substr(suffix.words.size()));
    constexpr std::size_t kMostDigits = 3;
    if (number.empty() || number.size() > kMostDigits) continue;
    if (!std::all_of(number.begin(), number.end(), IsDigit)) continue;
    citation.suffix = suffix.kind;
    citation.suffix_number = std::atoi(number.c_str());
    return;
  }
}

/// Reads what stands in brackets behind \p citation. Returns where it ends with them.
std::size_t ReadBracket(TypedCitation& citation) {
  const Passage& passage = *citation.passage;
  const std::string_view text = passage.text;
  std::size_t at = citation.end;
  while (at < text.size() && (text[at] == ' ' || text.substr(at, 2) == kNoBreakSpace)) {
    at += text[at] == ' ' ? 1 : kNoBreakSpace.size();
  }
  if (at >= text.size()) return citation.end;
  const char32_t mark = base::NextCodePoint(text, at);
  const locale::MarkPair* pair = passage.rules->Opening(mark);
  if (pair == nullptr || pair->quotes || pair->title) return citation.end;
  const auto behind = std::partition_point(passage.signs.begin(), passage.signs.end(),
                                           [at](const Sign& sign) { return sign.begin < at; });
  const auto close = std::find_if(behind, passage.signs.end(),
                                  [pair](const Sign& sign) { return sign.c == pair->close; });
  if (close == passage.signs.end()) return citation.end;
  citation.bracket = locale::WithEuropeanDigits(text.substr(at, close->begin - at));
  citation.year = YearIn(citation.bracket);
  if (citation.kind == "document") ReadSuffix(citation);
  return close->end;
}

/// Whether \p text is what stands between two numbers of one citation: "," and " and ".
bool IsJoin(std::string_view text, const locale::TextRules& rules) {
  std::string words;
  bool comma = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = base::NextCodePoint(text, at);
    const bool mark = locale::IsComma(c);
    comma = comma || mark;
    words += mark || c == 0xA0 ? std::string_view(" ") : text.substr(begin, at - begin);
  }
  words = base::CollapseWhiteSpace(words);
  return words.empty() ? comma : rules.joins.contains(locale::Fold(words));
}

bool Fits(std::string_view kind, std::string_view number) {
  if (kind == "document") return IsDocumentSymbol(number);
  if (kind == "service-order") {
    const auto part = [](char c) { return IsDigit(c) || c == '/'; };
    return std::all_of(number.begin(), number.end(), part) &&
           number.find('/') != std::string_view::npos;
  }
  return std::all_of(number.begin(), number.end(), IsDigit);
}

class Finder {
 public:
  explicit Finder(const Passage& passage) : passage_(passage) {}

  std::vector<TypedCitation> Find() {
    for (const Word& word : passage_.words) {
      const std::uint32_t begin = BeginOfNumber(word);
      if (begin < word.end) Look(begin, word.end);
    }
    for (const CodeWord& code : passage_.codes) {
      const std::string_view text = passage_.Text(code.begin, code.end);
      if (text.find('/') != std::string_view::npos) Look(code.begin, code.end);
    }
    std::sort(found_.begin(), found_.end(),
              [](const auto& a, const auto& b) { return a.begin < b.begin; });
    return std::move(found_);
  }

 private:
  /// Where the number of \p word begins: Arabic writes "and" close to it; its end when it has none.
  std::uint32_t BeginOfNumber(const Word& word) const {
    if (word.kind == WordKind::kNumber) return word.begin;
    if (word.kind != WordKind::kWord) return word.end;
    std::uint32_t join = word.end;  // behind the last letter
    ForEachCharacter(passage_.Text(word), [&](char32_t c, std::uint32_t, std::uint32_t end) {
      if (locale::KindOf(c) != locale::CharacterKind::kDigit) join = word.begin + end;
    });
    if (join == word.end) return word.end;
    const bool joined =
        passage_.rules->joins.contains(locale::Fold(passage_.Text(word.begin, join)));
    return joined ? join : word.end;
  }

  void Look(std::uint32_t begin, std::uint32_t end) {
    const std::string_view text = passage_.text;
    TypedCitation best;
    best.begin = best.head = best.number_begin = begin;
    best.end = best.number_end = end;
    best.number = locale::WithEuropeanDigits(text.substr(begin, end - begin));
    best.passage = &passage_;
    for (const locale::CitedShape& shape : passage_.rules->cited_shapes) {
      if (!Fits(shape.kind, best.number) || IsCutShort(end)) continue;
      const std::size_t before = EndLength(text.substr(0, begin), shape.before);
      if (before == 0 && !shape.before.empty()) continue;
      if (!text.substr(end).starts_with(shape.after)) continue;
      if (before + shape.after.size() <= best.end - best.begin - (end - begin)) continue;
      best.shape = &shape;
      best.kind = shape.kind;
      best.begin = best.head = begin - static_cast<std::uint32_t>(before);
      best.end = end + static_cast<std::uint32_t>(shape.after.size());
    }
    if (best.shape == nullptr && !GoesOn(best)) {
      if (!IsDocumentSymbol(best.number)) return;
      best.kind = "document";
    }
    end_ = ReadBracket(best);
    found_.push_back(std::move(best));
    if (!found_.back().bracket.empty()) ShareBracket();
  }

  /// Whether what stands at \p end goes on behind it: "3/CP.21".
  bool IsCutShort(std::uint32_t end) const {
    const std::string_view text = passage_.text;
    return end + 1 < text.size() && text[end] == '/' &&
           (IsDigit(text[end + 1]) || IsCapital(text[end + 1]));
  }

  /// Whether \p citation is a further number of the one before it, "Resolutions 71 and 191".
  bool GoesOn(TypedCitation& citation) const {
    if (found_.empty() || citation.begin < end_) return false;
    const TypedCitation& before = found_.back();
    const bool several = before.shape != nullptr && before.shape->several;
    if (!several || !Fits(before.kind, citation.number) || IsCutShort(citation.end)) return false;
    const std::string_view between =
        std::string_view(passage_.text).substr(end_, citation.begin - end_);
    if (!IsJoin(between, *passage_.rules)) return false;
    citation.shape = before.shape;
    citation.kind = before.kind;
    citation.head = before.head;
    return true;
  }

  /// One bracket serves the numbers before it: "Resolutions 71 and 191 (Rev. Bucharest, 2022)".
  void ShareBracket() {
    for (std::size_t at = found_.size() - 1; at > 0 && found_[at].further(); --at) {
      TypedCitation& before = found_[at - 1];
      if (!before.bracket.empty()) return;
      before.bracket = found_[at].bracket;
      before.year = found_[at].year;
    }
  }

  const Passage& passage_;
  std::vector<TypedCitation> found_;
  std::size_t end_ = 0;  ///< of the last one found, with its brackets
};

}  // namespace

bool IsDocumentSymbol(std::string_view code) {
  if (code.empty() || !IsCapital(code.front())) return false;
  const std::size_t slash = code.rfind('/');
  if (slash == std::string_view::npos) return false;
  // "C23/16-E" is the English edition.
  std::string_view last = code.substr(slash + 1);
  if (last.size() > 2 && last[last.size() - 2] == '-' && IsCapital(last.back())) {
    last.remove_suffix(2);
  }
  const auto part = [](char c) { return IsCapital(c) || IsDigit(c) || c == '-' || c == '/'; };
  const std::string_view series = code.substr(0, slash);
  return !last.empty() && std::all_of(last.begin(), last.end(), IsDigit) &&
         std::all_of(series.begin(), series.end(), part) &&
         std::any_of(series.begin(), series.end(), IsDigit);
}

std::vector<TypedCitation> TypedCitationsIn(const Passage& passage) {
  return Finder(passage).Find();
}

}  // namespace hexapla::check
