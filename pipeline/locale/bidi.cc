#include <unicode/ubidi.h>
#include <unicode/unistr.h>

#include "locale/locale.h"

namespace hexapla::locale {

std::string WithIsolates(const Formatted& formatted) {
  if (!formatted.isolate) return formatted.text;
  return "\u2066" + formatted.text + "\u2069";
}

std::string VisualOrder(std::string_view text, bool right_to_left) {
  const icu::UnicodeString logical = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  UErrorCode status = U_ZERO_ERROR;
  UBiDi* bidi = ubidi_open();
  ubidi_setPara(bidi, logical.getBuffer(), logical.length(), right_to_left ? 1 : 0, nullptr,
                &status);
  icu::UnicodeString visual;
  const std::int32_t capacity = logical.length() + 1;
  char16_t* buffer = visual.getBuffer(capacity);
  const std::int32_t length = ubidi_writeReordered(
      bidi, buffer, capacity, UBIDI_DO_MIRRORING | UBIDI_REMOVE_BIDI_CONTROLS, &status);
  visual.releaseBuffer(U_SUCCESS(status) ? length : 0);
  ubidi_close(bidi);
  std::string out;
  visual.toUTF8String(out);
  return out;
}

}  // namespace hexapla::locale
