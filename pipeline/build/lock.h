#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/file_system.h"

namespace hexapla::build {

/// The right to change an output folder, held by at most one process at a time and given back when
/// the object or the process ends. An advisory lock (flock) on `<folder>/.lock`; the file stays.
class OutputLock {
 public:
  /// Makes \p folder if need be and waits for the lock; \p on_wait is called once before waiting.
  /// Returns null and sets \p error when the folder cannot be made or its lock file not opened.
  static std::unique_ptr<OutputLock> Acquire(const std::string& folder,
                                             const std::function<void()>& on_wait,
                                             base::FileError& error);
  ~OutputLock();
  OutputLock(const OutputLock&) = delete;
  OutputLock& operator=(const OutputLock&) = delete;

 private:
  explicit OutputLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace hexapla::build
