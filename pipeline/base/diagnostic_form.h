#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace hexapla::base {

/// What a form may say besides the findings.
struct FormSetting {
  bool colour = false;        ///< ANSI SGR sequences
  bool terminal = false;      ///< findings stand under the name of their file
  std::string project = ".";  ///< the project's folder as it was named; paths are relative to it
  std::string version;        ///< of the program
  bool count_notes = false;   ///< for people: notes are counted, not printed
};

/// One way to write findings.
struct DiagnosticForm {
  std::string_view name;  ///< as `--diagnostics` takes it
  bool for_people;        ///< goes to standard error, beside what else is said about the run
  /// All findings of a sorted sink, with how many there are.
  std::string (*write)(const Sink& sink, const FormSetting& setting);
};

/// All forms, the first being the usual one. To add one: a file `diagnostic_<name>.cc`, a line
/// there, its function below.
const std::vector<DiagnosticForm>& DiagnosticForms();
const DiagnosticForm* FindDiagnosticForm(std::string_view name);

/// For people: place, code, message, the line, the ways out; then how many there are.
std::string WriteText(const Sink& sink, const FormSetting& setting);
/// `ToJson` of diagnostic_json.h.
std::string WriteJson(const Sink& sink, const FormSetting& setting);
/// SARIF 2.1.0 (OASIS) with the codes that were found as rules.
std::string WriteSarif(const Sink& sink, const FormSetting& setting);
/// JUnit XML: a suite per file, a case per finding; only errors have failed.
std::string WriteJunit(const Sink& sink, const FormSetting& setting);
/// Workflow commands of GitHub Actions, which show findings beside the lines they are about.
std::string WriteGithub(const Sink& sink, const FormSetting& setting);

}  // namespace hexapla::base
