#include "message/choices.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/ascii.h"
#include "base/edit_distance.h"
#include "message/characters.h"

namespace hexapla::message {
namespace {

constexpr std::array<std::string_view, 6> kCategories = {"zero", "one",  "two",
                                                         "few",  "many", "other"};

template <class Range>
std::string InBackticks(const Range& words) {
  std::string out;
  for (const auto& word : words) out += fmt::format("{}`{}`", out.empty() ? "" : ", ", word);
  return out;
}

template <class Range, class Word>
bool Contains(const Range& range, const Word& word) {
  return std::find(range.begin(), range.end(), word) != range.end();
}

bool IsExplicitNumber(std::string_view key) {
  if (key.size() < 2 || key[0] != '=' || key.size() > 16) return false;
  return (key[1] != '0' || key.size() == 2) &&
         std::all_of(key.begin() + 1, key.end(), base::IsDigit);
}

void CheckTwice(std::string_view name, const std::vector<BranchKey>& keys, base::Code code,
                base::Sink& sink) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto first = std::find_if(keys.begin(), keys.end(),
                                    [&](const BranchKey& k) { return k.key == keys[i].key; });
    if (static_cast<std::size_t>(first - keys.begin()) == i) continue;
    sink.Report(code, keys[i].span,
                fmt::format("`{}` has the branch `{}` twice", name, keys[i].key))
        .hints.push_back({"the first one is here", first->span});
  }
}

void CheckPluralKey(std::string_view name, const BranchKey& key,
                    const std::vector<std::string>& categories, base::Sink& sink) {
  if (IsExplicitNumber(key.key) || Contains(categories, key.key)) return;
  const std::string needs = fmt::format("this language needs {}", InBackticks(categories));
  if (Contains(kCategories, key.key)) {
    sink.Report(base::Code::kUselessPluralBranch, key.span,
                fmt::format("plural `{}` has a branch `{}`, which this language never uses", name,
                            key.key))
        .hints.push_back({needs, {}});
    return;
  }
  auto& found = sink.Report(base::Code::kUnknownPluralCategory, key.span,
                            fmt::format("`{}` is not a plural category", key.key));
  if (const auto meant = base::DidYouMean(key.key, categories)) {
    found.hints.push_back({fmt::format("did you mean `{}`?", *meant), {}});
  }
  found.hints.push_back({needs + "; a number by itself is `=5`", {}});
}

using Choice = std::tuple<NodeKind, bool, std::string>;

void CollectChoices(const std::vector<Node>& content, std::set<Choice>& choices) {
  for (const Node& node : content) {
    if (!node.branches.empty()) choices.emplace(node.kind, node.ordinal, node.name);
    CollectChoices(node.children, choices);
    for (const Branch& branch : node.branches) CollectChoices(branch.content, choices);
  }
}

}  // namespace

void CheckPluralKeys(std::string_view name, const std::vector<BranchKey>& keys, bool ordinal,
                     const PluralCategories& categories, base::Span head, base::Sink& sink) {
  std::vector<std::string> known = ordinal ? categories.ordinal : categories.cardinal;
  if (!Contains(known, "other")) known.emplace_back("other");
  CheckTwice(name, keys, base::Code::kDuplicatePluralBranch, sink);
  for (const BranchKey& key : keys) CheckPluralKey(name, key, known, sink);
  std::vector<std::string> missing;
  for (const std::string& category : known) {
    const bool there = std::any_of(keys.begin(), keys.end(),
                                   [&](const BranchKey& k) { return k.key == category; });
    const bool optional = category != "other" && categories.optional.count(category) > 0;
    if (!there && !optional) missing.push_back(category);
  }
  if (missing.empty()) return;
  sink.Report(base::Code::kMissingPluralBranch, head,
              fmt::format("plural `{}` has no branch {}", name, InBackticks(missing)))
      .hints.push_back({fmt::format("this language needs {}", InBackticks(known)), {}});
}

void CheckSelectKeys(std::string_view name, const std::vector<BranchKey>& keys, base::Span head,
                     base::Sink& sink) {
  CheckTwice(name, keys, base::Code::kDuplicateSelectBranch, sink);
  const bool other =
      std::any_of(keys.begin(), keys.end(), [](const BranchKey& k) { return k.key == "other"; });
  if (other) return;
  sink.Report(base::Code::kMissingSelectBranch, head,
              fmt::format("select `{}` has no branch `other`", name))
      .hints.push_back({"`other` is what is printed when no other branch fits", {}});
}

void CheckChoices(const std::vector<Node>& content, base::Span span, base::Sink& sink) {
  std::set<Choice> choices;
  CollectChoices(content, choices);
  if (choices.size() <= kMaxChoices) return;
  sink.Report(base::Code::kTooManyChoices, span,
              fmt::format("the message has plurals and selects on {} arguments; {} are the most",
                          choices.size(), kMaxChoices))
      .hints.push_back({"make two sentences of it, each a message of its own", {}});
}

}  // namespace hexapla::message
