#include "cli/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstring>
#include <map>

#include "base/edit_distance.h"

namespace hexapla::cli {
namespace {

constexpr char kAbout[] = "Official reports in six languages from one set of facts.";
constexpr char kStatus[] =
    "Exit status: 0 done, 1 errors in the input, 2 wrong usage, 3 the environment failed.\n"
    "`hexapla help COMMAND` says more about a command; hexapla(1) says it all.\n";

constexpr int kMaxJobs = 1024;

std::vector<std::string> FormNames() {
  std::vector<std::string> names;
  for (const base::DiagnosticForm& form : base::DiagnosticForms()) names.emplace_back(form.name);
  return names;
}

/// "`auto`, `always` or `never`"
std::string Either(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " or " : ", ";
    out += '`' + names[i] + '`';
  }
  return out;
}

void CheckOneOf(const char* option, const std::string& value,
                const std::vector<std::string>& known) {
  if (std::find(known.begin(), known.end(), value) != known.end()) return;
  throw CLI::ValidationError(fmt::format("{} is {}, not `{}`", option, Either(known), value));
}

/// A folder that is not named is a mistake of a script, `--out "$UNSET"`, and never this folder.
CLI::Option* AddFolder(CLI::App& app, const char* name, std::string& folder, const char* help) {
  return app
      .add_option_function<std::string>(
          name,
          [&folder, name](const std::string& value) {
            if (value.empty()) {
              throw CLI::ValidationError(fmt::format("{} is empty; it names a folder", name));
            }
            folder = value;
          },
          help)
      ->type_name("DIR");
}

void AddGlobalOptions(CLI::App& app, Options& options) {
  AddFolder(app, "--project", options.project, "The project's folder (default: this folder)");
  static const std::map<std::string, Colour> colours = {
      {"auto", Colour::kAuto}, {"always", Colour::kAlways}, {"never", Colour::kNever}};
  const auto colour = [&options](const std::string& name) {
    CheckOneOf("--color", name, {"auto", "always", "never"});
    options.colour = colours.at(name);
  };
  app.add_option_function<std::string>("--color", colour,
                                       "Colour in findings: auto, always or never")
      ->type_name("WHEN");
  const auto choose = [&options](const std::string& name) {
    CheckOneOf("--diagnostics", name, FormNames());
    options.diagnostics = base::FindDiagnosticForm(name);
  };
  app.add_option_function<std::string>("--diagnostics", choose,
                                       "Form of findings: text, json, sarif, junit or github")
      ->type_name("FORM");
  const auto set = [&options](Verbosity verbosity) {
    return [&options, verbosity](std::int64_t) { options.verbosity = verbosity; };
  };
  app.add_flag_function("-q,--quiet", set(Verbosity::kQuiet), "Print findings only");
  app.add_flag_function("-v,--verbose", set(Verbosity::kVerbose), "Say what is done, and why");
}

void AddReports(CLI::App& app, Options& options) {
  app.add_option("REPORT", options.reports, "Reports (default: all)")->type_name("");
}

void AddList(CLI::App& app, const char* name, std::vector<std::string>& list, const char* help) {
  app.add_option(name, list, help)->delimiter(',')->allow_extra_args(false)->type_name("LIST");
}

void AddLanguages(CLI::App& app, Options& options) {
  AddList(app, "--lang", options.languages, "Languages, separated by commas (default: all)");
}

void AddJobs(CLI::App& app, Options& options) {
  app.add_option("-j,--jobs", options.jobs, "Steps at a time (default: one per processor)")
      ->check(CLI::Range(1, kMaxJobs).description(""))
      ->type_name("N");
}

void AddDraft(CLI::App& app, Options& options) {
  app.add_flag("--draft", options.draft,
               "Put up with what is missing, pending or unconfirmed, and mark it");
}

void AddOut(CLI::App& app, Options& options) {
  AddFolder(app, "--out", options.out, "Where reports are published (default: out of the project)");
}

void AddBuildOptions(CLI::App& app, Options& options) {
  AddReports(app, options);
  AddLanguages(app, options);
  AddList(app, "--format", options.formats, "Formats: docx, html, md (default: all)");
  AddOut(app, options);
  AddDraft(app, options);
  AddJobs(app, options);
  app.add_flag("--explain", options.explain, "Say why each report is made");
}

void AddCheckOptions(CLI::App& app, Options& options) {
  AddJobs(app, options);
  app.add_flag("--fix", options.fix, "Mend what can be mended safely, and show the difference");
  const auto read = [&options](const std::string& text) {
    options.today = base::ParseDate(text);
    return options.today && options.today->has_day();
  };
  app.add_option_function<std::string>(
         "--on",
         [read](const std::string& text) {
           if (!read(text)) {
             throw CLI::ValidationError("--on: `" + text +
                                        "` is no day from 1800 to 2999, written like 2026-12-31");
           }
         },
         "The day acceptances are looked at (default: today)")
      ->type_name("DATE");
}

void AddOptions(CLI::App& app, const std::string& command, Options& options) {
  if (command == "build") {
    AddBuildOptions(app, options);
  } else if (command == "explain") {
    app.add_option("CODE", options.subject, "The code, as findings print it")->type_name("");
  } else if (command == "init") {
    AddFolder(app, "DIR", options.subject, "A folder that is new or empty")
        ->type_name("")
        ->required();
  } else if (command == "new") {
    app.add_option("REPORT", options.subject, "Id of the new report: its folder in content/")
        ->type_name("")
        ->required();
    app.add_option("--from", options.from, "The report it is made from")->type_name("REPORT");
    app.add_flag("--list", options.list, "Make nothing, print the check list of a report");
  } else if (command == "trace") {
    app.add_option("FACT", options.subject, "Id of a fact or record")->type_name("")->required();
    AddReports(app, options);
    AddLanguages(app, options);
  } else {
    AddReports(app, options);
    AddLanguages(app, options);
    if (command == "sync") {
      app.add_flag("--dry-run", options.dry_run, "Write nothing, say what would be written");
    }
    if (command == "check") AddCheckOptions(app, options);
    if (command == "check" || command == "dump") AddDraft(app, options);
    if (command == "list") AddOut(app, options);
  }
}

/// Long names of every option of \p app and of the program.
std::vector<std::string> OptionNames(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* level = &app; level != nullptr; level = level->get_parent()) {
    for (const CLI::Option* option : level->get_options()) {
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
  }
  return names;
}

WrongCommandLine WithHint(std::string message, const std::string& name,
                          const std::vector<std::string>& known, const std::string& help) {
  std::vector<std::string> hints;
  if (const auto near = base::DidYouMean(name, known)) {
    hints.push_back(fmt::format("did you mean `{}`?", *near));
  }
  hints.push_back(fmt::format("see `{}`", help));
  return {std::move(message), std::move(hints)};
}

std::vector<std::string> CommandNames() {
  std::vector<std::string> names = {"help"};
  for (const Command& command : Commands()) names.emplace_back(command.name);
  return names;
}

WrongCommandLine UnknownCommand(const std::string& name) {
  return WithHint(fmt::format("there is no command `{}`", name), name, CommandNames(),
                  "hexapla --help");
}

WrongCommandLine Unexpected(const CLI::App& app, const CLI::App* command) {
  const std::string help =
      command == nullptr ? "hexapla --help" : "hexapla help " + command->get_name();
  for (const std::string& argument : app.remaining(true)) {
    if (argument.size() < 2 || argument[0] != '-') continue;
    const std::string name = argument.substr(0, argument.find('='));
    return WithHint(fmt::format("there is no option `{}`{}", name,
                                command == nullptr ? "" : " of `" + command->get_name() + "`"),
                    name, OptionNames(command == nullptr ? app : *command), help);
  }
  const std::vector<std::string> rest = app.remaining(true);
  const std::string first = rest.empty() ? std::string() : rest.front();
  if (command == nullptr) return UnknownCommand(first);
  return {fmt::format("`{}` takes no argument `{}`", command->get_name(), first),
          {fmt::format("see `{}`", help)}};
}

/// Our words for CLI11's findings: its own are kept only where they name the option and the rule.
WrongCommandLine Explain(const CLI::App& app, const CLI::App* command,
                         const CLI::ParseError& error) {
  const std::string help =
      command == nullptr ? "hexapla --help" : "hexapla help " + command->get_name();
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return Unexpected(app, command);
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr && command != nullptr) {
    std::string missing = "an argument";
    for (const CLI::Option* option : command->get_options()) {
      if (option->get_required()) missing = "`" + option->get_name(true) + "`";
    }
    return {fmt::format("`{}` needs {}", command->get_name(), missing),
            {fmt::format("see `{}`", help)}};
  }
  return {error.what(), {fmt::format("see `{}`", help)}};
}

std::string HelpOf(const CLI::App& app) {
  std::string text = app.get_parent() == nullptr ? app.help() : app.help("hexapla");
  const std::size_t begin = text.find_first_not_of('\n');
  return text.substr(begin == std::string::npos ? 0 : begin);
}

const CLI::App* ChosenCommand(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? nullptr : chosen.front();
}

Request Help(CLI::App& app, const std::vector<std::string>& arguments) {
  if (arguments.size() < 2) return PrintText{HelpOf(app)};
  if (arguments.size() > 2) {
    return WrongCommandLine{fmt::format("`help` takes no argument `{}`", arguments[2]),
                            {"see `hexapla --help`"}};
  }
  if (arguments[1] == "--help" || arguments[1] == "-h") return PrintText{HelpOf(app)};
  for (CLI::App* command : app.get_subcommands(std::function<bool(CLI::App*)>())) {
    if (command->get_name() == arguments[1]) return PrintText{HelpOf(*command)};
  }
  return UnknownCommand(arguments[1]);
}

Request Parse(CLI::App& app, std::vector<std::string> arguments) {
  std::reverse(arguments.begin(), arguments.end());
  try {
    app.parse(arguments);
  } catch (const CLI::CallForHelp&) {
    const CLI::App* command = ChosenCommand(app);
    return PrintText{HelpOf(command == nullptr ? app : *command)};
  } catch (const CLI::CallForVersion&) {
    return PrintText{"hexapla " HEXAPLA_VERSION "\n"};
  } catch (const CLI::ParseError& error) {
    return Explain(app, ChosenCommand(app), error);
  }
  const CLI::App* command = ChosenCommand(app);
  if (command == nullptr) return WrongCommandLine{"no command", {"see `hexapla --help`"}};
  for (const Command& candidate : Commands()) {
    if (command->get_name() == candidate.name) return RunCommand{&candidate};
  }
  return UnknownCommand(command->get_name());
}

}  // namespace

Request ReadCommandLine(const std::vector<std::string>& arguments, Options& options) {
  CLI::App app(kAbout, "hexapla");
  app.footer(kStatus);
  app.set_help_flag("-h,--help", "Print this help");
  app.set_version_flag("--version", "hexapla " HEXAPLA_VERSION, "Print the version");
  AddGlobalOptions(app, options);
  for (const Command& command : Commands()) {
    CLI::App* child = app.add_subcommand(command.name, command.summary);
    child->footer(command.details);
    child->fallthrough();
    child->set_help_flag("-h,--help", "Print this help");
    AddOptions(*child, command.name, options);
  }
  if (!arguments.empty() && arguments.front() == "help") return Help(app, arguments);
  return Parse(app, arguments);
}

}  // namespace hexapla::cli
