#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "check/check.h"
#include "check/records.h"

namespace hexapla::check {
namespace {

using Words = std::set<std::string, std::less<>>;

/// The words of \p text that may be ids or names of elements.
void AddWords(std::string_view text, Words& words) {
  const auto inside = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && inside(text[end])) ++end;
    if (end > at) words.emplace(text.substr(at, end - at));
    at = std::max(end, at + 1);
  }
}

/// What the attributes of \p element say: ids, paths; not its own id, nor where it is from.
void AddElement(xml::Element element, Words& words) {
  for (const std::string_view name : element.attribute_names()) {
    if (name != "id" && name != "source") AddWords(element.value(name), words);
  }
}

void AddTables(const load::Report& report, Words& words) {
  for (const auto& [name, table] : report.tables) {
    for (const load::CsvRecord& record : table.records) {
      for (const load::CsvField& field : record) AddWords(field.text, words);
    }
  }
}

/// Ids that something names, and kinds of records that a template selects.
Words WordsOf(const std::vector<ComparedReport>& reports) {
  Words words;
  for (const ComparedReport& report : reports) {
    const auto add = [&](xml::Element element) { AddElement(element, words); };
    ForEachRegistryElement(report.project, add);
    for (const auto& [id, of] : report.project.reports) {
      if (of.document) ForEachElement(of.document->root(), add);
      AddTables(of, words);
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
