#include "base/digest_memory.h"

#include <algorithm>

#include "base/archive.h"

namespace hexapla::base {
namespace {

/// Longer than the coarsest clock of a file system (FAT: two seconds).
constexpr std::int64_t kSettled = 3'000'000'000;

/// Archives lie in a file for their spans; here there are none.
const SourceFile& NoFile() {
  static const SourceFile file("", std::string());
  return file;
}

}  // namespace

template <class Archive>
void Fields(Archive& archive, FileStamp& stamp) {
  archive(stamp.device, stamp.inode, stamp.size, stamp.modified, stamp.changed);
}

template <class Archive>
void Fields(Archive& archive, DigestMemory::Entry& entry) {
  archive(entry.stamp, entry.digest);
}

std::optional<std::string_view> DigestMemory::Find(std::string_view path,
                                                   const FileStamp& stamp) const {
  const auto found = entries_.find(path);
  if (found == entries_.end() || found->second.stamp != stamp) return std::nullopt;
  return found->second.digest;
}

void DigestMemory::Keep(const std::string& path, const FileStamp& stamp, std::string digest) {
  if (std::max(stamp.modified, stamp.changed) > moment_ - kSettled) {
    entries_.erase(path);
    return;
  }
  Entry& entry = entries_[path];
  if (entry.stamp == stamp && entry.digest == digest) return;
  ++new_files_;
  new_bytes_ += stamp.size;
  entry = {stamp, std::move(digest)};
}

std::string DigestMemory::Save() const {
  auto moment = moment_;
  auto entries = entries_;
  ArchiveWriter archive(NoFile());
  archive(moment, entries);
  return archive.Take();
}

void DigestMemory::Restore(std::string_view saved) {
  std::int64_t moment = 0;
  ArchiveReader archive(saved, NoFile());
  archive(moment, entries_);
  if (!archive.good() || moment > moment_) entries_.clear();
}

}  // namespace hexapla::base
