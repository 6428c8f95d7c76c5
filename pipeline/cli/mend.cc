#include "cli/mend.h"

#include <fmt/format.h>

#include <set>

#include "base/fix.h"
#include "base/unified_diff.h"

namespace hexapla::cli {
namespace {

constexpr const char* kChanged = "it has changed while it was checked";

/// Where the bytes of \p path are, links followed; nullopt when that is not in the project.
std::optional<std::string> PlaceOf(const Workspace& workspace, const std::string& path) {
  const base::FileSystem& disk = workspace.disk();
  const auto root = disk.Resolve(workspace.root().empty() ? "." : workspace.root());
  const auto file = disk.Resolve(base::JoinPath(workspace.root(), path));
  if (!root || !file || !file->starts_with(*root + "/")) return std::nullopt;
  return file;
}

/// Puts \p fresh at \p place; back again, if somebody has written there since it was looked at.
base::FileError PutIn(base::FileSystem& disk, const std::string& fresh, const std::string& place,
                      const std::string& expected) {
  if (base::FileError error = disk.Exchange(fresh, place); !error.empty()) return error;
  std::string replaced;
  const base::FileError unread = disk.Read(fresh, expected.size(), replaced);
  if (unread.empty() && replaced == expected) return {};
  const base::FileError error = disk.Exchange(fresh, place);
  return error.empty() ? kChanged : error;
}

/// Empty when \p place has the text now.
base::FileError Replace(base::FileSystem& disk, const std::string& place,
                        const base::FixedFile& fixed) {
  std::string present;
  if (base::FileError error = disk.Read(place, fixed.file->text().size(), present);
      !error.empty()) {
    return error;
  }
  if (present != fixed.file->text()) return kChanged;
  const std::string fresh = place + ".hexapla.tmp";
  base::FileError error = disk.WriteBeside(fresh, fixed.text, place);
  if (!error.empty()) return error;
  error = disk.Sync(fresh);
  if (error.empty()) error = PutIn(disk, fresh, place, present);
  const base::FileError removal = disk.RemoveAll(fresh);
  return error.empty() ? removal : error;
}

}  // namespace

Mended Mend(const Workspace& workspace, const base::Sink& findings, base::Sink& sink) {
  Mended mended;
  std::set<std::string> places;
  for (const base::FixedFile& fixed : base::ApplyFixes(findings)) {
    const std::string& path = fixed.file->path();
    const std::optional<std::string> place = PlaceOf(workspace, path);
    if (!place) {
      sink.Report(base::Code::kPathOutsideProject, {},
                  fmt::format("`{}` leads out of the project's folder", path));
      continue;
    }
    // Links may give one file two paths; what is to be mended by the other one waits.
    if (!places.insert(*place).second) {
      mended.left += fixed.applied + fixed.left;
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
