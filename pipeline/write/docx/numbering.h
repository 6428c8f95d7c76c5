#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/block.h"
#include "model/inline.h"
#include "write/docx/xml_text.h"

namespace hexapla::write::docx {

/// Where a paragraph stands in a list: `w:numId` and `w:ilvl` (0-based).
struct NumberPlace {
  int num = 0;
  int level = 0;
};

/// The lists of a document (ISO/IEC 29500-1, 17.9). List 1 is the outline: its levels are the
/// heading styles, and numbered paragraphs stand in it too. Programs count by themselves; this
/// class counts along and starts anew wherever they would print another number than the document
/// has.
///
/// Indents are the paragraph styles': outline levels have none of their own, levels of other lists
/// repeat those of their style, because LibreOffice asks the level only.
class Numbering {
 public:
  static constexpr int kOutline = 1;

  /// \p styles: `word/styles.xml`. Must outlive this.
  Numbering(std::string_view styles, model::Direction direction);

  /// The place that prints \p number ("2.1"), called in reading order for headings and paragraphs.
  NumberPlace Outline(std::string_view number);

  /// The places that print the marks of \p list: one list of its own, counting from its first mark,
  /// where the marks are such a sequence, else a list for each mark.
  /// \p style: of the items' first paragraphs.
  std::vector<NumberPlace> List(const model::List<model::Inlines>& list, std::string_view style);

  /// `word/numbering.xml`.
  std::string Write() const;

 private:
  struct Level {
    int start = 1;
    std::string_view format;
    std::string text;
  };
  struct Definition {
    int first_level = 0;
    bool headings = false;
    std::vector<Level> levels;
    std::string style;
  };

  int AddOutline(const std::vector<int>& starts);
  /// The list with one level as given; shared by all lists that look the same.
  int Define(int level, std::string_view format, std::string text, std::string_view style);
  int Instantiate(int definition);

  void WriteLevels(const Definition& definition, XmlText& out) const;

  std::string_view styles_;
  model::Direction direction_;
  std::vector<Definition> definitions_;
  std::vector<int> instances_;  ///< definition of list i+1
  int outline_ = kOutline;      ///< list the next outline number stands in
  std::vector<int> starts_;
  std::vector<int> counts_;  ///< as the program has counted; 0: not yet
};

}  // namespace hexapla::write::docx
