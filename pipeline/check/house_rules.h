#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "check/schematron.h"
#include "load/project.h"

namespace hexapla::check {

/// The rules a project has of its own: `content/rules/*.sch`. Checking files from several threads
/// at once is safe; findings point into this, which outlives them.
class HouseRules {
 public:
  /// Files that are wrong are reported and left out; so is a code that two of them define.
  static HouseRules Load(load::Files& files, base::Sink& sink);

  std::vector<const base::HouseCode*> codes() const;
  const base::HouseCode* Find(const std::string& code) const;

  /// Checks the XML files of one report's folder. Files that the cache of \p files, if there
  /// is one, says these rules found nothing in are passed over; those they find nothing in are kept
  /// there.
  void CheckReport(load::Files& files, const std::string& report, base::Sink& sink) const;
  /// Checks those of `content/` that are of no report, and those of `templates/`, in that way.
  void CheckShared(load::Files& files, base::Sink& sink) const;

 private:
  void CheckFolder(load::Files& files, const std::string& folder,
                   const std::vector<std::string>& without, int depth, base::Sink& sink) const;
  void CheckFile(load::Files& files, const std::string& path, base::Sink& sink) const;

  std::vector<std::unique_ptr<schematron::Schema>> schemas_;
  std::string digests_;  ///< of their files
};

}  // namespace hexapla::check
