#include "base/file_system.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <ctime>
#include <filesystem>

namespace hexapla::base {
namespace {

/// A folder on the disk that goes when the test ends.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "hexapla_XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  std::string operator/(std::string_view name) const { return JoinPath(path_, name); }

 private:
  std::string path_;
};

std::string ReadAll(const FileSystem& files, const std::string& path) {
  std::string out;
  const FileError error = files.Read(path, 1 << 20, out);
  return error.empty() ? out : "error: " + error;
}

/// What both file systems must do, under the folder \p at.
void CheckContract(FileSystem& files, const std::string& at) {
  const std::string folder = JoinPath(at, "out");
  CHECK(files.KindOf(folder) == FileKind::kMissing);
  CHECK(files.MakeDirectories(JoinPath(folder, "sub")).empty());
  CHECK(files.Write(JoinPath(folder, "b.txt"), "two").empty());
  CHECK(files.Write(JoinPath(folder, "a.txt"), "").empty());
  CHECK(files.Write(JoinPath(folder, "sub/c.txt"), "three").empty());
  CHECK(files.Write(JoinPath(folder, "b.txt"), "2").empty());
  CHECK(files.KindOf(folder) == FileKind::kDirectory);
  CHECK(files.KindOf(JoinPath(folder, "b.txt")) == FileKind::kFile);
  CHECK(ReadAll(files, JoinPath(folder, "b.txt")) == "2");
  CHECK(ReadAll(files, JoinPath(folder, "a.txt")).empty());
  CHECK(files.SizeOf(JoinPath(folder, "sub/c.txt")) == 5);
  CHECK(files.SizeOf(JoinPath(folder, "none")) == 0);
  CHECK(files.Sync(JoinPath(folder, "b.txt")).empty());
  std::shared_ptr<const std::string> shared;
  CHECK(files.Share(JoinPath(folder, "sub/c.txt"), 5, shared).empty());
  REQUIRE(shared != nullptr);
  CHECK(*shared == "three");
  CHECK_FALSE(files.Share(JoinPath(folder, "sub/c.txt"), 4, shared).empty());

  std::vector<DirectoryEntry> entries;
  CHECK(files.List(folder, entries).empty());
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].name == "a.txt");
  CHECK(entries[1].name == "b.txt");
  CHECK(entries[2].name == "sub");
  CHECK(entries[2].kind == FileKind::kDirectory);
  CHECK_FALSE(files.List(JoinPath(at, "none"), entries).empty());

  std::string out = "kept";
  CHECK_FALSE(files.Read(JoinPath(at, "none"), 10, out).empty());
  CHECK_FALSE(files.Read(JoinPath(folder, "sub/c.txt"), 4, out).empty());
  CHECK(files.Read(JoinPath(folder, "sub/c.txt"), 5, out).empty());

  const std::string other = JoinPath(at, "new");
  CHECK(files.MakeDirectories(other).empty());
  CHECK(files.Write(JoinPath(other, "b.txt"), "new two").empty());
  CHECK(files.Exchange(other, folder).empty());
  CHECK(ReadAll(files, JoinPath(folder, "b.txt")) == "new two");
  CHECK(files.KindOf(JoinPath(folder, "sub")) == FileKind::kMissing);
  CHECK(ReadAll(files, JoinPath(other, "sub/c.txt")) == "three");

  const std::string fresh = JoinPath(at, "fresh");
  CHECK(files.Exchange(other, fresh).empty());
  CHECK(files.KindOf(other) == FileKind::kMissing);
  CHECK(ReadAll(files, JoinPath(fresh, "b.txt")) == "2");
  CHECK_FALSE(files.Exchange(JoinPath(at, "none"), fresh).empty());
  CHECK(ReadAll(files, JoinPath(fresh, "b.txt")) == "2");

  CHECK(files.RemoveAll(fresh).empty());
  CHECK(files.RemoveAll(fresh).empty());
  CHECK(files.KindOf(fresh) == FileKind::kMissing);
  CHECK(files.Resolve(JoinPath(folder, "b.txt")).has_value());
  CHECK_FALSE(files.Resolve(fresh).has_value());
}

}  // namespace

TEST_CASE("the disk keeps the contract of a file system") {
  const TemporaryFolder folder;
  CheckContract(RealFileSystem(), folder / "");
}

TEST_CASE("the disk in memory keeps it too") {
  MemoryFileSystem files;
  CheckContract(files, "/p");
}

TEST_CASE("a 200 MB file is refused by its size, unread") {
  const TemporaryFolder folder;
  const std::string path = folder / "big.xml";
  REQUIRE(RealFileSystem().Write(path, "").empty());
  // A hole: it takes no room on the disk.
  REQUIRE(::truncate(path.c_str(), 200'000'000) == 0);
  CHECK(RealFileSystem().SizeOf(path) == 200'000'000);
  std::string out = "untouched";
  const std::clock_t start = std::clock();
  CHECK(RealFileSystem().Read(path, 32U << 20U, out) == "file is too large");
  CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 0.1);
  CHECK(out == "untouched");
}

TEST_CASE("what is no regular file is not read, and does not block") {
  const TemporaryFolder folder;
  const std::string pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  std::string out;
  CHECK(RealFileSystem().KindOf(pipe) == FileKind::kOther);
  CHECK(RealFileSystem().Read(pipe, 10, out) == "not a regular file");
  CHECK(RealFileSystem().Read(folder / "", 10, out) == "not a regular file");
}

TEST_CASE("links are followed and said to be links") {
  const TemporaryFolder folder;
  REQUIRE(RealFileSystem().Write(folder / "a", "x").empty());
  std::filesystem::create_symlink(folder / "a", folder / "link");
  std::filesystem::create_symlink(folder / "none", folder / "lost");
  std::vector<DirectoryEntry> entries;
  REQUIRE(RealFileSystem().List(folder / "", entries).empty());
  REQUIRE(entries.size() == 3);
  CHECK_FALSE(entries[0].link);
  CHECK(entries[1].link);
  CHECK(entries[1].kind == FileKind::kFile);
  CHECK(entries[2].kind == FileKind::kMissing);
  CHECK(RealFileSystem().Resolve(folder / "link") == RealFileSystem().Resolve(folder / "a"));
  CHECK_FALSE(RealFileSystem().Resolve(folder / "lost").has_value());
}

TEST_CASE("what the system refuses is said") {
  CHECK(RealFileSystem().Write("/proc/none/a", "x") == "No such file or directory");
  CHECK_FALSE(RealFileSystem().MakeDirectories("/proc/none/a").empty());
  std::string out;
  CHECK(RealFileSystem().Read("/proc/none/a", 1, out) == "No such file or directory");
}

TEST_CASE("a full disk is an error") {
  if (RealFileSystem().KindOf("/dev/full") != FileKind::kOther) return;
  CHECK(RealFileSystem().Write("/dev/full", "x") == "No space left on device");
}

TEST_CASE("writes in memory can be made to fail") {
  MemoryFileSystem files;
  files.fail_writes = "No space left on device";
  CHECK(files.Write("/a", "x") == "No space left on device");
  CHECK(files.MakeDirectories("/a") == "No space left on device");
  CHECK(files.Exchange("/a", "/b") == "No space left on device");
  CHECK(files.files.empty());
}

TEST_CASE("paths are joined") {
  CHECK(JoinPath("a", "b") == "a/b");
  CHECK(JoinPath("a/", "b") == "a/b");
  CHECK(JoinPath("", "b") == "b");
  CHECK(JoinPath("a", "/b") == "/b");
  CHECK(JoinPath("a", "") == "a");
}

}  // namespace hexapla::base
