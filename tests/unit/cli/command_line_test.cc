#include "cli/command_line.h"

#include <catch2/catch.hpp>

using namespace hexapla::cli;

namespace {

std::string CommandOf(const std::vector<std::string>& arguments, Options& options) {
  const Request request = ReadCommandLine(arguments, options);
  const auto* run = std::get_if<RunCommand>(&request);
  return run == nullptr ? "" : run->command->name;
}

WrongCommandLine WrongOf(const std::vector<std::string>& arguments) {
  Options options;
  const Request request = ReadCommandLine(arguments, options);
  const auto* wrong = std::get_if<WrongCommandLine>(&request);
  return wrong == nullptr ? WrongCommandLine{} : *wrong;
}

std::string TextOf(const std::vector<std::string>& arguments) {
  Options options;
  const Request request = ReadCommandLine(arguments, options);
  const auto* text = std::get_if<PrintText>(&request);
  return text == nullptr ? "" : text->text;
}

}  // namespace

TEST_CASE("options stand before or after the command, lists are split at commas") {
  Options options;
  CHECK(CommandOf({"--project", "p", "build", "R1", "--lang", "fr,ar", "R2", "--format=docx", "-j",
                   "3", "--draft", "--color", "never", "-q"},
                  options) == "build");
  CHECK(options.project == "p");
  CHECK(options.reports == std::vector<std::string>{"R1", "R2"});
  CHECK(options.languages == std::vector<std::string>{"fr", "ar"});
  CHECK(options.formats == std::vector<std::string>{"docx"});
  CHECK(options.jobs == 3);
  CHECK(options.draft);
  CHECK(options.colour == Colour::kNever);
  CHECK(options.verbosity == Verbosity::kQuiet);
}

TEST_CASE("an option given twice adds to its list") {
  Options options;
  CHECK(CommandOf({"check", "--lang", "fr", "--lang", "ru"}, options) == "check");
  CHECK(options.languages == std::vector<std::string>{"fr", "ru"});
}

TEST_CASE("a wrong name is answered with the nearest right one") {
  CHECK(WrongOf({"biuld"}).message == "there is no command `biuld`");
  CHECK(WrongOf({"biuld"}).hints.front() == "did you mean `build`?");
  CHECK(WrongOf({"build", "--formt", "x"}).message == "there is no option `--formt` of `build`");
  CHECK(WrongOf({"build", "--formt", "x"}).hints.front() == "did you mean `--format`?");
  CHECK(WrongOf({"--projet", "x", "build"}).hints.front() == "did you mean `--project`?");
  CHECK(WrongOf({"help", "chekc"}).hints.front() == "did you mean `check`?");
}

TEST_CASE("an argument that is missing or too many is named") {
  CHECK(WrongOf({"init"}).message == "`init` needs `DIR`");
  CHECK(WrongOf({"trace"}).message == "`trace` needs `FACT`");
  CHECK(WrongOf({"explain", "a", "b"}).message == "`explain` takes no argument `b`");
  CHECK(WrongOf({}).message == "no command");
}

TEST_CASE("values are checked") {
  for (const std::vector<std::string>& wrong : {std::vector<std::string>{"build", "-j", "0"},
                                                {"build", "-j", "two"},
                                                {"build", "-j"},
                                                {"--color", "red", "build"},
                                                {"check", "--diagnostics", "xml"}}) {
    CHECK_FALSE(WrongOf(wrong).message.empty());
  }
}

TEST_CASE("help is there for every command and shows an example") {
  CHECK(TextOf({"--help"}) == TextOf({"help"}));
  for (const Command& command : Commands()) {
    CAPTURE(command.name);
    CHECK(TextOf({"--help"}).find(command.name) != std::string::npos);
    CHECK(TextOf({"help", command.name}) == TextOf({command.name, "--help"}));
    CHECK(TextOf({"help", command.name}).find("Example") != std::string::npos);
  }
  CHECK(TextOf({"--version"}).starts_with("hexapla "));
}
