#include <fmt/format.h>

#include "cli/workspace.h"

namespace hexapla::cli {
namespace {

constexpr int kMaxFolderDepth = 16;

class Scan {
 public:
  explicit Scan(const Workspace& workspace) : files_(workspace.FilesFor(sources_)) {}

  void AddFile(const std::string& path) {
    std::string digest = files_->InputDigestOf(path);
    if (!digest.empty()) digests_[path] = std::move(digest);
  }

  void AddFolder(const std::string& folder, int depth = 0) {
    base::Sink refused;
    for (const std::string& name : files_->List(folder, &refused)) {
      const std::string path = base::JoinPath(folder, name);
      if (!files_->IsFolder(path)) {
        AddFile(path);
      } else if (depth < kMaxFolderDepth) {
        AddFolder(path, depth + 1);
      }
    }
    if (refused.HasErrors()) digests_[folder] = "refused";
  }

  Digests Take() { return std::move(digests_); }

 private:
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
