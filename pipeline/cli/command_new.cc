#include <fmt/format.h>

#include <algorithm>

#include "base/edit_distance.h"
#include "cli/begin.h"
#include "cli/commands.h"
#include "renew/carry_over.h"
#include "renew/check_list.h"
#include "renew/install.h"

namespace hexapla::cli {
namespace {

std::string Counted(std::size_t count, const char* one, const char* other) {
  return fmt::format("{} {}", count, count == 1 ? one : other);
}

std::string PlaceOf(base::Span span) {
  const base::LineColumn place = span.file->Locate(span.begin);
  return fmt::format("{}:{}:{}", span.file->path(), place.line, place.column);
}

std::string TextOf(const std::vector<renew::CheckListPart>& parts) {
  std::string text;
  for (const renew::CheckListPart& part : parts) {
    text += fmt::format("{}{} ({})\n", text.empty() ? "" : "\n", part.title, part.items.size());
    for (const renew::Item& item : part.items) {
      text += fmt::format("  {}: {}\n", PlaceOf(item.span), item.text);
    }
  }
  return text;
}

/// The same as findings, for programs.
void AddNotes(const std::vector<renew::CheckListPart>& parts, base::Sink& sink) {
  for (const renew::CheckListPart& part : parts) {
    for (const renew::Item& item : part.items) {
      sink.Report(base::Code::kToUpdate, item.span, item.text)
          .hints.push_back({std::string(part.title), {}});
    }
  }
}

std::vector<std::string> HintsFor(const std::string& name, const std::vector<std::string>& known) {
  if (const auto near = base::DidYouMean(name, known)) {
    return {fmt::format("did you mean `{}`?", *near)};
  }
  if (known.empty()) return {"the project has no report"};
  return {fmt::format("there are `{}`", fmt::join(known, "`, `"))};
}

bool Contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// One run of `new`.
class Renewal {
 public:
  Renewal(const Options& options, Console& console)
      : options_(options),
        console_(console),
        workspace_(base::RealFileSystem(), options.project),
        files_(workspace_.FilesFor(sources_)) {}

  ExitStatus Run() {
    if (!workspace_.Open(sink_)) return console_.Report(sink_);
    if (options_.list) return List();
    if (const auto status = Refuse()) return *status;
    const auto carried = renew::CarryOver(*files_, options_.from, options_.subject, sink_);
    if (!carried) {
      console_.Say(
          fmt::format("`{}` is not made: `{}` has errors", options_.subject, options_.from));
      return console_.Report(sink_);
    }
    const auto taken = renew::TakenPlace(carried->folders, workspace_.disk(), workspace_.root());
    if (taken) return RefuseTaken(*taken);
    const renew::InstallError failure =
        renew::Install(carried->folders, workspace_.disk(), workspace_.root());
    if (!failure.path.empty()) {
      sink_.Report(base::Code::kUnwritableOutput, {},
                   fmt::format("`{}` cannot be written: {}; nothing is left of `{}`", failure.path,
                               failure.error, options_.subject));
      return console_.Report(sink_);
    }
    Tell(*carried);
    return PrintList();
  }

 private:
  ExitStatus List() {
    if (!options_.from.empty()) {
      return console_.WrongUsage("`--list` makes nothing, so it takes no `--from`",
                                 {"see `hexapla help new`"});
    }
    if (!Contains(workspace_.reports(), options_.subject)) {
      return console_.WrongUsage(fmt::format("there is no report `{}`", options_.subject),
                                 HintsFor(options_.subject, workspace_.reports()));
    }
    return PrintList();
  }

  /// What is wrong with the names of the command line.
  std::optional<ExitStatus> Refuse() {
    const std::vector<std::string>& reports = workspace_.reports();
    const std::string& id = options_.subject;
    if (const std::string fault = renew::FaultOfId(id); !fault.empty()) {
      return console_.WrongUsage(fmt::format("`{}` is no id of a report: {}", id, fault), {});
    }
    if (options_.from.empty()) {
      std::vector<std::string> hints = HintsFor(id, reports);
      if (const auto near = base::DidYouMean(id, reports)) {
        hints = {fmt::format("for example: `hexapla new {} --from {}`", id, *near)};
      }
      return console_.WrongUsage("`new` needs `--from REPORT`: the report it is made from", hints);
    }
    if (!Contains(reports, options_.from)) {
      return console_.WrongUsage(fmt::format("there is no report `{}`", options_.from),
                                 HintsFor(options_.from, reports));
    }
    const std::string path = "content/" + id;
    const std::string place = base::JoinPath(workspace_.root(), path);
    if (workspace_.disk().KindOf(place) != base::FileKind::kMissing) return RefuseTaken(path);
    return std::nullopt;
  }

  ExitStatus RefuseTaken(const std::string& path) {
    std::vector<std::string> hints = {"nothing is overwritten: choose another id, or move it away"};
    if (path == "content/" + options_.subject) {
      hints.push_back(
          fmt::format("`hexapla new --list {}` prints its check list", options_.subject));
    }
    return console_.WrongUsage(fmt::format("`{}` is there already", path), hints);
  }

  void Tell(const renew::CarriedOver& carried) {
    const std::string& id = options_.subject;
    console_.Say(fmt::format(
        "content/{} is made from {}: {}, {} and {} of translations\n"
        "what is carried over is marked `confirm`; `hexapla check {}` says what is left to do, "
        "and\n"
        "`hexapla build {} --draft` makes a draft. What is likely to have changed:\n",
        id, options_.from, Counted(carried.report.records, "record or fact", "records and facts"),
        Counted(carried.narratives, "narrative", "narratives"),
        Counted(carried.catalogues, "file", "files"), id, id));
  }

  /// The list is of what the files say now; what is wrong with them is `check`'s to say, but for
  /// what cannot be read at all.
  ExitStatus PrintList() {
    Workspace now(base::RealFileSystem(), options_.project);
    base::Sink findings;
    if (!now.Open(findings)) return console_.Report(findings);
    now.LoadLocales(findings);
    base::SourceSet sources;
    const auto files = now.FilesFor(sources);
    const auto project =
        load::LoadProject(*files, now.settings(), {options_.subject}, now.categories(), findings);
    const auto report = project->reports.find(options_.subject);
    if (report == project->reports.end()) return console_.Report(findings);
    const auto locale = now.locales().find(report->second.source_language);
    const auto parts = renew::CheckList(
        *project, report->second,
        locale == now.locales().end() ? std::string() : locale->second->Label("time"));
    if (!options_.diagnostics->for_people) {
      base::Sink notes;
      AddNotes(parts, notes);
      return console_.Report(notes);
    }
    console_.Print(parts.empty() ? "nothing of it is likely to change\n" : TextOf(parts));
    if (findings.HasErrors()) {
      console_.Say(fmt::format("\nthe list may lack what could not be read: see `hexapla check {}`",
                               options_.subject));
    }
    return kDone;
  }

  const Options& options_;
  Console& console_;
  Workspace workspace_;
  base::SourceSet sources_;
  std::unique_ptr<load::Files> files_;
  base::Sink sink_;
};

}  // namespace

ExitStatus RunNew(const Options& options, Console& console) {
  return Renewal(options, console).Run();
}

}  // namespace hexapla::cli
