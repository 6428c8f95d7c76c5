#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace hexapla::base {

/// A place in a text as people count it: both 1-based, the column in code points.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

/// One input file as it was read: its path and its bytes. Immutable, so free to share.
class SourceFile {
 public:
  /// \p path  relative to the project, with `/`; it is what diagnostics print.
  SourceFile(std::string path, std::string text);
  /// \p text is not null.
  SourceFile(std::string path, std::shared_ptr<const std::string> text);

  const std::string& path() const { return path_; }
  const std::string& text() const { return *text_; }

  /// The place of byte \p offset; offsets past the end give the end.
  LineColumn Locate(std::size_t offset) const;

  /// Line \p line (1-based) without its line end; empty when there is none.
  std::string_view Line(std::uint32_t line) const;

 private:
  const std::vector<std::uint32_t>& LineStarts() const;
  /// REQUIRES: `LineStarts()` was called.
  std::size_t CodePointsBefore(std::size_t offset) const;

  std::string path_;
  std::shared_ptr<const std::string> text_;
  // Only findings ask for lines, and most files have none.
  mutable std::once_flag lines_once_;
  mutable std::vector<std::uint32_t> line_starts_;
  mutable std::vector<std::uint32_t> blocks_;  ///< code points before each block of bytes
};

/// Owns every source file of a run. Spans point into it, so it outlives all that has spans.
class SourceSet {
 public:
  const SourceFile* Add(std::string path, std::shared_ptr<const std::string> text);
  const SourceFile* Add(std::string path, std::string text);
  const std::vector<std::unique_ptr<SourceFile>>& files() const { return files_; }

 private:
  std::vector<std::unique_ptr<SourceFile>> files_;
};

/// Bytes [begin, end) of a file. Without a file: generated, or an environment's failure.
struct Span {
  const SourceFile* file = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool known() const { return file != nullptr; }
  friend bool operator==(const Span&, const Span&) = default;
};

}  // namespace hexapla::base
