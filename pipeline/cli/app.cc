#include "cli/app.h"

#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "cli/command_line.h"

namespace hexapla::cli {
namespace {

ExitStatus Serve(const Request& request, const Options& options, Console& console) {
  if (const auto* text = std::get_if<PrintText>(&request)) {
    console.Print(text->text);
    return kDone;
  }
  if (const auto* wrong = std::get_if<WrongCommandLine>(&request)) {
    return console.WrongUsage(wrong->message, wrong->hints);
  }
  return std::get<RunCommand>(request).command->run(options, console);
}

}  // namespace

int Main(int argc, char** argv) try {
  // A reader that goes away (`hexapla dump … | head`) must not end a build before it has published.
  std::signal(SIGPIPE, SIG_IGN);
  Options options;
  const Request request = ReadCommandLine(std::vector<std::string>(argv + 1, argv + argc), options);
  Console console(options);
  return console.Close(Serve(request, options, console));
} catch (const std::exception& exception) {
  std::fprintf(stderr, "hexapla: internal error: %s\n", exception.what());
  return kEnvironmentFailure;
}

}  // namespace hexapla::cli
