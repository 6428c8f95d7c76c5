#include "base/cache.h"

#include <cstdint>
#include <cstring>

#include "base/digest.h"

namespace hexapla::base {
namespace {

constexpr std::string_view kMagic = "hexapla cache 1\n";
constexpr std::size_t kDigestSize = 64;

void PutText(std::string_view text, std::string& out) {
  const auto size = static_cast<std::uint32_t>(text.size());
  out.append(reinterpret_cast<const char*>(&size), sizeof size);
  out += text;
}

/// Takes a text off the front of \p rest; nullopt when there is none.
std::optional<std::string_view> TakeText(std::string_view& rest) {
  std::uint32_t size = 0;
  if (rest.size() < sizeof size) return std::nullopt;
  std::memcpy(&size, rest.data(), sizeof size);
  rest.remove_prefix(sizeof size);
  if (size > rest.size()) return std::nullopt;
  const std::string_view text = rest.substr(0, size);
  rest.remove_prefix(size);
  return text;
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
  std::string body;
  PutText(program, body);
  for (const auto& [name, entry] : entries_) {
    PutText(name, body);
    PutText(entry.fingerprint, body);
    PutText(entry.bytes, body);
  }
  // The digest tells a file that was cut short or changed from one that was not.
  return std::string(kMagic) + Sha256(body) + body;
}

void Cache::Restore(std::string bytes, std::string_view program) {
  const std::lock_guard lock(mutex_);
  entries_.clear();
  restored_ = std::move(bytes);
  std::string_view rest = restored_;
  if (!rest.starts_with(kMagic) || rest.size() < kMagic.size() + kDigestSize) return;
  const std::string_view digest = rest.substr(kMagic.size(), kDigestSize);
  rest.remove_prefix(kMagic.size() + kDigestSize);
  if (Sha256(rest) != digest || TakeText(rest) != program) return;
  while (!rest.empty()) {
    const auto name = TakeText(rest);
    const auto fingerprint = TakeText(rest);
    const auto content = TakeText(rest);
    if (!content) return;
    entries_.emplace_hint(entries_.end(), *name, Entry{std::string(*fingerprint), *content, {}});
  }
}

}  // namespace hexapla::base
