#pragma once

#include "model/block.h"
#include "model/inline.h"

namespace hexapla::write {

/// The words of \p paragraph behind its head and number: its text and, set in it, the items of its
/// running lists with their marks. Made in \p storage when there are such lists.
///
/// A mark is parted from what stands before it as a run-in head is from what follows it
/// (`RunInSpace`), and from its item by a no-break space in every language.
const model::Inlines& RunningText(const model::Paragraph<model::Inlines>& paragraph,
                                  model::Inlines& storage);

}  // namespace hexapla::write
