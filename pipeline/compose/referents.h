#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/referent.h"
#include "xml/document.h"
#include "xml/xpath.h"

namespace hexapla::compose {

/// What a record or fact of the view stands for when its name is used in a message.
///
/// \p context finds the records it refers to. A record that has no form of its own (an activity, a
/// topic report) stands for the registry record its `ref` names. What cannot be read is reported.
base::Referent ReferentOf(xml::Element element, const xml::XPathContext& context, base::Sink& sink);

/// A select may decide by the grammar of a name: `{iscg_gender, select, …}`.
inline constexpr std::string_view kGenderSuffix = "_gender";
inline constexpr std::string_view kNumberSuffix = "_number";

/// `iscg` for `iscg_gender` and `iscg_number`; empty for other names.
std::string BaseOfGrammarName(std::string_view name);

/// Concept id of the name a record bears: `<name term>` in the view, else the record's own id.
std::string ConceptOf(xml::Element record);

}  // namespace hexapla::compose
