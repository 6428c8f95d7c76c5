#include "check/roles.h"

#include <optional>

#include "check/records.h"

namespace hexapla::check {
namespace {

/// Where the words end that a bracket which byte \p next stands in is about: "the strategic plan
/// (Resolution 71)"; nullopt where no bracket opens in front of it.
std::optional<std::size_t> EndBeforeBracket(const Passage& passage, std::size_t next) {
  bool bracket = false;
  while (next > 0) {
    const std::size_t begin = base::CharacterBegin(passage.text, next - 1);
    std::size_t at = begin;
    const char32_t c = base::NextCodePoint(passage.text, at);
    const locale::MarkPair* pair = passage.rules->Opening(c);
    const bool opens = pair != nullptr && !pair->quotes && !pair->title;
    if (!opens && c != ' ' && c != 0xA0 && passage.rules->Closing(c) == nullptr) break;
    bracket = bracket || opens;
    next = begin;
  }
  return bracket ? std::optional(next) : std::nullopt;
}

}  // namespace

std::vector<xml::Element> HoldersOf(const Subject& subject, const std::string& role) {
  std::vector<xml::Element> holders;
  ForEachRegistryElement(subject.project, [&](xml::Element element) {
    if (element.name() == "instrument" && element.attribute_or("role", "") == role) {
      holders.push_back(element);
    }
  });
  return holders;
}

const locale::RoleWords* RoleInFront(const Passage& passage, std::uint32_t begin) {
  const auto end = EndBeforeBracket(passage, begin);
  if (!end) return nullptr;
  const std::string_view text = passage.Text(0, static_cast<std::uint32_t>(*end));
  for (const locale::RoleWords& role : passage.rules->roles) {
    if (locale::EndsWithOneOf(text, {role.words})) return &role;
  }
  return nullptr;
}

}  // namespace hexapla::check
