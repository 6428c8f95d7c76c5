#include "write/untranslated_run.h"

namespace hexapla::write {

const model::Inline* EndOfUntranslated(const model::Inline* begin, const model::Inline* end) {
  const model::Inline* behind = begin + 1;
  for (const model::Inline* next = behind; next != end; ++next) {
    if (next->untranslated && next->language == begin->language) behind = next + 1;
  }
  return behind;
}

}  // namespace hexapla::write
