#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hexapla::write::markdown {

/// A line in the making: words not yet escaped, marks of emphasis, markup that is ready.
class Tokens {
 public:
  enum class Kind { kText, kOpen, kClose, kOpenLink, kCloseLink, kNote };

  void AddText(std::string_view text);
  /// \p width 1: emphasis, 2: strong.
  void Open(int width);
  void Close(int width);
  void OpenLink();
  void CloseLink(std::string_view address);
  void AddNote(std::size_t number);

  /// The line. REQUIRES: what was opened is closed. Call once.
  std::string Finish(bool line_start, bool in_heading);

 private:
  struct Token {
    Kind kind;
    std::string text;  ///< kText: raw; else as written
  };

  bool MoveSpaceOut();
  bool DropEmpty();
  void MergeTexts();
  std::string Write(bool line_start, bool in_heading) const;
  void WriteMark(std::size_t i, std::string& out) const;
  bool IsMark(std::size_t i) const;

  std::vector<Token> tokens_;
  bool emphasis_ = false;
  int links_ = 0;
};

}  // namespace hexapla::write::markdown
