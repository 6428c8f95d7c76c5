#pragma once

#include <string>
#include <string_view>

#include "base/markup.h"

namespace hexapla::write::html {

/// Text of a page as it grows.
class Output {
 public:
  Output& Raw(std::string_view text) {
    text_ += text;
    return *this;
  }
  Output& Text(std::string_view text) {
    base::AppendEscaped(text, false, text_);
    return *this;
  }
  /// ` name="value"`; nothing when \p value is empty.
  Output& Attribute(std::string_view name, std::string_view value) {
    if (value.empty()) return *this;
    text_ += ' ';
    text_ += name;
    text_ += "=\"";
    base::AppendEscaped(value, true, text_);
    text_ += '"';
    return *this;
  }

  std::string& text() { return text_; }

 private:
  std::string text_;
};

}  // namespace hexapla::write::html
