#include "build/cache_file.h"

namespace hexapla::build {
namespace {

constexpr std::uint64_t kMaxCacheBytes = 256ULL << 20;
constexpr const char* kName = ".cache";

std::string NameOf(const Program& program) { return program.version + ' ' + program.digest; }

}  // namespace

void RestoreCache(const base::FileSystem& disk, const std::string& out, const Program& program,
                  base::Cache& cache) {
  std::string bytes;
  if (!disk.Read(base::JoinPath(out, kName), kMaxCacheBytes, bytes).empty()) return;
  cache.Restore(std::move(bytes), NameOf(program));
}

void SaveCache(const base::Cache& cache, const Program& program, base::FileSystem& disk,
               const std::string& out) {
  if (!cache.changed()) return;
  const std::string path = base::JoinPath(out, kName);
  const std::string temporary = path + ".tmp-new";
  const bool written = disk.Write(temporary, cache.Save(NameOf(program))).empty();
  if (written && disk.Exchange(temporary, path).empty() &&
      disk.KindOf(temporary) == base::FileKind::kMissing) {
    return;
  }
  disk.RemoveAll(temporary);
}

}  // namespace hexapla::build
