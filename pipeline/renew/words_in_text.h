#pragma once

#include <functional>
#include <string_view>

#include "base/source_file.h"
#include "renew/check_list.h"

namespace hexapla::renew {

/// Calls \p visit for every run of literal text in a report and its template: the message it is
/// part of, and the run.
void ForEachText(const Subject& subject,
                 const std::function<void(base::Span unit, base::Span words)>& visit);

/// The bytes of \p span as the file has them.
std::string_view TextOf(base::Span span);

/// Whether bytes [\p begin, \p end) of \p text, in small letters, are part of words that tell
/// nothing of a time.
bool IsFixed(const Subject& subject, std::string_view text, std::size_t begin, std::size_t end);

/// Bytes [\p begin, \p end) of \p words, quoted with what stands around them in \p unit.
Item Quoted(base::Span unit, base::Span words, std::size_t begin, std::size_t end);

}  // namespace hexapla::renew
