#include "base/source_file.h"

#include <algorithm>

#include "base/utf8.h"

namespace hexapla::base {
namespace {

/// Bytes whose code points are counted once: a line may be as long as its file.
constexpr std::size_t kBlock = 1024;

}  // namespace

SourceFile::SourceFile(std::string path, std::string text)
    : SourceFile(std::move(path), std::make_shared<const std::string>(std::move(text))) {}

SourceFile::SourceFile(std::string path, std::shared_ptr<const std::string> text)
    : path_(std::move(path)), text_(std::move(text)) {}

const std::vector<std::uint32_t>& SourceFile::LineStarts() const {
  std::call_once(lines_once_, [this] {
    blocks_.push_back(0);
    for (std::size_t at = 0; at + kBlock <= text().size(); at += kBlock) {
      const std::size_t count = CodePointCount({text().data() + at, kBlock});
      blocks_.push_back(blocks_.back() + static_cast<std::uint32_t>(count));
    }
    line_starts_.push_back(0);
    for (std::size_t i = 0; i < text_->size(); ++i) {
      if ((*text_)[i] == '\n') line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
    }
  });
  return line_starts_;
}

LineColumn SourceFile::Locate(std::size_t offset) const {
  offset = std::min(offset, text_->size());
  const std::vector<std::uint32_t>& starts = LineStarts();
  const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
  const std::size_t line = static_cast<std::size_t>(next - starts.begin());
  const std::size_t start = starts[line - 1];
  const std::size_t column = CodePointsBefore(offset) - CodePointsBefore(start) + 1;
  return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column)};
}

std::size_t SourceFile::CodePointsBefore(std::size_t offset) const {
  const std::size_t block = offset / kBlock;
  const std::string_view rest = std::string_view(text()).substr(block * kBlock, offset % kBlock);
  return blocks_[block] + CodePointCount(rest);
}

std::string_view SourceFile::Line(std::uint32_t line) const {
  const std::vector<std::uint32_t>& starts = LineStarts();
  if (line == 0 || line > starts.size()) return {};
  const std::size_t start = starts[line - 1];
  const std::size_t next = line < starts.size() ? starts[line] : text_->size();
  std::string_view view(text_->data() + start, next - start);
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

}  // namespace hexapla::base
