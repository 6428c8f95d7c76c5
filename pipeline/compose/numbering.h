#pragma once

#include <string>
#include <vector>

namespace hexapla::compose {

/// The one running number sequence of a report: sections and the numbered paragraphs in them.
/// Unnumbered headings do not interrupt it.
class Numbering {
 public:
  /// Enters a section; returns its number ("2", "2.1"), empty when \p numbered is false.
  std::string EnterSection(bool numbered);
  void LeaveSection();
  /// The next paragraph number of the innermost numbered section: "2.3"; "4" outside of any.
  std::string NextParagraph();
  int NextTable() { return ++tables_; }
  int NextFigure() { return ++figures_; }
  int NextAnnex() { return ++annexes_; }

 private:
  std::string Next();

  std::vector<int> counters_ = {0};
  std::vector<bool> numbered_;
  int tables_ = 0;
  int figures_ = 0;
  int annexes_ = 0;
};

}  // namespace hexapla::compose
