#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hexapla::write::docx {

/// What one part of a package refers to (ISO/IEC 29500-2, 9.3). Ids are `rId1`, `rId2` … in the
/// order of adding.
class Relationships {
 public:
  /// \p kind: last step of the type's address: `styles`, `header`. Returns the id.
  std::string AddPart(std::string_view kind, std::string_view target);
  /// A part of the package whose type's address stands outside of officeDocument.
  std::string AddType(std::string_view type, std::string_view target);
  /// A hyperlink; the same address twice gives the same id.
  std::string AddLink(std::string_view address);

  bool empty() const { return entries_.empty(); }
  std::string Write() const;

 private:
  struct Entry {
    std::string type;
    std::string target;
    bool external = false;
  };

  std::string Add(std::string type, std::string_view target, bool external);

  std::vector<Entry> entries_;
};

}  // namespace hexapla::write::docx
