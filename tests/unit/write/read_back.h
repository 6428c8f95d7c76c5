#pragma once

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>

namespace hexapla::write::test {

/// \p markdown as HTML, by the program `cmark-gfm` with tables and footnotes; nullopt when it is
/// not installed.
inline std::optional<std::string> ReadBack(const std::string& markdown) {
  if (std::system("cmark-gfm --version >/dev/null 2>&1") != 0) return std::nullopt;
  char path[] = "/tmp/hexapla-read-back-XXXXXX";
  const int file = mkstemp(path);
  if (file < 0) return std::nullopt;
  close(file);
  std::ofstream(path, std::ios::binary) << markdown;
  const std::string command =
      std::string("cmark-gfm -e table -e footnotes -e strikethrough -e autolink -t html ") + path;
  std::FILE* pipe = popen(command.c_str(), "r");
  std::string html;
  char buffer[4096];
  for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
    html.append(buffer, n);
  }
  pclose(pipe);
  std::remove(path);
  return html;
}

}  // namespace hexapla::write::test
