#include "cli/mend.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

namespace hexapla::cli {
namespace {

/// A folder that is gone with the test.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "hexapla-mend-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
    std::filesystem::create_directories(path_ / "project/content");
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::filesystem::path operator/(const char* below) const { return path_ / below; }
  std::string project() const { return (path_ / "project").string(); }

 private:
  std::filesystem::path path_;
};

void Write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path) << text;
}

std::string TextOf(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

base::Sink WithFix(const base::SourceFile& file) {
  base::Sink sink;
  sink.Report(base::Code::kHouseRule, {&file, 1, 3}, "two spaces").fix =
      base::Fix{"write one space", {&file, 1, 3}, " ", true};
  return sink;
}

std::size_t FilesIn(const std::filesystem::path& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("a file is mended and the difference told") {
  const Folder folder;
  Write(folder / "project/content/a.md", "a  b\n");
  const Workspace workspace(base::RealFileSystem(), folder.project());
  const base::SourceFile file("content/a.md", "a  b\n");
  base::Sink sink;
  const Mended mended = Mend(workspace, WithFix(file), sink);
  CHECK(sink.diagnostics().empty());
  CHECK(mended.files == 1);
  CHECK(mended.applied == 1);
  CHECK(mended.diff == "--- a/content/a.md\n+++ b/content/a.md\n@@ -1 +1 @@\n-a  b\n+a b\n");
  CHECK(TextOf(folder / "project/content/a.md") == "a b\n");
  CHECK(FilesIn(folder / "project/content") == 1);
}

TEST_CASE("a file that has changed since it was read is left as it is") {
  const Folder folder;
  Write(folder / "project/content/a.md", "a  c\n");
  const Workspace workspace(base::RealFileSystem(), folder.project());
  const base::SourceFile file("content/a.md", "a  b\n");
  base::Sink sink;
  CHECK(Mend(workspace, WithFix(file), sink).files == 0);
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].code == base::Code::kUnwritableOutput);
  CHECK(TextOf(folder / "project/content/a.md") == "a  c\n");
}

TEST_CASE("nothing outside of the project is mended, a link inside stays a link") {
  const Folder folder;
  Write(folder / "outside.md", "a  b\n");
  Write(folder / "project/inside.md", "a  b\n");
  std::filesystem::create_symlink(folder / "outside.md", folder / "project/content/out.md");
  std::filesystem::create_symlink("../inside.md", folder / "project/content/in.md");
  const Workspace workspace(base::RealFileSystem(), folder.project());
  base::Sink sink;
  const base::SourceFile out("content/out.md", "a  b\n");
  CHECK(Mend(workspace, WithFix(out), sink).files == 0);
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].code == base::Code::kPathOutsideProject);
  CHECK(TextOf(folder / "outside.md") == "a  b\n");
  const base::SourceFile in("content/in.md", "a  b\n");
  CHECK(Mend(workspace, WithFix(in), sink).files == 1);
  CHECK(TextOf(folder / "project/inside.md") == "a b\n");
  CHECK(std::filesystem::is_symlink(folder / "project/content/in.md"));
}

}  // namespace hexapla::cli
