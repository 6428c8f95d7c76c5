#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "check/rules.h"
#include "load/project.h"

namespace hexapla::check {
namespace {

using Names = std::set<std::string_view>;

/// Whether \p element may come into \p container by way of an include: the schema sees each file by
/// itself. What is not named here stands wherever text stands.
bool MayStandIn(std::string_view element, std::string_view container) {
  static const std::map<std::string_view, Names> closed = {{"box", {"entry", "rule"}},
                                                           {"list", {"item"}},
                                                           {"header", {"row"}},
                                                           {"body", {"row"}},
                                                           {"masthead", {"original"}}};
  static const std::map<std::string_view, Names> only_in = {
      {"masthead", {"template"}},
      {"author", {"template"}},
      {"title", {"template"}},
      {"footer", {"template"}},
      {"contents", {"template"}},
      {"box", {"template"}},
      {"section", {"template", "section", "landscape"}},
      {"landscape", {"template", "section"}},
      {"closing-rule", {"template", "section", "landscape"}},
      {"entry", {}},
      {"item", {}},
      {"original", {}},
      {"row", {}}};
  if (const auto taken = closed.find(container); taken != closed.end()) {
    return taken->second.count(element) > 0;
  }
  const auto places = only_in.find(element);
  return places == only_in.end() || places->second.count(container) > 0;
}

class IncludeCheck {
 public:
  IncludeCheck(const load::Template& tmpl, base::Sink& sink) : template_(tmpl), sink_(sink) {}

  /// \p include  by which \p parent stands in \p container; null in a file's own element.
  void Walk(xml::Element parent, std::string_view container, xml::Element include) {
    for (const xml::Element child : parent.children()) {
      const std::string_view name = child.name();
      if (name == "for-each" || name == "if") {
        Walk(child, container, include);
      } else if (name == "include") {
        Follow(child, container);
      } else if (name != "let") {
        if (include && !MayStandIn(name, container)) Report(child, container, include);
        Walk(child, name, {});
      }
    }
  }

 private:
  void Follow(xml::Element include, std::string_view container) {
    const auto path =
        load::IncludedPath(include.span().file->path(), include.attribute_or("href", ""));
    const auto part = template_.files.find(path.value_or(""));
    if (part == template_.files.end()) return;
    // A cycle is a finding of loading.
    if (std::count(open_.begin(), open_.end(), part->first) > 0) return;
    open_.push_back(part->first);
    Walk(part->second->root(), container, include);
    open_.pop_back();
  }

  void Report(xml::Element child, std::string_view container, xml::Element include) {
    sink_
        .Report(base::Code::kMisplacedElement, child.span(),
                fmt::format("`<{}>` may not stand in `<{}>`", child.name(), container))
        .hints.push_back({"it is included here", include.span()});
  }

  const load::Template& template_;
  base::Sink& sink_;
  std::vector<std::string> open_;  ///< parts being walked, outermost first
};

}  // namespace

void CheckIncludes(const Subject& subject, base::Sink& sink) {
  for (const auto& [name, tmpl] : subject.project.templates) {
    const auto main = tmpl.files.find(tmpl.main);
    if (main != tmpl.files.end())
      IncludeCheck(tmpl, sink).Walk(main->second->root(), "template", {});
  }
}

}  // namespace hexapla::check
