#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace hexapla::base {

/// What was made from inputs that were found right, so that the same inputs need not be read and
/// checked again. One entry for each name, good for one fingerprint: what the entry was made from.
/// May be used by several threads at once.
class Cache {
 public:
  /// The entry of \p name if it is of that \p fingerprint; valid as long as the cache, or until the
  /// name is kept anew.
  std::optional<std::string_view> Find(const std::string& name, std::string_view fingerprint) const;
  void Keep(const std::string& name, std::string fingerprint, std::string bytes);
  /// Whether an entry with content was kept since the cache was made or restored: one that only
  /// says that something is right is not worth writing all of it anew.
  bool changed() const;

  /// The whole cache as bytes. \p program  names the program that understands it.
  std::string Save(std::string_view program) const;
  /// Takes up what `Save` gave. Bytes of another program, or damaged ones, are passed over.
  void Restore(std::string bytes, std::string_view program);

 private:
  struct Entry {
    std::string fingerprint;
    std::string_view bytes;  ///< in `restored_` or in `own`
    std::string own;
  };

  mutable std::mutex mutex_;
  std::map<std::string, Entry, std::less<>> entries_;
  std::string restored_;
  bool changed_ = false;
};

}  // namespace hexapla::base
