#include "base/snapshot.h"

#include <catch2/catch.hpp>

namespace hexapla::base {
namespace {

/// A disk that counts how often it is asked, and holds one link.
class CountingDisk : public MemoryFileSystem {
 public:
  FileKind KindOf(const std::string& path) const override {
    ++kinds;
    return MemoryFileSystem::KindOf(path);
  }
  FileError Read(const std::string& path, std::uint64_t limit, std::string& out) const override {
    ++reads;
    return MemoryFileSystem::Read(path, limit, out);
  }
  FileError List(const std::string& path, std::vector<DirectoryEntry>& out) const override {
    FileError error = MemoryFileSystem::List(path, out);
    for (DirectoryEntry& entry : out) entry.link = entry.name == "link";
    return error;
  }
  std::optional<std::string> Resolve(const std::string& path) const override {
    ++resolved;
    return path == "p/link" ? "elsewhere" : MemoryFileSystem::Resolve(path);
  }

  std::optional<FileStamp> StampOf(const std::string& path) const override {
    const auto stamp = stamps.find(path);
    if (stamp == stamps.end()) return std::nullopt;
    return stamp->second;
  }

  std::map<std::string, FileStamp> stamps;
  mutable int kinds = 0;
  mutable int reads = 0;
  mutable int resolved = 0;
};

std::string TextOf(const FileSystem& files, const std::string& path) {
  std::string out;
  const FileError error = files.Read(path, 100, out);
  return error.empty() ? out : "error: " + error;
}

}  // namespace

TEST_CASE("a snapshot shows a file as it was first read") {
  CountingDisk disk;
  disk.files = {{"p/a", "abc"}};
  const Snapshot snapshot(disk);
  // FIPS 180-4, the example of a one-block message.
  CHECK(snapshot.DigestOf("p/a", 100) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  disk.files["p/a"] = "changed";
  CHECK(TextOf(snapshot, "p/a") == "abc");
  CHECK(snapshot.SizeOf("p/a") == 3);
  std::shared_ptr<const std::string> one;
  std::shared_ptr<const std::string> two;
  REQUIRE(snapshot.Share("p/a", 100, one).empty());
  REQUIRE(snapshot.Share("p/a", 100, two).empty());
  CHECK(one == two);
  CHECK(disk.reads == 1);
}

TEST_CASE("a snapshot remembers what was not there") {
  CountingDisk disk;
  disk.files = {{"p/big", std::string(200, 'x')}};
  const Snapshot snapshot(disk);
  CHECK(TextOf(snapshot, "p/none") == "error: no such file or directory");
  disk.files["p/none"] = "x";
  CHECK(TextOf(snapshot, "p/none") == "error: no such file or directory");
  CHECK_FALSE(snapshot.DigestOf("p/big", 100));
  CHECK(snapshot.KindOf("p/other") == FileKind::kMissing);
  CHECK(snapshot.KindOf("p/other") == FileKind::kMissing);
  CHECK(disk.kinds == 1);
}

TEST_CASE("a listed folder answers for what is in it") {
  CountingDisk disk;
  disk.files = {{"p/a", ""}, {"p/link", ""}, {"p/sub/b", ""}};
  const Snapshot snapshot(disk);
  std::vector<DirectoryEntry> entries;
  REQUIRE(snapshot.List("p", entries).empty());
  REQUIRE(entries.size() == 3);
  const int kinds = disk.kinds;
  CHECK(snapshot.KindOf("p/a") == FileKind::kFile);
  CHECK(snapshot.KindOf("p/sub") == FileKind::kDirectory);
  CHECK(disk.kinds == kinds);
  CHECK(snapshot.Resolve("p/a") == "p/a");
  CHECK(snapshot.Resolve("p/sub") == "p/sub");
  CHECK(disk.resolved == 1);
  CHECK(snapshot.Resolve("p/link") == "elsewhere");
}

// A minute after the files were written.
constexpr std::int64_t kLater = 60'000'000'000;

TEST_CASE("a file with the stamp it had is known without being read") {
  CountingDisk disk;
  disk.files = {{"a", "abc"}};
  disk.stamps = {{"a", {1, 2, 3, 4, 5}}};
  DigestMemory memory(kLater);
  std::string digest;
  {
    Snapshot first(disk);
    first.Use(memory);
    digest = first.DigestOf("a", 100).value_or("");
    CHECK_FALSE(first.Remembers("a", 100));
  }
  CHECK(memory.new_files() == 1);
  CHECK(memory.new_bytes() == 3);
  CHECK(disk.reads == 1);

  Snapshot second(disk);
  second.Use(memory);
  CHECK(second.DigestOf("a", 100) == digest);
  CHECK(second.SizeOf("a") == 3);
  CHECK(second.Remembers("a", 100));
  CHECK(disk.reads == 1);
  CHECK(TextOf(second, "a") == "abc");
  CHECK(disk.reads == 2);
  CHECK_FALSE(second.Remembers("a", 100));
  CHECK_FALSE(second.contradicted());
  CHECK(memory.new_files() == 1);
}

TEST_CASE("a file with another stamp, or more bytes than asked for, is read") {
  CountingDisk disk;
  disk.files = {{"a", "abc"}, {"b", "abc"}};
  disk.stamps = {{"a", {1, 2, 3, 4, 5}}, {"b", {1, 3, 3, 4, 5}}};
  DigestMemory memory(kLater);
  memory.Keep("a", {1, 2, 3, 4, 6}, "old");
  memory.Keep("b", {1, 3, 3, 4, 5}, "old");
  Snapshot snapshot(disk);
  snapshot.Use(memory);
  CHECK(snapshot.DigestOf("a", 100) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK_FALSE(snapshot.DigestOf("b", 2));
  CHECK_FALSE(snapshot.contradicted());
}

TEST_CASE("bytes that are not those of the remembered digest contradict it") {
  CountingDisk disk;
  disk.files = {{"a", "abc"}};
  disk.stamps = {{"a", {1, 2, 3, 4, 5}}, {"gone", {1, 3, 3, 4, 5}}};
  DigestMemory memory(kLater);
  memory.Keep("a", disk.stamps.at("a"), "of other bytes");
  memory.Keep("gone", disk.stamps.at("gone"), "of any bytes");
  SECTION("other bytes") {
    Snapshot snapshot(disk);
    snapshot.Use(memory);
    CHECK(snapshot.DigestOf("a", 100) == "of other bytes");
    CHECK_FALSE(snapshot.contradicted());
    CHECK(TextOf(snapshot, "a") == "abc");
    CHECK(snapshot.contradicted());
    CHECK(snapshot.DigestOf("a", 100) ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
  SECTION("no bytes") {
    Snapshot snapshot(disk);
    snapshot.Use(memory);
    CHECK(snapshot.DigestOf("gone", 100) == "of any bytes");
    CHECK(TextOf(snapshot, "gone") == "error: no such file or directory");
    CHECK(snapshot.contradicted());
    CHECK_FALSE(snapshot.DigestOf("gone", 100));
  }
}

/// A disk on which someone writes a file while it is read.
class BusyDisk : public CountingDisk {
 public:
  FileError Read(const std::string& path, std::uint64_t limit, std::string& out) const override {
    FileError error = CountingDisk::Read(path, limit, out);
    ++written;
    return error;
  }
  std::optional<FileStamp> StampOf(const std::string&) const override {
    return FileStamp{1, 2, 3, 4, written};
  }
  mutable std::int64_t written = 0;
};

TEST_CASE("a file that is written while it is read is not remembered") {
  BusyDisk disk;
  disk.files = {{"a", "abc"}};
  DigestMemory memory(kLater);
  Snapshot snapshot(disk);
  snapshot.Use(memory);
  CHECK(snapshot.DigestOf("a", 100));
  CHECK(memory.new_files() == 0);
}

TEST_CASE("a snapshot is not written") {
  MemoryFileSystem disk;
  Snapshot snapshot(disk);
  CHECK_FALSE(snapshot.Write("a", "x").empty());
  CHECK_FALSE(snapshot.RemoveAll("a").empty());
  CHECK(disk.files.empty());
}

}  // namespace hexapla::base
