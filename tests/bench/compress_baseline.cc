// What compressing and writing the finished bytes alone costs: the floor under any program that
// makes the same files. Reads a folder of finished reports, then compresses every part of every
// DOCX (libdeflate, level 6) and writes all files into DIR. Prints the CPU seconds of that second
// half; with `--sync` each file is also waited for until it is on the disk, as publishing does.
//
//   compress_baseline OUT DIR [--sync]

#include <fcntl.h>
#include <libdeflate.h>
#include <sys/resource.h>
#include <unistd.h>
#include <zip.h>

#include <cstdio>
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

std::vector<std::string> PartsOf(const fs::path& docx) {
  std::vector<std::string> parts;
  zip_t* archive = zip_open(docx.c_str(), ZIP_RDONLY, nullptr);
  if (archive == nullptr) return parts;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t info{};
    if (zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &info) != 0) continue;
    std::string bytes(info.size, '\0');
    zip_file_t* entry = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    if (entry != nullptr && zip_fread(entry, bytes.data(), info.size) >= 0) {
      parts.push_back(std::move(bytes));
    }
    if (entry != nullptr) zip_fclose(entry);
  }
  zip_close(archive);
  return parts;
}

}  // namespace

int main(int argc, char** argv) {
  const bool sync = argc == 4 && std::string(argv[3]) == "--sync";
  if (argc != 3 && !sync) {
    std::fprintf(stderr, "usage: compress_baseline OUT DIR [--sync]\n");
    return 2;
  }
  std::vector<std::string> parts;
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(argv[1])) {
    if (!entry.is_regular_file()) continue;
    const fs::path& path = entry.path();
    if (path.extension() == ".docx") {
      for (std::string& part : PartsOf(path)) parts.push_back(std::move(part));
    }
    files.push_back(ReadFile(path));
  }
  fs::create_directories(argv[2]);

  const double start = CpuSeconds();
  constexpr int kLevel = 6;
  libdeflate_compressor* compressor = libdeflate_alloc_compressor(kLevel);
  std::size_t compressed = 0;
  for (const std::string& part : parts) {
    std::string out(libdeflate_deflate_compress_bound(compressor, part.size()), '\0');
    compressed +=
        libdeflate_deflate_compress(compressor, part.data(), part.size(), out.data(), out.size());
  }
  libdeflate_free_compressor(compressor);
  int number = 0;
  for (const std::string& file : files) {
    const fs::path path = fs::path(argv[2]) / std::to_string(number++);
    {
      std::ofstream out(path, std::ios::binary);
      out.write(file.data(), static_cast<std::streamsize>(file.size()));
    }
    if (!sync) continue;
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    ::fsync(descriptor);
    ::close(descriptor);
  }
  std::printf("%.6f %zu\n", CpuSeconds() - start, compressed);
  return 0;
}
