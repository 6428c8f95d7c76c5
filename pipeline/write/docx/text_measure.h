#pragma once

#include <string>
#include <string_view>

namespace hexapla::write::docx {

/// How high a paragraph is, and a line of it, in twips.
struct TextHeight {
  int height = 0;  ///< with the spaces before and after
  int line = 0;
};

/// How wide \p text is, about, in thousandths of the size of its letters.
int AdvanceOf(std::string_view text);

/// Reckons the room that texts take, without the faces they will be set in.
class TextMeasure {
 public:
  /// \p styles  `word/styles.xml`; \p size  of letters where a style has none, in half points.
  TextMeasure(std::string_view styles, int size) : styles_(styles), size_(size) {}

  /// Of a paragraph of \p style, in a column of \p width twips.
  TextHeight Of(const std::string& style, const std::string& text, int width) const;

 private:
  int Number(const std::string& style, std::string_view element, std::string_view attribute,
             int otherwise) const;

  std::string_view styles_;
  int size_;
};

}  // namespace hexapla::write::docx
