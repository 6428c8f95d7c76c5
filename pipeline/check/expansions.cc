#include "check/expansions.h"

#include <algorithm>

#include "check/passage_reader.h"

namespace hexapla::check {
namespace {

using Letters = std::u32string;

/// Names have no more words, or letters of a script without spaces.
constexpr std::size_t kMostWords = 40;

Letters LettersOf(std::string_view word) {
  Letters letters;
  ForEachCharacter(word,
                   [&](char32_t c, std::uint32_t, std::uint32_t) { letters += locale::Fold(c); });
  return letters;
}

/// Whether \p a and \p b are one word, perhaps with other endings or another beginning: Arabic
/// writes prepositions close to a word.
bool IsForm(const Letters& a, const Letters& b) {
  constexpr std::size_t kLeastCommon = 4;
  constexpr std::size_t kMostOther = 3;
  if (a == b) return true;
  const std::size_t shorter = std::min(a.size(), b.size());
  const std::size_t longer = std::max(a.size(), b.size());
  std::size_t front = 0;
  while (front < shorter && a[front] == b[front]) ++front;
  std::size_t back = 0;
  while (back < shorter && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  const std::size_t common = std::max(front, back);
  return common >= kLeastCommon && longer - common <= kMostOther;
}

/// Which words of \p text are words of \p name in their order: the index in the name, or npos.
std::vector<std::size_t> Aligned(const std::vector<Letters>& text,
                                 const std::vector<Letters>& name) {
  std::vector<std::vector<int>> best(text.size() + 1, std::vector<int>(name.size() + 1, 0));
  for (std::size_t t = text.size(); t-- > 0;) {
    for (std::size_t n = name.size(); n-- > 0;) {
      best[t][n] = IsForm(text[t], name[n]) ? best[t + 1][n + 1] + 1
                                            : std::max(best[t + 1][n], best[t][n + 1]);
    }
  }
  std::vector<std::size_t> places(text.size(), std::string::npos);
  for (std::size_t t = 0, n = 0; t < text.size() && n < name.size();) {
    if (IsForm(text[t], name[n])) {
      places[t++] = n++;
    } else if (best[t + 1][n] >= best[t][n + 1]) {
      ++t;
    } else {
      ++n;
    }
  }
  return places;
}

bool IsMatched(std::size_t place) { return place != std::string::npos; }

/// Whether the words \p places stand for are all of the name, in a row.
bool IsRun(const std::vector<std::size_t>& places) {
  if (!IsMatched(places.front())) return false;
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (places[i] != places[i - 1] + 1) return false;
  }
  return true;
}

/// The last words of a passage up to one of them, of which a name may consist.
class Front {
 public:
  Front(const Passage& passage, std::size_t count) : passage_(passage), behind_(count) {
    while (words.size() < kMostWords && words.size() < count) {
      const std::size_t at = count - 1 - words.size();
      const Word& word = passage.words[at];
      if (word.kind != WordKind::kWord) break;
      if (!words.empty() && !IsClose(word.end, passage.words[at + 1].begin)) break;
      words.insert(words.begin(), LettersOf(passage.Text(word)));
    }
  }

  /// That \p at words from the end begins with a capital.
  bool IsCapital(std::size_t at) const {
    std::size_t begin = WordAt(at).begin;
    return locale::IsUpperCase(base::NextCodePoint(passage_.text, begin));
  }
  /// It opens the passage or a sentence.
  bool OpensSentence(std::size_t at) const {
    const std::uint32_t begin = WordAt(at).begin;
    const std::size_t last = passage_.Text(0, begin).find_last_not_of(' ');
    return last == std::string_view::npos || passage_.text[last] == '.';
  }
  /// It opens a sentence and is short, so that its capital says nothing: "An".
  bool OpensAsArticle(std::size_t at) const {
    constexpr std::size_t kMostLetters = 3;
    return words[at].size() <= kMostLetters && OpensSentence(at);
  }
  const Word& WordAt(std::size_t at) const { return passage_.words[behind_ - words.size() + at]; }
  bool alone() const { return WordAt(words.size() - 1).alone; }

  std::vector<Letters> words;

 private:
  /// Spaces, hyphens and the like, and no mark of a clause.
  bool IsClose(std::uint32_t begin, std::uint32_t end) const {
    const std::u32string& clause = passage_.rules->clause_marks;
    bool close = true;
    ForEachCharacter(passage_.Text(begin, end), [&](char32_t c, std::uint32_t, std::uint32_t) {
      close = close && (c == U'-' || clause.find(c) == std::u32string::npos) &&
              passage_.rules->Opening(c) == nullptr && passage_.rules->Closing(c) == nullptr;
    });
    return close;
  }

  const Passage& passage_;
  std::size_t behind_;
};

std::vector<Letters> WordsOf(const std::string& name, const Passage& like) {
  std::vector<Letters> words;
  const Passage passage = ReadWords(name, like);
  for (const Word& word : passage.words) words.push_back(LettersOf(passage.Text(word)));
  return words;
}

/// What the words in front say of one name.
enum class Says { kNothing, kName, kOther };

struct Saying {
  Says says = Says::kNothing;
  std::size_t begin = 0;  ///< of the words of \p front: the first that is said
};

Saying SayingOf(const Front& front, const std::vector<Letters>& name) {
  constexpr std::size_t kMore = 4;  // words that the name does not have
  const std::size_t size = std::min(front.words.size(), name.size() + kMore);
  const std::size_t skipped = front.words.size() - size;
  const std::vector<Letters> last(front.words.end() - static_cast<std::ptrdiff_t>(size),
                                  front.words.end());
  const std::vector<std::size_t> places = Aligned(last, name);
  const auto found = std::find_if(places.begin(), places.end(), IsMatched);
  if (found == places.end()) return {};
  const auto matched =
      static_cast<std::size_t>(std::count_if(places.begin(), places.end(), IsMatched));
  auto begin = static_cast<std::size_t>(found - places.begin());
  // "Цели Организации Объединенных Наций в области устойчивого развития": whose it is may be said.
  if (matched == name.size() && IsMatched(places.back())) return {Says::kName, 0};
  if (IsRun({found, places.end()})) {
    if (begin == 0 || !front.IsCapital(skipped + begin - 1) ||
        front.OpensSentence(skipped + begin - 1)) {
      return {Says::kName, 0};
    }
  }
  const bool first = *found == 0;  // words in front of that are none of the name
  while (!first && begin > 0 && front.IsCapital(skipped + begin - 1) &&
         !front.OpensAsArticle(skipped + begin - 1)) {
    --begin;
  }
  const bool alike = front.alone() ? matched * 3 >= name.size() * 2 : matched * 2 >= name.size();
  return {alike ? Says::kOther : Says::kNothing, skipped + begin};
}

}  // namespace

std::size_t WordsBeforeExpansion(const Passage& passage, const CodeWord& code) {
  if (code.begin == 0 || code.end >= passage.text.size()) return 0;
  const std::size_t before = base::CharacterBegin(passage.text, code.begin - 1);
  std::size_t at = before;
  const locale::MarkPair* pair = passage.rules->Opening(base::NextCodePoint(passage.text, at));
  std::size_t behind = code.end;
  if (pair == nullptr || base::NextCodePoint(passage.text, behind) != pair->close) return 0;
  const auto next = std::partition_point(passage.words.begin(), passage.words.end(),
                                         [&](const Word& word) { return word.end <= before; });
  if (next == passage.words.begin()) return 0;
  const auto words = std::prev(next);
  // One word in front of it is measured in what the brackets say: "Cost (CHF)".
  const bool several = words->alone || words != passage.words.begin();
  const bool close =
      passage.Text(words->end, static_cast<std::uint32_t>(before)).find_first_not_of(' ') ==
      std::string_view::npos;
  if (!several || words->kind != WordKind::kWord || !close) return 0;
  return static_cast<std::size_t>(next - passage.words.begin());
}

std::optional<OtherName> OtherNameIn(const Passage& passage, std::size_t count,
                                     const std::vector<const locale::Term*>& terms) {
  const Front front(passage, count);
  if (front.words.size() < 2) return std::nullopt;
  std::optional<OtherName> other;
  for (const locale::Term* term : terms) {
    for (const std::string& name : term->Names()) {
      const std::vector<Letters> words = WordsOf(name, passage);
      if (words.size() < 2 || words.size() > kMostWords) continue;
      const Saying saying = SayingOf(front, words);
      if (saying.says == Says::kName) return std::nullopt;
      if (saying.says == Says::kNothing || other) continue;
      other = {front.WordAt(saying.begin).begin, passage.words[count - 1].end, term};
    }
  }
  return other;
}

}  // namespace hexapla::check
