#include <fmt/format.h>

#include <map>

#include "check/outline_texts.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// The figure that \p node prints; null when it prints none that is stated.
const base::Referent* FigureOf(const message::Node& node, const model::Scope& scope) {
  if (node.kind != message::NodeKind::kArgument) return nullptr;
  const auto found = scope.find(node.name);
  if (found == scope.end() || found->second.id.empty()) return nullptr;
  return std::holds_alternative<base::Value>(found->second.what) ? &found->second : nullptr;
}

/// Looks at what stands outside of branches: which of those is printed, the values decide.
class TextCheck {
 public:
  TextCheck(const model::Scope& scope, base::Sink& sink) : scope_(scope), sink_(sink) {}

  void Visit(const std::vector<message::Node>& nodes) {
    for (const message::Node& node : nodes) {
      if (const base::Referent* figure = FigureOf(node, scope_)) Look(node, *figure);
      Visit(node.children);
    }
  }

 private:
  void Look(const message::Node& node, const base::Referent& figure) {
    const auto [first, fresh] = names_.try_emplace(figure.id, node.name);
    if (fresh || first->second == node.name) return;
    sink_
        .Report(base::Code::kFigureBesideItself, node.span,
                fmt::format("`{}` is `{}` here, as `{}` before it is", node.name, figure.id,
                            first->second))
        .hints.push_back({"it is stated here", figure.origin});
  }

  const model::Scope& scope_;
  base::Sink& sink_;
  std::map<std::string, std::string> names_;  ///< by which each figure was printed, by its id
};

}  // namespace

void CheckOneFigure(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) {
    ForEachOutlineText(outline, [&](const model::OutlineText& text) {
      const auto file = subject.project.units.find(text.file);
      const load::Unit* unit =
          file == subject.project.units.end() ? nullptr : file->second.Find(text.unit);
      if (unit != nullptr && text.scope) TextCheck(*text.scope, sink).Visit(unit->source.content);
    });
  }
}

}  // namespace hexapla::check
