#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "load/project.h"

namespace hexapla::load {

/// An `<accept>` of `content/accepted.xml`.
struct Acceptance {
  std::string code;
  base::Span code_span;
  std::string file;
  std::optional<std::string> id;
  std::optional<std::string> text;
  base::Date until;  ///< the first day it no longer holds
  std::string reason;
  base::Span span;  ///< of the entry
};

/// A `<severity>` of it.
struct SeveritySetting {
  std::string code;
  base::Span code_span;
  base::Severity level = base::Severity::kError;
  std::optional<base::Date> until;
  base::Span span;
};

/// What a project says of findings.
struct AcceptedFindings {
  std::vector<Acceptance> acceptances;
  std::vector<SeveritySetting> severities;
};

/// Reads `content/accepted.xml`; a project need not have one. Entries that are wrong are reported
/// and left out.
AcceptedFindings ReadAccepted(Files& files, base::Sink& sink);

}  // namespace hexapla::load
