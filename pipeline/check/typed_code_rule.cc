#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "check/outline_texts.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// What means something in a message and nothing in a catalogue, and what a catalogue has for it.
struct Sign {
  std::string_view text;
  std::string_view instead;
};

constexpr Sign kSigns[] = {
    {"*", "emphasis is `<pc type=\"fmt\" subType=\"xlf:i\">`, strong `subType=\"xlf:b\"`"},
    {"{", "an argument is `<ph>`, a reading of a plural a `<unit>` of its own"},
    {"}", "an argument is `<ph>`, a reading of a plural a `<unit>` of its own"},
    {"](", "a link is `<pc type=\"link\">`"},
};

/// The first text of \p content that has \p sign; nullptr when there is none.
const message::Node* FindSign(const std::vector<message::Node>& content, std::string_view sign) {
  for (const message::Node& node : content) {
    const bool text = node.kind == message::NodeKind::kText;
    if (text && node.text.find(sign) != std::string::npos) return &node;
    if (const message::Node* inside = FindSign(node.children, sign)) return inside;
    for (const message::Branch& branch : node.branches) {
      if (const message::Node* inside = FindSign(branch.content, sign)) return inside;
    }
  }
  return nullptr;
}

/// The sign in what was read for \p node, which may hold codes around it.
base::Span PlaceOf(const message::Node& node, std::string_view sign, const base::Span& around) {
  const base::Span& span = node.span.known() ? node.span : around;
  const std::string_view read =
      std::string_view(span.file->text()).substr(span.begin, span.end - span.begin);
  const std::size_t at = read.find(sign);
  if (at == std::string_view::npos) return span;
  const auto begin = span.begin + static_cast<std::uint32_t>(at);
  return {span.file, begin, begin + static_cast<std::uint32_t>(sign.size())};
}

void CheckTarget(const load::Unit& unit, const load::Translation& translation, base::Sink& sink) {
  for (const message::Variant& reading : translation.variants) {
    const auto* const end = std::end(kSigns);
    const auto* const sign = std::find_if(std::begin(kSigns), end, [&](const Sign& candidate) {
      return FindSign(reading.content, candidate.text) != nullptr &&
             FindSign(unit.source.content, candidate.text) == nullptr;
    });
    if (sign == end) continue;
    const message::Node& node = *FindSign(reading.content, sign->text);
    auto& finding = sink.Report(
        base::Code::kTypedCode, PlaceOf(node, sign->text, translation.span),
        fmt::format("`{}` is typed as text and would be printed; the source has none", sign->text));
    finding.hints.push_back({std::string(sign->instead), {}});
    finding.hints.push_back({"the source is here", unit.span});
  }
}

}  // namespace

void CheckTypedCodes(const Subject& subject, base::Sink& sink) {
  std::set<const load::Translation*> seen;
  for (const auto& [id, outline] : subject.outlines) {
    ForEachOutlineText(outline, [&](const model::OutlineText& text) {
      const load::Unit* unit = subject.project.units.at(text.file).Find(text.unit);
      if (unit == nullptr || text.original_only) return;
      for (const std::string& language : subject.languages) {
        const auto* translation = subject.project.FindTranslation(language, text.file, text.unit);
        const auto locale = subject.locales.find(language);
        if (translation == nullptr || !translation->present) continue;
        if (locale == subject.locales.end()) continue;
        // What is stale is not printed.
        if (load::IsStale(*translation, *unit, locale->second->categories())) continue;
        if (seen.insert(translation).second) CheckTarget(*unit, *translation, sink);
      }
    });
  }
}

}  // namespace hexapla::check
