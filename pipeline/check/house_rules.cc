#include "check/house_rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/cache.h"

namespace hexapla::check {
namespace {

constexpr char kFolder[] = "content/rules";
constexpr int kMaxFolderDepth = 16;

}  // namespace

HouseRules HouseRules::Load(load::Files& files, base::Sink& sink) {
  HouseRules rules;
  for (const std::string& name : files.List(kFolder, &sink)) {
    if (!name.ends_with(".sch")) continue;
    const base::SourceFile* file = files.Read(base::JoinPath(kFolder, name), sink);
    const auto document = file == nullptr ? nullptr : xml::Document::Parse(*file, sink);
    if (!document) continue;
    auto schema = schematron::Read(*document, sink);
    if (!schema) continue;
    rules.digests_ += files.DigestOf(base::JoinPath(kFolder, name)) + ' ';
    for (auto code = schema->codes.begin(); code != schema->codes.end(); ++code) {
      const base::HouseCode* first = rules.Find(code->name);
      for (auto earlier = schema->codes.begin(); first == nullptr && earlier != code; ++earlier) {
        if (earlier->name == code->name) first = &*earlier;
      }
      if (first == nullptr) continue;
      sink.Report(base::Code::kInvalidSchematron, code->span,
                  fmt::format("`{}` is the code of another rule", code->name))
          .hints.push_back({"it is first given here", first->span});
    }
    rules.schemas_.push_back(std::move(schema));
  }
  return rules;
}

std::vector<const base::HouseCode*> HouseRules::codes() const {
  std::vector<const base::HouseCode*> out;
  for (const auto& schema : schemas_) {
    for (const base::HouseCode& code : schema->codes) out.push_back(&code);
  }
  return out;
}

const base::HouseCode* HouseRules::Find(const std::string& code) const {
  for (const base::HouseCode* known : codes()) {
    if (known->name == code) return known;
  }
  return nullptr;
}

void HouseRules::CheckReport(load::Files& files, const std::string& report,
                             base::Sink& sink) const {
  CheckFolder(files, "content/" + report, {}, 0, sink);
}

void HouseRules::CheckShared(load::Files& files, base::Sink& sink) const {
  CheckFolder(files, "content", load::ListReports(files), 0, sink);
  CheckFolder(files, "templates", {}, 0, sink);
}

void HouseRules::CheckFolder(load::Files& files, const std::string& folder,
                             const std::vector<std::string>& without, int depth,
                             base::Sink& sink) const {
  if (schemas_.empty() || depth > kMaxFolderDepth) return;
  for (const std::string& name : files.List(folder, &sink)) {
    if (std::find(without.begin(), without.end(), name) != without.end()) continue;
    const std::string path = base::JoinPath(folder, name);
    if (!files.Exists(path)) {
      CheckFolder(files, path, {}, depth + 1, sink);
    } else if (name.ends_with(".xml")) {
      CheckFile(files, path, sink);
    }
  }
}

void HouseRules::CheckFile(load::Files& files, const std::string& path, base::Sink& sink) const {
  const std::string entry = "house rules " + path;
  const std::string fingerprint = digests_ + files.DigestOf(path);
  base::Cache* const cache = files.cache();
  if (cache != nullptr && cache->Find(entry, fingerprint)) return;
  base::Sink own;
  const base::SourceFile* file = files.Read(path, own);
  const auto document = file == nullptr ? nullptr : xml::Document::Parse(*file, own);
  if (document) {
    const xml::View view(document->root());
    for (const auto& schema : schemas_) schematron::Run(*schema, view, own);
  }
  const bool right = document && own.diagnostics().empty();
  if (right && cache != nullptr) cache->Keep(entry, fingerprint, {});
  sink.Append(std::move(own));
}

}  // namespace hexapla::check
