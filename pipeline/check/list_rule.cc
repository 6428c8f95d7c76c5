#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "check/outline_lists.h"
#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// Words that may join the last item to the one before: "; and", "；以及".
constexpr std::size_t kMostJoiningWords = 3;

/// How one item opens or ends, and where that is seen.
struct Look {
  std::string kind;  ///< empty: it cannot be told
  base::Span span;
  bool sentence_end = false;  ///< it ends as a sentence does
};

constexpr const char* kNoMark = "no mark";

/// Whether the first word is a capital or a small letter, in a script that has both.
Look OpeningOf(const Passage& passage) {
  if (passage.words.empty() || passage.words.front().kind != WordKind::kWord) return {};
  const Word& word = passage.words.front();
  std::size_t at = word.begin;
  const char32_t first = base::NextCodePoint(passage.text, at);
  if (locale::IsLowerCase(first)) return {"a small letter", passage.SpanOf(word)};
  if (!locale::IsUpperCase(first)) return {};
  // An acronym or a name is a capital in any sentence: it says nothing.
  const char32_t second = at < word.end ? base::NextCodePoint(passage.text, at) : first;
  if (locale::IsUpperCase(second)) return {};
  return {"a capital", passage.SpanOf(word)};
}

/// The clause mark an item ends with. Behind it a list may go on: "…; and".
Look EndingOf(const Passage& passage) {
  if (passage.words.empty()) return {};
  char32_t mark = 0;
  std::uint32_t begin = passage.words.back().end;
  const auto take = [&](std::uint32_t from, std::uint32_t to, const std::u32string& marks) {
    ForEachCharacter(passage.Text(from, to), [&](char32_t c, std::uint32_t at, std::uint32_t) {
      if (marks.find(c) == std::u32string::npos) return;
      mark = c;
      begin = from + at;
    });
  };
  const auto size = static_cast<std::uint32_t>(passage.text.size());
  take(passage.words.back().end, size, passage.rules->clause_marks);
  const std::size_t count = passage.words.size();
  for (std::size_t back = 1; mark == 0 && back <= kMostJoiningWords && back < count; ++back) {
    take(passage.words[count - back - 1].end, passage.words[count - back].begin,
         passage.rules->item_ends);
  }
  if (mark == 0) return {kNoMark, passage.SpanOf(passage.words.back())};
  std::string text;
  base::AppendUtf8(mark, text);
  const bool sentence = passage.rules->sentence_ends.find(mark) != std::u32string::npos &&
                        passage.rules->item_ends.find(mark) == std::u32string::npos;
  return {"`" + text + "`", passage.SpanOf(begin, begin + static_cast<std::uint32_t>(text.size())),
          sentence};
}

/// Reports the items that are not like most of them.
void Compare(const std::vector<Look>& looks, const char* what, base::Sink& sink) {
  std::map<std::string, int> counts;
  for (const Look& look : looks) {
    if (!look.kind.empty()) ++counts[look.kind];
  }
  if (counts.size() < 2) return;
  const auto usual =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  const auto example = std::find_if(looks.begin(), looks.end(),
                                    [&](const Look& look) { return look.kind == usual->first; });
  for (const Look& look : looks) {
    if (look.kind.empty() || look.kind == usual->first) continue;
    sink.Report(base::Code::kUnevenList, look.span,
                fmt::format("this item {} with {}, others of the list with {}", what, look.kind,
                            usual->first))
        .hints.push_back({"one of the others is here", example->span});
  }
}

class ListCheck {
 public:
  ListCheck(const Passages& passages, const std::string& language, base::Sink& sink)
      : passages_(passages), language_(language), sink_(sink) {}

  void Check(const ListTexts& list) {
    if (list.items.size() < 2) return;
    Looks openings;
    Looks endings;
    for (const ListTexts::Item& item : list.items) {
      if (const Passage* first = Find(item.first)) Add(OpeningOf(*first), openings);
      // The last item may close the sentence.
      if (&item == &list.items.back()) break;
      if (const Passage* last = Find(item.last)) Add(EndingOf(*last), endings);
    }
    if (const Passage* last = Find(list.items.back().last)) CompareLast(*last, endings.all);
    Compare(openings.all, "opens", sink_);
    Compare(endings.all, "ends", sink_);
  }

 private:
  struct Looks {
    std::vector<Look> all;
    std::set<std::tuple<const base::SourceFile*, std::uint32_t, std::uint32_t>> places;
  };

  /// Behind items that are sentences the last one is a sentence too.
  void CompareLast(const Passage& last, const std::vector<Look>& before) {
    const Look ending = EndingOf(last);
    if (ending.kind != kNoMark || before.empty()) return;
    const bool sentences = std::all_of(before.begin(), before.end(), [&](const Look& look) {
      return look.sentence_end && look.kind == before.front().kind;
    });
    if (!sentences) return;
    sink_
        .Report(base::Code::kUnevenList, ending.span,
                fmt::format("this item ends with {}, others of the list with {}", ending.kind,
                            before.front().kind))
        .hints.push_back({"one of the others is here", before.front().span});
  }

  const Passage* Find(const model::OutlineText* text) const {
    return text == nullptr ? nullptr : passages_.Find(language_, text->file, text->unit);
  }

  /// One message may be many items.
  static void Add(Look look, Looks& out) {
    if (out.places.insert({look.span.file, look.span.begin, look.span.end}).second) {
      out.all.push_back(std::move(look));
    }
  }

  const Passages& passages_;
  const std::string& language_;
  base::Sink& sink_;
};

}  // namespace

void CheckLists(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) {
    for (const std::string& language : subject.languages) {
      ListCheck check(PassagesOf(subject), language, sink);
      ForEachList(outline, [&](const ListTexts& list) { check.Check(list); });
    }
  }
}

}  // namespace hexapla::check
