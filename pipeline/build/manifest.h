#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexapla::build {

/// The program that made a set: version and SHA-256 of its own file.
struct Program {
  std::string version;
  std::string digest;
  friend bool operator==(const Program&, const Program&) = default;
};

/// SHA-256 of every input of a report, by path relative to the project.
using Inputs = std::map<std::string, std::string>;

/// One file of a set.
struct Output {
  std::string sha256;
  std::uint64_t size = 0;
  std::string language;
  std::string format;
  bool draft = false;  ///< may hold text in the source language
  bool stale = false;  ///< kept from an earlier set: made by another program or from other inputs
  friend bool operator==(const Output&, const Output&) = default;
};

/// How much was found in the run that made a set: of one that is up to date it is found again.
struct Findings {
  std::size_t all = 0;
  std::size_t warnings = 0;  ///< those that people are shown
};

/// What a report's set holds and what it was made from: `out/<report>/manifest.json`.
/// It knows no clock, no folder and no user, so equal sets have equal manifests.
struct Manifest {
  std::string report;
  Program program;
  Inputs inputs;
  std::map<std::string, Output> outputs;  ///< by file name in the set's folder
  Findings findings;
};

std::string ToJson(const Manifest& manifest);
/// nullopt when \p text is not a manifest.
std::optional<Manifest> ParseManifest(std::string_view text);

/// `out/manifest.json`: every set of the output folder with its files, in the order of report ids.
std::string IndexOf(const std::vector<Manifest>& sets);

}  // namespace hexapla::build
