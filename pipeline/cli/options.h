#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostic_form.h"

namespace hexapla::cli {

enum class Colour { kAuto, kAlways, kNever };
enum class Verbosity { kQuiet, kNormal, kVerbose };

/// The command line, read. What a command does not know is left at its default.
struct Options {
  std::string project = ".";
  std::string out;  ///< empty: `out` of the project
  Colour colour = Colour::kAuto;
  const base::DiagnosticForm* diagnostics = &base::DiagnosticForms().front();  ///< not null
  Verbosity verbosity = Verbosity::kNormal;
  int jobs = 0;  ///< 0: one per processor

  std::vector<std::string> reports;    ///< empty: all
  std::vector<std::string> languages;  ///< empty: all of the project
  std::vector<std::string> formats;    ///< empty: all
  std::string subject;                 ///< code of `explain`, fact of `trace`, folder of `init`,
                                       ///< report of `new`
  std::string from;                    ///< report that `new` makes another one from
  bool list = false;                   ///< `new` prints the check list alone
  bool draft = false;
  bool explain = false;
  bool dry_run = false;
  bool fix = false;
  std::optional<base::Date> today;  ///< what `check` compares expiry with; others have no clock
};

}  // namespace hexapla::cli
