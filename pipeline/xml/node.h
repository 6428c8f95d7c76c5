#pragma once

#include <libxml/tree.h>

#include <cstdint>
#include <string_view>

#include "base/source_file.h"

namespace hexapla::xml {

/// Where an element stands in its file: what `_private` of its node points to, in the document it
/// was parsed into and in every copy of it. Offsets are bytes of the file.
struct Place {
  const base::SourceFile* file = nullptr;
  const xmlNode* original = nullptr;  ///< the node that was parsed
  std::uint32_t begin = 0;            ///< `<` of the start tag
  std::uint32_t tag_end = 0;          ///< behind its `>`
  std::uint32_t content_end = 0;      ///< `<` of the end tag; `tag_end` when there is none
};

inline const xmlNode* NodeOf(const void* node) { return static_cast<const xmlNode*>(node); }

inline const Place* PlaceOf(const xmlNode* node) {
  return node == nullptr ? nullptr : static_cast<const Place*>(node->_private);
}

inline std::string_view ViewOf(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

}  // namespace hexapla::xml
