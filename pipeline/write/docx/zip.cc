#include "write/docx/zip.h"

#include <libdeflate.h>

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace hexapla::write::docx {
namespace {

constexpr int kCompressionLevel = 6;
constexpr std::uint16_t kVersionNeeded = 20;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint32_t kFirstDosDate = (1U << 5U) | 1U;  // 1980-01-01
constexpr std::uint32_t kLocalHeader = 0x04034b50;
constexpr std::uint32_t kCentralHeader = 0x02014b50;
constexpr std::uint32_t kEndOfDirectory = 0x06054b50;

void Append16(std::uint32_t value, std::string& out) {
  out += static_cast<char>(value & 0xFFU);
  out += static_cast<char>((value >> 8U) & 0xFFU);
}

void Append32(std::uint32_t value, std::string& out) {
  Append16(value & 0xFFFFU, out);
  Append16(value >> 16U, out);
}

struct Entry {
  std::uint32_t crc;
  std::uint32_t packed;
  std::uint32_t size;
  std::uint32_t name;
};

/// The fields that local and central header share.
void AppendCommon(const Entry& entry, std::string& out) {
  Append16(kVersionNeeded, out);
  Append16(0, out);
  Append16(kDeflated, out);
  Append16(0, out);
  Append16(kFirstDosDate, out);
  Append32(entry.crc, out);
  Append32(entry.packed, out);
  Append32(entry.size, out);
  Append16(entry.name, out);
  Append16(0, out);
}

/// Small parts that were packed before. Half the parts of a document are those of every other
/// (content types, theme, relationships), and for a small one the compressor's preparations cost
/// more than its work. The same bytes are always packed the same, so it does not matter who did.
class PackedParts {
 public:
  static constexpr std::size_t kMaxPart = 4096;

  std::optional<std::string> Find(std::string_view bytes) {
    const std::lock_guard lock(mutex_);
    const auto found = parts_.find(bytes);
    return found == parts_.end() ? std::nullopt : std::optional(found->second);
  }

  void Keep(std::string_view bytes, const std::string& packed) {
    const std::lock_guard lock(mutex_);
    if (parts_.size() < kMaxParts) parts_.emplace(bytes, packed);
  }

 private:
  static constexpr std::size_t kMaxParts = 256;

  std::mutex mutex_;
  std::map<std::string, std::string, std::less<>> parts_;
};

PackedParts& Packed() {
  static auto* parts = new PackedParts;  // as long as the program
  return *parts;
}

/// The tables of a compressor are large, and what they are made of is memory that nobody touched
/// yet: so each thread has one, for all its files.
class Compressor {
 public:
  static const Compressor& OfThread() {
    static thread_local const Compressor compressor;
    return compressor;
  }

  std::string Pack(std::string_view bytes) const {
    std::string packed(libdeflate_deflate_compress_bound(handle_, bytes.size()), '\0');
    packed.resize(libdeflate_deflate_compress(handle_, bytes.data(), bytes.size(), packed.data(),
                                              packed.size()));
    return packed;
  }

  std::string PackOnce(std::string_view bytes) const {
    if (bytes.size() > PackedParts::kMaxPart) return Pack(bytes);
    if (auto packed = Packed().Find(bytes)) return std::move(*packed);
    std::string packed = Pack(bytes);
    Packed().Keep(bytes, packed);
    return packed;
  }

  Compressor(const Compressor&) = delete;
  Compressor& operator=(const Compressor&) = delete;

 private:
  Compressor() = default;
  ~Compressor() { libdeflate_free_compressor(handle_); }

  libdeflate_compressor* handle_ = libdeflate_alloc_compressor(kCompressionLevel);
};

}  // namespace

void Zip::Add(std::string_view name, std::string_view bytes) {
  const std::string packed = Compressor::OfThread().PackOnce(bytes);
  const Entry entry{
      libdeflate_crc32(0, bytes.data(), bytes.size()), static_cast<std::uint32_t>(packed.size()),
      static_cast<std::uint32_t>(bytes.size()), static_cast<std::uint32_t>(name.size())};
  const auto offset = static_cast<std::uint32_t>(file_.size());
  Append32(kLocalHeader, file_);
  AppendCommon(entry, file_);
  file_ += name;
  file_ += packed;

  Append32(kCentralHeader, directory_);
  Append16(kVersionNeeded, directory_);
  AppendCommon(entry, directory_);
  directory_.append(10, '\0');  // no comment, disk 0, no attributes
  Append32(offset, directory_);
  directory_ += name;
  ++count_;
}

std::string Zip::Finish() {
  const auto offset = static_cast<std::uint32_t>(file_.size());
  file_ += directory_;
  Append32(kEndOfDirectory, file_);
  Append32(0, file_);
  Append16(count_, file_);
  Append16(count_, file_);
  Append32(static_cast<std::uint32_t>(directory_.size()), file_);
  Append32(offset, file_);
  Append16(0, file_);
  directory_.clear();
  count_ = 0;
  return std::exchange(file_, {});
}

}  // namespace hexapla::write::docx
