#pragma once

#include "base/diagnostic.h"
#include "check/check.h"

namespace hexapla::check {

/// Ids: each stands once in the registry and one report.
void CheckIdentity(const Subject& subject, base::Sink& sink);
/// Attributes that name a record or a concept name one, and one of the right kind.
void CheckReferences(const Subject& subject, base::Sink& sink);
/// Dated children of a record: no gap, no overlap, no period that ends before it starts.
void CheckDated(const Subject& subject, base::Sink& sink);
/// Facts can be read: numbers, dates, ranges.
void CheckFacts(const Subject& subject, base::Sink& sink);
/// Grids can be read.
void CheckGrids(const Subject& subject, base::Sink& sink);
/// Totals that grids state are the sums of their parts, by row and by column.
void CheckTotals(const Subject& subject, base::Sink& sink);
/// Shares that grids state are those that their amounts and base allow.
void CheckShares(const Subject& subject, base::Sink& sink);
/// Shares of one whole add up to 100.
void CheckWholes(const Subject& subject, base::Sink& sink);
/// One quantity stated in two grids is the same in both.
void CheckTwoFigures(const Subject& subject, base::Sink& sink);
/// Figures of one column have as many decimal places.
void CheckPrecision(const Subject& subject, base::Sink& sink);
/// Figures do not change from a year to the next by more than the factor of the house.
void CheckJumps(const Subject& subject, base::Sink& sink);
/// Years that stand beside the figures of an indicator are years of one.
void CheckIndicators(const Subject& subject, base::Sink& sink);
/// No text prints one figure by two names.
void CheckOneFigure(const Subject& subject, base::Sink& sink);
/// Rows of a grid stand in the group of their record, and none of it is left out.
void CheckGroups(const Subject& subject, base::Sink& sink);
/// Templates place narratives that are there; narratives are placed.
void CheckTemplates(const Subject& subject, base::Sink& sink);
/// What a part holds may stand where it is included.
void CheckIncludes(const Subject& subject, base::Sink& sink);
/// Records that are printed have a name on the report's date.
void CheckNames(const Subject& subject, base::Sink& sink);
/// Concepts that are used have a name in every language.
void CheckTerms(const Subject& subject, base::Sink& sink);
/// Names in messages stand for something, and are asked for in a form that it has.
void CheckArguments(const Subject& subject, base::Sink& sink);
/// Branches of plurals and selects can be chosen, and have words for the value that chooses.
void CheckBranches(const Subject& subject, base::Sink& sink);
/// No figure that is pending is printed.
void CheckPending(const Subject& subject, base::Sink& sink);
/// Nothing that was carried over from another report is still marked to confirm.
void CheckConfirmed(const Subject& subject, base::Sink& sink);
/// Catalogues hold nothing that their source no longer has.
void CheckCatalogues(const Subject& subject, base::Sink& sink);
/// Numbers that say what they count are the numbers of that, and of the time they speak of.
void CheckCounts(const Subject& subject, base::Sink& sink);
/// No report is dated after the session that it goes to.
void CheckSessions(const Subject& subject, base::Sink& sink);
/// Of milestones that were due it is said how far they are.
void CheckDue(const Subject& subject, base::Sink& sink);
/// What took place in the reporting period is dated in it, and by the report's date.
void CheckPeriods(const Subject& subject, base::Sink& sink);
/// Plans are named with years that they can have.
void CheckPlans(const Subject& subject, base::Sink& sink);
/// Every text has an up-to-date translation that says the same things.
void CheckTranslations(const Subject& subject, base::Sink& sink);
/// Targets have no signs typed that mean something in messages only.
void CheckTypedCodes(const Subject& subject, base::Sink& sink);
/// Words that stand twice in a row.
void CheckDoubledWords(const Subject& subject, base::Sink& sink);
/// Marks side by side of which one is enough.
void CheckDoubledMarks(const Subject& subject, base::Sink& sink);
/// Spaces where the language puts none.
void CheckSpacing(const Subject& subject, base::Sink& sink);
/// Brackets and quotation marks open and close in turn.
void CheckBrackets(const Subject& subject, base::Sink& sink);
/// Letters are of one script in a word, and of those of the language.
void CheckScripts(const Subject& subject, base::Sink& sink);
/// Codes have hyphens, and no sign that looks like one.
void CheckHyphens(const Subject& subject, base::Sink& sink);
/// Texts are in NFC.
void CheckNormalization(const Subject& subject, base::Sink& sink);
/// Characters that do not show have a use.
void CheckInvisible(const Subject& subject, base::Sink& sink);
/// Marks are those of the language.
void CheckForeignMarks(const Subject& subject, base::Sink& sink);
/// Sentences are not longer than the house allows.
void CheckSentences(const Subject& subject, base::Sink& sink);
/// The words of a link say where it leads.
void CheckVagueLinks(const Subject& subject, base::Sink& sink);
/// Figures that are facts are not typed as text.
void CheckTypedFigures(const Subject& subject, base::Sink& sink);
/// Numbers that are typed have the groups and marks of the language.
void CheckMalformedNumbers(const Subject& subject, base::Sink& sink);
/// No report speaks of itself as that of another body.
void CheckOtherBodies(const Subject& subject, base::Sink& sink);
/// Concepts have a name and an acronym of their own.
void CheckConcepts(const Subject& subject, base::Sink& sink);
/// Records are told apart, and called by their names.
void CheckRecordNames(const Subject& subject, base::Sink& sink);
/// Like things are counted in words or in figures, not both.
void CheckLikeCounts(const Subject& subject, base::Sink& sink);
/// No passage of a report says what another one says.
void CheckRepetitions(const Subject& subject, base::Sink& sink);
/// Items of one list open and end alike.
void CheckLists(const Subject& subject, base::Sink& sink);
/// Lists have two items or more.
void CheckSingleItems(const Subject& subject, base::Sink& sink);
/// Headings go down level by level, and something stands below them.
void CheckHeadings(const Subject& subject, base::Sink& sink);
/// Tables of contents are placed where asked for, once, and have something to list.
void CheckContents(const Subject& subject, base::Sink& sink);
/// Reports are as their class has them: front matter and length.
void CheckClasses(const Subject& subject, base::Sink& sink);
/// Tables have heads, a caption, and something in every cell.
void CheckTables(const Subject& subject, base::Sink& sink);
/// Rows of a table fill its columns.
void CheckRows(const Subject& subject, base::Sink& sink);
/// Records of a report are selected or named.
void CheckUnselected(const Subject& subject, base::Sink& sink);
/// The box and the conclusion ask for the same.
void CheckActions(const Subject& subject, base::Sink& sink);
/// Acronyms are written out once, and with their letters in order.
void CheckAcronyms(const Subject& subject, base::Sink& sink);
/// Codes are those that records have, each under one name.
void CheckCodes(const Subject& subject, base::Sink& sink);
/// A title has its marks everywhere or nowhere.
void CheckTitleMarks(const Subject& subject, base::Sink& sink);

/// References lead to no record by way of themselves.
void CheckCircles(const Subject& subject, base::Sink& sink);
/// What is typed in the shape of a reference is one to a record.
void CheckTypedReferences(const Subject& subject, base::Sink& sink);
/// Instruments are cited in the revision that holds on the report's date.
void CheckRevisions(const Subject& subject, base::Sink& sink);
/// What an instrument is said to hold it holds.
void CheckRoles(const Subject& subject, base::Sink& sink);
/// One report cites one thing in one way.
void CheckNotations(const Subject& subject, base::Sink& sink);
/// The reference list has what the report cites, in order.
void CheckReferenceLists(const Subject& subject, base::Sink& sink);
/// Bodies that are named have not been replaced by then.
void CheckReplacedBodies(const Subject& subject, base::Sink& sink);

}  // namespace hexapla::check
