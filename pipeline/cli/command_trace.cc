#include <fmt/format.h>

#include <algorithm>

#include "base/edit_distance.h"
#include "cli/begin.h"
#include "cli/commands.h"
#include "cli/occurrence.h"
#include "load/view.h"

namespace hexapla::cli {
namespace {

/// Every element with an id below \p element, by id.
void CollectIds(xml::Element element, std::map<std::string, xml::Element>& ids) {
  if (auto id = element.attribute("id")) ids.try_emplace(*id, element);
  for (const xml::Element child : element.children()) CollectIds(child, ids);
}

/// What has an id in a report and the registry. Cells of grids have theirs in \p view alone.
std::map<std::string, xml::Element> IdsOf(const LoadedReport& loaded, const std::string& report,
                                          std::unique_ptr<xml::View>& view) {
  std::map<std::string, xml::Element> ids;
  const auto found = loaded.project->reports.find(report);
  if (found != loaded.project->reports.end() && found->second.document) {
    for (const xml::Element child : found->second.document->root().children()) {
      CollectIds(child, ids);
    }
    view = load::ViewOf(*loaded.project, found->second);
    for (const xml::Element grid : view->root().first_child("report").children("grid")) {
      CollectIds(grid, ids);
    }
  }
  for (const auto& document : loaded.project->registry) {
    if (document) CollectIds(document->root(), ids);
  }
  return ids;
}

bool InGrid(xml::Element element) {
  const std::string_view parent = element.parent().name();
  return parent == "row" || parent == "total" || parent == "group" || parent == "grid";
}

/// "content/C26-res191/report.xml:34:7: integer cirt_2025: value 132", then the source.
std::string Statement(xml::Element element, const std::string& id) {
  const base::Span span = element.span();
  const base::LineColumn place = span.file->Locate(span.begin);
  std::string out = fmt::format("{}:{}:{}: {} `{}`", span.file->path(), place.line, place.column,
                                element.name(), id);
  for (const char* name :
       {"qualifier", "state", "basis", "value", "begin", "end", "currency", "address", "symbol",
        "kind", "number", "year", "computed", "ref", "refs"}) {
    if (const auto value = element.attribute(name)) out += fmt::format(" {}=\"{}\"", name, *value);
  }
  out += "\n";
  // What a cell is from is said of its row or its grid.
  for (xml::Element at = element; at; at = at.parent()) {
    const auto source = at.attribute("source");
    if (source) out += fmt::format("  source: {}\n", *source);
    if (source || !InGrid(at)) break;
  }
  return out;
}

std::string Uses(const Workspace& workspace, const LoadedReport& loaded, const std::string& report,
                 const std::string& language, const std::string& fact) {
  std::string out;
  const model::Document document = workspace.Word(loaded, language);
  for (const Occurrence& occurrence : FindOccurrences(document, fact)) {
    const std::string what = occurrence.chooses
                                 ? fmt::format("chooses the wording of \"{}\"", occurrence.printed)
                                 : occurrence.printed;
    out += fmt::format("{}.{}: {}: {}\n  {}\n", report, language, occurrence.place, what,
                       occurrence.sentence);
  }
  return out;
}

ExitStatus SayUnknown(const std::string& subject, const std::vector<std::string>& known,
                      Console& console) {
  std::vector<std::string> hints;
  if (const auto near = base::DidYouMean(subject, known)) {
    hints.push_back(fmt::format("did you mean `{}`?", *near));
  }
  return console.WrongUsage(fmt::format("there is no fact or record `{}`", subject), hints);
}

}  // namespace

ExitStatus RunTrace(const Options& options, Console& console) {
  Workspace workspace(base::RealFileSystem(), options.project);
  base::Sink sink;
  ExitStatus status = kDone;
  const std::optional<Selection> selection = Begin(workspace, options, console, sink, status);
  if (!selection) return status;

  std::string uses;
  std::vector<std::string> statements;
  std::vector<std::string> known;
  std::vector<std::unique_ptr<LoadedReport>> loaded;
  for (const std::string& report : selection->reports) {
    loaded.push_back(
        workspace.Load(report, {selection->languages, true, check::Texts::kPrinted}, sink));
    if (!loaded.back()->project) continue;
    std::unique_ptr<xml::View> view;
    const auto ids = IdsOf(*loaded.back(), report, view);
    for (const auto& [id, element] : ids) known.push_back(id);
    const auto found = ids.find(options.subject);
    if (found == ids.end()) continue;
    // A record of the registry is read once for every report: it is stated once.
    const std::string statement = Statement(found->second, options.subject);
    if (std::find(statements.begin(), statements.end(), statement) == statements.end()) {
      statements.push_back(statement);
    }
    if (!loaded.back()->outline) continue;
    for (const std::string& language : selection->languages) {
      uses += Uses(workspace, *loaded.back(), report, language, options.subject);
    }
  }
  if (statements.empty() && !sink.HasErrors()) return SayUnknown(options.subject, known, console);
  for (const std::string& statement : statements) console.Print(statement);
  if (!statements.empty() && uses.empty() && !sink.HasErrors())
    uses = "it prints nowhere and chooses no wording\n";
  console.Print(uses);
  return sink.HasErrors() ? console.Report(sink) : kDone;
}

}  // namespace hexapla::cli
