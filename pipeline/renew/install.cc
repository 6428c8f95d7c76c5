#include "renew/install.h"

namespace hexapla::renew {
namespace {

constexpr std::uint64_t kMaxFileBytes = 32ULL << 20;

std::string FolderOf(const std::string& path) { return path.substr(0, path.rfind('/')); }

/// Hidden, so that no reader takes it for a part of the project.
std::string StagingOf(const std::string& path) {
  const std::size_t name = path.rfind('/') + 1;
  return path.substr(0, name) + "." + path.substr(name) + ".new";
}

std::size_t CountFiles(const base::FileSystem& disk, const std::string& folder) {
  std::vector<base::DirectoryEntry> entries;
  disk.List(folder, entries);
  std::size_t count = 0;
  for (const base::DirectoryEntry& entry : entries) {
    const bool deeper = entry.kind == base::FileKind::kDirectory && !entry.link;
    count += deeper ? CountFiles(disk, base::JoinPath(folder, entry.name)) : 1;
  }
  return count;
}

bool Holds(const base::FileSystem& disk, const std::string& place, const NewFolder& folder) {
  for (const NewFolder::File& file : folder.files) {
    std::string bytes;
    const std::string path = base::JoinPath(place, file.name);
    if (!disk.Read(path, kMaxFileBytes, bytes).empty() || bytes != file.bytes) return false;
  }
  return CountFiles(disk, place) == folder.files.size();
}

/// One installation: knows what it has put in place, to take it away again.
class Installation {
 public:
  Installation(base::FileSystem& disk, const std::string& root) : disk_(disk), root_(root) {}

  bool Stage(const NewFolder& folder) {
    const std::string staging = StagingOf(base::JoinPath(root_, folder.path));
    if (Failed(staging, disk_.RemoveAll(staging))) return false;
    staged_.push_back(staging);
    for (const NewFolder::File& file : folder.files) {
      const std::string path = base::JoinPath(staging, file.name);
      if (Failed(path, disk_.MakeDirectories(FolderOf(path))) ||
          Failed(path, disk_.Write(path, file.bytes)) || Failed(path, disk_.Sync(path))) {
        return false;
      }
    }
    return true;
  }

  bool Place(const NewFolder& folder) {
    const std::string place = base::JoinPath(root_, folder.path);
    if (disk_.KindOf(place) != base::FileKind::kMissing) return true;
    if (Failed(place, disk_.Exchange(StagingOf(place), place))) return false;
    placed_.push_back(place);
    return true;
  }

  void RemoveStaged() {
    for (const std::string& path : staged_) disk_.RemoveAll(path);
  }

  void TakeBack() {
    for (const std::string& path : placed_) disk_.RemoveAll(path);
  }

  const InstallError& error() const { return error_; }

 private:
  bool Failed(const std::string& path, const base::FileError& error) {
    if (!error.empty()) error_ = {path, error};
    return !error.empty();
  }

  base::FileSystem& disk_;
  const std::string& root_;
  std::vector<std::string> staged_;
  std::vector<std::string> placed_;
  InstallError error_;
};

}  // namespace

std::optional<std::string> TakenPlace(const std::vector<NewFolder>& folders,
                                      const base::FileSystem& disk, const std::string& root) {
  for (const NewFolder& folder : folders) {
    const std::string place = base::JoinPath(root, folder.path);
    if (disk.KindOf(place) == base::FileKind::kMissing) continue;
    const bool translations = &folder != &folders.back();
    if (!translations || !Holds(disk, place, folder)) return folder.path;
  }
  return std::nullopt;
}

InstallError Install(const std::vector<NewFolder>& folders, base::FileSystem& disk,
                     const std::string& root) {
  Installation installation(disk, root);
  bool done = true;
  for (const NewFolder& folder : folders) done = done && installation.Stage(folder);
  for (const NewFolder& folder : folders) done = done && installation.Place(folder);
  if (!done) installation.TakeBack();
  installation.RemoveStaged();
  return installation.error();
}

}  // namespace hexapla::renew
