#include <fmt/format.h>

#include "base/edit_distance.h"
#include "check/arguments.h"
#include "check/outline_texts.h"
#include "check/records.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

class ArgumentCheck {
 public:
  ArgumentCheck(const Subject& subject, const load::Report& report, base::Sink& sink)
      : subject_(subject), sink_(sink), names_(IdsOf(RecordsById(subject.project, report))) {
    for (const std::string& id : subject.terms.ConceptIds()) names_.push_back(id);
    for (const char* name : {"session", "symbol", "author", "issued", "agenda_item", "report_date",
                             "original_language"}) {
      names_.emplace_back(name);
    }
  }

  void Visit(const model::OutlineText& text) {
    const load::UnitFile& file = subject_.project.units.at(text.file);
    const load::Unit* unit = file.Find(text.unit);
    if (unit == nullptr) return;
    ForEachArgument(unit->source.content, [&](const message::Node& node) {
      const auto found = text.scope->find(node.name);
      if (found == text.scope->end() || !IsGuess(node.name, found->second)) return;
      if (!IsKnown(node, *text.scope)) ReportUnknown(node);
    });
    const auto locale = subject_.locales.find(file.source_language);
    CheckArgumentForms(unit->source.content, *text.scope,
                       locale == subject_.locales.end() ? nullptr : locale->second.get(), sink_);
  }

 private:
  bool IsKnown(const message::Node& node, const model::Scope& scope) const {
    if (subject_.terms.Has(node.name) || !subject_.terms.whole()) return true;
    if (node.kind != message::NodeKind::kSelect) return false;
    const auto base = scope.find(BaseOfGrammarName(node.name));
    return base != scope.end() &&
           (!IsGuess(base->first, base->second) || subject_.terms.Has(base->first));
  }

  void ReportUnknown(const message::Node& node) {
    auto& finding = sink_.Report(
        base::Code::kUnknownPlaceholder, node.span,
        fmt::format("`{}` is no record, fact or concept, and nothing the template binds",
                    node.name));
    // A name of the front matter is known, and not bound where the report does not state it.
    const auto near = base::DidYouMean(node.name, names_);
    if (near && *near != node.name) {
      finding.hints.push_back({fmt::format("did you mean `{}`?", *near), {}});
    }
  }

  const Subject& subject_;
  base::Sink& sink_;
  std::vector<std::string> names_;
};

}  // namespace

void CheckArguments(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) {
    ArgumentCheck check(subject, subject.project.reports.at(id), sink);
    ForEachOutlineText(outline, [&](const model::OutlineText& text) { check.Visit(text); });
  }
}

}  // namespace hexapla::check
