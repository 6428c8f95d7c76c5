#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// Letters of a script without spaces from which words between marks are a title.
constexpr std::size_t kShortestTitle = 6;

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
  explicit Finder(const Passage& passage) : passage_(passage) { Find(); }

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
    const bool title = pair.title && count >= (first->alone ? kShortestTitle : 2);
    if (!one_name && !title) return;
    const auto index = static_cast<std::size_t>(first - words.begin());
    titles.push_back({&passage_, index, index + count - 1});
  }

  const Passage& passage_;
};

bool Matches(const Title& title, const Passage& passage, std::size_t at) {
  if (at + title.size() > passage.words.size()) return false;
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

void Look(const std::vector<const Passage*>& passages, base::Sink& sink) {
  std::vector<Ranges> quoted;
  std::unordered_map<std::uint64_t, std::vector<Title>> titles;  // by their first word
  for (const Passage* passage : passages) {
    Finder finder(*passage);
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
  for (const auto& [id, outline] : subject.outlines) {
    for (const std::string& language : subject.languages) {
      Look(PassagesOf(subject).InOrder(outline, language), sink);
    }
  }
}

}  // namespace hexapla::check
