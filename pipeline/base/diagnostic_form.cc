#include "base/diagnostic_form.h"

namespace hexapla::base {

const std::vector<DiagnosticForm>& DiagnosticForms() {
  static const std::vector<DiagnosticForm> forms = {
      {"text", true, WriteText},    {"json", false, WriteJson},     {"sarif", false, WriteSarif},
      {"junit", false, WriteJunit}, {"github", false, WriteGithub},
  };
  return forms;
}

const DiagnosticForm* FindDiagnosticForm(std::string_view name) {
  for (const DiagnosticForm& form : DiagnosticForms()) {
    if (form.name == name) return &form;
  }
  return nullptr;
}

}  // namespace hexapla::base
