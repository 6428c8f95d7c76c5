#include <fmt/format.h>

#include <set>

#include "base/find.h"
#include "check/passages.h"
#include "check/records.h"
#include "check/rules.h"
#include "locale/characters.h"

namespace hexapla::check {
namespace {

void AddReferences(xml::Element record, std::string_view child, std::set<std::string>& out) {
  for (const xml::Element element : record.children(child)) {
    out.insert(element.attribute_or("ref", ""));
  }
}

/// The bodies whose words a report may use: that of its document, that of its author, and those its
/// class names.
std::set<std::string> BodiesOf(const Subject& subject, const load::Report& report) {
  std::set<std::string> bodies;
  const ElementsById registry = RegistryById(subject.project);
  const xml::Element front = report.document->root().first_child("front");
  if (front) {
    for (const char* name : {"symbol", "author"}) {
      const xml::Element child = front.first_child(name);
      const auto record = registry.find(child ? child.attribute_or("ref", "") : "");
      if (record != registry.end()) AddReferences(record->second, "body", bodies);
    }
  }
  const auto& classes = subject.project.measures.classes;
  const auto found = classes.find(report.template_name);
  if (found != classes.end())
    bodies.insert(found->second.bodies.begin(), found->second.bodies.end());
  return bodies;
}

/// Whether the body that the report goes to is not known yet: its document has no number.
bool GoesToPending(const load::Report& report) {
  const xml::Element symbol = report.document->root().first_child("front").first_child("symbol");
  return symbol && symbol.value("state") == "pending";
}

bool IsLetterAt(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char c = text[at];
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Where \p words stand in \p text, the first letter small or large: they may begin a sentence.
std::size_t FindWords(std::string_view text, std::string_view words) {
  if (words.empty()) return std::string_view::npos;
  std::size_t length = 0;
  const char32_t first = locale::Fold(base::NextCodePoint(words, length));
  const std::string_view rest = words.substr(length);
  for (std::size_t at = base::Find(text, rest, length); at != text.npos;
       at = base::Find(text, rest, at + 1)) {
    std::size_t end = at - length;
    const char32_t c = base::NextCodePoint(text, end);
    if (end == at && locale::Fold(c) == first) return at - length;
  }
  return std::string_view::npos;
}

void LookAt(const Passage& passage, const std::set<std::string>& bodies, base::Sink& sink) {
  std::set<std::size_t> told;  // ends: longer words that end alike say no more
  for (const locale::OwnWords& own : passage.rules->own_words) {
    if (bodies.contains(own.body)) continue;
    const std::size_t at = FindWords(passage.text, own.words);
    if (at == std::string::npos) continue;
    const std::size_t end = at + own.words.size();
    if ((at > 0 && IsLetterAt(passage.text, at - 1)) || IsLetterAt(passage.text, end)) continue;
    if (!told.insert(end).second) continue;
    sink.Report(base::Code::kOtherBodyText,
                passage.SpanOf(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)),
                fmt::format("`{}` is how a report of `{}` speaks of itself; this is none",
                            passage.text.substr(at, own.words.size()), own.body));
  }
}

}  // namespace

void CheckOtherBodies(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, report] : subject.project.reports) {
    if (!report.document || GoesToPending(report)) continue;
    const std::set<std::string> bodies = BodiesOf(subject, report);
    const std::string folder = "content/" + id + "/";
    for (const Passage& passage : PassagesOf(subject).all()) {
      if (passage.file.starts_with(folder)) LookAt(passage, bodies, sink);
    }
  }
}

}  // namespace hexapla::check
