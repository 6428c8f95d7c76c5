#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "base/file_system.h"
#include "cli/commands.h"

namespace hexapla::cli {

using EmbeddedFiles = std::vector<std::pair<std::string_view, std::string_view>>;

const EmbeddedFiles& EmbeddedStarter();
const EmbeddedFiles& EmbeddedHouse();

namespace {

/// The first file that cannot be written is reported and ends it: the rest would fail alike.
bool WriteAll(const EmbeddedFiles& files, const std::string& root, base::Sink& sink) {
  base::FileSystem& disk = base::RealFileSystem();
  for (const auto& [name, bytes] : files) {
    const std::string path = base::JoinPath(root, name);
    base::FileError error = disk.MakeDirectories(path.substr(0, path.rfind('/')));
    if (error.empty()) error = disk.Write(path, bytes);
    if (error.empty()) continue;
    sink.Report(base::Code::kUnwritableOutput, {},
                fmt::format("`{}` cannot be written: {}", path, error));
    return false;
  }
  return true;
}

}  // namespace

ExitStatus RunInit(const Options& options, Console& console) {
  base::FileSystem& disk = base::RealFileSystem();
  const std::string& root = options.subject;
  std::vector<base::DirectoryEntry> entries;
  const base::FileKind kind = disk.KindOf(root);
  if (kind != base::FileKind::kMissing && kind != base::FileKind::kDirectory) {
    return console.WrongUsage(fmt::format("`{}` is not a folder", root), {});
  }
  if (kind == base::FileKind::kDirectory && disk.List(root, entries).empty() && !entries.empty()) {
    return console.WrongUsage(fmt::format("folder `{}` is not empty", root),
                              {"name a folder that is new or empty: nothing is overwritten"});
  }
  base::Sink sink;
  if (!WriteAll(EmbeddedHouse(), root, sink) || !WriteAll(EmbeddedStarter(), root, sink)) {
    return console.Report(sink);
  }
  console.Say(fmt::format("a starter project is in {}; build it with\n  hexapla --project {} build",
                          root, root));
  return kDone;
}

}  // namespace hexapla::cli
