#include <fmt/format.h>

#include "cli/workspace.h"

namespace hexapla::cli {
namespace {

constexpr std::uint64_t kMaxInputBytes = 32ULL << 20;
constexpr int kMaxFolderDepth = 16;

class Scan {
 public:
  explicit Scan(const Workspace& workspace)
      : workspace_(workspace), files_(workspace.FilesFor(sources_)) {}

  void AddFile(const std::string& path) {
    const std::string full = base::JoinPath(workspace_.root(), path);
    if (auto digest = workspace_.inputs().DigestOf(full, kMaxInputBytes)) {
      digests_[path] = std::move(*digest);
    }
  }

  void AddFolder(const std::string& folder, int depth = 0) {
    for (const std::string& name : files_->List(folder)) {
      const std::string path = base::JoinPath(folder, name);
      if (files_->Exists(path)) {
        AddFile(path);
      } else if (depth < kMaxFolderDepth) {
        AddFolder(path, depth + 1);
      }
    }
  }

  Digests Take() { return std::move(digests_); }

 private:
  const Workspace& workspace_;
  base::SourceSet sources_;
  std::unique_ptr<load::Files> files_;
  Digests digests_;
};

}  // namespace

Digests InputsOf(const Workspace& workspace, const std::string& report) {
  const std::vector<std::string> folders = {"content/registry", "content/" + report, "templates"};
  Scan scan(workspace);
  scan.AddFile("content/project.xml");
  scan.AddFile("content/accepted.xml");
  scan.AddFolder("content/rules");
  scan.AddFile("content/rules.xml");
  scan.AddFile("locales/terms.tbx");
  for (const std::string& folder : folders) scan.AddFolder(folder);
  for (const std::string& language : workspace.settings().languages) {
    const std::string locale = "locales/" + language + "/";
    scan.AddFile(locale + "style.xml");
    scan.AddFile(locale + "rules.xml");
    for (const std::string& folder : folders) scan.AddFolder(locale + folder);
  }
  return scan.Take();
}

}  // namespace hexapla::cli
