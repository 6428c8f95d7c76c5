#pragma once

#include <string>
#include <string_view>

#include "model/document.h"

namespace hexapla::write::docx {

/// Fills the slots of a file of the look, names in braces:
///
/// - `{latin}` `{east-asian}` `{complex-script}`: faces of the document's language;
/// - `{size}` `{size+4}` `{size-4}`: the size of body text in half points, and sizes by it;
/// - `{language}`: the document's language, with region where the locale names one;
/// - `{right-to-left}`: `1` or `0`.
///
/// Braces around anything else stay as they are. Slots stand where attribute values stand, so that
/// the files are well-formed, and valid but for these values. Comments and white space between
/// elements, which are for people, are left out.
std::string FillSlots(std::string_view text, const model::Document& document);

/// What `w:lang` says of text in the document's language.
const std::string& OfficeLanguage(const model::Document& document);

}  // namespace hexapla::write::docx
