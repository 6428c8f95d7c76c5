#pragma once

#include <cstdint>
#include <cstring>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/source_file.h"

/// Structures as bytes, for this program on this machine and nobody else: numbers stand as memory
/// has them, lengths before contents. A structure says once what it holds, for both directions, in
/// a function found beside it:
///
///     template <class Archive> void Fields(Archive& archive, Term& term) {
///       archive(term.full, term.acronym, term.forms);
///     }
namespace hexapla::base {

/// Appends what it is given. Spans lie in one file; one of another file makes `good()` false.
class ArchiveWriter {
 public:
  explicit ArchiveWriter(const SourceFile& file) : file_(file) {}

  template <class... Things>
  void operator()(Things&... things) {
    (Put(things), ...);
  }

  bool good() const { return good_; }
  std::string Take() { return std::move(bytes_); }

 private:
  template <class T>
  void PutRaw(T value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void PutSize(std::size_t size) { PutRaw(static_cast<std::uint32_t>(size)); }

  void PutText(const std::string& text) {
    PutSize(text.size());
    bytes_ += text;
  }
  void PutSpan(const Span& span) {
    PutRaw(static_cast<std::uint8_t>(span.known() ? 1 : 0));
    if (!span.known()) return;
    good_ = good_ && span.file == &file_;
    PutRaw(span.begin);
    PutRaw(span.end);
  }
  template <class T>
  void Put(T& thing) {
    using Thing = std::remove_const_t<T>;
    if constexpr (std::is_arithmetic_v<Thing> || std::is_enum_v<Thing>) {
      PutRaw(thing);
    } else if constexpr (std::is_same_v<Thing, std::string>) {
      PutText(thing);
    } else if constexpr (std::is_same_v<Thing, Span>) {
      PutSpan(thing);
    } else {
      Fields(*this, thing);
    }
  }
  template <class T>
  void Put(std::vector<T>& things) {
    PutSize(things.size());
    for (T& thing : things) Put(thing);
  }
  template <class A, class B>
  void Put(std::pair<A, B>& pair) {
    Put(pair.first);
    Put(pair.second);
  }
  template <class K, class V, class Less>
  void Put(std::map<K, V, Less>& map) {
    PutSize(map.size());
    for (auto& [key, value] : map) {
      Put(key);
      Put(value);
    }
  }
  template <class T, class Less>
  void Put(std::set<T, Less>& things) {
    PutSize(things.size());
    for (const T& thing : things) Put(thing);
  }

  const SourceFile& file_;
  std::string bytes_;
  bool good_ = true;
};

/// Reads back what an `ArchiveWriter` of the same program wrote. Never reads past the end: bytes
/// that are too few or say impossible sizes make `good()` false and leave things empty.
class ArchiveReader {
 public:
  /// \p file  what spans lie in from now on.
  ArchiveReader(std::string_view bytes, const SourceFile& file) : rest_(bytes), file_(file) {}

  template <class... Things>
  void operator()(Things&... things) {
    (Get(things), ...);
  }

  /// Whether all there was has been read, and no more was asked for.
  bool good() const { return good_ && rest_.empty(); }

 private:
  template <class T>
  void GetRaw(T& value) {
    if (rest_.size() < sizeof value) return Fail();
    std::memcpy(&value, rest_.data(), sizeof value);
    rest_.remove_prefix(sizeof value);
  }
  void Fail() {
    good_ = false;
    rest_ = {};
  }
  /// At most as many things as there are bytes left: none is of no bytes.
  std::size_t GetSize() {
    std::uint32_t size = 0;
    GetRaw(size);
    if (size > rest_.size()) Fail();
    return good_ ? size : 0;
  }

  void GetText(std::string& text) {
    const std::size_t size = GetSize();
    text = rest_.substr(0, size);
    rest_.remove_prefix(size);
  }
  void GetSpan(Span& span) {
    std::uint8_t known = 0;
    GetRaw(known);
    if (known == 0) return;
    span.file = &file_;
    GetRaw(span.begin);
    GetRaw(span.end);
  }
  template <class T>
  void Get(T& thing) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
      GetRaw(thing);
    } else if constexpr (std::is_same_v<T, std::string>) {
      GetText(thing);
    } else if constexpr (std::is_same_v<T, Span>) {
      GetSpan(thing);
    } else {
      Fields(*this, thing);
    }
  }
  template <class T>
  void Get(std::vector<T>& things) {
    things.resize(GetSize());
    for (T& thing : things) Get(thing);
  }
  template <class A, class B>
  void Get(std::pair<A, B>& pair) {
    Get(pair.first);
    Get(pair.second);
  }
  template <class K, class V, class Less>
  void Get(std::map<K, V, Less>& map) {
    for (std::size_t left = GetSize(); left > 0 && good_; --left) {
      K key;
      Get(key);
      // Written in order, so each one goes to the end.
      Get(map.try_emplace(map.end(), std::move(key))->second);
    }
  }
  template <class T, class Less>
  void Get(std::set<T, Less>& things) {
    for (std::size_t left = GetSize(); left > 0 && good_; --left) {
      T thing;
      Get(thing);
      things.insert(things.end(), std::move(thing));
    }
  }

  std::string_view rest_;
  const SourceFile& file_;
  bool good_ = true;
};

}  // namespace hexapla::base
