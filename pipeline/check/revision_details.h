#pragma once

#include <optional>
#include <string>

#include "check/citations.h"
#include "xml/document.h"

namespace hexapla::check {

/// The revision of \p instrument that was adopted in \p year; none where there is no such.
xml::Element RevisionOf(xml::Element instrument, int year);

/// What the brackets behind \p citation say that does not belong to \p revision, that of their
/// year: another place or a misspelt one, or whether the text is a revised one. nullopt when it
/// all belongs, or they are no notation of a revision.
std::optional<std::string> FaultOf(const Subject& subject, const TypedCitation& citation,
                                   xml::Element revision);

/// Whether the brackets behind \p citation are a notation of a revision: "Rev. Dubai, 2018".
bool IsOfRevision(const Subject& subject, const TypedCitation& citation);

/// Whether there is such a fault, of the one instrument that \p citation means.
bool IsFaulty(const Subject& subject, const TypedCitation& citation);

}  // namespace hexapla::check
