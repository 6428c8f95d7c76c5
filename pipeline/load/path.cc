#include "load/path.h"

#include <vector>

namespace hexapla::load {

std::optional<std::string> NormalizePath(std::string_view path) {
  if (path.empty() || path.front() == '/' || path.find('\0') != std::string_view::npos) {
    return std::nullopt;
  }
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    begin = end + 1;
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (parts.empty()) {
      return std::nullopt;
    } else {
      parts.pop_back();
    }
  }
  std::string out;
  for (const std::string_view part : parts) {
    if (!out.empty()) out += '/';
    out += part;
  }
  return out;
}

std::string FolderOf(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return std::string(slash == std::string_view::npos ? std::string_view() : path.substr(0, slash));
}

bool IsTemporaryName(std::string_view name) {
  if (name.empty() || name.front() == '.' || name.starts_with("~$")) return true;
  if (name.back() == '~' || name.ends_with(".tmp")) return true;
  return name.size() > 1 && name.front() == '#' && name.back() == '#';
}

}  // namespace hexapla::load
