#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "build/cache_file.h"
#include "build/graph.h"
#include "build/lock.h"
#include "build/plan.h"
#include "build/publish.h"
#include "cli/commands.h"
#include "cli/program.h"
#include "cli/workspace.h"
#include "write/writer.h"

namespace hexapla::cli {
namespace {

/// What became of one report.
struct Job {
  build::Order order;
  bool up_to_date = false;
  bool had_findings = false;  ///< when the set was made that is up to date
  bool published = false;
  base::Sink sink;
  std::unique_ptr<LoadedReport> loaded;
  std::map<std::string, std::optional<model::Document>> documents;  ///< by language
  std::map<std::string, double> milliseconds;                       ///< by language
  std::vector<std::string> bytes;                                   ///< as `order.files`
};

build::Order OrderOf(const Workspace& workspace, const Selection& selection, const Options& options,
                     const build::Program& program, const std::string& report) {
  build::Order order;
  order.report = report;
  order.partial = !selection.whole;
  order.draft = options.draft;
  order.program = program;
  order.inputs = InputsOf(workspace, report);
  for (const std::string& language : selection.languages) {
    for (const std::string& name : selection.formats) {
      const write::Format* format = write::FindFormat(name);
      order.files.push_back(
          {fmt::format("{}.{}.{}", report, language, format->extension), language, name});
    }
  }
  return order;
}

/// Whether files that look untouched are taken to be what an earlier run read.
enum class Trust { kStamps, kBytes };

std::int64_t Now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

/// Reads the files that findings point into, which are printed from.
void ReadPlaces(const base::Sink& sink) {
  const auto read = [](const base::Span& span) {
    if (span.known()) span.file->text();
  };
  for (const base::Diagnostic& finding : sink.diagnostics()) {
    read(finding.span);
    for (const base::Hint& hint : finding.hints) read(hint.span);
  }
}

/// One build: plans, makes the steps of what is not up to date, publishes, tells.
class Build {
 public:
  Build(const Options& options, Console& console)
      : options_(options),
        console_(console),
        workspace_(base::RealFileSystem(), options.project),
        out_(OutputFolder(options)),
        program_(ThisProgram()),
        digests_(Now()) {}

  /// nullopt, with nothing published: a file was not what its stamp made believe. With
  /// `Trust::kBytes` that cannot be.
  std::optional<ExitStatus> Run(Trust trust) {
    base::Sink sink;
    Remember(trust);
    const bool open = workspace_.Open(sink);
    ReadPlaces(sink);
    if (workspace_.inputs().contradicted()) return std::nullopt;
    if (!open) return console_.Report(sink);
    UnknownName unknown;
    const std::optional<Selection> selection = Select(workspace_, options_, unknown);
    if (!selection) return console_.WrongUsage(unknown.message, unknown.hints);
    if (const std::string inputs = InputFolderAround(options_); !inputs.empty()) {
      return console_.WrongUsage(
          fmt::format("`--out {}` is in `{}/`, from which reports are made", out_, inputs),
          {"choose a folder outside of `content/`, `locales/` and `templates/`"});
    }
    workspace_.Restrict(selection->languages);
    Plan(*selection);
    const bool work =
        std::any_of(jobs_.begin(), jobs_.end(), [](const auto& job) { return !job->up_to_date; });
    if (std::any_of(jobs_.begin(), jobs_.end(), [](const auto& job) { return IsRead(*job); })) {
      workspace_.LoadHouse(std::nullopt, sink);
      workspace_.LoadLocales(sink);
      Make(*selection);
      ReadPlaces(sink);
      for (const auto& job : jobs_) ReadPlaces(job->sink);
    }
    if (workspace_.inputs().contradicted()) return std::nullopt;
    for (const auto& job : jobs_) job->order.findings = FindingsOf({&sink, &job->sink});
    PublishAll(sink);
    for (const auto& job : jobs_) {
      base::Sink copy = job->sink;
      sink.Append(std::move(copy));
    }
    const ExitStatus status = console_.Report(sink, Notes::kCounted);
    if (options_.diagnostics->for_people) Tell(work, *selection);
    return status == kDone && failed_ ? kEnvironmentFailure : status;
  }

 private:
  void Remember(Trust trust) {
    base::DigestMemory none(0);
    build::RestoreCache(workspace_.disk(), out_, program_, workspace_.cache(),
                        trust == Trust::kStamps ? digests_ : none);
    workspace_.Use(digests_);
  }

  void Plan(const Selection& selection) {
    for (const std::string& report : selection.reports) {
      auto job = std::make_unique<Job>();
      job->order = OrderOf(workspace_, selection, options_, program_, report);
      build::Decision decision = build::Decide(job->order, workspace_.disk(), out_);
      job->up_to_date = decision.up_to_date();
      if (job->up_to_date) {
        const build::Findings& had = decision.manifest->findings;
        // People are only told how many notes there are, which is not worth another look.
        const bool people = options_.diagnostics->for_people;
        job->had_findings = (people ? had.warnings : had.all) > 0;
        sets_there_[report] = *std::move(decision.manifest);
      }
      for (const std::string& reason : decision.reasons) {
        const std::string line = fmt::format("{} is made: {}", report, reason);
        options_.explain ? console_.Say(line) : console_.Detail(line);
      }
      jobs_.push_back(std::move(job));
    }
  }

  /// What is up to date is not made, and says the same as when it was.
  static bool IsRead(const Job& job) { return !job.up_to_date || job.had_findings; }

  static build::Findings FindingsOf(std::initializer_list<const base::Sink*> sinks) {
    build::Findings found;
    for (const base::Sink* sink : sinks) {
      found.all += sink->diagnostics().size() + sink->accepted().size();
      found.warnings += sink->Count(base::Severity::kWarning);
    }
    return found;
  }

  bool LoadStep(Job& job, const Selection& selection) {
    job.loaded = workspace_.Load(
        job.order.report,
        {selection.languages, options_.draft, check::Texts::kPrinted, job.order.inputs}, job.sink);
    return job.loaded->outline.has_value();
  }

  bool WriteStep(Job& job, std::size_t file) {
    const build::Wanted& wanted = job.order.files[file];
    const model::Document& document = *job.documents.at(wanted.language);
    job.bytes[file] = write::FindFormat(wanted.format)->write(document, job.loaded->project->look);
    return true;
  }

  /// Adds the steps of one report; `languages_of_` tells whose time a step's is.
  void AddSteps(Job& job, const Selection& selection, build::Graph& graph) {
    const std::string& report = job.order.report;
    const build::StepId load = graph.Add(fmt::format("{}: read and check", report), {},
                                         [&] { return LoadStep(job, selection); });
    steps_.push_back({&job, {}});
    if (job.up_to_date) return;
    job.bytes.resize(job.order.files.size());
    std::map<std::string, build::StepId> words;
    for (const std::string& language : selection.languages) {
      std::optional<model::Document>& document = job.documents[language];
      job.milliseconds[language] = 0;
      words[language] = graph.Add(fmt::format("{}.{}", report, language), {load}, [&, language] {
        document = workspace_.Word(*job.loaded, language);
        return true;
      });
      steps_.push_back({&job, language});
    }
    for (std::size_t file = 0; file < job.order.files.size(); ++file) {
      const build::Wanted& wanted = job.order.files[file];
      graph.Add(wanted.name, {words.at(wanted.language)},
                [this, &job, file] { return WriteStep(job, file); });
      steps_.push_back({&job, wanted.language});
    }
  }

  void Make(const Selection& selection) {
    build::Graph graph;
    for (const auto& job : jobs_) {
      if (IsRead(*job)) AddSteps(*job, selection, graph);
    }
    std::size_t done = 0;
    std::size_t total = graph.size();
    console_.Progress(0, total, "");
    build::Run(graph, options_.jobs, [&](build::StepId step, const build::StepResult& result) {
      if (result.outcome == build::Outcome::kSkipped) {
        --total;
      } else {
        console_.Progress(++done, total, graph.name(step));
      }
      Job& job = *steps_[step].job;
      if (!steps_[step].language.empty()) {
        job.milliseconds[steps_[step].language] += result.milliseconds;
      }
      failed_ = failed_ || !result.error.empty();
      if (!result.error.empty()) {
        console_.Say(fmt::format("hexapla: {} failed: {}", graph.name(step), result.error));
      }
      if (result.outcome == build::Outcome::kFailed) job.bytes.clear();
    });
    console_.EndProgress();
  }

  static bool IsMade(const Job& job) {
    return !job.up_to_date && job.loaded && job.loaded->outline && !job.bytes.empty();
  }

  void PublishAll(base::Sink& sink) {
    const bool any =
        std::any_of(jobs_.begin(), jobs_.end(), [](const auto& job) { return IsMade(*job); });
    if (!any && build::IndexIsRight(workspace_.disk(), out_, sets_there_)) return;
    // Nothing was ever published and nothing is: the folder stays as it is.
    if (!any && workspace_.disk().KindOf(base::JoinPath(out_, "manifest.json")) ==
                    base::FileKind::kMissing) {
      return;
    }
    base::FileError error;
    const auto lock = build::OutputLock::Acquire(
        out_, [&] { console_.Say(fmt::format("waiting for another build into {}", out_)); }, error);
    if (!lock) {
      Fail(sink, {out_, error});
      return;
    }
    build::Manifests published;
    for (const auto& job : jobs_) {
      if (!IsMade(*job)) continue;
      const build::PublishError result =
          build::Publish(job->order, job->bytes, workspace_.disk(), out_, &published);
      job->published = !result.failed();
      if (result.failed()) {
        Fail(sink, result);
      } else {
        console_.Log(fmt::format("{}: {} files published in {}", job->order.report,
                                 job->order.files.size(), base::JoinPath(out_, job->order.report)));
      }
    }
    const build::PublishError result = build::RefreshIndex(workspace_.disk(), out_, published);
    if (result.failed()) Fail(sink, result);
    if (any) {
      build::SaveCache(workspace_.cache(), digests_, program_, workspace_.disk(), out_);
    }
  }

  static void Fail(base::Sink& sink, const build::PublishError& failure) {
    sink.Report(base::Code::kUnwritableOutput, {},
                fmt::format("`{}` cannot be written: {}", failure.path, failure.error));
  }

  /// Findings of a translation count for its language, all others for the report's source language.
  std::size_t WarningsOf(const Job& job, const std::string& language) const {
    std::size_t count = 0;
    for (const base::Diagnostic& diagnostic : job.sink.diagnostics()) {
      if (diagnostic.severity != base::Severity::kWarning) continue;
      std::string owner = workspace_.settings().source_language;
      for (const std::string& other : workspace_.settings().languages) {
        const std::string folder = "locales/" + other + "/";
        if (diagnostic.span.known() && diagnostic.span.file->path().starts_with(folder)) {
          owner = other;
        }
      }
      if (owner == language) ++count;
    }
    return count;
  }

  void Tell(bool work, const Selection& selection) {
    if (options_.verbosity == Verbosity::kQuiet) return;
    if (!work) {
      for (const auto& job : jobs_) {
        console_.Print(fmt::format("{} is up to date\n", job->order.report));
      }
      if (jobs_.empty()) console_.Print("the project has no report\n");
      return;
    }
    std::vector<std::vector<std::string>> rows = {
        {"report", "language", "result", "warnings", "time"}};
    for (const auto& job : jobs_) {
      for (const std::string& language : selection.languages) {
        const std::string result = job->up_to_date  ? "up to date"
                                   : job->published ? "written"
                                                    : "failed";
        rows.push_back({job->order.report, language, result,
                        std::to_string(WarningsOf(*job, language)),
                        job->published ? fmt::format("{:.0f} ms", job->milliseconds[language])
                                       : std::string()});
      }
    }
    console_.PrintTable(rows);
  }

  struct StepOwner {
    Job* job;
    std::string language;  ///< empty: the whole report
  };

  const Options& options_;
  Console& console_;
  Workspace workspace_;
  std::string out_;
  build::Program program_;
  base::DigestMemory digests_;
  std::vector<std::unique_ptr<Job>> jobs_;
  std::vector<StepOwner> steps_;
  build::Manifests sets_there_;  ///< those that are up to date
  bool failed_ = false;
};

}  // namespace

ExitStatus RunBuild(const Options& options, Console& console) {
  // Kept until the program ends: the system takes all memory back at once, piece by piece would
  // cost a tenth of a run.
  static Build* build = nullptr;
  build = new Build(options, console);
  if (const auto status = build->Run(Trust::kStamps)) return *status;
  build = new Build(options, console);
  return build->Run(Trust::kBytes).value_or(kEnvironmentFailure);
}

}  // namespace hexapla::cli
