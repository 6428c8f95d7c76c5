#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "build/manifest.h"

namespace hexapla::build {

/// One file that was asked for.
struct Wanted {
  std::string name;  ///< in the set's folder: C26-res191.fr.docx
  std::string language;
  std::string format;
};

/// What a build of one report is to give.
struct Order {
  std::string report;
  std::vector<Wanted> files;
  bool partial = false;  ///< other files of the set are kept; otherwise the set is these files
  bool draft = false;
  Program program;
  Inputs inputs;
  Findings findings;  ///< of this run, so far as they bear on the report
};

/// Whether there is work, and why. \p reasons is empty iff the set is up to date.
struct Decision {
  std::vector<std::string> reasons;
  std::optional<Manifest> manifest;  ///< of the set that is there
  bool up_to_date() const { return reasons.empty(); }
};

/// Compares \p order with the set in \p out. Looks at the manifest first and at the published
/// files, byte for byte by digest, only when it agrees. Changes nothing.
Decision Decide(const Order& order, const base::FileSystem& disk, const std::string& out);

/// The manifest of the set of \p report in \p out; nullopt when there is none that can be read.
std::optional<Manifest> ReadManifest(const base::FileSystem& disk, const std::string& out,
                                     const std::string& report);

/// Whether the file \p name of a set still is what its manifest says. \p bytes receives it.
bool ReadOutput(const base::FileSystem& disk, const std::string& folder, const std::string& name,
                const Output& output, std::string& bytes);

}  // namespace hexapla::build
