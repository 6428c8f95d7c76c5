#include "build/plan.h"

#include <fmt/format.h>

#include <set>

#include "base/digest.h"

namespace hexapla::build {
namespace {

constexpr std::uint64_t kMaxManifestBytes = 16ULL << 20;

void CompareInputs(const Inputs& before, const Inputs& now, std::vector<std::string>& reasons) {
  for (const auto& [path, digest] : now) {
    const auto old = before.find(path);
    if (old == before.end()) {
      reasons.push_back(path + " is new");
    } else if (old->second != digest) {
      reasons.push_back(path + " changed");
    }
  }
  for (const auto& [path, digest] : before) {
    if (!now.contains(path)) reasons.push_back(path + " is gone");
  }
}

void CompareFiles(const Order& order, const Manifest& manifest, const base::FileSystem& disk,
                  const std::string& folder, std::vector<std::string>& reasons) {
  std::set<std::string> wanted;
  for (const Wanted& file : order.files) {
    wanted.insert(file.name);
    const auto output = manifest.outputs.find(file.name);
    std::string bytes;
    if (output == manifest.outputs.end()) {
      reasons.push_back(file.name + " was not made yet");
    } else if (output->second.stale) {
      reasons.push_back(file.name + " was made from older inputs");
    } else if (output->second.draft != order.draft) {
      reasons.push_back(file.name + (order.draft ? " is not a draft" : " is a draft"));
    } else if (!ReadOutput(disk, folder, file.name, output->second, bytes)) {
      reasons.push_back(file.name + " is not what was published");
    }
  }
  if (order.partial) return;
  for (const auto& [name, output] : manifest.outputs) {
    if (!wanted.contains(name)) reasons.push_back(name + " is no longer asked for");
  }
}

}  // namespace

std::optional<Manifest> ReadManifest(const base::FileSystem& disk, const std::string& out,
                                     const std::string& report) {
  std::string text;
  const std::string path = base::JoinPath(base::JoinPath(out, report), "manifest.json");
  if (!disk.Read(path, kMaxManifestBytes, text).empty()) return std::nullopt;
  std::optional<Manifest> manifest = ParseManifest(text);
  if (manifest && manifest->report != report) return std::nullopt;
  return manifest;
}

bool ReadOutput(const base::FileSystem& disk, const std::string& folder, const std::string& name,
                const Output& output, std::string& bytes) {
  return disk.Read(base::JoinPath(folder, name), output.size, bytes).empty() &&
         bytes.size() == output.size && base::Sha256(bytes) == output.sha256;
}

Decision Decide(const Order& order, const base::FileSystem& disk, const std::string& out) {
  const std::string folder = base::JoinPath(out, order.report);
  Decision decision;
  decision.manifest = ReadManifest(disk, out, order.report);
  const std::optional<Manifest>& manifest = decision.manifest;
  if (!manifest) {
    const bool there = disk.KindOf(folder) != base::FileKind::kMissing;
    decision.reasons = {there ? "its manifest is missing or not readable" : "it was not built yet"};
    return decision;
  }
  if (manifest->program != order.program) {
    decision.reasons.push_back(
        manifest->program.version == order.program.version
            ? "it was made by another build of the program"
            : fmt::format("it was made by version {} of the program", manifest->program.version));
  }
  CompareInputs(manifest->inputs, order.inputs, decision.reasons);
  if (decision.up_to_date()) CompareFiles(order, *manifest, disk, folder, decision.reasons);
  return decision;
}

}  // namespace hexapla::build
