#include "check/front_blocks.h"

#include <algorithm>

#include "check/outline_texts.h"

namespace hexapla::check {
namespace {

std::string UsualBlock(std::string_view name) {
  std::string id = "usual_" + std::string(name);
  std::replace(id.begin(), id.end(), '-', '_');
  return id;
}

}  // namespace

bool HasUsualBlock(const model::Outline& outline, std::string_view name) {
  const std::string id = UsualBlock(name);
  bool found = false;
  ForEachOutlineText(outline,
                     [&](const model::OutlineText& text) { found = found || text.unit == id; });
  return found;
}

const Passage* FrontBlock(const Passages& passages, const model::Outline& outline,
                          std::string_view name, const std::string& language) {
  const std::string file = "content/" + outline.report + "/report.xml";
  const Passage* block = passages.Find(language, file, "front." + std::string(name));
  if (block != nullptr) return block;
  const std::string id = UsualBlock(name);
  ForEachOutlineText(outline, [&](const model::OutlineText& text) {
    if (block == nullptr && text.unit == id) block = passages.Find(language, text.file, text.unit);
  });
  return block;
}

}  // namespace hexapla::check
