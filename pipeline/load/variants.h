#pragma once

#include <vector>

#include "message/expand.h"

namespace hexapla::load {

/// `message::Expand`, its contents in the form of a catalogue (`NormalizeContent`).
std::vector<message::Variant> ExpandForCatalogue(const message::Message& source,
                                                 const message::PluralCategories& target);

/// The variant whose every key is `other`; nullptr when there is none.
const message::Variant* OtherVariant(const std::vector<message::Variant>& variants);

}  // namespace hexapla::load
