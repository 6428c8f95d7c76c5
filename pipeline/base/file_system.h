#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexapla::base {

/// Why a file operation failed, for people: `permission denied`. Empty: it did not fail.
using FileError = std::string;

enum class FileKind { kMissing, kFile, kDirectory, kOther };

struct DirectoryEntry {
  std::string name;
  FileKind kind = FileKind::kOther;  ///< of what a link points to
  bool link = false;
};

/// What a folder says of a regular file. As long as that is the same, and was so for some time, so
/// are the bytes. Times are nanoseconds since 1970 by the file system's clock.
struct FileStamp {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::uint64_t size = 0;
  std::int64_t modified = 0;
  std::int64_t changed = 0;  ///< of bytes, name, owner or rights: nobody can set it back
  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// The one seam to the world's files. Paths are absolute or relative to the current folder, `/`
/// separated. Implementations may be used by several threads at once.
class FileSystem {
 public:
  FileSystem() = default;
  FileSystem(const FileSystem&) = delete;
  FileSystem& operator=(const FileSystem&) = delete;
  virtual ~FileSystem() = default;

  virtual FileKind KindOf(const std::string& path) const = 0;
  /// Size in bytes, 0 when there is no such file.
  virtual std::uint64_t SizeOf(const std::string& path) const = 0;
  /// The whole file, at most \p limit bytes: a larger one is an error and is not read.
  virtual FileError Read(const std::string& path, std::uint64_t limit, std::string& out) const = 0;
  /// The same, for those who keep the text: \p out may be shared with others who read the file.
  virtual FileError Share(const std::string& path, std::uint64_t limit,
                          std::shared_ptr<const std::string>& out) const;
  /// SHA-256 of the file in hexadecimal digits; nullopt when it cannot be read, or has more than
  /// \p limit bytes.
  virtual std::optional<std::string> DigestOf(const std::string& path, std::uint64_t limit) const;
  /// nullopt for what is no regular file, and where a file system does not tell.
  virtual std::optional<FileStamp> StampOf(const std::string& path) const;
  /// Whether `DigestOf` and `SizeOf` answer for a readable file without reading it.
  virtual bool Remembers(const std::string& path, std::uint64_t limit) const;
  /// Entries sorted by name, without `.` and `..`.
  virtual FileError List(const std::string& path, std::vector<DirectoryEntry>& out) const = 0;
  /// \p path with every link followed; nullopt when it leads nowhere.
  virtual std::optional<std::string> Resolve(const std::string& path) const = 0;

  /// Writes the whole file. It is on its way to the disk; `Sync` waits for it.
  virtual FileError Write(const std::string& path, std::string_view bytes) = 0;
  /// Writes a new file that is to take the place of \p model, with its permissions and owner.
  /// Nothing is written when something is at \p path, a link that leads nowhere too, or when \p
  /// model may not be written; a file that cannot be finished is taken away.
  virtual FileError WriteBeside(const std::string& path, std::string_view bytes,
                                const std::string& model);
  /// Gives the file \p from the name \p to as well; a link is named, not what it leads to. Both are
  /// on one file system. Without such names the bytes are copied.
  virtual FileError Link(const std::string& from, const std::string& to);
  /// Waits until the file is on the disk.
  virtual FileError Sync(const std::string& path) = 0;
  virtual FileError MakeDirectories(const std::string& path) = 0;
  /// Removes a file or a folder with all in it; what is not there is no error.
  virtual FileError RemoveAll(const std::string& path) = 0;
  /// Puts folder or file \p from at \p to in one step; what was at \p to is then at \p from, so
  /// that a reader sees either the old or the new (renameat2 with RENAME_EXCHANGE; plain rename
  /// where there is nothing at \p to). Both are on one file system.
  virtual FileError Exchange(const std::string& from, const std::string& to) = 0;
};

/// The disk.
FileSystem& RealFileSystem();

/// A disk in memory, for tests; `fail_writes` makes every write report that error.
class MemoryFileSystem : public FileSystem {
 public:
  FileKind KindOf(const std::string& path) const override;
  std::uint64_t SizeOf(const std::string& path) const override;
  FileError Read(const std::string& path, std::uint64_t limit, std::string& out) const override;
  FileError List(const std::string& path, std::vector<DirectoryEntry>& out) const override;
  std::optional<std::string> Resolve(const std::string& path) const override;
  FileError Write(const std::string& path, std::string_view bytes) override;
  FileError Sync(const std::string& path) override;
  FileError MakeDirectories(const std::string& path) override;
  FileError RemoveAll(const std::string& path) override;
  FileError Exchange(const std::string& from, const std::string& to) override;

  std::map<std::string, std::string> files;
  FileError fail_writes;
};

/// `a/b` from `a` and `b`; \p b alone when it is absolute or \p a is empty.
std::string JoinPath(std::string_view a, std::string_view b);

}  // namespace hexapla::base
