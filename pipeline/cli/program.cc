#include "cli/program.h"

#include <elf.h>
#include <link.h>

#include <cstring>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "base/file_system.h"

namespace hexapla::cli {
namespace {

constexpr std::uint64_t kMaxProgramBytes = std::uint64_t{1} << 30U;

std::string Hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out.push_back(kDigits[byte >> 4U]);
    out.push_back(kDigits[byte & 0x0FU]);
  }
  return out;
}

/// The build id among the notes of one PT_NOTE segment; empty when there is none.
/// Source: System V ABI, "Note Section": each part is padded to four bytes.
std::string BuildIdIn(std::string_view notes) {
  const auto padded = [](std::size_t size) { return (size + 3) & ~std::size_t{3}; };
  while (notes.size() >= sizeof(ElfW(Nhdr))) {
    ElfW(Nhdr) header;
    std::memcpy(&header, notes.data(), sizeof header);
    const std::size_t name = sizeof header;
    const std::size_t content = name + padded(header.n_namesz);
    const std::size_t end = content + padded(header.n_descsz);
    if (end > notes.size()) break;
    const bool gnu = notes.substr(name, header.n_namesz) == std::string_view("GNU\0", 4);
    if (gnu && header.n_type == NT_GNU_BUILD_ID) {
      return Hex(notes.substr(content, header.n_descsz));
    }
    notes.remove_prefix(end);
  }
  return {};
}

/// dl_iterate_phdr names the program itself first.
int FindBuildId(dl_phdr_info* info, std::size_t, void* result) {
  for (int i = 0; i < info->dlpi_phnum; ++i) {
    const ElfW(Phdr)& segment = info->dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    // The loader gives addresses as numbers; this is where they become memory.
    // NOLINTNEXTLINE(performance-no-int-to-ptr)
    const auto* start = reinterpret_cast<const char*>(info->dlpi_addr + segment.p_vaddr);
    std::string id = BuildIdIn({start, segment.p_memsz});
    if (!id.empty()) *static_cast<std::string*>(result) = std::move(id);
  }
  return 1;
}

}  // namespace

build::Program ThisProgram() {
  std::string id;
  dl_iterate_phdr(FindBuildId, &id);
  if (!id.empty()) return {HEXAPLA_VERSION, id};
  std::string bytes;
  base::RealFileSystem().Read("/proc/self/exe", kMaxProgramBytes, bytes);
  return {HEXAPLA_VERSION, base::Sha256(bytes)};
}

}  // namespace hexapla::cli
