#pragma once

#include "model/inline.h"

namespace hexapla::write {

/// Behind the last inline of the untranslated run that starts at \p begin: all up to the last
/// inline of the same language. The values inside an untranslated message belong to its run, so
/// that it gets one label.
///
/// REQUIRES: \p begin is before \p end and untranslated.
const model::Inline* EndOfUntranslated(const model::Inline* begin, const model::Inline* end);

/// Calls \p write_run for each run of untranslated pieces of \p text, with its first piece and the
/// one behind its last, and \p write_one for each other piece. \p inside of a run all are pieces.
template <class WriteOne, class WriteRun>
void ForEachRun(const model::Inlines& text, bool inside, const WriteOne& write_one,
                const WriteRun& write_run) {
  const model::Inline* const end = text.data() + text.size();
  for (const model::Inline* piece = text.data(); piece != end;) {
    if (!piece->untranslated || inside) {
      write_one(*piece++);
      continue;
    }
    const model::Inline* const behind = EndOfUntranslated(piece, end);
    write_run(piece, behind);
    piece = behind;
  }
}

}  // namespace hexapla::write
