#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/edit_distance.h"
#include "check/arguments.h"
#include "check/outline_texts.h"
#include "check/rules.h"
#include "load/variants.h"
#include "message/expand.h"

namespace hexapla::check {
namespace {

using message::Node;

std::set<std::string> NamesIn(const std::vector<Node>& content) {
  std::set<std::string> names;
  ForEachArgument(content, [&](const Node& node) { names.insert(node.name); });
  return names;
}

/// The plurals whose number `#` prints in \p content.
std::set<std::string> NumbersIn(const std::vector<Node>& content) {
  std::set<std::string> names;
  for (const Node& node : content) {
    if (node.kind == message::NodeKind::kNumber) names.insert(node.name);
    names.merge(NumbersIn(node.children));
  }
  return names;
}

/// The source reading a target reading translates: the one with the same select keys.
const message::Variant& Counterpart(const message::Variant& target,
                                    const std::vector<message::Variant>& source) {
  for (const message::Variant& candidate : source) {
    if (candidate.keys == target.keys) return candidate;
  }
  const message::Variant* general = load::OtherVariant(source);
  return general != nullptr ? *general : source.back();
}

/// Where a reading stands: of a group's, its own unit's target.
base::Span PlaceOf(const message::Variant& reading, const load::Translation& translation) {
  if (reading.keys.empty() || reading.content.empty()) return translation.span;
  const base::Span& first = reading.content.front().span;
  const base::Span& last = reading.content.back().span;
  const bool known = first.file != nullptr && first.file == last.file && first.begin < last.end;
  return known ? base::Span{first.file, first.begin, last.end} : translation.span;
}

class TranslationCheck {
 public:
  /// \p locale  nullptr when it could not be read: what is missing can be said all the same.
  TranslationCheck(const Subject& subject, const std::string& language,
                   const locale::Locale* locale, base::Sink& sink)
      : subject_(subject), language_(language), locale_(locale), sink_(sink) {}

  void Visit(const model::OutlineText& text) {
    const load::UnitFile& file = subject_.project.units.at(text.file);
    if (file.source_language == language_ || text.original_only) return;
    const load::Unit* unit = file.Find(text.unit);
    if (unit == nullptr || !seen_.insert(text.file + '#' + text.unit).second) return;
    if (!IsSound(text.file)) return;
    const load::Translation* translation =
        subject_.project.FindTranslation(language_, text.file, text.unit);
    if (translation == nullptr || !translation->present) {
      ReportMissing(*unit, translation);
      return;
    }
    if (locale_ == nullptr) return;
    if (load::IsStale(*translation, *unit, locale_->categories())) {
      ReportStale(*unit, *translation);
      return;
    }
    ComparePlaceholders(*unit, *translation);
    CheckArgumentForms(translation->target.content, *text.scope, locale_, sink_);
  }

 private:
  /// A catalogue with findings of its own may say what seems to be missing.
  bool IsSound(const std::string& path) const {
    const auto catalogues = subject_.project.catalogues.find(language_);
    if (catalogues == subject_.project.catalogues.end()) return true;
    const auto file = catalogues->second.find(path);
    return file == catalogues->second.end() || file->second.sound;
  }

  void ReportMissing(const load::Unit& unit, const load::Translation* translation) {
    const base::Span place = translation == nullptr ? unit.span : translation->span;
    auto& finding =
        sink_.Report(base::Code::kMissingTranslation, place,
                     fmt::format("`{}` has no translation into `{}`", unit.id, language_));
    if (subject_.draft) finding.severity = base::Severity::kWarning;
    if (translation != nullptr) {
      finding.hints.push_back({"the source is here", unit.span});
    } else {
      finding.hints.push_back(
          {fmt::format("`hexapla sync --lang {}` adds it to the catalogue", language_), {}});
    }
  }

  void ReportStale(const load::Unit& unit, const load::Translation& translation) {
    auto& finding =
        sink_.Report(base::Code::kStaleTranslation, translation.span,
                     fmt::format("the source of `{}` has changed since it was translated into `{}`",
                                 unit.id, language_));
    if (subject_.draft) finding.severity = base::Severity::kWarning;
    finding.hints.push_back({"the source is here", unit.span});
    finding.hints.push_back(
        {"the translation reads: " + message::ToSource(translation.target.content), {}});
  }

  void ComparePlaceholders(const load::Unit& unit, const load::Translation& translation) {
    const std::set<std::string> known = NamesIn(unit.source.content);
    CheckSelectors(unit, translation, known);
    // One reading on either side, and both name the same: the rule, and no need to take it apart.
    const bool one = !message::HasBranches(unit.source.content) &&
                     !message::HasBranches(translation.target.content);
    if (one && NamesIn(translation.target.content) == known) return;
    const auto source = message::Expand(unit.source.content, locale_->categories());
    const auto target = message::Expand(translation.target.content, locale_->categories());
    for (const message::Variant& variant : target) {
      const message::Variant& original = Counterpart(variant, source);
      const std::set<std::string> wanted = NamesIn(original.content);
      const std::set<std::string> found = NamesIn(variant.content);
      for (const std::string& name : wanted) {
        if (found.count(name) == 0) ReportDropped(unit, translation, variant, name);
      }
      for (const std::string& name : DroppedNumbers(variant, original)) {
        if (found.count(name) == 0) ReportDropped(unit, translation, variant, name);
      }
      for (const std::string& name : found) {
        if (known.count(name) == 0) ReportInvented(unit, translation, known, name);
      }
    }
  }

  /// Plurals whose number the source prints and the target does not. `other` stands for many
  /// numbers; the other branches may say theirs in words: "once".
  static std::set<std::string> DroppedNumbers(const message::Variant& target,
                                              const message::Variant& source) {
    const std::set<std::string> wanted = NumbersIn(source.content);
    const std::set<std::string> found = NumbersIn(target.content);
    std::set<std::string> dropped;
    for (const auto& [name, key] : target.keys) {
      if (key == "other" && wanted.count(name) > 0 && found.count(name) == 0) dropped.insert(name);
    }
    return dropped;
  }

  /// What a target decides by must be something the source knows of.
  void CheckSelectors(const load::Unit& unit, const load::Translation& translation,
                      const std::set<std::string>& wanted) {
    ForEachArgument(translation.target.content, [&](const Node& node) {
      if (node.kind == message::NodeKind::kArgument || wanted.count(node.name) > 0) return;
      const std::string base = BaseOfGrammarName(node.name);
      if (base.empty() || wanted.count(base) == 0) {
        ReportInvented(unit, translation, wanted, node.name);
      }
    });
  }

  void ReportDropped(const load::Unit& unit, const load::Translation& translation,
                     const message::Variant& variant, const std::string& name) {
    std::string where;
    for (const auto& [argument, key] : variant.keys) where += fmt::format(" {}={}", argument, key);
    auto& finding =
        sink_.Report(base::Code::kDroppedPlaceholder, PlaceOf(variant, translation),
                     fmt::format("the translation leaves out `{}`{}", name,
                                 where.empty() ? "" : " in the reading `" + where.substr(1) + "`"));
    finding.hints.push_back({"the source is here", unit.span});
  }

  void ReportInvented(const load::Unit& unit, const load::Translation& translation,
                      const std::set<std::string>& wanted, const std::string& name) {
    auto& finding =
        sink_.Report(base::Code::kInventedPlaceholder, translation.span,
                     fmt::format("the translation uses `{}`, the source does not", name));
    const std::vector<std::string> names(wanted.begin(), wanted.end());
    if (const auto near = base::DidYouMean(name, names)) {
      finding.hints.push_back({fmt::format("did you mean `{}`?", *near), {}});
    }
    finding.hints.push_back({"the source is here", unit.span});
  }

  const Subject& subject_;
  const std::string& language_;
  const locale::Locale* locale_;
  base::Sink& sink_;
  std::set<std::string> seen_;
};

}  // namespace

void CheckTranslations(const Subject& subject, base::Sink& sink) {
  for (const std::string& language : subject.languages) {
    const auto locale = subject.locales.find(language);
    TranslationCheck check(subject, language,
                           locale == subject.locales.end() ? nullptr : locale->second.get(), sink);
    for (const auto& [id, outline] : subject.outlines) {
      ForEachOutlineText(outline, [&](const model::OutlineText& text) { check.Visit(text); });
    }
  }
}

}  // namespace hexapla::check
