#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/source_file.h"
#include "xml/document.h"

namespace hexapla::renew {

/// Changes to the text of one file, by place: all else, comments and layout too, stays as it is.
class Edits {
 public:
  explicit Edits(const base::SourceFile& file) : file_(file) {}

  /// The value of an attribute \p element has. REQUIRES: no character of \p value needs escaping.
  void SetAttribute(xml::Element element, std::string_view name, std::string_view value);
  /// Puts `to="value"` in the place of the attribute \p name, which \p element has.
  void ReplaceAttribute(xml::Element element, std::string_view name, std::string_view to,
                        std::string_view value);
  /// Adds an attribute behind the last one.
  void AddAttribute(xml::Element element, std::string_view name, std::string_view value);
  /// Adds an attribute behind the attribute \p name, which \p element has.
  void AddAttributeBehind(xml::Element element, std::string_view name, std::string_view added,
                          std::string_view value);
  /// Adds \p text behind all that \p element holds, before the white space at its end.
  void AppendContent(xml::Element element, std::string text);

  /// The changed text.
  std::string Apply() const;

 private:
  struct Edit {
    std::size_t length = 0;  ///< of what goes
    std::string text;        ///< what comes
  };
  void Put(std::size_t at, std::size_t length, std::string text);

  const base::SourceFile& file_;
  std::multimap<std::size_t, Edit> edits_;
};

}  // namespace hexapla::renew
