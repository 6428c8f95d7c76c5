#include <fmt/format.h>

#include <set>
#include <utility>

#include "base/edit_distance.h"
#include "check/outline_texts.h"
#include "check/records.h"
#include "check/rules.h"
#include "check/template_words.h"
#include "load/record.h"

namespace hexapla::check {
namespace {

/// What the texts of a report print and name.
class Printed {
 public:
  explicit Printed(const model::Outline& outline) {
    ForEachOutlineText(outline, [this](const model::OutlineText& text) { Add(text); });
    Add(outline.title);
    Add(outline.creator);
  }

  bool HasUnit(const std::string& file, const std::string& unit) const {
    return units_.contains({file, unit});
  }
  bool Names(const std::string& id) const { return names_.contains(id); }
  bool StatedAt(base::Span span) const { return places_.contains({span.file, span.begin}); }

 private:
  void Add(const model::OutlineText& text) {
    units_.emplace(text.file, text.unit);
    if (text.scope == nullptr) return;
    for (const auto& [name, referent] : *text.scope) {
      names_.insert(name);
      Add(referent);
    }
  }
  void Add(const base::Referent& referent) {
    names_.insert(referent.id);
    if (referent.origin.known()) places_.emplace(referent.origin.file, referent.origin.begin);
    const auto* members = std::get_if<std::vector<base::Referent>>(&referent.what);
    if (members == nullptr) return;
    for (const base::Referent& member : *members) Add(member);
  }

  std::set<std::pair<std::string, std::string>> units_;
  std::set<std::string> names_;
  std::set<std::pair<const base::SourceFile*, std::uint32_t>> places_;
};

class SelectionCheck {
 public:
  SelectionCheck(const Subject& subject, const load::Report& report, const load::Template& tmpl,
                 const model::Outline& outline, base::Sink& sink)
      : project_(subject.project),
        report_(report),
        printed_(outline),
        template_(TemplateWordsOf(tmpl)),
        words_(template_.all),
        sink_(sink) {
    AddWords(report.document->root().value("period"), words_);
    ForEachElement(report.document->root(), [this](xml::Element element) {
      AddAttributeWords(element, words_);
      AddWords(element.value("counts"), counted_);
    });
    AddTableWords(report, words_);
    ForEachRegistryElement(project_,
                           [this](xml::Element element) { AddAttributeWords(element, words_); });
  }

  void Run() { Below(report_.document->root()); }

 private:
  void Below(xml::Element parent) {
    for (const xml::Element child : parent.children()) {
      if (IsRecord(child)) {
        IsSelected(child) ? Below(child) : Report(child);
      } else if (IsPrintedByItself(child) && !IsNamed(child)) {
        Report(child);
      }
    }
  }

  /// Whether \p element is a fact that no record around it can print.
  static bool IsPrintedByItself(xml::Element element) {
    const std::string_view around = element.parent().name();
    return load::IsFact(element) && (around == "indicator" || around == "report");
  }

  static bool IsRecord(xml::Element element) {
    return element.has("id") && !load::IsFact(element) && element.name() != "grid" &&
           (!load::IsContentMessage(element) || element.parent().name() == "report");
  }

  /// Whether something names \p element, or the template may reckon with it.
  bool IsNamed(xml::Element element) const {
    const std::string id = element.attribute_or("id", "");
    if (!id.empty() && (printed_.Names(id) || words_.contains(id))) return true;
    if (printed_.StatedAt(element.span())) return true;
    if (counted_.contains(element.parent().value("id"))) return true;
    const std::string group = element.attribute_or("group", "");
    return template_.reckoned.contains(element.name()) &&
           (group.empty() || template_.all.contains(group));
  }

  bool IsPrinted(xml::Element message) const {
    const auto unit = project_.unit_of_element.find(message.node());
    return unit != project_.unit_of_element.end() &&
           printed_.HasUnit(unit->second.file, unit->second.id);
  }

  bool IsSelected(xml::Element record) const {
    if (IsNamed(record) || IsPrinted(record)) return true;
    bool words = false;
    bool below = false;
    for (const xml::Element child : record.children()) {
      if (load::IsContentMessage(child)) {
        if (IsPrinted(child)) return true;
        words = true;
      } else {
        below = below || (IsRecord(child) ? IsSelected(child) : IsNamed(child));
      }
    }
    return !words && below;
  }

  void Report(xml::Element element) {
    const auto group = element.attribute("group");
    const std::string id = element.attribute_or("id", "");
    base::Diagnostic& finding = sink_.Report(
        base::Code::kUnselectedRecord, element.attribute_span(group ? "group" : "id"),
        fmt::format("{} prints nowhere: template `{}` does not select it, and nothing names it",
                    id.empty() ? fmt::format("the {}", element.name()) : fmt::format("`{}`", id),
                    report_.template_name));
    if (!group || template_.all.contains(*group)) return;
    const auto meant = base::DidYouMean(*group, template_.literals);
    finding.hints.push_back({meant ? fmt::format("did you mean `{}`?", *meant)
                                   : fmt::format("the template knows no group `{}`", *group),
                             {}});
  }

  const load::Project& project_;
  const load::Report& report_;
  Printed printed_;
  TemplateWords template_;
  Words words_;    ///< what attributes and CSV files name
  Words counted_;  ///< records of which those inside are counted
  base::Sink& sink_;
};

}  // namespace

void CheckUnselected(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) {
    const load::Report& report = subject.project.reports.at(id);
    const auto tmpl = subject.project.templates.find(report.template_name);
    if (!report.document || tmpl == subject.project.templates.end()) continue;
    SelectionCheck(subject, report, tmpl->second, outline, sink).Run();
  }
}

}  // namespace hexapla::check
