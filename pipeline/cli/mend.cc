#include "cli/mend.h"

#include <fmt/format.h>

#include "base/fix.h"
#include "base/unified_diff.h"

namespace hexapla::cli {
namespace {

/// Where the bytes of \p path are, links followed; nullopt when that is not in the project.
std::optional<std::string> PlaceOf(const Workspace& workspace, const std::string& path) {
  const base::FileSystem& disk = workspace.disk();
  const auto root = disk.Resolve(workspace.root().empty() ? "." : workspace.root());
  const auto file = disk.Resolve(base::JoinPath(workspace.root(), path));
  if (!root || !file || !file->starts_with(*root + "/")) return std::nullopt;
  return file;
}

/// Empty when \p place has the text now.
base::FileError Replace(base::FileSystem& disk, const std::string& place,
                        const base::FixedFile& fixed) {
  std::string present;
  if (base::FileError error = disk.Read(place, fixed.file->text().size(), present);
      !error.empty()) {
    return error;
  }
  if (present != fixed.file->text()) return "it has changed while it was checked";
  const std::string fresh = place + ".hexapla.tmp";
  base::FileError error = disk.Write(fresh, fixed.text);
  if (error.empty()) error = disk.Sync(fresh);
  if (error.empty()) error = disk.Exchange(fresh, place);
  const base::FileError removal = disk.RemoveAll(fresh);
  return error.empty() ? removal : error;
}

}  // namespace

Mended Mend(const Workspace& workspace, const base::Sink& findings, base::Sink& sink) {
  Mended mended;
  for (const base::FixedFile& fixed : base::ApplyFixes(findings)) {
    const std::string& path = fixed.file->path();
    const std::optional<std::string> place = PlaceOf(workspace, path);
    if (!place) {
      sink.Report(base::Code::kPathOutsideProject, {},
                  fmt::format("`{}` leads out of the project's folder", path));
      continue;
    }
    if (const base::FileError error = Replace(workspace.disk(), *place, fixed); !error.empty()) {
      sink.Report(base::Code::kUnwritableOutput, {},
                  fmt::format("`{}` cannot be mended: {}", path, error));
      continue;
    }
    ++mended.files;
    mended.applied += fixed.applied;
    mended.left += fixed.left;
    mended.diff += base::UnifiedDiff(path, fixed.file->text(), fixed.text);
  }
  return mended;
}

}  // namespace hexapla::cli
