#include <set>

#include "base/file_system.h"

namespace hexapla::base {

FileKind MemoryFileSystem::KindOf(const std::string& path) const {
  if (files.contains(path)) return FileKind::kFile;
  const auto below = files.lower_bound(path + "/");
  const bool folder = below != files.end() && below->first.starts_with(path + "/");
  return folder ? FileKind::kDirectory : FileKind::kMissing;
}

std::uint64_t MemoryFileSystem::SizeOf(const std::string& path) const {
  const auto file = files.find(path);
  return file == files.end() ? 0 : file->second.size();
}

FileError MemoryFileSystem::Read(const std::string& path, std::uint64_t limit,
                                 std::string& out) const {
  const auto file = files.find(path);
  if (file == files.end()) return "no such file or directory";
  if (file->second.size() > limit) return "file is too large";
  out = file->second;
  return {};
}

FileError MemoryFileSystem::List(const std::string& path, std::vector<DirectoryEntry>& out) const {
  out.clear();
  const std::string prefix = path + "/";
  std::set<std::string> names;
  for (auto it = files.lower_bound(prefix); it != files.end() && it->first.starts_with(prefix);
       ++it) {
    const std::string rest = it->first.substr(prefix.size());
    names.insert(rest.substr(0, rest.find('/')));
  }
  if (names.empty()) return "no such file or directory";
  for (const std::string& name : names) out.push_back({name, KindOf(prefix + name), false});
  return {};
}

std::optional<std::string> MemoryFileSystem::Resolve(const std::string& path) const {
  if (KindOf(path) == FileKind::kMissing) return std::nullopt;
  return path;
}

FileError MemoryFileSystem::Write(const std::string& path, std::string_view bytes) {
  if (!fail_writes.empty()) return fail_writes;
  files[path] = std::string(bytes);
  return {};
}

FileError MemoryFileSystem::Sync(const std::string&) { return fail_writes; }

FileError MemoryFileSystem::MakeDirectories(const std::string&) { return fail_writes; }

FileError MemoryFileSystem::RemoveAll(const std::string& path) {
  const std::string prefix = path + "/";
  std::erase_if(files,
                [&](const auto& f) { return f.first == path || f.first.starts_with(prefix); });
  return {};
}

FileError MemoryFileSystem::Exchange(const std::string& from, const std::string& to) {
  if (!fail_writes.empty()) return fail_writes;
  if (KindOf(from) == FileKind::kMissing) return "no such file or directory";
  std::map<std::string, std::string> moved;
  const auto rename = [](const std::string& path, const std::string& a, const std::string& b) {
    return path == a || path.starts_with(a + "/") ? b + path.substr(a.size()) : std::string();
  };
  for (auto& [path, bytes] : files) {
    std::string target = rename(path, from, to);
    if (target.empty()) target = rename(path, to, from);
    moved[target.empty() ? path : target] = std::move(bytes);
  }
  files = std::move(moved);
  return {};
}

}  // namespace hexapla::base
