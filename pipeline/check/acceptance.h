#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "load/accepted.h"
#include "load/project.h"

namespace hexapla::check {

/// What a project has decided about findings, ready to be applied to them. Applying it from several
/// threads at once is safe.
class Acceptances {
 public:
  Acceptances() = default;
  /// Reports entries of \p accepted that name no code, or one that is not the project's to judge.
  /// \p house  the codes of its own rules; \p today  without it nothing expires.
  Acceptances(load::AcceptedFindings accepted, const std::vector<const base::HouseCode*>& house,
              std::optional<base::Date> today, base::Sink& sink);

  /// Gives the findings of \p sink their severity in this project, and moves those that are
  /// accepted to its accepted ones. Doing so twice changes nothing more. \p project  whose
  /// narratives are asked for their units; may be null.
  void Apply(const load::Project* project, base::Sink& sink) const;

  /// Adds to \p sink, which has all findings of the run, those about the entries themselves.
  /// \p whole  whether the run looked at everything, so that an unused entry is known to be one.
  void ReportEntries(bool whole, base::Sink& sink) const;

 private:
  /// An entry before \p entry that accepts the same; null when none does.
  const load::Acceptance* FirstLike(std::size_t entry) const;
  bool IsExpired(const std::optional<base::Date>& until) const;
  void CheckCodes(const std::vector<const base::HouseCode*>& house, base::Sink& sink);
  void Judge(base::Diagnostic finding, const load::Project* project, base::Sink& sink) const;

  load::AcceptedFindings accepted_;
  std::map<std::string, load::SeveritySetting, std::less<>>
      severities_;  ///< by code; those that hold
  std::optional<base::Date> today_;
};

}  // namespace hexapla::check
