#pragma once

#include "build/manifest.h"

namespace hexapla::cli {

/// Version and digest of the running program. The digest is the GNU build id the linker made of the
/// program's content (ELF note NT_GNU_BUILD_ID), so that no build reads megabytes to name itself;
/// without one it is the SHA-256 of the file.
build::Program ThisProgram();

}  // namespace hexapla::cli
