#include "build/lock.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

using namespace hexapla;
using build::OutputLock;

TEST_CASE("a lock is held by one at a time, and the other says that it waits") {
  char pattern[] = "/tmp/hexapla-test-XXXXXX";
  const std::string folder = ::mkdtemp(pattern);
  base::FileError error;
  bool waited = false;
  auto first = OutputLock::Acquire(
      folder + "/out", [&] { waited = true; }, error);
  REQUIRE(first);
  CHECK_FALSE(waited);

  std::atomic<bool> waiting{false};
  std::atomic<bool> released{false};
  bool early = false;
  std::thread other([&] {
    base::FileError other_error;
    const auto second = OutputLock::Acquire(
        folder + "/out", [&] { waiting = true; }, other_error);
    early = second == nullptr || !released;
  });
  while (!waiting) std::this_thread::yield();
  released = true;
  first.reset();
  other.join();
  CHECK_FALSE(early);
  std::filesystem::remove_all(folder);
}

TEST_CASE("a lock cannot be had where a file stands in the folder's place") {
  char pattern[] = "/tmp/hexapla-test-XXXXXX";
  const std::string folder = ::mkdtemp(pattern);
  std::ofstream(folder + "/out") << "a file";
  base::FileError error;
  CHECK_FALSE(OutputLock::Acquire(folder + "/out", nullptr, error));
  CHECK_FALSE(error.empty());
  std::filesystem::remove_all(folder);
}
