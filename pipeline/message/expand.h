#pragma once

#include <string>
#include <utility>
#include <vector>

#include "message/message.h"

namespace hexapla::message {

/// One reading of a message: every plural and select decided.
struct Variant {
  /// Decisions from the outside in: name of the argument, key of the branch.
  std::vector<std::pair<std::string, std::string>> keys;
  bool ordinal = false;  ///< one of the plurals is of ordinals
  /// Flat: no plural, select; `kNumber` keeps the name of its plural in `name`.
  std::vector<Node> content;
};

/// Whether \p content has a plural or select, at any depth.
bool HasBranches(const std::vector<Node>& content);

/// Every reading of \p content a translator into a language with \p categories needs: one per
/// category of that language and explicit number (`=0`) for a plural, one per key for a select.
/// Where the source has no branch of a category its `other` stands. A message without branches
/// gives one variant without keys. Source: XLIFF 2.1 has no plural; a group of units stands for
/// one.
std::vector<Variant> Expand(const std::vector<Node>& content, const PluralCategories& categories);

/// The message whose readings are \p variants (plural and select nodes as in \p source).
/// Choices stand outermost, so that each branch is a whole sentence.
/// REQUIRES: variants with the keys `Expand` gives, each complete.
std::vector<Node> Collapse(const std::vector<Variant>& variants, const std::vector<Node>& source);

}  // namespace hexapla::message
