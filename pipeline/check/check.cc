#include "check/check.h"

#include "check/rules.h"

namespace hexapla::check {

const TextRules& Subject::NoTextRules() {
  static const TextRules none;
  return none;
}

const std::vector<Rule>& Rules() {
  static const std::vector<Rule> rules = {
      {"identity", Stage::kFiles, Sees::kWords, CheckIdentity},
      {"references", Stage::kFiles, Sees::kWords, CheckReferences},
      {"circles", Stage::kFiles, Sees::kWords, CheckCircles},
      {"dated-facts", Stage::kFiles, Sees::kWords, CheckDated},
      {"facts", Stage::kFiles, Sees::kAll, CheckFacts},
      {"grids", Stage::kFiles, Sees::kAll, CheckGrids},
      {"totals", Stage::kFiles, Sees::kAll, CheckTotals},
      {"shares", Stage::kFiles, Sees::kAll, CheckShares},
      {"wholes", Stage::kFiles, Sees::kAll, CheckWholes},
      {"two-figures", Stage::kFiles, Sees::kAll, CheckTwoFigures},
      {"precision", Stage::kFiles, Sees::kAll, CheckPrecision},
      {"jumps", Stage::kFiles, Sees::kAll, CheckJumps},
      {"indicators", Stage::kFiles, Sees::kAll, CheckIndicators},
      {"groups", Stage::kFiles, Sees::kAll, CheckGroups},
      {"counts", Stage::kFiles, Sees::kAll, CheckCounts},
      {"sessions", Stage::kFiles, Sees::kAll, CheckSessions},
      {"due", Stage::kFiles, Sees::kAll, CheckDue},
      {"periods", Stage::kFiles, Sees::kAll, CheckPeriods},
      {"templates", Stage::kFiles, Sees::kWords, CheckTemplates},
      {"includes", Stage::kFiles, Sees::kWords, CheckIncludes},
      {"names", Stage::kOutlines, Sees::kWords, CheckNames},
      {"terms", Stage::kOutlines, Sees::kWords, CheckTerms},
      {"arguments", Stage::kOutlines, Sees::kWords, CheckArguments},
      {"pending", Stage::kOutlines, Sees::kAll, CheckPending},
      {"confirmed", Stage::kOutlines, Sees::kWords, CheckConfirmed},
      {"catalogues", Stage::kOutlines, Sees::kWords, CheckCatalogues},
      {"translations", Stage::kOutlines, Sees::kWords, CheckTranslations},
      {"doubled-words", Stage::kOutlines, Sees::kWords, CheckDoubledWords},
      {"doubled-marks", Stage::kOutlines, Sees::kWords, CheckDoubledMarks},
      {"spacing", Stage::kOutlines, Sees::kWords, CheckSpacing},
      {"brackets", Stage::kOutlines, Sees::kWords, CheckBrackets},
      {"scripts", Stage::kOutlines, Sees::kWords, CheckScripts},
      {"hyphens", Stage::kOutlines, Sees::kWords, CheckHyphens},
      {"normalization", Stage::kOutlines, Sees::kWords, CheckNormalization},
      {"invisible", Stage::kOutlines, Sees::kWords, CheckInvisible},
      {"foreign-marks", Stage::kOutlines, Sees::kWords, CheckForeignMarks},
      {"sentences", Stage::kOutlines, Sees::kWords, CheckSentences},
      {"vague-links", Stage::kOutlines, Sees::kWords, CheckVagueLinks},
      {"typed-figures", Stage::kOutlines, Sees::kAll, CheckTypedFigures},
      {"malformed-numbers", Stage::kOutlines, Sees::kWords, CheckMalformedNumbers},
      {"other-bodies", Stage::kOutlines, Sees::kWords, CheckOtherBodies},
      {"concepts", Stage::kOutlines, Sees::kWords, CheckConcepts},
      {"record-names", Stage::kOutlines, Sees::kAll, CheckRecordNames},
      {"like-counts", Stage::kOutlines, Sees::kWords, CheckLikeCounts},
      {"repetitions", Stage::kOutlines, Sees::kWords, CheckRepetitions},
      {"lists", Stage::kOutlines, Sees::kWords, CheckLists},
      {"single-items", Stage::kOutlines, Sees::kWords, CheckSingleItems},
      {"headings", Stage::kOutlines, Sees::kAll, CheckHeadings},
      {"contents", Stage::kOutlines, Sees::kAll, CheckContents},
      {"classes", Stage::kOutlines, Sees::kAll, CheckClasses},
      {"actions", Stage::kOutlines, Sees::kAll, CheckActions},
      {"acronyms", Stage::kOutlines, Sees::kWords, CheckAcronyms},
      {"codes", Stage::kOutlines, Sees::kWords, CheckCodes},
      {"plans", Stage::kOutlines, Sees::kWords, CheckPlans, "plan"},
      {"title-marks", Stage::kOutlines, Sees::kWords, CheckTitleMarks},
      {"tables", Stage::kOutlines, Sees::kAll, CheckTables},
      {"rows", Stage::kOutlines, Sees::kAll, CheckRows},
      {"selection", Stage::kOutlines, Sees::kAll, CheckUnselected},
      {"typed-references", Stage::kOutlines, Sees::kWords, CheckTypedReferences},
      {"revisions", Stage::kOutlines, Sees::kWords, CheckRevisions},
      {"roles", Stage::kOutlines, Sees::kWords, CheckRoles},
      {"notations", Stage::kOutlines, Sees::kWords, CheckNotations},
      {"reference-lists", Stage::kOutlines, Sees::kWords, CheckReferenceLists},
      {"replaced-bodies", Stage::kOutlines, Sees::kWords, CheckReplacedBodies},
  };
  return rules;
}

RuleNames Check(const Subject& subject, Stage stage, const RuleNames& clean, base::Sink& sink) {
  RuleNames found_clean;
  for (const Rule& rule : Rules()) {
    if (rule.stage != stage) continue;
    if (!clean.contains(rule.name)) {
      base::Sink own;
      rule.check(subject, own);
      const bool findings = !own.diagnostics().empty();
      sink.Append(std::move(own));
      if (findings || rule.sees != Sees::kWords) continue;
    }
    found_clean.emplace(rule.name);
  }
  return found_clean;
}

}  // namespace hexapla::check
