#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "fixture.h"
#include "load/path.h"

namespace hexapla::load {
namespace {

TEST_CASE("a path is cleaned without looking at the disk") {
  CHECK(NormalizePath("content/r/report.xml") == "content/r/report.xml");
  CHECK(NormalizePath("./content//r/../s/report.xml") == "content/s/report.xml");
  CHECK(NormalizePath("templates/a/../../content") == "content");
  CHECK_FALSE(NormalizePath("../secret"));
  CHECK_FALSE(NormalizePath("content/../../secret"));
  CHECK_FALSE(NormalizePath("/etc/passwd"));
  CHECK_FALSE(NormalizePath(""));
}

TEST_CASE("a path that leads out of the project is refused") {
  base::MemoryFileSystem disk;
  disk.files = {{"secret", "x"}, {"p/content/a.md", "x"}};
  base::SourceSet sources;
  base::Sink sink;
  Files files(disk, "p", sources);
  CHECK(files.Read("../secret", sink) == nullptr);
  CHECK(files.Read("content/../../secret", sink) == nullptr);
  CHECK(files.Read("/etc/passwd", sink) == nullptr);
  CHECK(TestProject::CodesOf(sink) == Strings(3, "path-outside-project"));
  CHECK_FALSE(files.Exists("../secret"));
  CHECK(files.List("..").empty());
  CHECK(files.Read("content/../content/a.md", sink) != nullptr);
}

TEST_CASE("a file is read once, and its finding made once") {
  base::MemoryFileSystem disk;
  disk.files = {{"p/a.md", "abc"}};
  base::SourceSet sources;
  base::Sink sink;
  Files files(disk, "p", sources);
  const base::SourceFile* first = files.Read("a.md", sink);
  REQUIRE(first != nullptr);
  CHECK(first->path() == "a.md");
  disk.files["p/a.md"] = "changed";
  CHECK(files.Read("./a.md", sink) == first);
  CHECK(files.Read("b.md", sink) == nullptr);
  CHECK(files.Read("b.md", sink) == nullptr);
  CHECK(TestProject::CodesOf(sink) == Strings{"missing-file"});
}

/// A disk that counts what is read.
class CountingDisk : public base::MemoryFileSystem {
 public:
  std::uint64_t SizeOf(const std::string& path) const override {
    return path == "p/huge.md" ? 200ULL << 20 : base::MemoryFileSystem::SizeOf(path);
  }
  base::FileError Read(const std::string& path, std::uint64_t limit,
                       std::string& out) const override {
    ++reads;
    if (path == "p/locked.md") return "permission denied";
    return base::MemoryFileSystem::Read(path, limit, out);
  }
  mutable int reads = 0;
};

TEST_CASE("a file that is too large is refused unread") {
  CountingDisk disk;
  disk.files = {{"p/huge.md", ""}};
  base::SourceSet sources;
  base::Sink sink;
  Files files(disk, "p", sources);
  CHECK(files.Read("huge.md", sink) == nullptr);
  CHECK(TestProject::CodesOf(sink) == Strings{"file-too-large"});
  CHECK(disk.reads == 0);
}

TEST_CASE("what cannot be read is reported with the system's answer") {
  CountingDisk disk;
  disk.files = {{"p/locked.md", "x"}, {"p/folder/a.md", "x"}};
  base::SourceSet sources;
  base::Sink sink;
  Files files(disk, "p", sources);
  CHECK(files.Read("locked.md", sink) == nullptr);
  CHECK(files.Read("folder", sink) == nullptr);
  REQUIRE(TestProject::CodesOf(sink) == Strings(2, "unreadable-file"));
  CHECK(sink.diagnostics()[0].message == "`locked.md` cannot be read: permission denied");
}

TEST_CASE("files of editors, office suites and the system are no input") {
  base::MemoryFileSystem disk;
  for (const char* name : {"a.md", "~$a.docx", ".~lock.a.csv#", "a.md~", ".a.md.swp", "#a.md#",
                           ".#a.md", "~WRL0001.tmp", ".DS_Store", "b #1.md"}) {
    disk.files[std::string("p/content/") + name] = "x";
  }
  base::SourceSet sources;
  CHECK(Files(disk, "p", sources).List("content") == Strings{"a.md", "b #1.md"});
}

/// A folder of its own on the real disk, removed at the end.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "hexapla-XXXXXX").string();
    path = ::mkdtemp(pattern.data());
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::filesystem::path path;
};

TEST_CASE("a link that leads out of the project is refused") {
  namespace fs = std::filesystem;
  const TemporaryFolder folder;
  const fs::path root = folder.path / "p";
  fs::create_directories(root / "content" / "r");
  fs::create_directories(folder.path / "p2");
  base::FileSystem& disk = base::RealFileSystem();
  REQUIRE(disk.Write((folder.path / "secret").string(), "x").empty());
  REQUIRE(disk.Write((folder.path / "p2" / "near.md").string(), "x").empty());
  REQUIRE(disk.Write((root / "content" / "inside.md").string(), "x").empty());
  fs::create_symlink("../../secret", root / "content" / "out.md");
  fs::create_symlink(folder.path / "p2" / "near.md", root / "content" / "near.md");
  fs::create_directory_symlink(folder.path, root / "content" / "up");
  fs::create_symlink("../inside.md", root / "content" / "r" / "in.md");
  fs::create_symlink("nowhere", root / "content" / "dangling.md");

  base::SourceSet sources;
  base::Sink sink;
  Files files(disk, root.string(), sources);
  CHECK(files.Read("content/out.md", sink) == nullptr);
  CHECK(files.Read("content/near.md", sink) == nullptr);
  CHECK(files.Read("content/up/secret", sink) == nullptr);
  CHECK(TestProject::CodesOf(sink) == Strings(3, "path-outside-project"));
  CHECK(files.Read("content/r/in.md", sink) != nullptr);
  CHECK(sink.diagnostics().size() == 3);
  CHECK(files.Read("content/dangling.md", sink) == nullptr);
  CHECK(TestProject::CodesOf(sink).back() == "unreadable-file");
}

TEST_CASE("a project may itself be reached through a link") {
  namespace fs = std::filesystem;
  const TemporaryFolder folder;
  fs::create_directories(folder.path / "p");
  base::FileSystem& disk = base::RealFileSystem();
  REQUIRE(disk.Write((folder.path / "p" / "a.md").string(), "x").empty());
  fs::create_directory_symlink("p", folder.path / "link");
  base::SourceSet sources;
  base::Sink sink;
  Files files(disk, (folder.path / "link").string(), sources);
  CHECK(files.Read("a.md", sink) != nullptr);
  CHECK(sink.diagnostics().empty());
}

}  // namespace
}  // namespace hexapla::load
