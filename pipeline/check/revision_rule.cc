#include <fmt/format.h>

#include <cstdlib>
#include <map>
#include <set>

#include "check/citations.h"
#include "check/named_records.h"
#include "check/records.h"
#include "check/revision_details.h"
#include "check/rules.h"
#include "load/record.h"

namespace hexapla::check {
namespace {

int YearOf(xml::Element revision) { return std::atoi(revision.attribute_or("year", "0").c_str()); }

/// The revision that holds on \p day, and the one of \p year.
struct Revisions {
  Revisions(xml::Element instrument, const base::Date& day, int year)
      : cited(RevisionOf(instrument, year)) {
    for (const xml::Element revision : instrument.children("revision")) {
      any = true;
      if (load::ValidityOf(revision).Holds(day)) current = revision;
    }
  }

  bool any = false;
  xml::Element current;
  xml::Element cited;
};

class RevisionCheck {
 public:
  RevisionCheck(const Subject& subject, const model::Outline& outline, base::Sink& sink)
      : subject_(subject), day_(outline.date), sink_(sink) {}

  void Look(const std::vector<TypedCitation>& citations) {
    std::set<std::string> dated;
    std::map<std::string, const TypedCitation*> bare;
    for (const TypedCitation& citation : citations) {
      const auto instruments = InstrumentsOf(subject_, citation);
      if (instruments.size() != 1) continue;
      const std::string id = instruments.front().attribute_or("id", "");
      const Revisions revisions(instruments.front(), day_, citation.year);
      if (citation.year != 0) {
        dated.insert(id);
        if (revisions.any) Compare(citation, instruments.front(), revisions);
      } else if (revisions.any && citation.bracket.empty()) {
        bare.emplace(id, &citation);
      }
    }
    // It is short where the report says elsewhere which revision it means.
    for (const auto& [id, citation] : bare) {
      if (!dated.contains(id)) ReportBare(*citation, id);
    }
  }

 private:
  void Compare(const TypedCitation& citation, xml::Element instrument, const Revisions& revisions) {
    const std::string_view words = citation.passage->Text(citation.begin, citation.end);
    if (!revisions.cited) {
      auto& finding = sink_.Report(
          base::Code::kUnknownRevision, citation.span(),
          fmt::format("`{}` has no revision of {} in the registry", words, citation.year));
      finding.hints.push_back({"its revisions are here", instrument.attribute_span("id")});
      return;
    }
    const auto from = load::ValidityOf(revisions.cited).from;
    if (from && day_.First() < from->First()) {
      sink_
          .Report(base::Code::kFutureRevision, citation.span(),
                  fmt::format("`{}` is cited as of {}, which began to hold on {}, after the "
                              "report's date, {}",
                              words, citation.year, from->ToString(), day_.ToString()))
          .hints.push_back({"the revision is here", revisions.cited.span()});
    } else if (revisions.current && YearOf(revisions.current) != citation.year) {
      sink_
          .Report(base::Code::kOutdatedRevision, citation.span(),
                  fmt::format("`{}` is cited as of {}; on the report's date that of {} holds",
                              words, citation.year, YearOf(revisions.current)))
          .hints = {{fmt::format("write `{{{}}}`, which prints the revision that holds",
                                 instrument.attribute_or("id", "")),
                     {}},
                    {"the revision is here", revisions.current.span()}};
    } else if (const auto fault = FaultOf(subject_, citation, revisions.cited)) {
      sink_
          .Report(base::Code::kWrongRevision, citation.span(),
                  fmt::format("`{}` is cited with `{}`; {}", words, citation.bracket, *fault))
          .hints = {{fmt::format("write `{{{}}}`, which prints the revision that holds",
                                 instrument.attribute_or("id", "")),
                     {}},
                    {"the revision is here", revisions.cited.span()}};
    }
  }

  void ReportBare(const TypedCitation& citation, const std::string& id) {
    sink_
        .Report(base::Code::kMissingRevision, citation.span(),
                fmt::format("`{}` is cited without its revision, which the report says nowhere",
                            citation.passage->Text(citation.begin, citation.end)))
        .hints.push_back({fmt::format("write `{{{}}}`, which prints it", id), {}});
  }

  const Subject& subject_;
  base::Date day_;
  base::Sink& sink_;
};

/// A name that prints no revision since none holds on the report's date.
void LookAtNames(const Subject& subject, const model::Outline& outline, base::Sink& sink) {
  std::set<std::string> told;
  for (const NamedRecord& named : NamedRecordsIn(subject, outline)) {
    if (named.record.name() != "instrument") continue;
    const Revisions revisions(named.record, outline.date, 0);
    if (!revisions.any || revisions.current || !told.insert(named.id).second) continue;
    sink.Report(base::Code::kMissingRevision, named.span(),
                fmt::format("`{}` has no revision that holds on the report's date, {}", named.id,
                            outline.date.ToString()))
        .hints.push_back({"its revisions are here", named.record.attribute_span("id")});
  }
}

}  // namespace

void CheckRevisions(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) {
    for (const std::string& language : subject.languages) {
      RevisionCheck(subject, outline, sink).Look(TypedCitationsIn(subject, outline, language));
    }
    LookAtNames(subject, outline, sink);
  }
}

}  // namespace hexapla::check
