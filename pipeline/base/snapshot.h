#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/digest_memory.h"
#include "base/file_system.h"

namespace hexapla::base {

/// A view of a disk in which nothing changes: each file and folder is looked at once, and is from
/// then on what it was. So a run plans, reads and records the same bytes, whatever an editor does
/// meanwhile, and the disk is asked once. May be used by several threads at once.
///
/// With digests of an earlier run a file may be known by its stamp, unread. When its bytes are
/// asked for after all and are not those of the digest, the true digest is given from then on and
/// `contradicted()` tells that two were: what was made is of no use, and is to be made anew without
/// that memory.
class Snapshot final : public FileSystem {
 public:
  /// \p disk outlives the snapshot.
  explicit Snapshot(const FileSystem& disk) : disk_(disk) {}

  /// Digests are looked up in \p memory and kept there. It outlives the snapshot, which alone uses
  /// it while there are several threads. REQUIRES: no file was looked at.
  void Use(DigestMemory& memory) { memory_ = &memory; }
  bool contradicted() const;

  FileKind KindOf(const std::string& path) const override;
  std::uint64_t SizeOf(const std::string& path) const override;
  FileError Read(const std::string& path, std::uint64_t limit, std::string& out) const override;
  FileError Share(const std::string& path, std::uint64_t limit,
                  std::shared_ptr<const std::string>& out) const override;
  FileError List(const std::string& path, std::vector<DirectoryEntry>& out) const override;
  std::optional<std::string> Resolve(const std::string& path) const override;

  std::optional<std::string> DigestOf(const std::string& path, std::uint64_t limit) const override;
  bool Remembers(const std::string& path, std::uint64_t limit) const override;

  /// Nothing is written through a snapshot.
  FileError Write(const std::string& path, std::string_view bytes) override;
  FileError Sync(const std::string& path) override;
  FileError MakeDirectories(const std::string& path) override;
  FileError RemoveAll(const std::string& path) override;
  FileError Exchange(const std::string& from, const std::string& to) override;

 private:
  struct File {
    FileError error;
    std::shared_ptr<const std::string> text;  ///< null after an error, or when known by its stamp
    std::string digest;                       ///< empty: not asked for yet
    std::optional<FileStamp> stamp;           ///< had before and after it was read, or is known by
  };
  struct Folder {
    FileError error;
    std::vector<DirectoryEntry> entries;
  };

  struct HashOfPath {
    using is_transparent = void;
    std::size_t operator()(std::string_view path) const {
      return std::hash<std::string_view>()(path);
    }
  };
  template <class T>
  using ByPath = std::unordered_map<std::string, T, HashOfPath, std::equal_to<>>;

  // All of these ask for the lock to be held.
  /// The file; read unless it is known by its stamp.
  File& Known(const std::string& path, std::uint64_t limit) const;
  /// The file, read.
  File& FileAt(const std::string& path, std::uint64_t limit) const;
  void ReadInto(File& file, const std::string& path, std::uint64_t limit) const;
  /// What the listing of its folder says of \p path; nullptr when the folder was not listed.
  const DirectoryEntry* EntryAt(const std::string& path) const;
  const Folder& FolderAt(const std::string& path) const;
  /// Whether it is known where \p path or a folder above it is.
  bool IsBelowResolved(std::string_view path) const;
  std::optional<std::string> ResolveLocked(const std::string& path) const;

  const FileSystem& disk_;
  DigestMemory* memory_ = nullptr;
  mutable std::mutex mutex_;
  mutable bool contradicted_ = false;
  mutable ByPath<File> files_;
  mutable ByPath<Folder> folders_;
  mutable ByPath<FileKind> kinds_;
  mutable ByPath<std::optional<std::string>> resolved_;
};

}  // namespace hexapla::base
