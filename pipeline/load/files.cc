#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/utf8.h"
#include "load/path.h"
#include "load/project.h"

namespace hexapla::load {
namespace {

constexpr std::uint64_t kMaxFileBytes = 32ULL << 20;

/// The same words for a folder and for each file in it: they are one finding.
std::string UnreadableFolder(const std::string& folder, const base::FileError& error) {
  return fmt::format("folder `{}` cannot be read: {}", folder, error);
}

bool IsControlByte(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; }

/// A name that can stand in findings, in catalogues and in a manifest.
bool IsTextName(std::string_view name) {
  return !base::FindInvalidUtf8(name) && std::none_of(name.begin(), name.end(), IsControlByte);
}

/// Whether somebody may have meant it for a part of the project.
bool MayBeInput(const base::DirectoryEntry& entry) {
  if (entry.kind == base::FileKind::kDirectory) return true;
  static constexpr std::string_view kEndings[] = {".xml", ".md", ".csv", ".sch", ".xlf", ".css"};
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view ending) { return entry.name.ends_with(ending); });
}

/// \p name in ASCII: what is not becomes `\xNN`.
std::string Escaped(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const bool plain = !IsControlByte(c) && static_cast<unsigned char>(c) < 0x80;
    out += plain ? std::string(1, c) : fmt::format("\\x{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

}  // namespace

Files::Files(const base::FileSystem& disk, std::string root, base::SourceSet& sources,
             base::Cache* cache)
    : disk_(disk), root_(std::move(root)), sources_(sources), cache_(cache) {}

std::string Files::DigestOf(const std::string& path) const {
  const auto clean = NormalizePath(path);
  if (!clean) return {};
  return disk_.DigestOf(base::JoinPath(root_, *clean), kMaxFileBytes).value_or("");
}

std::string Files::InputDigestOf(const std::string& path) const {
  const auto clean = NormalizePath(path);
  if (!clean || !IsThere(*clean)) return {};
  const std::string full = base::JoinPath(root_, *clean);
  if (disk_.KindOf(full) != base::FileKind::kFile || !StaysInside(full)) return "refused";
  return disk_.DigestOf(full, kMaxFileBytes).value_or("refused");
}

const base::SourceFile* Files::Read(const std::string& path, base::Sink& sink) {
  const auto clean = NormalizePath(path);
  if (!clean) {
    sink.Report(base::Code::kPathOutsideProject, {},
                fmt::format("`{}` leads out of the project's folder", path));
    return nullptr;
  }
  const auto [slot, fresh] = read_.try_emplace(*clean, nullptr);
  if (fresh) slot->second = ReadGuarded(*clean, sink);
  return slot->second;
}

const base::SourceFile* Files::ReadGuarded(const std::string& path, base::Sink& sink) {
  const std::string full = base::JoinPath(root_, path);
  const base::FileKind kind = disk_.KindOf(full);
  if (kind == base::FileKind::kMissing && !IsThere(path)) {
    sink.Report(base::Code::kMissingFile, {}, fmt::format("there is no file `{}`", path));
    return nullptr;
  }
  if (kind == base::FileKind::kMissing) {
    std::vector<base::DirectoryEntry> entries;
    const base::FileError error = disk_.List(base::JoinPath(root_, FolderOf(path)), entries);
    sink.Report(base::Code::kUnreadableFile, {},
                error.empty() ? fmt::format("`{}` is a link that leads nowhere", path)
                              : UnreadableFolder(FolderOf(path), error));
    return nullptr;
  }
  if (!StaysInside(full)) {
    ReportOutside(path, sink);
    return nullptr;
  }
  if (kind != base::FileKind::kFile) {
    sink.Report(base::Code::kUnreadableFile, {}, fmt::format("`{}` is not a regular file", path));
    return nullptr;
  }
  if (disk_.SizeOf(full) > kMaxFileBytes) {
    sink.Report(base::Code::kFileTooLarge, {},
                fmt::format("`{}` has {} MiB, more than the {} MiB a file of a project may have",
                            path, disk_.SizeOf(full) >> 20, kMaxFileBytes >> 20));
    return nullptr;
  }
  if (disk_.Remembers(full, kMaxFileBytes)) {
    return sources_.Add(path, [&disk = disk_, full] {
      std::shared_ptr<const std::string> text;
      const base::FileError error = disk.Share(full, kMaxFileBytes, text);
      return error.empty() ? text : std::make_shared<const std::string>();
    });
  }
  std::shared_ptr<const std::string> text;
  if (const base::FileError error = disk_.Share(full, kMaxFileBytes, text); !error.empty()) {
    sink.Report(base::Code::kUnreadableFile, {},
                fmt::format("`{}` cannot be read: {}", path, error));
    return nullptr;
  }
  return sources_.Add(path, std::move(text));
}

bool Files::StaysInside(const std::string& full) const {
  const auto root = disk_.Resolve(root_.empty() ? "." : root_);
  const auto resolved = disk_.Resolve(full);
  if (!resolved) return false;
  // A disk that cannot name the root has no links to follow either.
  if (!root) return *resolved == full;
  return resolved->starts_with(root->back() == '/' ? *root : *root + "/");
}

void Files::ReportOutside(const std::string& path, base::Sink& sink) const {
  std::size_t end = path.find('/');
  while (end != std::string::npos && StaysInside(base::JoinPath(root_, path.substr(0, end)))) {
    end = path.find('/', end + 1);
  }
  sink.Report(
      base::Code::kPathOutsideProject, {},
      fmt::format("`{}` is a link that leads out of the project's folder", path.substr(0, end)));
}

bool Files::LeadsBack(const std::string& full) const {
  const auto target = disk_.Resolve(full);
  for (std::string folder = FolderOf(full); target && !folder.empty(); folder = FolderOf(folder)) {
    const auto resolved = disk_.Resolve(folder);
    if (resolved && (*resolved + "/").starts_with(*target + "/")) return true;
  }
  return false;
}

std::vector<std::string> Files::List(const std::string& folder, base::Sink* sink) const {
  std::vector<std::string> names;
  const auto clean = NormalizePath(folder);
  if (!clean) return names;
  const std::string full = base::JoinPath(root_, *clean);
  if (disk_.KindOf(full) != base::FileKind::kDirectory) return names;
  if (!StaysInside(full)) {
    if (sink != nullptr) ReportOutside(*clean, *sink);
    return names;
  }
  std::vector<base::DirectoryEntry> entries;
  if (const base::FileError error = disk_.List(full, entries); !error.empty()) {
    if (sink != nullptr) {
      sink->Report(base::Code::kUnreadableFile, {}, UnreadableFolder(*clean, error));
    }
    return names;
  }
  for (const base::DirectoryEntry& entry : entries) {
    if (IsTemporaryName(entry.name)) continue;
    if (!IsTextName(entry.name)) {
      if (sink != nullptr && MayBeInput(entry)) {
        sink->Report(base::Code::kUnreadableFile, {},
                     fmt::format("`{}` in `{}` has a name that is no text; give it another one",
                                 Escaped(entry.name), *clean));
      }
      continue;
    }
    const bool folder_link = entry.link && entry.kind == base::FileKind::kDirectory;
    if (folder_link && LeadsBack(base::JoinPath(full, entry.name))) continue;
    names.push_back(entry.name);
  }
  return names;
}

bool Files::Exists(const std::string& path) const {
  const auto clean = NormalizePath(path);
  return clean && disk_.KindOf(base::JoinPath(root_, *clean)) == base::FileKind::kFile;
}

bool Files::IsThere(const std::string& path) const {
  const auto clean = NormalizePath(path);
  if (!clean) return false;
  if (disk_.KindOf(base::JoinPath(root_, *clean)) != base::FileKind::kMissing) return true;
  const std::string folder = base::JoinPath(root_, FolderOf(*clean));
  if (disk_.KindOf(folder) != base::FileKind::kDirectory) return false;
  std::vector<base::DirectoryEntry> entries;
  if (!disk_.List(folder, entries).empty()) return true;
  const std::string_view name = std::string_view(*clean).substr(clean->rfind('/') + 1);
  return std::any_of(entries.begin(), entries.end(),
                     [name](const base::DirectoryEntry& entry) { return entry.name == name; });
}

bool Files::IsFolder(const std::string& path) const {
  const auto clean = NormalizePath(path);
  return clean && disk_.KindOf(base::JoinPath(root_, *clean)) == base::FileKind::kDirectory;
}

}  // namespace hexapla::load
