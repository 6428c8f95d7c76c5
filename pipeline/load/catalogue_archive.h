#pragma once

#include "base/archive.h"
#include "load/project.h"
#include "message/archive.h"

/// Catalogues as bytes (`base/archive.h`).
namespace hexapla::load {

template <class Archive>
void Fields(Archive& archive, Translation& translation) {
  archive(translation.target, translation.present, translation.state, translation.sub_state,
          translation.variants, translation.source, translation.span);
}

}  // namespace hexapla::load
