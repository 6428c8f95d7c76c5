#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/file_system.h"

namespace hexapla::base {

/// Digests of files that were read before, each with the stamp its file had then: while a file has
/// that stamp it need not be read to be known. As the index of Git does it, a stamp counts only
/// when the file had been left alone for a while before it was looked at: one that is written
/// again in the same moment may keep its stamp.
class DigestMemory {
 public:
  /// \p moment  nanoseconds since 1970, before the first file of this run is looked at.
  explicit DigestMemory(std::int64_t moment) : moment_(moment) {}

  std::optional<std::string_view> Find(std::string_view path, const FileStamp& stamp) const;
  /// Remembers \p digest, or forgets the file when it was changed so lately that its stamp does
  /// not tell.
  void Keep(const std::string& path, const FileStamp& stamp, std::string digest);
  /// How much was learnt since: kept, and not known before with that stamp.
  std::size_t new_files() const { return new_files_; }
  std::uint64_t new_bytes() const { return new_bytes_; }

  std::string Save() const;
  /// Takes up what `Save` gave. Nothing is remembered when that is no such thing, or the clock was
  /// set back since.
  void Restore(std::string_view saved);

  struct Entry {
    FileStamp stamp;
    std::string digest;
  };

 private:
  std::int64_t moment_;
  std::map<std::string, Entry, std::less<>> entries_;
  std::size_t new_files_ = 0;
  std::uint64_t new_bytes_ = 0;
};

}  // namespace hexapla::base
