#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "write/docx/relationships.h"

namespace hexapla::write::docx {

/// An Open Packaging Conventions package (ISO/IEC 29500-2): parts, their content types and
/// relationships. Parts stand in the file in the order they were added, after the content types.
class Package {
 public:
  /// \p path: without leading slash: `word/styles.xml`.
  void AddPart(std::string path, std::string_view content_type, std::string bytes,
               const Relationships& relationships = {});

  /// The file. \p relationships: of the package itself.
  std::string Finish(const Relationships& relationships) const;

 private:
  struct Part {
    std::string path;
    std::string_view content_type;
    std::string bytes;
    std::string relationships;  ///< XML; empty when the part has none
  };

  std::string ContentTypes() const;

  std::vector<Part> parts_;
};

}  // namespace hexapla::write::docx
