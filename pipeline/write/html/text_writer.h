#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/document.h"
#include "write/html/output.h"

namespace hexapla::write::html {

/// Writes runs of text. Counts the references to each note, so one object serves one page.
class TextWriter {
 public:
  /// Both must outlive the object.
  TextWriter(const model::Document& document, Output& out);

  void Write(const model::Inlines& text);

  /// Tells that an element around what comes says its \p language; returns the one before.
  std::string_view EnterLanguage(std::string_view language) {
    return language.empty() ? language_ : std::exchange(language_, language);
  }

  /// The language in force.
  std::string_view language() const { return language_; }

  /// Ids of the references to note \p number (1-based) written so far.
  std::vector<std::string> ReferencesTo(std::size_t number) const;

 private:
  void WriteOne(const model::Inline& piece);
  void WriteKind(const model::Inline& piece);
  void WriteCrossReference(const model::Inline& piece);
  void WriteUntranslated(const model::Inline* begin, const model::Inline* end);
  void WriteNoteReference(std::size_t number);
  /// The tag of a note's mark: figures, which in text from right to left belong to no word.
  void OpenMark();

  const model::Document& document_;
  Output& out_;
  std::string_view language_;  ///< in force where the writer stands
  bool untranslated_ = false;
  bool whole_ = false;           ///< no line ends inside of what is being written
  std::vector<int> references_;  ///< by index of note
};

/// \p language as pages of the web call it.
std::string_view WebTag(const model::Document& document, std::string_view language);

/// Attributes of an element whose words are in \p language, where \p outer is in force.
void WriteTongue(std::string_view language, const model::Document& document, std::string_view outer,
                 Output& out);

/// Ids of the page that are not ids of the document hold a hyphen, which those cannot.
std::string NoteId(std::size_t number);
std::string NoteReferenceId(std::size_t number, int occurrence);

}  // namespace hexapla::write::html
