#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "base/edit_distance.h"
#include "check/arguments.h"
#include "check/outline_texts.h"
#include "check/rules.h"
#include "message/expand.h"

namespace hexapla::check {
namespace {

using Names = std::vector<std::string>;

const Names kGenders = {"masculine", "feminine", "neuter"};
const Names kNumbers = {"singular", "plural"};
const Names kStates = {"none", "unknown", "pending"};

bool Has(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// What a select decides by, and between what; nullopt where any key may be meant.
std::optional<Names> KeysOf(const message::Node& select, const base::Referent& referent,
                            bool by_grammar) {
  const auto keys = [&](const auto& what) -> std::optional<Names> {
    using What = std::decay_t<decltype(what)>;
    if constexpr (std::is_same_v<What, base::Value>) {
      if (what.type == base::ValueType::kText) return std::nullopt;
      return kStates;
    } else if constexpr (std::is_same_v<What, base::PersonReference>) {
      return Names{"masculine", "feminine"};
    } else if constexpr (std::is_same_v<What, base::TermReference> ||
                         std::is_same_v<What, base::EventReference> ||
                         std::is_same_v<What, base::LinkReference>) {
      return kGenders;
    } else {
      return Names{};
    }
  };
  if (by_grammar && select.name.ends_with("_number")) return kNumbers;
  return std::visit(keys, referent.what);
}

/// A number is chosen by as it is written in the files: `5`, `-2.50`.
bool IsNumberKey(const base::Referent& referent, const std::string& key) {
  return std::holds_alternative<base::Value>(referent.what) &&
         base::Decimal::Parse(key).has_value();
}

class BranchCheck {
 public:
  BranchCheck(const Subject& subject, base::Sink& sink) : subject_(subject), sink_(sink) {}

  void Visit(const model::OutlineText& text) {
    const load::UnitFile& file = subject_.project.units.at(text.file);
    const load::Unit* unit = file.Find(text.unit);
    if (unit == nullptr) return;
    scope_ = text.scope.get();
    filed_ = nullptr;
    if (Enter(file.source_language)) Walk(unit->source.content);
    for (const std::string& language : subject_.languages) {
      if (language == file.source_language || text.original_only) continue;
      const auto* translation = subject_.project.FindTranslation(language, text.file, text.unit);
      if (translation == nullptr || !translation->present || !Enter(language)) continue;
      if (!message::HasBranches(translation->target.content)) continue;
      if (load::IsStale(*translation, *unit, locale_->categories())) continue;
      filed_ = translation;
      Walk(translation->target.content);
    }
  }

 private:
  bool Enter(const std::string& language) {
    const auto found = subject_.locales.find(language);
    locale_ = found == subject_.locales.end() ? nullptr : found->second.get();
    return locale_ != nullptr;
  }

  void Walk(const std::vector<message::Node>& content) {
    for (const message::Node& node : content) {
      Walk(node.children);
      if (node.kind == message::NodeKind::kPlural) VisitPlural(node);
      if (node.kind == message::NodeKind::kSelect) VisitSelect(node);
    }
  }

  const base::Referent* Find(const std::string& name) const {
    const auto found = scope_->find(name);
    if (found == scope_->end()) return nullptr;
    const bool guess = IsGuess(name, found->second) && !subject_.terms.Has(name);
    return guess ? nullptr : &found->second;
  }

  void VisitPlural(const message::Node& node) {
    for (const message::Branch& branch : node.branches) Walk(branch.content);
    const base::Referent* referent = Find(node.name);
    const auto* value = referent == nullptr ? nullptr : std::get_if<base::Value>(&referent->what);
    if (value == nullptr) return;
    if (value->state == base::ValueState::kPending) return;  // said of the fact itself
    if (value->state != base::ValueState::kKnown) {
      ReportUncounted(node, *referent, NameOf(value->state));
    } else {
      CheckOptional(node, *referent, *value);
      CheckGoverned(node, *referent, *value);
    }
  }

  /// One finding for a place, whatever values a template words there.
  bool IsNew(base::Code code, const base::Span& span) {
    return seen_.emplace(code, span.file, span.begin).second;
  }

  void ReportUncounted(const message::Node& node, const base::Referent& referent,
                       std::string_view state) {
    if (!IsNew(base::Code::kUncountedPlural, node.span)) return;
    auto& finding = sink_.Report(
        base::Code::kUncountedPlural, node.span,
        fmt::format("`{}` is `{}`: no number chooses between the branches of this plural",
                    node.name, state));
    finding.hints.push_back(
        {fmt::format("`{{{0}, select, {1} {{…}} other {{{{{0}, plural, …}}}}}}` has words for it",
                     node.name, state),
         referent.origin});
  }

  /// A category that may be left out is needed once a number is of it.
  void CheckOptional(const message::Node& node, const base::Referent& referent,
                     const base::Value& value) {
    const std::string category = locale_->PluralCategory(value.number, node.ordinal);
    const bool is_exact = value.qualifier == base::Qualifier::kExact;
    const std::string exact = is_exact ? "=" + value.number.ToString() : "";
    if (!locale_->categories().optional.contains(category)) return;
    if (IsWorded(node, category) || IsWorded(node, exact)) return;
    const base::Span& place = filed_ == nullptr ? node.span : filed_->span;
    if (!IsNew(base::Code::kMissingPluralBranch, place)) return;
    sink_
        .Report(base::Code::kMissingPluralBranch, place,
                fmt::format("plural `{}` has no branch `{}`, which `{}` needs for {}", node.name,
                            category, locale_->tag(), value.number.ToString()))
        .hints.push_back({"the number is stated here", referent.origin});
  }

  /// Of a group of units, by those that are filed: where one may be left out, that of `other`
  /// stands in the message.
  bool IsWorded(const message::Node& node, const std::string& key) const {
    if (filed_ == nullptr) {
      return std::any_of(node.branches.begin(), node.branches.end(),
                         [&](const message::Branch& branch) { return branch.key == key; });
    }
    return std::any_of(filed_->variants.begin(), filed_->variants.end(), [&](const auto& variant) {
      return std::find(variant.keys.begin(), variant.keys.end(), std::pair(node.name, key)) !=
             variant.keys.end();
    });
  }

  void CheckGoverned(const message::Node& node, const base::Referent& referent,
                     const base::Value& value) {
    const std::string governed = locale_->Governed(value.qualifier);
    if (governed.empty() || node.ordinal) return;
    const base::Span& place = filed_ == nullptr ? node.span : filed_->span;
    if (!IsNew(base::Code::kGovernedPlural, place)) return;
    auto& finding = sink_.Report(
        base::Code::kGovernedPlural, place,
        fmt::format("`{}` is \"{}\": what is counted stands in the form `{}`, and branches are "
                    "words beside a bare number",
                    node.name, locale_->Format(value, "", locale::Place::kText).text, governed));
    finding.hints.push_back({"write the sentence without branches, as it is for this figure", {}});
    finding.hints.push_back({"the figure is stated here", referent.origin});
  }

  void VisitSelect(const message::Node& node) {
    const base::Referent* base = Find(BaseOfGrammarName(node.name));
    const base::Referent* referent = base != nullptr ? base : Find(node.name);
    const auto* value = referent == nullptr ? nullptr : std::get_if<base::Value>(&referent->what);
    for (const message::Branch& branch : node.branches) {
      if (value == nullptr || IsTaken(node, branch, *value)) Walk(branch.content);
    }
    if (referent == nullptr) return;
    const auto keys = KeysOf(node, *referent, base != nullptr);
    if (!keys) return;
    for (const message::Branch& branch : node.branches) {
      if (branch.key == "other" || Has(*keys, branch.key)) continue;
      if (!IsNumberKey(*referent, branch.key)) ReportKey(node, branch, *keys, *referent);
    }
  }

  /// Whether \p value can choose \p branch: what depends on a number is worded where there is one.
  static bool IsTaken(const message::Node& node, const message::Branch& branch,
                      const base::Value& value) {
    const std::string state(NameOf(value.state));
    if (state.empty()) return !Has(kStates, branch.key);
    if (branch.key == state) return true;
    return branch.key == "other" &&
           std::none_of(node.branches.begin(), node.branches.end(),
                        [&](const message::Branch& other) { return other.key == state; });
  }

  void ReportKey(const message::Node& node, const message::Branch& branch, const Names& keys,
                 const base::Referent& referent) {
    if (!IsNew(base::Code::kUnknownSelectKey, branch.span)) return;
    auto& finding =
        sink_.Report(base::Code::kUnknownSelectKey, branch.span,
                     fmt::format("`{}` is never `{}`, so that this branch is never printed",
                                 node.name, branch.key));
    if (const auto near = base::DidYouMean(branch.key, keys)) {
      finding.hints.push_back({fmt::format("did you mean `{}`?", *near), referent.origin});
      return;
    }
    std::string list;
    for (const std::string& key : keys) list += (list.empty() ? "`" : ", `") + key + "`";
    finding.hints.push_back({list.empty() ? std::string("nothing can be chosen by it")
                                          : fmt::format("it is one of {}", list),
                             referent.origin});
  }

  const Subject& subject_;
  base::Sink& sink_;
  const model::Scope* scope_ = nullptr;
  const locale::Locale* locale_ = nullptr;
  const load::Translation* filed_ = nullptr;  ///< what is walked; nullptr: the source
  std::set<std::tuple<base::Code, const base::SourceFile*, std::uint32_t>> seen_;
};

}  // namespace

void CheckBranches(const Subject& subject, base::Sink& sink) {
  BranchCheck check(subject, sink);
  for (const auto& [id, outline] : subject.outlines) {
    ForEachOutlineText(outline, [&](const model::OutlineText& text) { check.Visit(text); });
  }
}

}  // namespace hexapla::check
