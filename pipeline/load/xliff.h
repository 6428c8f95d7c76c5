#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "message/expand.h"
#include "message/message.h"

namespace hexapla::load {

/// The form of `locales/<language>/**.xlf` (docs/project-format.md, "Catalogues"), for those who
/// write what this room reads.

inline constexpr std::string_view kXliffNamespace = "urn:oasis:names:tc:xliff:document:2.0";
/// `subState` of a segment whose source has changed since its target was written; `state` is
/// `initial`.
inline constexpr std::string_view kStaleSubState = "hexapla:stale";

/// `locales/fr/content/C26-res191/introduction.xlf` for the source file
/// `content/C26-res191/introduction.md`.
std::string CataloguePath(std::string_view language, std::string_view source_path);

/// The id of the XLIFF unit of one variant: `topic.text.other`, `topic.text.eq0.masculine`;
/// \p unit itself when the variant has no keys.
std::string VariantUnitId(std::string_view unit, const message::Variant& variant);

/// The `name` of that unit: `meetings=one`, `meetings==0, chair_gender=masculine`.
std::string VariantName(const message::Variant& variant);
/// Reads such a name; empty when it is none.
std::vector<std::pair<std::string, std::string>> ParseVariantName(std::string_view name);

/// The original data of the inline code that stands for \p node: `name[, type[, style]]` of an
/// argument, `#` of a number, `#id` of an argument with words, the address of a link; empty for the
/// rest.
std::string CodeData(const message::Node& node);

/// \p content as a catalogue holds it: neighbouring texts joined, white space collapsed and
/// trimmed, NFC. REQUIRES: flat, as `message::Expand` gives it.
void NormalizeContent(std::vector<message::Node>& content);

}  // namespace hexapla::load
