#include "base/source_file.h"

#include <algorithm>

#include "base/utf8.h"

namespace hexapla::base {
namespace {

/// So many bytes are counted at most to tell a column, however long the line is.
constexpr std::size_t kCountedBytes = 1024;

}  // namespace

SourceFile::SourceFile(std::string path, std::string text)
    : SourceFile(std::move(path), std::make_shared<const std::string>(std::move(text))) {}

SourceFile::SourceFile(std::string path, std::shared_ptr<const std::string> text)
    : path_(std::move(path)), text_(std::move(text)) {}

SourceFile::SourceFile(std::string path, TextReader read)
    : path_(std::move(path)), read_(std::move(read)) {}

const std::vector<std::uint32_t>& SourceFile::LineStarts() const {
  std::call_once(lines_once_, [this] {
    const std::string& bytes = text();
    line_starts_.push_back(0);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      if (bytes[i] == '\n') line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
    }
    std::uint32_t count = 0;
    for (std::size_t at = 0; at <= bytes.size(); at += kCountedBytes) {
      counts_.push_back(count);
      const std::string_view block = std::string_view(bytes).substr(at, kCountedBytes);
      count += static_cast<std::uint32_t>(CodePointCount(block));
    }
  });
  return line_starts_;
}

std::size_t SourceFile::CountBefore(std::size_t offset) const {
  const std::size_t block = offset / kCountedBytes;
  const std::size_t begin = block * kCountedBytes;
  return counts_[block] + CodePointCount(std::string_view(text()).substr(begin, offset - begin));
}

LineColumn SourceFile::Locate(std::size_t offset) const {
  offset = std::min(offset, text().size());
  const std::vector<std::uint32_t>& starts = LineStarts();
  const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
  const std::size_t line = static_cast<std::size_t>(next - starts.begin());
  const std::size_t start = starts[line - 1];
  const std::size_t column = CountBefore(offset) - CountBefore(start) + 1;
  return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column)};
}

std::string_view SourceFile::Line(std::uint32_t line) const {
  const std::vector<std::uint32_t>& starts = LineStarts();
  if (line == 0 || line > starts.size()) return {};
  const std::size_t start = starts[line - 1];
  const std::size_t next = line < starts.size() ? starts[line] : text().size();
  std::string_view view(text().data() + start, next - start);
  while (!view.empty() && (view.back() == '\n' || view.back() == '\r')) view.remove_suffix(1);
  return view;
}

const SourceFile* SourceSet::Add(std::string path, std::shared_ptr<const std::string> text) {
  files_.push_back(std::make_unique<SourceFile>(std::move(path), std::move(text)));
  return files_.back().get();
}

const SourceFile* SourceSet::Add(std::string path, std::string text) {
  return Add(std::move(path), std::make_shared<const std::string>(std::move(text)));
}

const SourceFile* SourceSet::Add(std::string path, TextReader read) {
  files_.push_back(std::make_unique<SourceFile>(std::move(path), std::move(read)));
  return files_.back().get();
}

}  // namespace hexapla::base
