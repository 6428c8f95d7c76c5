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
/// Grids can be read, and their totals and shares are what is stated.
void CheckGrids(const Subject& subject, base::Sink& sink);
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
/// No figure that is pending is printed.
void CheckPending(const Subject& subject, base::Sink& sink);
/// Nothing that was carried over from another report is still marked to confirm.
void CheckConfirmed(const Subject& subject, base::Sink& sink);
/// Catalogues hold nothing that their source no longer has.
void CheckCatalogues(const Subject& subject, base::Sink& sink);
/// Every text has an up-to-date translation that says the same things.
void CheckTranslations(const Subject& subject, base::Sink& sink);

}  // namespace hexapla::check
