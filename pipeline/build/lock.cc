#include "build/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace hexapla::build {

std::unique_ptr<OutputLock> OutputLock::Acquire(const std::string& folder,
                                                const std::function<void()>& on_wait,
                                                base::FileError& error) {
  error = base::RealFileSystem().MakeDirectories(folder);
  if (!error.empty()) return nullptr;
  const std::string path = base::JoinPath(folder, ".lock");
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0) {
    error = std::generic_category().message(errno);
    return nullptr;
  }
  std::unique_ptr<OutputLock> lock(new OutputLock(descriptor));
  int failed = ::flock(descriptor, LOCK_EX | LOCK_NB);
  if (failed != 0 && errno == EWOULDBLOCK) {
    if (on_wait) on_wait();
    do {
      failed = ::flock(descriptor, LOCK_EX);
    } while (failed != 0 && errno == EINTR);
  }
  if (failed == 0) return lock;
  error = std::generic_category().message(errno);
  return nullptr;
}

OutputLock::~OutputLock() { ::close(descriptor_); }

}  // namespace hexapla::build
