// `operator new` and `operator delete` of the program. A build makes and drops some hundred
// thousand small blocks, and for each the system's heap looks for the best place and joins what is
// free: a tenth of a run. Here a small block is the next bytes of a larger piece or one that was
// dropped, of the same size, by the same thread. What was small stays so until the program ends,
// which is soon; large blocks are the system's.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>

namespace {

/// Blocks are aligned to it.
constexpr std::size_t kUnit = __STDCPP_DEFAULT_NEW_ALIGNMENT__;
constexpr std::size_t kMostUnits = 64;
constexpr std::size_t kPieceBytes = std::size_t{32} << 10;

/// Stands before each block: its size in units, with the header itself; 0 for one of the system's.
struct Header {
  std::size_t units;
};

struct Dropped {
  Dropped* next;
};

struct Heap {
  std::array<Dropped*, kMostUnits + 1> dropped;  ///< by size
  char* next;                                    ///< of the piece, where a block may begin
  std::size_t left;                              ///< bytes of the piece from there on
};

constinit thread_local Heap heap{};

char* SystemBlock(std::size_t size) {
  auto* block = static_cast<char*>(std::malloc(size));
  if (block == nullptr) throw std::bad_alloc();
  return block + kUnit;
}

void* Large(std::size_t size) {
  if (size > PTRDIFF_MAX) throw std::bad_alloc();
  char* block = SystemBlock(size + kUnit);
  new (block - sizeof(Header)) Header{0};
  return block;
}

[[gnu::noinline]] void NextPiece() {
  heap.next = SystemBlock(kPieceBytes);
  heap.left = kPieceBytes - kUnit;
}

Header& HeaderOf(void* block) {
  return *std::launder(reinterpret_cast<Header*>(static_cast<char*>(block) - sizeof(Header)));
}

}  // namespace

void* operator new(std::size_t size) {
  if (size > kMostUnits * kUnit - sizeof(Header)) return Large(size);
  const std::size_t units = (size + sizeof(Header) + kUnit - 1) / kUnit;
  if (Dropped* block = heap.dropped[units]; block != nullptr) {
    heap.dropped[units] = block->next;
    return block;
  }
  if (heap.left < units * kUnit) NextPiece();
  char* block = heap.next;
  heap.next += units * kUnit;
  heap.left -= units * kUnit;
  new (block - sizeof(Header)) Header{units};
  return block;
}

void operator delete(void* block) noexcept {
  if (block == nullptr) return;
  const std::size_t units = HeaderOf(block).units;
  if (units == 0) {
    std::free(static_cast<char*>(block) - kUnit);
  } else {
    heap.dropped[units] = new (block) Dropped{heap.dropped[units]};
  }
}

void operator delete(void* block, std::size_t /*size*/) noexcept { operator delete(block); }
