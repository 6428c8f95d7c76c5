#pragma once

#include <string>
#include <variant>
#include <vector>

#include "cli/console.h"
#include "cli/options.h"

namespace hexapla::cli {

/// A command as the command line names it.
struct Command {
  const char* name;
  const char* summary;
  const char* details;  ///< what `hexapla help NAME` says below the options: examples, files
  ExitStatus (*run)(const Options& options, Console& console);
};

/// All commands, in the order help lists them. To add one: its file, a line here, its options in
/// `AddOptions` of command_line.cc.
const std::vector<Command>& Commands();

/// What the command line asks for: to run a command, to print a text, or nothing that makes sense.
struct RunCommand {
  const Command* command;
};
struct PrintText {
  std::string text;
};
struct WrongCommandLine {
  std::string message;
  std::vector<std::string> hints;
};
using Request = std::variant<RunCommand, PrintText, WrongCommandLine>;

/// Reads \p arguments (without the program's name) into \p options.
Request ReadCommandLine(const std::vector<std::string>& arguments, Options& options);

}  // namespace hexapla::cli
