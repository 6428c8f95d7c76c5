#pragma once

#include <string>

#include "write/docx/page.h"

namespace hexapla::write::docx {

/// The sections of a document: upright pages, and pages wider than high among them.
class Sections {
 public:
  Sections(Page upright, Page wide) : upright_(std::move(upright)), wide_(std::move(wide)) {}

  /// References to headers and footers, of the first section and of the others.
  void SetReferences(std::string first, std::string others);

  /// The page that is being written.
  const Page& page() const { return is_wide_ ? wide_ : upright_; }

  /// To be called before each block of the body. Returns the section that ends here, as properties
  /// of its last paragraph; empty when none does.
  std::string BeforeBlock(bool landscape);
  /// To be called behind the blocks that stand on wide pages.
  void EndLandscape() { ended_ = true; }
  /// To be called where a chart stands. A section with a chart has no `w:bidi`: LibreOffice draws
  /// the digits of a chart backwards in one that has, and what stands in the section has a
  /// direction of its own.
  void NoteChart() { has_chart_ = true; }
  /// The section that ends with the document.
  std::string Last();

 private:
  std::string Take();

  Page upright_;
  Page wide_;
  std::string first_references_;
  std::string other_references_;
  bool is_wide_ = false;
  bool ended_ = false;  ///< the wide pages end before the next block
  bool has_chart_ = false;
  bool first_ = true;
  bool empty_ = true;  ///< nothing stands in the section yet
};

}  // namespace hexapla::write::docx
