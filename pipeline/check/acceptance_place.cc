#include "check/acceptance_place.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "check/records.h"

namespace hexapla::check {
namespace {

struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool Overlaps(const base::Span& span, const Extent& extent) {
  if (span.begin == span.end) return span.begin >= extent.begin && span.begin <= extent.end;
  return span.begin < extent.end && extent.begin < span.end;
}

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Where \p wanted ends if it stands at \p at of \p text, any white space being as good as any
/// other.
std::optional<std::size_t> MatchAt(std::string_view text, std::size_t at, std::string_view wanted) {
  for (std::size_t i = 0; i < wanted.size();) {
    if (at >= text.size()) return std::nullopt;
    if (!IsSpace(wanted[i])) {
      if (text[at] != wanted[i]) return std::nullopt;
      ++at;
      ++i;
      continue;
    }
    if (!IsSpace(text[at])) return std::nullopt;
    while (at < text.size() && IsSpace(text[at])) ++at;
    while (i < wanted.size() && IsSpace(wanted[i])) ++i;
  }
  return at;
}

bool StandsInText(const base::Span& span, std::string_view wanted) {
  const std::string_view text = span.file->text();
  for (std::size_t at = text.find(wanted.front()); at != std::string_view::npos;
       at = text.find(wanted.front(), at + 1)) {
    if (at > span.end) return false;
    const std::optional<std::size_t> end = MatchAt(text, at, wanted);
    if (end && Overlaps(span, {at, *end})) return true;
  }
  return false;
}

bool StandsInElement(const base::Span& span, std::string_view id) {
  base::Sink unused;  // what is wrong with the file is reported by those who read it
  const auto document = xml::Document::Parse(*span.file, unused);
  if (!document) return false;
  bool found = false;
  const auto look = [&](xml::Element element) {
    if (found || element.value("id") != id) return;
    const std::size_t end = std::max(element.span().end, element.content_span().end);
    found = Overlaps(span, {element.span().begin, end});
  };
  look(document->root());
  ForEachElement(document->root(), look);
  return found;
}

bool StandsInUnit(const base::Span& span, std::string_view id, const load::Project* project) {
  if (project == nullptr) return false;
  const auto units = project->units.find(span.file->path());
  if (units == project->units.end()) return false;
  const load::Unit* unit = units->second.Find(id);
  return unit != nullptr && Overlaps(span, {unit->span.begin, unit->span.end});
}

}  // namespace

bool IsAt(const base::Span& span, const load::Acceptance& entry, const load::Project* project) {
  if (!span.known() || span.file->path() != entry.file) return false;
  const std::string_view text = entry.text ? base::Trim(*entry.text) : std::string_view();
  if (!text.empty() && !StandsInText(span, text)) return false;
  if (!entry.id) return true;
  return entry.file.ends_with(".md") ? StandsInUnit(span, *entry.id, project)
                                     : StandsInElement(span, *entry.id);
}

std::string WordsFor(const load::Acceptance& entry) {
  std::string out;
  if (entry.id) out += fmt::format("at `{}` ", *entry.id);
  if (entry.text)
    out += fmt::format("at the text `{}` ", base::CollapseWhiteSpace(*entry.text).substr(0, 60));
  return out + fmt::format("in `{}`", entry.file);
}

}  // namespace hexapla::check
