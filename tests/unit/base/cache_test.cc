#include "base/cache.h"

#include <catch2/catch.hpp>

namespace hexapla::base {

TEST_CASE("an entry is found under its name and fingerprint") {
  Cache cache;
  CHECK_FALSE(cache.changed());
  cache.Keep("valid a", "1", "");
  CHECK_FALSE(cache.changed());
  cache.Keep("a", "1", "one");
  CHECK(cache.changed());
  CHECK(cache.Find("a", "1") == "one");
  CHECK_FALSE(cache.Find("a", "2"));
  CHECK_FALSE(cache.Find("b", "1"));
  cache.Keep("a", "2", "two");
  CHECK_FALSE(cache.Find("a", "1"));
  CHECK(cache.Find("a", "2") == "two");
}

TEST_CASE("a cache is taken up by the program that left it, and by no other") {
  Cache cache;
  cache.Keep("a", "1", std::string("o\0e", 3));
  cache.Keep("valid b", "2", "");
  const std::string bytes = cache.Save("program 1");

  Cache again;
  again.Restore(bytes, "program 1");
  CHECK(again.Find("a", "1") == std::string_view("o\0e", 3));
  CHECK(again.Find("valid b", "2") == "");
  CHECK_FALSE(again.changed());
  again.Keep("a", "3", "new");
  CHECK(again.Find("valid b", "2") == "");
  CHECK(again.Save("program 1") != bytes);

  Cache other;
  other.Restore(bytes, "program 2");
  CHECK_FALSE(other.Find("a", "1"));
}

TEST_CASE("a damaged cache is passed over") {
  Cache cache;
  cache.Keep("a", "1", "one");
  const std::string bytes = cache.Save("p");
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    Cache damaged;
    damaged.Restore(changed, "p");
    CHECK_FALSE(damaged.Find("a", "1"));
    Cache cut;
    cut.Restore(bytes.substr(0, i), "p");
    CHECK_FALSE(cut.Find("a", "1"));
  }
}

}  // namespace hexapla::base
