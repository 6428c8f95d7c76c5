#include "base/snapshot.h"

#include <algorithm>

#include "base/digest.h"

namespace hexapla::base {
namespace {

constexpr const char* kReadOnly = "a snapshot cannot be written";

std::string_view ParentOf(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? std::string_view() : path.substr(0, slash);
}

std::string_view NameOf(std::string_view path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

const DirectoryEntry* Snapshot::EntryAt(const std::string& path) const {
  const auto folder = folders_.find(ParentOf(path));
  if (folder == folders_.end() || !folder->second.error.empty()) return nullptr;
  const std::vector<DirectoryEntry>& entries = folder->second.entries;
  const std::string_view name = NameOf(path);
  const auto found = std::lower_bound(
      entries.begin(), entries.end(), name,
      [](const DirectoryEntry& entry, std::string_view wanted) { return entry.name < wanted; });
  return found != entries.end() && found->name == name ? &*found : nullptr;
}

FileKind Snapshot::KindOf(const std::string& path) const {
  const std::lock_guard lock(mutex_);
  if (const DirectoryEntry* entry = EntryAt(path)) return entry->kind;
  const auto [kind, fresh] = kinds_.try_emplace(path);
  if (fresh) kind->second = disk_.KindOf(path);
  return kind->second;
}

void Snapshot::ReadInto(File& file, const std::string& path, std::uint64_t limit) const {
  file.error = disk_.Share(path, limit, file.text);
  // Whoever writes meanwhile leaves another stamp: it is then not known which bytes are whose.
  if (file.stamp && disk_.StampOf(path) != file.stamp) file.stamp.reset();
}

Snapshot::File& Snapshot::Known(const std::string& path, std::uint64_t limit) const {
  const auto [slot, fresh] = files_.try_emplace(path);
  File& file = slot->second;
  if (!fresh) return file;
  if (memory_ != nullptr) {
    file.stamp = disk_.StampOf(path);
    const auto digest = file.stamp ? memory_->Find(path, *file.stamp) : std::nullopt;
    if (digest && file.stamp->size <= limit) {
      file.digest = *digest;
      return file;
    }
  }
  ReadInto(file, path, limit);
  return file;
}

Snapshot::File& Snapshot::FileAt(const std::string& path, std::uint64_t limit) const {
  File& file = Known(path, limit);
  if (file.text != nullptr || !file.error.empty()) return file;
  const std::string remembered = file.digest;
  ReadInto(file, path, limit);
  file.digest = file.error.empty() ? Sha256(*file.text) : std::string();
  contradicted_ = contradicted_ || file.digest != remembered;
  return file;
}

bool Snapshot::contradicted() const {
  const std::lock_guard lock(mutex_);
  return contradicted_;
}

bool Snapshot::Remembers(const std::string& path, std::uint64_t limit) const {
  const std::lock_guard lock(mutex_);
  if (memory_ == nullptr) return false;
  const File& file = Known(path, limit);
  return file.text == nullptr && file.error.empty();
}

std::uint64_t Snapshot::SizeOf(const std::string& path) const {
  const std::lock_guard lock(mutex_);
  const auto file = files_.find(path);
  if (file == files_.end() || !file->second.error.empty()) return disk_.SizeOf(path);
  return file->second.text ? file->second.text->size() : file->second.stamp->size;
}

FileError Snapshot::Read(const std::string& path, std::uint64_t limit, std::string& out) const {
  const std::lock_guard lock(mutex_);
  const File& file = FileAt(path, limit);
  if (file.error.empty()) out = *file.text;
  return file.error;
}

FileError Snapshot::Share(const std::string& path, std::uint64_t limit,
                          std::shared_ptr<const std::string>& out) const {
  const std::lock_guard lock(mutex_);
  const File& file = FileAt(path, limit);
  if (file.error.empty()) out = file.text;
  return file.error;
}

FileError Snapshot::List(const std::string& path, std::vector<DirectoryEntry>& out) const {
  const std::lock_guard lock(mutex_);
  const Folder& folder = FolderAt(path);
  out = folder.entries;
  return folder.error;
}

const Snapshot::Folder& Snapshot::FolderAt(const std::string& path) const {
  const auto [folder, fresh] = folders_.try_emplace(path);
  if (fresh) folder->second.error = disk_.List(path, folder->second.entries);
  return folder->second;
}

std::optional<std::string> Snapshot::Resolve(const std::string& path) const {
  const std::lock_guard lock(mutex_);
  return ResolveLocked(path);
}

bool Snapshot::IsBelowResolved(std::string_view path) const {
  for (; !path.empty(); path = ParentOf(path)) {
    if (resolved_.contains(path)) return true;
  }
  return false;
}

std::optional<std::string> Snapshot::ResolveLocked(const std::string& path) const {
  const auto known = resolved_.find(path);
  if (known != resolved_.end()) return known->second;
  const DirectoryEntry* entry = EntryAt(path);
  // To follow a path from the root asks for each of its parts; its folder tells of all in it.
  const std::string parent(ParentOf(path));
  if (entry == nullptr && !folders_.contains(parent) && IsBelowResolved(parent)) {
    FolderAt(parent);
    entry = EntryAt(path);
  }
  std::optional<std::string> resolved;
  if (entry != nullptr && !entry->link) {
    // Only a link leads elsewhere than its folder does.
    resolved = ResolveLocked(parent);
    if (resolved) resolved = JoinPath(*resolved, entry->name);
  } else {
    resolved = disk_.Resolve(path);
  }
  return resolved_[path] = std::move(resolved);
}

std::optional<std::string> Snapshot::DigestOf(const std::string& path, std::uint64_t limit) const {
  const std::lock_guard lock(mutex_);
  File& file = Known(path, limit);
  if (!file.error.empty()) return std::nullopt;
  if (file.digest.empty()) {
    file.digest = Sha256(*file.text);
    if (file.stamp) memory_->Keep(path, *file.stamp, file.digest);
  }
  return file.digest;
}

FileError Snapshot::Write(const std::string&, std::string_view) { return kReadOnly; }
FileError Snapshot::Sync(const std::string&) { return kReadOnly; }
FileError Snapshot::MakeDirectories(const std::string&) { return kReadOnly; }
FileError Snapshot::RemoveAll(const std::string&) { return kReadOnly; }
FileError Snapshot::Exchange(const std::string&, const std::string&) { return kReadOnly; }

}  // namespace hexapla::base
