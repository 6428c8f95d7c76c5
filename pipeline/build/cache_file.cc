#include "build/cache_file.h"

namespace hexapla::build {
namespace {

constexpr std::uint64_t kMaxCacheBytes = 256ULL << 20;
constexpr const char* kName = ".cache";
constexpr const char* kDigests = "digests";

// Writing the cache costs about as much as reading these.
constexpr std::size_t kManyFiles = 32;
constexpr std::uint64_t kManyBytes = 1ULL << 20;

std::string NameOf(const Program& program) { return program.version + ' ' + program.digest; }

}  // namespace

void RestoreCache(const base::FileSystem& disk, const std::string& out, const Program& program,
                  base::Cache& cache, base::DigestMemory& digests) {
  std::string bytes;
  if (!disk.Read(base::JoinPath(out, kName), kMaxCacheBytes, bytes).empty()) return;
  cache.Restore(std::move(bytes), NameOf(program));
  if (const auto saved = cache.Find(kDigests, {})) digests.Restore(*saved);
}

void SaveCache(base::Cache& cache, const base::DigestMemory& digests, const Program& program,
               base::FileSystem& disk, const std::string& out) {
  const bool many = digests.new_files() > kManyFiles || digests.new_bytes() > kManyBytes;
  if (!cache.changed() && !many) return;
  cache.Keep(kDigests, {}, digests.Save());
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
