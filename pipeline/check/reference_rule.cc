#include <fmt/format.h>

#include <map>
#include <set>

#include "base/edit_distance.h"
#include "check/records.h"
#include "check/rules.h"
#include "load/attribute_list.h"
#include "load/view.h"

namespace hexapla::check {
namespace {

/// What a reference of that element must name: kinds of records. Not listed: any record.
const std::map<std::string_view, std::set<std::string_view>>& KindsByElement() {
  static const std::set<std::string_view> periods = {"date-range", "month-range", "year",
                                                     "year-range"};
  static const std::map<std::string_view, std::set<std::string_view>> kinds = {
      {"session", {"event"}},         {"symbol", {"document"}},
      {"author", {"office", "body"}}, {"holder", {"person"}},
      {"person", {"person"}},         {"country", {"country"}},
      {"parent", {"body"}},           {"mandate", {"instrument"}},
      {"sector", {"body"}},           {"document", {"document", "instrument"}},
      {"place", {"place"}},           {"member", {"body", "office"}},
      {"extends", {"body"}},          {"chair", {"office", "person"}},
      {"governed-by", {"body"}},      {"plan", {"instrument"}},
      {"mitigation", {"measure"}},    {"owner", {"body", "office"}},
      {"means", {"means"}},           {"lead", {"body", "office"}},
      {"milestone", {"topic"}},       {"focal-point", {"office", "person"}},
      {"replaced-by", {"body"}},      {"report", periods},
  };
  return kinds;
}

class ReferenceCheck {
 public:
  ReferenceCheck(const Subject& subject, const ElementsById& records, base::Sink& sink)
      : subject_(subject), records_(records), sink_(sink) {}

  void Visit(xml::Element element) {
    if (const auto ref = element.attribute("ref")) Record(element, "ref", *ref);
    for (const char* attribute : {"since", "period"}) {
      if (const auto id = element.attribute(attribute)) Record(element, attribute, *id);
    }
    for (const char* attribute : {"refs", "counts"}) {
      std::set<std::string> told;
      for (const std::string& id : load::AttributeList(element, attribute)) {
        if (told.insert(id).second) {
          Record(element, attribute, id);
        } else {
          sink_.Report(base::Code::kRepeatedReference, element.attribute_span(attribute),
                       fmt::format("`{}` stands in the list more than once", id));
        }
      }
    }
    for (const char* attribute : {"term", "concept", "sector", "plan"}) {
      if (const auto id = element.attribute(attribute)) Concept(element, attribute, *id);
    }
    if (element.name() == "revision") {
      if (const auto id = element.attribute("place")) Concept(element, "place", *id);
    }
    if (element.name() == "instrument") {
      if (const auto id = element.attribute("body")) Concept(element, "body", *id);
    }
  }

 private:
  void Record(xml::Element element, const char* attribute, const std::string& id) {
    const auto found = records_.find(id);
    if (found == records_.end()) {
      // It may stand in the file that could not be read, which is the finding then.
      if (!subject_.project.registry_is_whole) return;
      auto& finding =
          sink_.Report(base::Code::kUnknownRecord, element.attribute_span(attribute),
                       fmt::format("`{}` is not a record of the registry or this report", id));
      if (const auto near = base::DidYouMean(id, IdsOf(records_))) {
        finding.hints.push_back(
            {fmt::format("did you mean `{}`?", *near), records_.at(*near).span()});
      }
      return;
    }
    const auto kinds = KindsByElement().find(element.name());
    if (kinds == KindsByElement().end()) return;
    const std::string_view kind = found->second.name();
    if (kinds->second.count(kind) > 0) return;
    sink_
        .Report(base::Code::kWrongRecordKind, element.attribute_span(attribute),
                fmt::format("`{}` is of the kind `{}`; `<{}>` takes the kind `{}`", id, kind,
                            element.name(), fmt::join(kinds->second, "` or `")))
        .hints.push_back({"it is stated here", found->second.span()});
  }

  void Concept(xml::Element element, const char* attribute, const std::string& id) {
    if (subject_.terms.Has(id) || !subject_.terms.whole()) return;
    auto& finding = sink_.Report(base::Code::kUnknownConcept, element.attribute_span(attribute),
                                 fmt::format("`{}` is not a concept of `locales/terms.tbx`", id));
    if (const auto near = base::DidYouMean(id, subject_.terms.ConceptIds())) {
      finding.hints.push_back({fmt::format("did you mean `{}`?", *near), {}});
    }
  }

  const Subject& subject_;
  const ElementsById& records_;
  base::Sink& sink_;
};

}  // namespace

void CheckReferences(const Subject& subject, base::Sink& sink) {
  const ElementsById registry = RegistryById(subject.project);
  ReferenceCheck of_registry(subject, registry, sink);
  ForEachRegistryElement(subject.project, [&](xml::Element e) { of_registry.Visit(e); });
  for (const auto& [id, report] : subject.project.reports) {
    if (!report.document) continue;
    const ElementsById records = RecordsById(subject.project, report);
    ReferenceCheck of_report(subject, records, sink);
    of_report.Visit(report.document->root());
    ForEachElement(report.document->root(), [&](xml::Element e) { of_report.Visit(e); });
    // Rows of CSV files stand in no document.
    const auto view = load::ViewOf(subject.project, report);
    for (const xml::Element grid : view->root().first_child("report").children("grid")) {
      ForEachElement(grid, [&](xml::Element e) {
        if (e.span().file != &report.document->file()) of_report.Visit(e);
      });
    }
  }
}

}  // namespace hexapla::check
