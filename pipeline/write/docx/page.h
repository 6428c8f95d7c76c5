#pragma once

#include <string>
#include <string_view>

namespace hexapla::write::docx {

/// The section of the look (`docx/section.xml`: one `w:sectPr`), with slots filled.
class Page {
 public:
  explicit Page(std::string_view section);

  /// Width between the margins.
  int text_width_twips() const { return text_width_twips_; }
  /// Height between the margins.
  int text_height_twips() const { return text_height_twips_; }
  /// The section with \p references (headers and footers) put before what it says. Only the \p
  /// first section of a document has a title page; \p bidi: it may run from right to left.
  std::string Section(std::string_view references, bool first, bool bidi) const;

 private:
  std::string content_;  ///< inside of `w:sectPr`
  int text_width_twips_;
  int text_height_twips_;
};

}  // namespace hexapla::write::docx
