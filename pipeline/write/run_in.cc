#include "write/run_in.h"

#include <string>

#include "base/utf8.h"

namespace hexapla::write {

std::string_view RunInSpace(const model::Inlines& head) {
  const std::string text = model::PlainText(head);
  if (text.empty()) return "";
  std::size_t last = base::CharacterBegin(text, text.size() - 1);
  constexpr char32_t kFirstEastAsian = 0x2E80;
  constexpr char32_t kLastEastAsian = 0xFFEF;
  const char32_t end = base::NextCodePoint(text, last);
  // Arabic presentation forms lie between the East Asian blocks.
  const bool arabic_forms = end >= 0xFB50 && end <= 0xFEFF && !(end >= 0xFE30 && end <= 0xFE6F);
  return end >= kFirstEastAsian && end <= kLastEastAsian && !arabic_forms ? "" : " ";
}

}  // namespace hexapla::write
