// What compressing and writing the finished bytes alone costs: the floor under any program that
// makes the same files. PARTS is a folder with every part of every DOCX, SET one with the finished
// files. Compresses the parts (libdeflate, level 6) and writes the files of SET into DIR.
// Prints the CPU milliseconds of a process that does only that: what it took to start (the program
// is linked without shared libraries, as the release is) and the compressing and writing; not what
// it takes to come by the bytes, nor to end.
//
//   compress_baseline PARTS SET DIR [--publish]
//
// With --publish the files are put in place as publishing does it: each one waited for until it is
// on the disk, then the folder, which takes the place of DIR in one step; what was there is
// removed.

#include <fcntl.h>
#include <libdeflate.h>
#include <linux/fs.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

double CpuSeconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::string ReadFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> FilesIn(const fs::path& folder) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(ReadFile(entry.path()));
  }
  return files;
}

std::size_t Compress(const std::vector<std::string>& parts) {
  constexpr int kLevel = 6;
  libdeflate_compressor* compressor = libdeflate_alloc_compressor(kLevel);
  std::size_t compressed = 0;
  for (const std::string& part : parts) {
    std::string out(libdeflate_deflate_compress_bound(compressor, part.size()), '\0');
    compressed +=
        libdeflate_deflate_compress(compressor, part.data(), part.size(), out.data(), out.size());
  }
  libdeflate_free_compressor(compressor);
  return compressed;
}

bool Write(const std::vector<std::string>& files, const std::string& folder) {
  if (::mkdir(folder.c_str(), 0777) != 0) return false;
  int number = 0;
  for (const std::string& file : files) {
    const std::string path = folder + '/' + std::to_string(number++);
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    const auto size = static_cast<ssize_t>(file.size());
    const bool written = ::write(descriptor, file.data(), file.size()) == size;
    if (::close(descriptor) != 0 || !written) return false;
  }
  return true;
}

bool Sync(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = ::fsync(descriptor) == 0;
  return ::close(descriptor) == 0 && synced;
}

bool Publish(const std::vector<std::string>& files, const std::string& folder) {
  const std::string fresh = folder + ".new";
  if (!Write(files, fresh)) return false;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!Sync(fresh + '/' + std::to_string(i))) return false;
  }
  if (!Sync(fresh)) return false;
  if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) == 0) {
    fs::remove_all(fresh);
  } else if (::rename(fresh.c_str(), folder.c_str()) != 0) {
    return false;
  }
  return Sync(fs::absolute(folder).parent_path().string());
}

}  // namespace

int main(int argc, char** argv) {
  const double start = CpuSeconds();
  const bool publish = argc == 5 && std::string(argv[4]) == "--publish";
  if (argc != 4 && !publish) {
    std::fprintf(stderr, "usage: compress_baseline PARTS SET DIR [--publish]\n");
    return 2;
  }
  const std::vector<std::string> parts = FilesIn(argv[1]);
  const std::vector<std::string> files = FilesIn(argv[2]);

  const double given = CpuSeconds();
  const std::size_t compressed = Compress(parts);
  if (!(publish ? Publish(files, argv[3]) : Write(files, argv[3]))) {
    std::perror(argv[3]);
    return 3;
  }
  std::printf("%.6f %zu\n", start + CpuSeconds() - given, compressed);
  return 0;
}
