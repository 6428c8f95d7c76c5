#include "check/check.h"

#include "check/rules.h"

namespace hexapla::check {

const TextRules& Subject::NoTextRules() {
  static const TextRules none;
  return none;
}

const std::vector<Rule>& Rules() {
  static const std::vector<Rule> rules = {
      {"identity", Stage::kFiles, CheckIdentity},
      {"references", Stage::kFiles, CheckReferences},
      {"circles", Stage::kFiles, CheckCircles},
      {"dated-facts", Stage::kFiles, CheckDated},
      {"facts", Stage::kFiles, CheckFacts},
      {"grids", Stage::kFiles, CheckGrids},
      {"totals", Stage::kFiles, CheckTotals},
      {"shares", Stage::kFiles, CheckShares},
      {"wholes", Stage::kFiles, CheckWholes},
      {"two-figures", Stage::kFiles, CheckTwoFigures},
      {"precision", Stage::kFiles, CheckPrecision},
      {"jumps", Stage::kFiles, CheckJumps},
      {"counts", Stage::kFiles, CheckCounts},
      {"sessions", Stage::kFiles, CheckSessions},
      {"due", Stage::kFiles, CheckDue},
      {"templates", Stage::kFiles, CheckTemplates},
      {"includes", Stage::kFiles, CheckIncludes},
      {"names", Stage::kOutlines, CheckNames},
      {"terms", Stage::kOutlines, CheckTerms},
      {"arguments", Stage::kOutlines, CheckArguments},
      {"pending", Stage::kOutlines, CheckPending},
      {"confirmed", Stage::kOutlines, CheckConfirmed},
      {"catalogues", Stage::kOutlines, CheckCatalogues},
      {"translations", Stage::kOutlines, CheckTranslations},
      {"doubled-words", Stage::kOutlines, CheckDoubledWords},
      {"doubled-marks", Stage::kOutlines, CheckDoubledMarks},
      {"spacing", Stage::kOutlines, CheckSpacing},
      {"brackets", Stage::kOutlines, CheckBrackets},
      {"scripts", Stage::kOutlines, CheckScripts},
      {"hyphens", Stage::kOutlines, CheckHyphens},
      {"normalization", Stage::kOutlines, CheckNormalization},
      {"invisible", Stage::kOutlines, CheckInvisible},
      {"foreign-marks", Stage::kOutlines, CheckForeignMarks},
      {"sentences", Stage::kOutlines, CheckSentences},
      {"vague-links", Stage::kOutlines, CheckVagueLinks},
      {"typed-figures", Stage::kOutlines, CheckTypedFigures},
      {"other-bodies", Stage::kOutlines, CheckOtherBodies},
      {"concepts", Stage::kOutlines, CheckConcepts},
      {"record-names", Stage::kOutlines, CheckRecordNames},
      {"like-counts", Stage::kOutlines, CheckLikeCounts},
      {"repetitions", Stage::kOutlines, CheckRepetitions},
      {"lists", Stage::kOutlines, CheckLists},
      {"single-items", Stage::kOutlines, CheckSingleItems},
      {"headings", Stage::kOutlines, CheckHeadings},
      {"contents", Stage::kOutlines, CheckContents},
      {"classes", Stage::kOutlines, CheckClasses},
      {"actions", Stage::kOutlines, CheckActions},
      {"acronyms", Stage::kOutlines, CheckAcronyms},
      {"codes", Stage::kOutlines, CheckCodes},
      {"plans", Stage::kOutlines, CheckPlans, "plan"},
      {"title-marks", Stage::kOutlines, CheckTitleMarks},
      {"tables", Stage::kOutlines, CheckTables},
      {"typed-references", Stage::kOutlines, CheckTypedReferences},
      {"revisions", Stage::kOutlines, CheckRevisions},
      {"roles", Stage::kOutlines, CheckRoles},
      {"notations", Stage::kOutlines, CheckNotations},
      {"reference-lists", Stage::kOutlines, CheckReferenceLists},
      {"replaced-bodies", Stage::kOutlines, CheckReplacedBodies},
  };
  return rules;
}

void Check(const Subject& subject, Stage stage, base::Sink& sink) {
  for (const Rule& rule : Rules()) {
    if (rule.stage == stage) rule.check(subject, sink);
  }
}

}  // namespace hexapla::check
