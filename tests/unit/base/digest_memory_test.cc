#include "base/digest_memory.h"

#include <catch2/catch.hpp>

namespace hexapla::base {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kNow = 1'800'000'000 * kSecond;

FileStamp Stamp(std::int64_t modified, std::int64_t changed) {
  return {7, 8, 9, modified, changed};
}

}  // namespace

TEST_CASE("a digest is found by path and the whole stamp") {
  DigestMemory memory(kNow);
  const FileStamp stamp = Stamp(kSecond, 2 * kSecond);
  memory.Keep("a", stamp, "digest");
  CHECK(memory.Find("a", stamp) == "digest");
  CHECK_FALSE(memory.Find("b", stamp));
  auto part = GENERATE(0, 1, 2, 3, 4);
  FileStamp other = stamp;
  if (part == 0) ++other.device;
  if (part == 1) ++other.inode;
  if (part == 2) ++other.size;
  if (part == 3) ++other.modified;
  if (part == 4) ++other.changed;
  CHECK_FALSE(memory.Find("a", other));
}

// racy-git.txt: what is written again within one tick of the clock keeps its stamp.
TEST_CASE("a file that was changed a moment ago is not remembered") {
  DigestMemory memory(kNow);
  const FileStamp old = Stamp(kSecond, kSecond);
  memory.Keep("a", old, "digest");
  const FileStamp fresh = GENERATE(Stamp(kNow - kSecond, kSecond), Stamp(kSecond, kNow - kSecond),
                                   Stamp(kNow, kNow), Stamp(kNow + kSecond, kNow + kSecond));
  memory.Keep("a", fresh, "other");
  CHECK_FALSE(memory.Find("a", fresh));
  CHECK_FALSE(memory.Find("a", old));
  const FileStamp settled = Stamp(kNow - 4 * kSecond, kNow - 4 * kSecond);
  memory.Keep("a", settled, "other");
  CHECK(memory.Find("a", settled) == "other");
}

TEST_CASE("what is saved is taken up, unless the clock was set back") {
  DigestMemory memory(kNow);
  const FileStamp stamp = Stamp(kSecond, kSecond);
  memory.Keep("a", stamp, "digest");
  const std::string saved = memory.Save();

  DigestMemory later(kNow + kSecond);
  later.Restore(saved);
  CHECK(later.Find("a", stamp) == "digest");
  CHECK(later.new_files() == 0);
  later.Keep("a", stamp, "digest");
  CHECK(later.new_files() == 0);

  DigestMemory earlier(kNow - 1);
  earlier.Restore(saved);
  CHECK_FALSE(earlier.Find("a", stamp));

  DigestMemory damaged(kNow);
  damaged.Restore(std::string_view(saved).substr(0, saved.size() - 1));
  CHECK_FALSE(damaged.Find("a", stamp));
  damaged.Restore("");
  CHECK_FALSE(damaged.Find("a", stamp));
}

}  // namespace hexapla::base
