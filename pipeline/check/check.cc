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
      {"indicators", Stage::kFiles, Sees::kWords, CheckIndicators},
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
      {"branches", Stage::kOutlines, Sees::kAll, CheckBranches},
      {"pending", Stage::kOutlines, Sees::kAll, CheckPending},
      {"one-figure", Stage::kOutlines, Sees::kAll, CheckOneFigure},
      {"confirmed", Stage::kOutlines, Sees::kWords, CheckConfirmed},
      {"catalogues", Stage::kOutlines, Sees::kTexts, CheckCatalogues},
      {"translations", Stage::kOutlines, Sees::kTexts, CheckTranslations},
      {"typed-codes", Stage::kOutlines, Sees::kTexts, CheckTypedCodes},
      {"doubled-words", Stage::kOutlines, Sees::kTexts, CheckDoubledWords},
      {"doubled-marks", Stage::kOutlines, Sees::kTexts, CheckDoubledMarks},
      {"spacing", Stage::kOutlines, Sees::kTexts, CheckSpacing},
      {"brackets", Stage::kOutlines, Sees::kTexts, CheckBrackets},
      {"scripts", Stage::kOutlines, Sees::kTexts, CheckScripts},
      {"hyphens", Stage::kOutlines, Sees::kTexts, CheckHyphens},
      {"normalization", Stage::kOutlines, Sees::kTexts, CheckNormalization},
      {"invisible", Stage::kOutlines, Sees::kTexts, CheckInvisible},
      {"foreign-marks", Stage::kOutlines, Sees::kTexts, CheckForeignMarks},
      {"sentences", Stage::kOutlines, Sees::kTexts, CheckSentences},
      {"vague-links", Stage::kOutlines, Sees::kTexts, CheckVagueLinks},
      {"typed-figures", Stage::kOutlines, Sees::kAll, CheckTypedFigures},
      {"malformed-numbers", Stage::kOutlines, Sees::kWords, CheckMalformedNumbers},
      {"other-bodies", Stage::kOutlines, Sees::kWords, CheckOtherBodies},
      {"concepts", Stage::kOutlines, Sees::kWords, CheckConcepts},
      {"record-names", Stage::kOutlines, Sees::kAll, CheckRecordNames},
      {"like-counts", Stage::kOutlines, Sees::kTexts, CheckLikeCounts},
      {"repetitions", Stage::kOutlines, Sees::kTexts, CheckRepetitions},
      {"lists", Stage::kOutlines, Sees::kTexts, CheckLists},
      {"single-items", Stage::kOutlines, Sees::kWords, CheckSingleItems},
      {"headings", Stage::kOutlines, Sees::kAll, CheckHeadings},
      {"contents", Stage::kOutlines, Sees::kAll, CheckContents},
      {"classes", Stage::kOutlines, Sees::kAll, CheckClasses},
      {"actions", Stage::kOutlines, Sees::kWords, CheckActions},
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

RuleNames Check(const Subject& subject, Stage stage, const RuleNames& clean, base::Sink& sink,
                Sees most) {
  RuleNames found_clean;
  for (const Rule& rule : Rules()) {
    if (rule.stage != stage || rule.sees > most) continue;
    if (!clean.contains(rule.name)) {
      base::Sink own;
      rule.check(subject, own);
      const bool findings = !own.diagnostics().empty();
      sink.Append(std::move(own));
      if (findings || rule.sees == Sees::kAll) continue;
    }
    found_clean.emplace(rule.name);
  }
  return found_clean;
}

}  // namespace hexapla::check
