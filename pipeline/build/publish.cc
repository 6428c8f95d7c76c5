#include "build/publish.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <list>
#include <set>
#include <string_view>

#include "base/digest.h"

namespace hexapla::build {
namespace {

constexpr std::uint64_t kMaxIndexBytes = 64ULL << 20;

std::string TemporaryPath(const std::string& out, const std::string& name) {
  return base::JoinPath(out, fmt::format(".{}.tmp-{}", name, ::getpid()));
}

bool IsTemporary(const std::string& name) {
  return name.starts_with('.') && name.find(".tmp-") != std::string::npos;
}

/// Whoever holds the lock is the only one that writes: a temporary name is of a run that died.
void RemoveLeftovers(base::FileSystem& disk, const std::string& out) {
  std::vector<base::DirectoryEntry> entries;
  if (!disk.List(out, entries).empty()) return;
  for (const base::DirectoryEntry& entry : entries) {
    if (IsTemporary(entry.name)) disk.RemoveAll(base::JoinPath(out, entry.name));
  }
}

/// The files of a set with their bytes, before they are on the disk.
struct Set {
  Manifest manifest;
  std::map<std::string, std::string_view> bytes;
  std::list<std::string> kept;  ///< what those of `bytes` lie in that the set before had
};

Set NewSet(const Order& order, const std::vector<std::string>& bytes) {
  assert(order.files.size() == bytes.size());
  Set set;
  set.manifest.report = order.report;
  set.manifest.program = order.program;
  set.manifest.inputs = order.inputs;
  set.manifest.findings = order.findings;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const Wanted& file = order.files[i];
    set.manifest.outputs[file.name] = {
        base::Sha256(bytes[i]), bytes[i].size(), file.language, file.format, order.draft, false};
    set.bytes[file.name] = bytes[i];
  }
  return set;
}

void KeepOthers(const base::FileSystem& disk, const std::string& out, Set& set) {
  const std::optional<Manifest> old = ReadManifest(disk, out, set.manifest.report);
  if (!old) return;
  Findings& findings = set.manifest.findings;
  findings.all = std::max(findings.all, old->findings.all);
  findings.warnings = std::max(findings.warnings, old->findings.warnings);
  const bool changed = old->program != set.manifest.program || old->inputs != set.manifest.inputs;
  const std::string folder = base::JoinPath(out, set.manifest.report);
  for (const auto& [name, output] : old->outputs) {
    std::string bytes;
    if (set.manifest.outputs.contains(name) || name.find('/') != std::string::npos) continue;
    if (!ReadOutput(disk, folder, name, output, bytes)) continue;
    Output kept = output;
    kept.stale = output.stale || changed;
    set.manifest.outputs[name] = kept;
    set.bytes[name] = set.kept.emplace_back(std::move(bytes));
  }
}

PublishError WriteSet(const Set& set, base::FileSystem& disk, const std::string& folder) {
  if (base::FileError error = disk.MakeDirectories(folder); !error.empty()) return {folder, error};
  for (const auto& [name, bytes] : set.bytes) {
    const std::string path = base::JoinPath(folder, name);
    if (base::FileError error = disk.Write(path, bytes); !error.empty()) return {path, error};
  }
  const std::string manifest = base::JoinPath(folder, "manifest.json");
  if (base::FileError error = disk.Write(manifest, ToJson(set.manifest)); !error.empty()) {
    return {manifest, error};
  }
  for (const auto& [name, bytes] : set.bytes) {
    const std::string path = base::JoinPath(folder, name);
    if (base::FileError error = disk.Sync(path); !error.empty()) return {path, error};
  }
  return {manifest, disk.Sync(manifest)};
}

/// Names all that is in \p from in \p to as well, but for \p known.
PublishError LinkAll(base::FileSystem& disk, const std::string& from, const std::string& to,
                     const std::set<std::string>& known) {
  std::vector<base::DirectoryEntry> entries;
  if (disk.KindOf(from) == base::FileKind::kMissing) return {};
  if (base::FileError error = disk.List(from, entries); !error.empty()) return {from, error};
  for (const base::DirectoryEntry& entry : entries) {
    if (known.contains(entry.name)) continue;
    const std::string path = base::JoinPath(from, entry.name);
    const std::string kept = base::JoinPath(to, entry.name);
    PublishError result = {path, {}};
    if (entry.kind == base::FileKind::kDirectory && !entry.link) {
      result.error = disk.MakeDirectories(kept);
      if (!result.failed()) result = LinkAll(disk, path, kept, {});
    } else {
      result.error = disk.Link(path, kept);
    }
    if (result.failed()) return result;
  }
  return {};
}

/// Keeps what others put into the folder of the set.
PublishError KeepForeign(base::FileSystem& disk, const std::string& out, const Set& set,
                         const std::string& temporary) {
  const std::string folder = base::JoinPath(out, set.manifest.report);
  std::set<std::string> known = {"manifest.json"};
  for (const auto& [name, bytes] : set.bytes) known.insert(name);
  std::vector<base::DirectoryEntry> entries;
  const bool listed = disk.List(folder, entries).empty();
  // Mostly there is nothing else, and the manifest need not be read.
  if (listed && std::all_of(entries.begin(), entries.end(), [&](const base::DirectoryEntry& entry) {
        return known.contains(entry.name);
      })) {
    return {};
  }
  if (const auto old = ReadManifest(disk, out, set.manifest.report)) {
    for (const auto& [name, output] : old->outputs) known.insert(name);
  }
  return LinkAll(disk, folder, temporary, known);
}

bool Holds(const base::FileSystem& disk, const std::string& path, const std::string& text) {
  std::string there;
  return disk.Read(path, kMaxIndexBytes, there).empty() && there == text;
}

std::string IndexPath(const std::string& out) { return base::JoinPath(out, "manifest.json"); }

std::string MakeIndex(const base::FileSystem& disk, const std::string& out,
                      const Manifests& known) {
  std::vector<base::DirectoryEntry> entries;
  disk.List(out, entries);
  std::vector<Manifest> sets;
  for (const base::DirectoryEntry& entry : entries) {
    if (entry.kind != base::FileKind::kDirectory || entry.name.starts_with('.')) continue;
    if (const auto found = known.find(entry.name); found != known.end()) {
      sets.push_back(found->second);
    } else if (auto manifest = ReadManifest(disk, out, entry.name)) {
      sets.push_back(std::move(*manifest));
    }
  }
  return IndexOf(sets);
}

/// A set takes the place of a folder. In that of a link it would be published elsewhere than the
/// one who made the link looks, and take what is there for files of others.
bool IsLink(const base::FileSystem& disk, const std::string& out, const std::string& report) {
  std::vector<base::DirectoryEntry> entries;
  disk.List(out, entries);
  return std::any_of(entries.begin(), entries.end(), [&](const base::DirectoryEntry& entry) {
    return entry.link && entry.name == report;
  });
}

}  // namespace

PublishError Publish(const Order& order, const std::vector<std::string>& bytes,
                     base::FileSystem& disk, const std::string& out, Manifests* published) {
  RemoveLeftovers(disk, out);
  if (IsLink(disk, out, order.report)) {
    return {base::JoinPath(out, order.report),
            "it is a link; remove it, or name the folder of all reports with `--out`"};
  }
  Set set = NewSet(order, bytes);
  if (order.partial) KeepOthers(disk, out, set);
  const std::string temporary = TemporaryPath(out, order.report);
  PublishError result = WriteSet(set, disk, temporary);
  if (!result.failed()) result = KeepForeign(disk, out, set, temporary);
  if (!result.failed()) {
    result = {base::JoinPath(out, order.report), {}};
    result.error = disk.Exchange(temporary, result.path);
  }
  // After the exchange the temporary name holds the old set, after a failure the unfinished one.
  disk.RemoveAll(temporary);
  if (published != nullptr && !result.failed()) {
    (*published)[order.report] = std::move(set.manifest);
  }
  return result;
}

bool IndexIsRight(const base::FileSystem& disk, const std::string& out, const Manifests& known) {
  return Holds(disk, IndexPath(out), MakeIndex(disk, out, known));
}

PublishError RefreshIndex(base::FileSystem& disk, const std::string& out, const Manifests& known) {
  const std::string index = MakeIndex(disk, out, known);
  PublishError result = {IndexPath(out), {}};
  if (Holds(disk, result.path, index)) return {};
  const std::string temporary = TemporaryPath(out, "manifest.json");
  result.error = disk.Write(temporary, index);
  if (!result.failed()) result.error = disk.Sync(temporary);
  if (!result.failed()) result.error = disk.Exchange(temporary, result.path);
  disk.RemoveAll(temporary);
  return result;
}

}  // namespace hexapla::build
