#include "base/cache.h"

#include <libdeflate.h>

#include <cstdint>
#include <cstring>

namespace hexapla::base {
namespace {

constexpr std::string_view kMagic = "hexapla cache 2\n";

void PutNumber(std::uint32_t number, std::string& out) {
  out.append(reinterpret_cast<const char*>(&number), sizeof number);
}

void PutText(std::string_view text, std::string& out) {
  PutNumber(static_cast<std::uint32_t>(text.size()), out);
  out += text;
}

std::optional<std::uint32_t> TakeNumber(std::string_view& rest) {
  std::uint32_t number = 0;
  if (rest.size() < sizeof number) return std::nullopt;
  std::memcpy(&number, rest.data(), sizeof number);
  rest.remove_prefix(sizeof number);
  return number;
}

/// Takes a text off the front of \p rest; nullopt when there is none.
std::optional<std::string_view> TakeText(std::string_view& rest) {
  const std::optional<std::uint32_t> size = TakeNumber(rest);
  if (!size || *size > rest.size()) return std::nullopt;
  const std::string_view text = rest.substr(0, *size);
  rest.remove_prefix(*size);
  return text;
}

/// Tells a file that was cut short or damaged from one that was not. It is no guard against who
/// may write into the folder, nor would a digest be: so it is the cheapest that does.
std::uint32_t Checksum(std::string_view bytes) {
  return libdeflate_crc32(0, bytes.data(), bytes.size());
}

}  // namespace

std::optional<std::string_view> Cache::Find(const std::string& name,
                                            std::string_view fingerprint) const {
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(name);
  if (found == entries_.end() || found->second.fingerprint != fingerprint) return std::nullopt;
  return found->second.bytes;
}

void Cache::Keep(const std::string& name, std::string fingerprint, std::string bytes) {
  const std::lock_guard lock(mutex_);
  Entry& entry = entries_[name];
  entry.fingerprint = std::move(fingerprint);
  entry.own = std::move(bytes);
  entry.bytes = entry.own;
  changed_ = changed_ || !entry.own.empty();
}

bool Cache::changed() const {
  const std::lock_guard lock(mutex_);
  return changed_;
}

std::string Cache::Save(std::string_view program) const {
  const std::lock_guard lock(mutex_);
  std::size_t size = program.size() + sizeof(std::uint32_t);
  for (const auto& [name, entry] : entries_) {
    size += name.size() + entry.fingerprint.size() + entry.bytes.size() + 3 * sizeof(std::uint32_t);
  }
  std::string file;
  file.reserve(kMagic.size() + sizeof(std::uint32_t) + size);
  file += kMagic;
  PutNumber(0, file);
  const std::size_t begin = file.size();
  PutText(program, file);
  for (const auto& [name, entry] : entries_) {
    PutText(name, file);
    PutText(entry.fingerprint, file);
    PutText(entry.bytes, file);
  }
  const std::uint32_t checksum = Checksum(std::string_view(file).substr(begin));
  std::memcpy(file.data() + kMagic.size(), &checksum, sizeof checksum);
  return file;
}

void Cache::Restore(std::string bytes, std::string_view program) {
  const std::lock_guard lock(mutex_);
  entries_.clear();
  restored_ = std::move(bytes);
  std::string_view rest = restored_;
  if (!rest.starts_with(kMagic)) return;
  rest.remove_prefix(kMagic.size());
  const std::optional<std::uint32_t> checksum = TakeNumber(rest);
  if (checksum != Checksum(rest) || TakeText(rest) != program) return;
  while (!rest.empty()) {
    const auto name = TakeText(rest);
    const auto fingerprint = TakeText(rest);
    const auto content = TakeText(rest);
    if (!content) return;
    entries_.emplace_hint(entries_.end(), *name, Entry{std::string(*fingerprint), *content, {}});
  }
}

}  // namespace hexapla::base
