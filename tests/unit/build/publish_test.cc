#include "build/publish.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "base/digest.h"
#include "build/lock.h"

using namespace hexapla;
using build::Order;

namespace {

Order OrderFor(const std::vector<std::string>& names) {
  Order order;
  order.report = "R1";
  order.program = {"1.0", "digest"};
  order.inputs = {{"content/R1/report.xml", "aa"}, {"content/registry/bodies.xml", "bb"}};
  for (const std::string& name : names) {
    order.files.push_back({"R1." + name, name.substr(0, 2), name.substr(3)});
  }
  return order;
}

/// A folder of the real disk that is gone with the object.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    char pattern[] = "/tmp/hexapla-test-XXXXXX";
    path_ = ::mkdtemp(pattern);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

std::string Slurp(const std::string& path) {
  std::string out;
  base::RealFileSystem().Read(path, 1 << 20, out);
  return out;
}

std::vector<std::string> NamesIn(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("a published set is its files and a manifest that states them") {
  base::MemoryFileSystem disk;
  const Order order = OrderFor({"en.md", "fr.md"});
  REQUIRE_FALSE(build::Publish(order, {"one", "deux"}, disk, "out").failed());
  CHECK(disk.files.at("out/R1/R1.en.md") == "one");
  CHECK(disk.files.at("out/R1/R1.fr.md") == "deux");
  const auto manifest = build::ReadManifest(disk, "out", "R1");
  REQUIRE(manifest);
  CHECK(manifest->report == "R1");
  CHECK(manifest->inputs == order.inputs);
  CHECK(manifest->program == order.program);
  REQUIRE(manifest->outputs.size() == 2);
  // SHA-256 of "one" by sha256sum(1).
  CHECK(manifest->outputs.at("R1.en.md").sha256 ==
        "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed");
  CHECK(manifest->outputs.at("R1.fr.md").size == 4);
  CHECK(disk.files.size() == 3);
}

TEST_CASE("a new set replaces the old one as a whole") {
  base::MemoryFileSystem disk;
  REQUIRE_FALSE(build::Publish(OrderFor({"en.md", "fr.md"}), {"1", "2"}, disk, "out").failed());
  REQUIRE_FALSE(build::Publish(OrderFor({"en.md"}), {"3"}, disk, "out").failed());
  CHECK(disk.files.at("out/R1/R1.en.md") == "3");
  CHECK_FALSE(disk.files.contains("out/R1/R1.fr.md"));
  CHECK(disk.files.size() == 2);
}

TEST_CASE("a part of a set keeps the others, marked stale when the inputs have changed") {
  base::MemoryFileSystem disk;
  REQUIRE_FALSE(build::Publish(OrderFor({"en.md", "fr.md"}), {"1", "2"}, disk, "out").failed());
  Order part = OrderFor({"fr.md"});
  part.partial = true;

  SECTION("same inputs") {
    REQUIRE_FALSE(build::Publish(part, {"3"}, disk, "out").failed());
    const auto manifest = build::ReadManifest(disk, "out", "R1");
    CHECK(disk.files.at("out/R1/R1.en.md") == "1");
    CHECK_FALSE(manifest->outputs.at("R1.en.md").stale);
    CHECK_FALSE(manifest->outputs.at("R1.fr.md").stale);
  }
  SECTION("other inputs, and once stale always stale") {
    part.inputs["content/R1/report.xml"] = "changed";
    REQUIRE_FALSE(build::Publish(part, {"3"}, disk, "out").failed());
    REQUIRE_FALSE(build::Publish(part, {"4"}, disk, "out").failed());
    const auto manifest = build::ReadManifest(disk, "out", "R1");
    CHECK(disk.files.at("out/R1/R1.fr.md") == "4");
    CHECK(disk.files.at("out/R1/R1.en.md") == "1");
    CHECK(manifest->outputs.at("R1.en.md").stale);
    CHECK_FALSE(manifest->outputs.at("R1.fr.md").stale);
  }
  SECTION("a file that is not what was published is not kept") {
    disk.files["out/R1/R1.en.md"] = "edited";
    REQUIRE_FALSE(build::Publish(part, {"3"}, disk, "out").failed());
    CHECK_FALSE(disk.files.contains("out/R1/R1.en.md"));
  }
}

TEST_CASE("what others put into the folder of a set stays there") {
  const TemporaryFolder folder;
  base::FileSystem& disk = base::RealFileSystem();
  const std::string set = folder.path() + "/R1";
  REQUIRE_FALSE(
      build::Publish(OrderFor({"en.md", "fr.md"}), {"1", "2"}, disk, folder.path()).failed());
  std::filesystem::create_directories(set + "/mine/empty");
  std::ofstream(set + "/notes.txt") << "my notes";
  std::ofstream(set + "/mine/more.txt") << "more";
  std::filesystem::create_symlink("nowhere", set + "/link");
  std::filesystem::permissions(set + "/notes.txt", std::filesystem::perms::owner_read);
  REQUIRE_FALSE(build::Publish(OrderFor({"en.md"}), {"3"}, disk, folder.path()).failed());
  CHECK(NamesIn(set) ==
        std::vector<std::string>{"R1.en.md", "link", "manifest.json", "mine", "notes.txt"});
  CHECK(Slurp(set + "/R1.en.md") == "3");
  CHECK(Slurp(set + "/notes.txt") == "my notes");
  CHECK(std::filesystem::status(set + "/notes.txt").permissions() ==
        std::filesystem::perms::owner_read);
  CHECK(Slurp(set + "/mine/more.txt") == "more");
  CHECK(std::filesystem::is_directory(set + "/mine/empty"));
  CHECK(std::filesystem::read_symlink(set + "/link") == "nowhere");
  CHECK(NamesIn(folder.path()) == std::vector<std::string>{"R1"});

  SECTION("also without a manifest that tells") {
    std::filesystem::remove(set + "/manifest.json");
    REQUIRE_FALSE(build::Publish(OrderFor({"fr.md"}), {"4"}, disk, folder.path()).failed());
    CHECK(NamesIn(set) == std::vector<std::string>{"R1.en.md", "R1.fr.md", "link", "manifest.json",
                                                   "mine", "notes.txt"});
  }
}

TEST_CASE("a file in the place of a set is not replaced") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() + "/R1") << "mine";
  const auto result =
      build::Publish(OrderFor({"en.md"}), {"1"}, base::RealFileSystem(), folder.path());
  CHECK(result.failed());
  CHECK(result.path == folder.path() + "/R1");
  CHECK(Slurp(folder.path() + "/R1") == "mine");
  CHECK(NamesIn(folder.path()) == std::vector<std::string>{"R1"});
}

TEST_CASE("a disk that is full leaves the published set as it was") {
  base::MemoryFileSystem disk;
  REQUIRE_FALSE(build::Publish(OrderFor({"en.md"}), {"old"}, disk, "out").failed());
  const auto before = disk.files;
  disk.fail_writes = "No space left on device";
  const build::PublishError error = build::Publish(OrderFor({"en.md"}), {"new"}, disk, "out");
  CHECK(error.failed());
  CHECK(error.error == "No space left on device");
  CHECK_FALSE(error.path.empty());
  CHECK(disk.files == before);
}

TEST_CASE("what dead runs left is removed") {
  base::MemoryFileSystem disk;
  disk.files["out/.R1.tmp-99999/R1.en.md"] = "half";
  disk.files["out/.R2.tmp-1/manifest.json"] = "half";
  disk.files["out/.lock"] = "";
  REQUIRE_FALSE(build::Publish(OrderFor({"en.md"}), {"new"}, disk, "out").failed());
  CHECK(disk.files.size() == 3);
  CHECK(disk.files.contains("out/.lock"));
}

TEST_CASE("the index is made from the sets, and written only when it changes") {
  base::MemoryFileSystem disk;
  REQUIRE_FALSE(build::Publish(OrderFor({"en.md"}), {"1"}, disk, "out").failed());
  CHECK_FALSE(build::IndexIsRight(disk, "out"));
  REQUIRE_FALSE(build::RefreshIndex(disk, "out").failed());
  CHECK(build::IndexIsRight(disk, "out"));
  CHECK(disk.files.at("out/manifest.json").find("\"R1.en.md\"") != std::string::npos);
  disk.fail_writes = "read-only";
  CHECK_FALSE(build::RefreshIndex(disk, "out").failed());
}

TEST_CASE("on a real disk readers see the old set or the new one, never a mixture") {
  const TemporaryFolder folder;
  const std::string out = folder.path() + "/out";
  base::FileSystem& disk = base::RealFileSystem();
  std::filesystem::create_directories(out);
  REQUIRE_FALSE(build::Publish(OrderFor({"en.md", "fr.md"}), {"a0", "a0"}, disk, out).failed());
  std::atomic<bool> stop{false};
  int mixed = 0;
  std::thread reader([&] {
    while (!stop) {
      // One folder is opened once, as a server would: what it holds belongs together.
      const std::filesystem::path set = std::filesystem::path(out) / "R1";
      const int descriptor = ::open(set.c_str(), O_RDONLY | O_DIRECTORY);
      const auto read = [&](const char* name) {
        char buffer[8] = {};
        const int file = ::openat(descriptor, name, O_RDONLY);
        if (file < 0) return std::string("gone");
        const auto size = ::read(file, buffer, sizeof buffer);
        ::close(file);
        return std::string(buffer, static_cast<std::size_t>(size));
      };
      const std::string en = read("R1.en.md");
      const std::string fr = read("R1.fr.md");
      ::close(descriptor);
      // A set that was replaced while it was read may lose files, but never shows another's.
      if (en != "gone" && fr != "gone" && en != fr) ++mixed;
    }
  });
  for (int i = 1; i <= 30; ++i) {
    const std::string bytes = "a" + std::to_string(i);
    REQUIRE_FALSE(build::Publish(OrderFor({"en.md", "fr.md"}), {bytes, bytes}, disk, out).failed());
  }
  stop = true;
  reader.join();
  CHECK(mixed == 0);
  CHECK(Slurp(out + "/R1/R1.en.md") == "a30");
  CHECK(NamesIn(out) == std::vector<std::string>{"R1"});
}

TEST_CASE("a folder that cannot be written is named and the set stays") {
  if (::geteuid() == 0)
    return;  // root may write anywhere; the golden tests use a file in its place
  const TemporaryFolder folder;
  const std::string out = folder.path() + "/out";
  base::FileSystem& disk = base::RealFileSystem();
  std::filesystem::create_directories(out);
  REQUIRE_FALSE(build::Publish(OrderFor({"en.md"}), {"old"}, disk, out).failed());
  ::chmod(out.c_str(), 0555);
  const build::PublishError error = build::Publish(OrderFor({"en.md"}), {"new"}, disk, out);
  ::chmod(out.c_str(), 0755);
  CHECK(error.failed());
  CHECK(error.path.starts_with(out));
  CHECK(Slurp(out + "/R1/R1.en.md") == "old");
}
