#include <fmt/format.h>

#include <map>

#include "check/passages.h"
#include "check/records.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// What makes a record of the registry the only one of its kind; empty where nothing does.
std::string IdentityOf(xml::Element record) {
  const auto joined = [&](std::initializer_list<const char*> attributes) {
    std::string out(record.name());
    for (const char* attribute : attributes) out += '\n' + record.attribute_or(attribute, "");
    return out;
  };
  const std::string_view name = record.name();
  if (name == "document" && record.attribute_or("state", "") != "pending") {
    return joined({"symbol", "revision", "addendum", "corrigendum"});
  }
  if (name == "page") return joined({"address"});
  if (record.has("code") && record.first_child("text")) {
    return std::string(name) + '\n' +
           locale::Fold(base::CollapseWhiteSpace(record.first_child("text").text()));
  }
  if (name == "instrument" && record.has("number")) {
    std::string out = joined({"kind", "number", "body"});
    for (const char* child : {"part", "revision"}) {
      for (const xml::Element element : record.children(child)) {
        for (const char* attribute : {"value", "place", "year"}) {
          out += '\n' + element.attribute_or(attribute, "");
        }
      }
    }
    return out;
  }
  return {};
}

void CheckRegistry(const load::Project& project, base::Sink& sink) {
  std::map<std::string, xml::Element> known;
  ForEachRegistryElement(project, [&](xml::Element record) {
    std::string identity = record.has("id") ? IdentityOf(record) : std::string();
    if (identity.empty()) return;
    // Results of two objectives may be the same.
    if (record.has("code")) identity += '\n' + record.parent().attribute_or("id", "");
    const auto [first, fresh] = known.emplace(identity, record);
    if (fresh) return;
    sink.Report(base::Code::kSharedName, record.attribute_span("id"),
                fmt::format("`{}` and `{}` are the same {}", record.attribute_or("id", ""),
                            first->second.attribute_or("id", ""), record.name()))
        .hints.push_back({"the other one is here", first->second.attribute_span("id")});
  });
}

/// Of two records with one code no text can say which it means.
void CheckRecordCodes(const load::Project& project, base::Sink& sink) {
  std::map<std::string, xml::Element> known;
  ForEachRegistryElement(project, [&](xml::Element record) {
    const auto code = record.attribute("code");
    if (!code || !record.has("id")) return;
    const auto [first, fresh] = known.emplace(*code, record);
    if (fresh) return;
    sink.Report(base::Code::kSharedCode, record.attribute_span("code"),
                fmt::format("`{}` is the code of `{}` and of `{}`", *code,
                            record.attribute_or("id", ""), first->second.attribute_or("id", "")))
        .hints.push_back({"the other one is here", first->second.attribute_span("code")});
  });
}

bool IsOneOf(const locale::Term& term, const std::string& head) {
  const std::string folded = locale::Fold(head);
  std::vector<std::string> names = term.Names();
  names.push_back(term.acronym);
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return !name.empty() && locale::Fold(name) == folded;
  });
}

/// The concept that names \p record, in any of its periods.
std::vector<std::string> ConceptsOf(xml::Element record) {
  std::vector<std::string> concepts;
  for (const xml::Element name : record.children("name")) {
    concepts.push_back(name.attribute_or("term", record.attribute_or("id", "")));
  }
  if (concepts.empty()) concepts.push_back(record.attribute_or("id", ""));
  return concepts;
}

/// A record of a report that is about one of the registry is headed by its name.
void CheckHead(const Subject& subject, xml::Element record, xml::Element about,
               const std::string& language, base::Sink& sink) {
  const xml::Element head = record.first_child("head");
  if (!head) return;
  const std::string words = base::CollapseWhiteSpace(head.text());
  if (words.empty() || words.find_first_of("{*[") != std::string::npos) return;
  std::string name;
  for (const std::string& id : ConceptsOf(about)) {
    const locale::Term* term = subject.terms.Find(id, language);
    if (term == nullptr) return;
    if (IsOneOf(*term, words)) return;
    name = term->full;
  }
  sink.Report(base::Code::kLabelDiffers, head.content_span(),
              fmt::format("the head is `{}`; the record it is about is called `{}`", words, name))
      .hints = {
      {fmt::format("write `{{{}}}`, which prints its name", about.attribute_or("id", "")), {}},
      {"the record is here", about.attribute_span("id")}};
}

}  // namespace

void CheckRecordNames(const Subject& subject, base::Sink& sink) {
  CheckRegistry(subject.project, sink);
  CheckRecordCodes(subject.project, sink);
  if (!subject.terms.whole()) return;
  const ElementsById registry = RegistryById(subject.project);
  for (const auto& [id, report] : subject.project.reports) {
    if (!report.document) continue;
    ForEachElement(report.document->root(), [&](xml::Element record) {
      if (!record.has("ref")) return;
      const auto about = registry.find(record.attribute_or("ref", ""));
      if (about == registry.end()) return;
      CheckHead(subject, record, about->second, report.source_language, sink);
    });
  }
}

}  // namespace hexapla::check
