#include <unicode/ubidi.h>
#include <unicode/unistr.h>

#include "base/utf8.h"
#include "locale/locale.h"

namespace hexapla::locale {
namespace {

constexpr char32_t kIsolate = 0x2066;     // LEFT-TO-RIGHT ISOLATE
constexpr char32_t kPopIsolate = 0x2069;  // POP DIRECTIONAL ISOLATE

}  // namespace

std::string WithIsolates(const Formatted& formatted) {
  if (!formatted.isolate) return formatted.text;
  std::string out;
  base::AppendUtf8(kIsolate, out);
  out += formatted.text;
  base::AppendUtf8(kPopIsolate, out);
  return out;
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
