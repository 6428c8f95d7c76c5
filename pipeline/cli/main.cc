#include <malloc.h>

#include "cli/app.h"

int main(int argc, char** argv) {
  // A short run that builds trees and drops them: memory given back to the system would be asked
  // for again at once, page by page.
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_TOP_PAD, 1 << 22);
  return hexapla::cli::Main(argc, argv);
}
