#include "load/path.h"

#include <vector>

namespace hexapla::load {

namespace {

/// Whether \p path, which does not begin with a slash, has no empty part and none that begins with
/// a dot: all but a few.
bool IsNormal(std::string_view path) {
  if (path.front() == '.' || path.back() == '/') return false;
  for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1)) {
    if (path[slash + 1] == '/' || path[slash + 1] == '.') return false;
  }
  return true;
}

}  // namespace

std::optional<std::string> NormalizePath(std::string_view path) {
  if (path.empty() || path.front() == '/' || path.find('\0') != std::string_view::npos) {
    return std::nullopt;
  }
  if (IsNormal(path)) return std::string(path);
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
