#include "cli/console.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "base/utf8.h"

namespace hexapla::cli {
namespace {

/// Source: no-color.org: set and not empty.
bool WantsNoColour() {
  const char* value = std::getenv("NO_COLOR");
  return value != nullptr && *value != '\0';
}

bool IsTerminal(int descriptor) {
  const char* kind = std::getenv("TERM");
  const bool dumb = kind == nullptr || std::strcmp(kind, "dumb") == 0;
  return ::isatty(descriptor) == 1 && !dumb;
}

bool UseColour(Colour colour, bool terminal) {
  if (colour == Colour::kAlways) return true;
  return colour == Colour::kAuto && terminal && !WantsNoColour();
}

bool Put(std::FILE* file, std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), file) == text.size() || errno == EPIPE;
}

}  // namespace

Console::Console(const Options& options)
    : options_(options),
      colour_(UseColour(options.colour, IsTerminal(STDERR_FILENO))),
      terminal_(IsTerminal(STDERR_FILENO)) {}

Console::~Console() { EndProgress(); }

void Console::Print(std::string_view text) {
  EndProgress();
  if (!Put(stdout, text)) output_failed_ = true;
}

void Console::PrintTable(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], base::CodePointCount(row[i]));
    }
  }
  std::string text;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      line.append(widths[i] + 2 - base::CodePointCount(row[i]), ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  Print(text);
}

void Console::Say(std::string_view line) {
  if (options_.verbosity == Verbosity::kQuiet) return;
  EndProgress();
  Put(stderr, fmt::format("{}\n", line));
}

void Console::Log(std::string_view line) {
  if (!terminal_ || options_.verbosity == Verbosity::kVerbose) Say(line);
}

void Console::Detail(std::string_view line) {
  if (options_.verbosity == Verbosity::kVerbose) Say(line);
}

void Console::Progress(std::size_t done, std::size_t total, std::string_view what) {
  if (!terminal_ || options_.verbosity == Verbosity::kQuiet) return;
  Put(stderr, fmt::format("\r[{}/{}] {}\x1b[K", done, total, what));
  std::fflush(stderr);
  progress_shown_ = true;
}

void Console::EndProgress() {
  if (!progress_shown_) return;
  Put(stderr, "\r\x1b[K");
  progress_shown_ = false;
}

namespace {

bool SaysMoreThanNotes(const base::Sink& sink) {
  return sink.Count(base::Severity::kError) + sink.Count(base::Severity::kWarning) > 0;
}

}  // namespace

ExitStatus Console::Report(base::Sink& sink, Notes notes) {
  EndProgress();
  sink.Sort();
  const base::DiagnosticForm& form = *options_.diagnostics;
  const bool counted = notes == Notes::kCounted;
  const std::string text =
      form.write(sink, {colour_, terminal_, options_.project, HEXAPLA_VERSION, counted});
  if (!form.for_people) {
    Print(text);
  } else if (!counted || options_.verbosity != Verbosity::kQuiet || SaysMoreThanNotes(sink)) {
    Put(stderr, text);
  }
  return StatusOf(sink);
}

ExitStatus Console::WrongUsage(const std::string& message, const std::vector<std::string>& hints) {
  EndProgress();
  std::string text = fmt::format("hexapla: {}error:{} {}\n", colour_ ? "\x1b[1;31m" : "",
                                 colour_ ? "\x1b[0m" : "", message);
  for (const std::string& hint : hints) text += fmt::format("  hint: {}\n", hint);
  Put(stderr, text);
  return kWrongUsage;
}

ExitStatus Console::Close(ExitStatus status) {
  EndProgress();
  if (std::fflush(stdout) != 0 && errno != EPIPE) output_failed_ = true;
  if (!output_failed_) return status;
  Put(stderr, "hexapla: error: standard output cannot be written\n");
  return kEnvironmentFailure;
}

}  // namespace hexapla::cli
