#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// Letters of a script without spaces from which words between marks of titles are one. Of fewer
/// than `kLongestWord` a name of the termbase may be a word too: 战略规划.
constexpr std::size_t kShortestTitle = 4;
constexpr std::size_t kLongestWord = 6;
/// Words in marks that are of other things than titles too.
constexpr std::size_t kShortestQuoted = 3;

using Names = std::set<std::string, std::less<>>;

/// The names of the termbase that may be titles, without their marks.
Names NamesIn(const Subject& subject, const std::string& language) {
  Names names;
  const auto rules = subject.text_rules.find(language);
  if (rules == subject.text_rules.end()) return names;
  const auto add = [&](const std::string& name) {
    std::string bare;
    ForEachCharacter(name, [&](char32_t c, std::uint32_t, std::uint32_t) {
      const locale::MarkPair* open = rules->second->Opening(c);
      const locale::MarkPair* close = rules->second->Closing(c);
      const bool mark = (open != nullptr && open->title) || (close != nullptr && close->title);
      if (!mark) base::AppendUtf8(c, bare);
    });
    names.insert(bare);
  };
  for (const std::string& id : subject.terms.ConceptIds()) {
    const locale::Term* term = subject.terms.Find(id, language);
    if (term == nullptr) continue;
    add(term->full);
    add(term->short_form);
  }
  return names;
}

/// A title between its marks: words [first, last] of a passage.
struct Title {
  const Passage* passage = nullptr;
  std::size_t first = 0;
  std::size_t last = 0;

  std::size_t size() const { return last - first + 1; }
  std::uint32_t begin() const { return passage->words[first].begin; }
  std::uint32_t end() const { return passage->words[last].end; }
  base::Span span() const { return passage->SpanOf(begin(), end()); }
};

/// Bytes of a passage that stand between marks of titles, or in any quotation.
using Ranges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

bool Inside(const Ranges& ranges, std::uint32_t begin, std::uint32_t end) {
  return std::any_of(ranges.begin(), ranges.end(), [&](const auto& range) {
    return range.first <= begin && end <= range.second;
  });
}

/// What stands in each pair of marks that is of titles, or holds one name and nothing else.
class Finder {
 public:
  Finder(const Passage& passage, const Names& names) : passage_(passage), names_(names) { Find(); }

  Ranges quoted;
  std::vector<Title> titles;

 private:
  void Find() {
    const locale::MarkPair* open = nullptr;
    std::uint32_t from = 0;
    for (const auto& [c, begin, end] : passage_.signs) {
      if (open != nullptr && c == open->close) {
        Add(*open, from, begin);
        open = nullptr;
      } else if (open == nullptr && IsQuote(c)) {
        open = passage_.rules->Opening(c);
        from = end;
      }
    }
  }

  bool IsQuote(char32_t c) const {
    const locale::MarkPair* pair = passage_.rules->Opening(c);
    return pair != nullptr && (pair->title || pair->quotes);
  }

  /// Where titles have marks of their own, what stands in others is none.
  bool IsHeadOfTitle(const Word& word) const {
    const auto& pairs = passage_.rules->pairs;
    const bool marks =
        std::any_of(pairs.begin(), pairs.end(), [](const auto& pair) { return pair.title; });
    std::size_t at = word.begin;
    return !marks && word.kind == WordKind::kWord &&
           locale::IsUpperCase(base::NextCodePoint(passage_.text, at));
  }

  void Add(const locale::MarkPair& pair, std::uint32_t from, std::uint32_t to) {
    quoted.emplace_back(from, to);
    const auto& words = passage_.words;
    const auto first = std::find_if(words.begin(), words.end(),
                                    [&](const Word& word) { return word.begin >= from; });
    auto behind = first;
    while (behind != words.end() && behind->end <= to) ++behind;
    if (first == behind) return;
    const auto count = static_cast<std::size_t>(behind - first);
    const bool one_name = count == 1 && first->kind == WordKind::kArgument;
    const bool word = first->alone && count < kLongestWord &&
                      names_.contains(passage_.Text(first->begin, std::prev(behind)->end));
    const bool title = pair.title && !word && count >= (first->alone ? kShortestTitle : 2);
    const bool quotation = pair.quotes && count >= kShortestQuoted && IsHeadOfTitle(*first);
    if (!one_name && !title && !quotation) return;
    const auto index = static_cast<std::size_t>(first - words.begin());
    titles.push_back({&passage_, index, index + count - 1});
  }

  const Passage& passage_;
  const Names& names_;
};

bool Matches(const Title& title, const Passage& passage, std::size_t at) {
  if (at + title.size() > passage.words.size()) return false;
  const Word& first = title.passage->words[title.first];
  const bool same_case = title.passage->Text(first) == passage.Text(passage.words[at]);
  if (first.kind == WordKind::kWord && !same_case) return false;
  for (std::size_t i = 0; i < title.size(); ++i) {
    if (title.passage->words[title.first + i].hash != passage.words[at + i].hash) return false;
  }
  return true;
}

/// How a name is asked for: its acronym is no title where its full form is one.
std::string StyleOf(const Title& title) {
  const message::Node* node = title.passage->ArgumentAt(title.passage->words[title.first]);
  return node == nullptr ? std::string() : node->style;
}

/// Names the title as its words stand, or by its id.
std::string NameOf(const Title& title) {
  const message::Node* node = title.passage->ArgumentAt(title.passage->words[title.first]);
  if (title.size() == 1 && node != nullptr) return '{' + node->name + '}';
  return std::string(title.passage->Text(title.begin(), title.end()));
}

/// Once per title: that it stands without its marks often is one slip.
void Report(const Title& title, const Title& bare, std::set<std::string>& told, base::Sink& sink) {
  const std::string name = NameOf(title);
  if (!told.insert(name).second) return;
  sink.Report(base::Code::kTitleMarks, bare.span(),
              fmt::format("`{}` stands without the marks that it has elsewhere", name))
      .hints.push_back({"it has them here", title.span()});
}

void Look(const std::vector<const Passage*>& passages, const Names& names, base::Sink& sink) {
  std::vector<Ranges> quoted;
  std::unordered_map<std::uint64_t, std::vector<Title>> titles;  // by their first word
  for (const Passage* passage : passages) {
    Finder finder(*passage, names);
    quoted.push_back(std::move(finder.quoted));
    for (const Title& title : finder.titles) {
      titles[passage->words[title.first].hash].push_back(title);
    }
  }
  if (titles.empty()) return;
  std::set<std::string> told;
  for (std::size_t p = 0; p < passages.size(); ++p) {
    const Passage& passage = *passages[p];
    for (std::size_t at = 0; at < passage.words.size(); ++at) {
      const auto candidates = titles.find(passage.words[at].hash);
      if (candidates == titles.end()) continue;
      for (const Title& title : candidates->second) {
        if (!Matches(title, passage, at)) continue;
        const Title bare{&passage, at, at + title.size() - 1};
        const bool same_style = title.size() > 1 || StyleOf(title) == StyleOf(bare);
        if (!same_style || Inside(quoted[p], bare.begin(), bare.end())) continue;
        Report(title, bare, told, sink);
        break;
      }
    }
  }
}

}  // namespace

void CheckTitleMarks(const Subject& subject, base::Sink& sink) {
  for (const std::string& language : subject.languages) {
    const Names names = NamesIn(subject, language);
    for (const auto& [id, outline] : subject.outlines) {
      Look(PassagesOf(subject).InOrder(outline, language), names, sink);
    }
  }
}

}  // namespace hexapla::check
