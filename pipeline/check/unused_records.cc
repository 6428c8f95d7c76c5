#include <fmt/format.h>

#include "check/attribute_words.h"
#include "check/check.h"
#include "check/records.h"

namespace hexapla::check {
namespace {

/// Ids that something names, and kinds of records that a template selects.
Words WordsOf(const std::vector<ComparedReport>& reports) {
  Words words;
  for (const ComparedReport& report : reports) {
    const auto add = [&](xml::Element element) { AddAttributeWords(element, words); };
    ForEachRegistryElement(report.project, add);
    for (const auto& [id, of] : report.project.reports) {
      if (of.document) ForEachElement(of.document->root(), add);
      AddTableWords(of, words);
    }
    for (const auto& [name, of] : report.project.templates) {
      for (const auto& [path, file] : of.files) ForEachElement(file->root(), add);
    }
    for (const auto& [path, units] : report.project.units) {
      for (const load::Unit& unit : units.units) {
        for (const std::string& name : message::ArgumentNames(unit.source.content)) {
          words.insert(name);
        }
      }
    }
  }
  return words;
}

}  // namespace

void CheckUnusedRecords(const std::vector<ComparedReport>& reports, base::Sink& sink) {
  if (reports.empty() || !reports.front().project.registry_is_whole) return;
  Words words = WordsOf(reports);
  for (const Rule& rule : Rules()) {
    if (!rule.compares.empty()) words.emplace(rule.compares);
  }
  for (const auto& document : reports.front().project.registry) {
    for (const xml::Element record : document->root().children()) {
      const std::string id = record.attribute_or("id", "");
      if (words.contains(id) || words.contains(record.name())) continue;
      sink.Report(base::Code::kUnusedRecord, record.attribute_span("id"),
                  fmt::format("nothing names `{}`, and no template selects records of the kind "
                              "`{}`",
                              id, record.name()));
    }
  }
}

}  // namespace hexapla::check
