#include <fcntl.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

#include "cli/app.h"

namespace {

constexpr int kHeapStep = 64 << 20;
constexpr std::uintptr_t kLargePage = 2 << 20;

/// A run is short, builds trees and drops them. The system gives memory page by page, at a price
/// that is a tenth of a run: so the heap is asked for in one piece, in large pages where there are
/// such, and given back when the program ends. All threads share it, or each would begin one of its
/// own in small pages. What fails here costs time, no more.
void PrepareHeap() {
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_TOP_PAD, kHeapStep);
  mallopt(M_ARENA_MAX, 1);
#ifdef MADV_HUGEPAGE
  // A large page begins at a multiple of its size, and only where no small one was touched: a piece
  // that is kept and never written fills the heap up to there, and makes it grow by the step.
  const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
  const std::uintptr_t begin = (end + 2 * kLargePage - 1) / kLargePage * kLargePage;
  static void* volatile filling;
  filling = std::malloc(begin - end);
  static_cast<void>(filling);  // volatile and read: what nobody asks for may be left out
  const auto grown = reinterpret_cast<std::uintptr_t>(sbrk(0));
  // NOLINTNEXTLINE(performance-no-int-to-ptr)
  if (grown > begin) madvise(reinterpret_cast<void*>(begin), grown - begin, MADV_HUGEPAGE);
#endif
}

/// A stream that was closed before the program began would be the next file that is opened, and
/// what is said to people would be written into that.
void KeepStreams() {
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
    if (fcntl(stream, F_GETFD) < 0) static_cast<void>(open("/dev/null", O_RDONLY));
  }
}

}  // namespace

int main(int argc, char** argv) {
  KeepStreams();
  PrepareHeap();
  return hexapla::cli::Main(argc, argv);
}
