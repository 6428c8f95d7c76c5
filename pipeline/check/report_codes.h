#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/passages.h"

namespace hexapla::check {

/// Whether \p code is an acronym: \p least capitals of any alphabet or more, hyphens between them
/// at most.
bool IsAcronym(std::string_view code, std::ptrdiff_t least);

/// Whether \p code is an acronym with small letters: "CoCo", "MoU".
bool IsMixedAcronym(std::string_view code);

/// Whether \p code is that of one conference: "PP-22", "WTDC-25".
bool IsConferenceCode(std::string_view code);

/// Whether \p code is one of a results framework: "I.6", "I.6-a", "S.10".
bool IsResultCode(std::string_view code);

/// \p code with the letters for which people take digits, and the other way about: codes with one
/// skeleton look alike.
std::string SkeletonOf(std::string_view code);

/// Codes and acronyms that records and the termbase have: what is one of them is written right.
std::set<std::string, std::less<>> KnownCodes(const Subject& subject);

}  // namespace hexapla::check
