#pragma once

#include <libdeflate.h>

#include <cstdint>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "write/docx/docx_writer.h"

/// Reads what the DOCX writer wrote, without any of its code.
namespace hexapla::write::test {

struct Entry {
  std::string name;
  std::uint32_t crc = 0;
  std::uint32_t date = 0;
  std::uint32_t time = 0;
  std::string bytes;
};

inline std::uint32_t Little(std::string_view file, std::size_t at, int bytes) {
  std::uint32_t value = 0;
  for (int i = bytes; i-- > 0;) {
    value = (value << 8U) | static_cast<unsigned char>(file[at + static_cast<std::size_t>(i)]);
  }
  return value;
}

/// Entries by the central directory (APPNOTE.TXT 4.3.12), inflated.
inline std::vector<Entry> Entries(const std::string& file) {
  std::vector<Entry> entries;
  const std::size_t end = file.rfind("PK\x05\x06");
  std::size_t at = Little(file, end + 16, 4);
  for (std::uint32_t count = Little(file, end + 10, 2); count > 0; --count) {
    Entry entry;
    entry.time = Little(file, at + 12, 2);
    entry.date = Little(file, at + 14, 2);
    entry.crc = Little(file, at + 16, 4);
    const std::size_t packed = Little(file, at + 20, 4);
    const std::size_t name = Little(file, at + 28, 2);
    entry.name = file.substr(at + 46, name);
    entry.bytes.resize(Little(file, at + 24, 4));
    const std::size_t local = Little(file, at + 42, 4);
    const std::size_t data = local + 30 + Little(file, local + 26, 2) + Little(file, local + 28, 2);
    libdeflate_decompressor* const inflate = libdeflate_alloc_decompressor();
    libdeflate_deflate_decompress(inflate, file.data() + data, packed, entry.bytes.data(),
                                  entry.bytes.size(), nullptr);
    libdeflate_free_decompressor(inflate);
    entries.push_back(std::move(entry));
    at += 46 + name + Little(file, at + 30, 2) + Little(file, at + 32, 2);
  }
  return entries;
}

/// The look of Council documents.
inline Look CouncilLook() {
  Look look;
  for (const char* name : {"styles.xml", "theme1.xml", "settings.xml", "fontTable.xml",
                           "section.xml", "landscape.xml"}) {
    std::ifstream in(std::string(HEXAPLA_SOURCE_DIR "/templates/council/docx/") + name);
    std::stringstream text;
    text << in.rdbuf();
    look[std::string("docx/") + name] = text.str();
  }
  return look;
}

using Parts = std::map<std::string, std::string>;

inline Parts PartsOf(const model::Document& document) {
  Parts parts;
  for (Entry& entry : Entries(WriteDocx(document, CouncilLook()))) {
    parts[entry.name] = std::move(entry.bytes);
  }
  return parts;
}

/// What stands between `<w:body>` and the section.
inline std::string BodyOf(const model::Document& document) {
  const std::string part = PartsOf(document).at("word/document.xml");
  const std::size_t begin = part.find("<w:body>") + 8;
  return part.substr(begin, part.rfind("<w:sectPr>") - begin);
}

inline int CountOf(std::string_view text, std::string_view piece) {
  int count = 0;
  for (std::size_t at = text.find(piece); at != text.npos; at = text.find(piece, at + 1)) ++count;
  return count;
}

/// Whether start and end tags of \p xml match.
inline bool IsBalanced(std::string_view xml) {
  std::vector<std::string_view> open;
  for (std::size_t at = xml.find('<'); at != xml.npos; at = xml.find('<', at + 1)) {
    const std::string_view tag = xml.substr(at + 1, xml.find('>', at) - at - 1);
    if (tag.starts_with("?") || tag.starts_with("!") || tag.ends_with("/")) continue;
    if (!tag.starts_with("/")) {
      open.push_back(tag.substr(0, tag.find(' ')));
    } else if (open.empty() || open.back() != tag.substr(1)) {
      return false;
    } else {
      open.pop_back();
    }
  }
  return open.empty();
}

}  // namespace hexapla::write::test
