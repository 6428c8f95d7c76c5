#include "base/file_system.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include "base/digest.h"

namespace hexapla::base {
namespace {

FileError ErrorText(int code) { return std::generic_category().message(code); }

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }
  bool open() const { return fd_ >= 0; }

 private:
  int fd_;
};

FileKind KindFromMode(mode_t mode) {
  if (S_ISREG(mode)) return FileKind::kFile;
  return S_ISDIR(mode) ? FileKind::kDirectory : FileKind::kOther;
}

std::int64_t Nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

/// \p size  what the file is said to hold; 0 for those of the system, which do not say.
FileError ReadAll(int fd, std::uint64_t size, std::uint64_t limit, std::string& out) {
  constexpr std::size_t kStep = 1 << 16;
  // What grows while it is read is taken as it was found: no further look for more.
  for (std::size_t done = 0; size == 0 || done < size;) {
    out.resize(size == 0 ? done + kStep : size);
    const ssize_t count = ::read(fd, out.data() + done, out.size() - done);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return ErrorText(errno);
    done += static_cast<std::size_t>(count);
    if (done > limit) return "file is too large";
    if (count > 0 && done != size) continue;
    out.resize(done);
    break;
  }
  return {};
}

FileError WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(fd, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return ErrorText(errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  // Sets the disk to work while the next file is made; what goes wrong here, `Sync` reports.
  ::sync_file_range(fd, 0, 0, SYNC_FILE_RANGE_WRITE);
  return {};
}

class Disk final : public FileSystem {
 public:
  FileKind KindOf(const std::string& path) const override {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return FileKind::kMissing;
    return KindFromMode(info.st_mode);
  }

  std::uint64_t SizeOf(const std::string& path) const override {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return 0;
    return static_cast<std::uint64_t>(info.st_size);
  }

  std::optional<FileStamp> StampOf(const std::string& path) const override {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) return std::nullopt;
    return FileStamp{info.st_dev, info.st_ino, static_cast<std::uint64_t>(info.st_size),
                     Nanoseconds(info.st_mtim), Nanoseconds(info.st_ctim)};
  }

  FileError Read(const std::string& path, std::uint64_t limit, std::string& out) const override {
    // A named pipe would wait for ever for a writer: look before reading, and open without waiting.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.open()) return ErrorText(errno);
    struct stat info {};
    if (::fstat(file.get(), &info) != 0) return ErrorText(errno);
    if (!S_ISREG(info.st_mode)) return "not a regular file";
    if (static_cast<std::uint64_t>(info.st_size) > limit) return "file is too large";
    out.clear();
    out.reserve(static_cast<std::size_t>(info.st_size));
    return ReadAll(file.get(), static_cast<std::uint64_t>(info.st_size), limit, out);
  }

  FileError List(const std::string& path, std::vector<DirectoryEntry>& out) const override {
    // Not std::filesystem, whose iterator asks twice as much of the system for each folder.
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.c_str()), ::closedir);
    if (folder == nullptr) return ErrorText(errno);
    out.clear();
    for (;;) {
      errno = 0;
      const dirent* entry = ::readdir(folder.get());
      if (entry == nullptr) break;
      const std::string_view name = entry->d_name;
      if (name == "." || name == "..") continue;
      out.push_back(EntryOf(*entry, path));
    }
    if (errno != 0) return ErrorText(errno);
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return {};
  }

  std::optional<std::string> Resolve(const std::string& path) const override {
    char* resolved = ::realpath(path.c_str(), nullptr);
    if (resolved == nullptr) return std::nullopt;
    std::string out = resolved;
    std::free(resolved);
    return out;
  }

  FileError Write(const std::string& path, std::string_view bytes) override {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (!file.open()) return ErrorText(errno);
    return WriteAll(file.get(), bytes);
  }

  FileError WriteBeside(const std::string& path, std::string_view bytes,
                        const std::string& model) override {
    struct stat info {};
    if (::stat(model.c_str(), &info) != 0) return ErrorText(errno);
    if (::access(model.c_str(), W_OK) != 0) return ErrorText(errno);
    constexpr int kNew = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    const Descriptor file(::open(path.c_str(), kNew, 0600));
    if (!file.open()) return '`' + path + "`: " + ErrorText(errno);
    FileError error = WriteAll(file.get(), bytes);
    // Only root can give a file to another owner; for all others the file stays their own.
    if (error.empty() && ::fchown(file.get(), info.st_uid, info.st_gid) != 0 && errno != EPERM) {
      error = ErrorText(errno);
    }
    if (error.empty() && ::fchmod(file.get(), info.st_mode & 07777) != 0) error = ErrorText(errno);
    if (!error.empty()) ::unlink(path.c_str());
    return error;
  }

  FileError Link(const std::string& from, const std::string& to) override {
    return ::link(from.c_str(), to.c_str()) == 0 ? FileError() : ErrorText(errno);
  }

  FileError Sync(const std::string& path) override {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.open()) return ErrorText(errno);
    return ::fsync(file.get()) == 0 ? FileError() : ErrorText(errno);
  }

  FileError MakeDirectories(const std::string& path) override {
    std::error_code error;
    std::filesystem::create_directories(path, error);
    return error ? error.message() : FileError();
  }

  FileError RemoveAll(const std::string& path) override {
    std::error_code error;
    std::filesystem::remove_all(path, error);
    return error ? error.message() : FileError();
  }

  FileError Exchange(const std::string& from, const std::string& to) override {
    // The names in a new folder must be on the disk before the folder is what readers see.
    if (KindOf(from) == FileKind::kDirectory) {
      if (FileError error = SyncFolder(from); !error.empty()) return error;
    }
    if (KindOf(to) == FileKind::kMissing) {
      return ::rename(from.c_str(), to.c_str()) == 0 ? SyncParent(to) : ErrorText(errno);
    }
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_EXCHANGE) == 0) {
      return SyncParent(to);
    }
    return ErrorText(errno);
  }

 private:
  /// What the folder tells of an entry without a further look, unless it is a link.
  DirectoryEntry EntryOf(const dirent& entry, const std::string& folder) const {
    const std::string path = JoinPath(folder, entry.d_name);
    unsigned char type = entry.d_type;
    struct stat info {};
    // Some file systems do not tell.
    if (type == DT_UNKNOWN && ::lstat(path.c_str(), &info) == 0) {
      type = static_cast<unsigned char>(IFTODT(info.st_mode));
    }
    switch (type) {
      case DT_REG:
        return {entry.d_name, FileKind::kFile, false};
      case DT_DIR:
        return {entry.d_name, FileKind::kDirectory, false};
      case DT_LNK:
        return {entry.d_name, KindOf(path), true};
      default:
        return {entry.d_name, FileKind::kOther, false};
    }
  }

  static FileError SyncParent(const std::string& path) {
    const std::string parent = std::filesystem::path(path).parent_path().string();
    return SyncFolder(parent.empty() ? "." : parent);
  }

  static FileError SyncFolder(const std::string& path) {
    const Descriptor folder(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!folder.open()) return ErrorText(errno);
    return ::fsync(folder.get()) == 0 || errno == EINVAL ? FileError() : ErrorText(errno);
  }
};

}  // namespace

FileError FileSystem::Share(const std::string& path, std::uint64_t limit,
                            std::shared_ptr<const std::string>& out) const {
  std::string text;
  FileError error = Read(path, limit, text);
  if (error.empty()) out = std::make_shared<const std::string>(std::move(text));
  return error;
}

FileError FileSystem::WriteBeside(const std::string& path, std::string_view bytes,
                                  const std::string& /*model*/) {
  if (KindOf(path) != FileKind::kMissing) return '`' + path + "`: File exists";
  return Write(path, bytes);
}

FileError FileSystem::Link(const std::string& from, const std::string& to) {
  std::string bytes;
  FileError error = Read(from, UINT64_MAX, bytes);
  return error.empty() ? Write(to, bytes) : error;
}

std::optional<std::string> FileSystem::DigestOf(const std::string& path,
                                                std::uint64_t limit) const {
  std::string text;
  if (!Read(path, limit, text).empty()) return std::nullopt;
  return Sha256(text);
}

std::optional<FileStamp> FileSystem::StampOf(const std::string&) const { return std::nullopt; }

bool FileSystem::Remembers(const std::string&, std::uint64_t) const { return false; }

FileSystem& RealFileSystem() {
  static Disk disk;
  return disk;
}

std::string JoinPath(std::string_view a, std::string_view b) {
  if (a.empty() || (!b.empty() && b.front() == '/')) return std::string(b);
  if (b.empty()) return std::string(a);
  std::string out(a);
  if (out.back() != '/') out.push_back('/');
  out += b;
  return out;
}

}  // namespace hexapla::base
