#include "write/docx/sections.h"

#include <utility>

namespace hexapla::write::docx {

void Sections::SetReferences(std::string first, std::string others) {
  first_references_ = std::move(first);
  other_references_ = std::move(others);
}

std::string Sections::BeforeBlock(bool landscape) {
  std::string ended;
  if (ended_ || (landscape && !is_wide_ && !empty_)) ended = Take();
  if (landscape) is_wide_ = true;
  empty_ = false;
  return ended;
}

std::string Sections::Last() { return Take(); }

std::string Sections::Take() {
  std::string section =
      page().Section(first_ ? first_references_ : other_references_, first_, !has_chart_);
  has_chart_ = false;
  first_ = false;
  is_wide_ = false;
  ended_ = false;
  empty_ = true;
  return section;
}

}  // namespace hexapla::write::docx
