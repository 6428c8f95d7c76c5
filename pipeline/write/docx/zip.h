#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hexapla::write::docx {

/// A ZIP file of deflated entries (APPNOTE.TXT 6.3.3, without ZIP64): entries stand in the order
/// they were added, all with the first date DOS knows, so the same entries give the same bytes.
///
/// REQUIRES: names are ASCII and not added twice; everything together stays under 4 GiB.
class Zip {
 public:
  void Add(std::string_view name, std::string_view bytes);
  /// The file; the object is empty afterwards.
  std::string Finish();

 private:
  std::string file_;
  std::string directory_;
  std::uint16_t count_ = 0;
};

}  // namespace hexapla::write::docx
