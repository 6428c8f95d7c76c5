#pragma once

#include <cstdint>
#include <functional>
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

/// Gives the bytes of a file; never null.
using TextReader = std::function<std::shared_ptr<const std::string>()>;

/// One input file as it was read: its path and its bytes. Immutable, so free to share.
class SourceFile {
 public:
  /// \p path  relative to the project, with `/`; it is what diagnostics print.
  SourceFile(std::string path, std::string text);
  /// \p text is not null.
  SourceFile(std::string path, std::shared_ptr<const std::string> text);
  /// A file whose bytes may never be asked for: \p read is called once, when they are first.
  SourceFile(std::string path, TextReader read);

  const std::string& path() const { return path_; }
  const std::string& text() const {
    if (read_) std::call_once(read_once_, [this] { text_ = read_(); });
    return *text_;
  }

  /// The place of byte \p offset; offsets past the end give the end.
  LineColumn Locate(std::size_t offset) const;

  /// Line \p line (1-based) without its line end; empty when there is none.
  std::string_view Line(std::uint32_t line) const;

 private:
  const std::vector<std::uint32_t>& LineStarts() const;
  /// Code points that begin before byte \p offset. REQUIRES: `LineStarts` was called.
  std::size_t CountBefore(std::size_t offset) const;

  std::string path_;
  TextReader read_;
  mutable std::once_flag read_once_;
  mutable std::shared_ptr<const std::string> text_;
  // Only findings ask for lines, and most files have none.
  mutable std::once_flag lines_once_;
  mutable std::vector<std::uint32_t> line_starts_;
  mutable std::vector<std::uint32_t> counts_;  ///< `CountBefore` at even steps
};

/// Owns every source file of a run. Spans point into it, so it outlives all that has spans.
class SourceSet {
 public:
  const SourceFile* Add(std::string path, std::shared_ptr<const std::string> text);
  const SourceFile* Add(std::string path, std::string text);
  const SourceFile* Add(std::string path, TextReader read);
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
