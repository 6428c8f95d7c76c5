#pragma once

#include <string_view>

#include "base/markup.h"

namespace hexapla::write::html {

/// Text of a page as it grows.
class Output : public base::MarkupText<Output> {
 public:
  /// ` name="value"`; nothing when \p value is empty.
  Output& Attribute(std::string_view name, std::string_view value) {
    return value.empty() ? *this : MarkupText::Attribute(name, value);
  }
};

}  // namespace hexapla::write::html
