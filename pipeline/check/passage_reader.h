#pragma once

#include <string>
#include <vector>

#include "check/passages.h"

namespace hexapla::check {

/// Appends the passages of \p content to \p out: the whole with the general branches, then each
/// other branch. \p like  says what is the same of all of them.
void ReadPassages(const std::vector<message::Node>& content, const Passage& like,
                  std::vector<Passage>& out);

/// Puts the codes of \p passage into it; its text is known.
void FindCodes(Passage& passage);

/// \p text, which no message holds, as a passage of the language and rules of \p like.
Passage ReadWords(const std::string& text, const Passage& like);

}  // namespace hexapla::check
