#include "check/check.h"

#include "check/rules.h"

namespace hexapla::check {

const std::vector<Rule>& Rules() {
  static const std::vector<Rule> rules = {
      {"identity", Stage::kFiles, CheckIdentity},
      {"references", Stage::kFiles, CheckReferences},
      {"dated-facts", Stage::kFiles, CheckDated},
      {"facts", Stage::kFiles, CheckFacts},
      {"grids", Stage::kFiles, CheckGrids},
      {"templates", Stage::kFiles, CheckTemplates},
      {"includes", Stage::kFiles, CheckIncludes},
      {"names", Stage::kOutlines, CheckNames},
      {"terms", Stage::kOutlines, CheckTerms},
      {"arguments", Stage::kOutlines, CheckArguments},
      {"pending", Stage::kOutlines, CheckPending},
      {"confirmed", Stage::kOutlines, CheckConfirmed},
      {"catalogues", Stage::kOutlines, CheckCatalogues},
      {"translations", Stage::kOutlines, CheckTranslations},
  };
  return rules;
}

void Check(const Subject& subject, Stage stage, base::Sink& sink) {
  for (const Rule& rule : Rules()) {
    if (rule.stage == stage) rule.check(subject, sink);
  }
}

}  // namespace hexapla::check
