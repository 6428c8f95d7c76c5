#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "cli/exit_status.h"
#include "cli/options.h"

namespace hexapla::cli {

enum class Notes { kPrinted, kCounted };

/// Where a run speaks: results to standard output, everything about the run to standard error.
/// With a form of `--diagnostics` for machines standard output holds the findings and nothing else.
/// Belongs to one thread.
class Console {
 public:
  explicit Console(const Options& options);
  ~Console();
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;

  /// A result, as it is.
  void Print(std::string_view text);
  /// A table: columns padded to what they hold, the first row being its heading.
  void PrintTable(const std::vector<std::vector<std::string>>& rows);
  /// A line about the run; not with `--quiet`.
  void Say(std::string_view line);
  /// A line for a log: left out on a terminal, where `Progress` shows the same.
  void Log(std::string_view line);
  /// A line about the run with `--verbose` only.
  void Detail(std::string_view line);
  /// How far the run is: rewrites one line of a terminal; nothing elsewhere.
  void Progress(std::size_t done, std::size_t total, std::string_view what);
  void EndProgress();

  /// Sorts and prints every finding, then how many there are; for people notes are only counted,
  /// when \p notes says so. Returns the status they stand for.
  ExitStatus Report(base::Sink& sink, Notes notes = Notes::kPrinted);
  /// A mistake on the command line: what was found, and hints.
  ExitStatus WrongUsage(const std::string& message, const std::vector<std::string>& hints);

  /// Whether everything printed so far has arrived; a reader that went away is no failure.
  ExitStatus Close(ExitStatus status);

 private:
  const Options& options_;
  bool colour_;
  bool terminal_;
  bool progress_shown_ = false;
  bool output_failed_ = false;
};

}  // namespace hexapla::cli
