#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "load/project.h"

namespace hexapla::load {

/// Plural categories as CLDR 42 has them.
inline const message::PluralCategories& TestCategories(const std::string& language) {
  static const std::map<std::string, message::PluralCategories> categories = {
      {"en", {{"one", "other"}, {"one", "two", "few", "other"}, {}}},
      {"fr", {{"one", "many", "other"}, {"one", "other"}, {"many"}}},
      {"ru", {{"one", "few", "many", "other"}, {"other"}, {}}},
      {"zh", {{"other"}, {"other"}, {}}}};
  return categories.at(language);
}

/// A project in memory that loads without findings, until a test changes its files.
class TestProject {
 public:
  TestProject() {
    Write("content/project.xml",
          R"(<project source-language="en" languages="en fr ru zh" look="council"/>)");
    Write("content/registry/bodies.xml", R"(<registry>
  <body id="iscg" source="s"><member ref="rag"/><member ref="tsag"/></body>
  <office id="secretary_general" source="s"/>
  <event id="council26" kind="council-session" concept="council" year="2026" source="s"/>
  <document id="doc" symbol="C26" state="pending" source="s"/>
</registry>)");
    Report("");
    Write("templates/plain/template.xml", "<template><title select=\"front/title\"/></template>");
    Write("templates/council/html/style.css", "body {}");
  }

  void Write(const std::string& path, std::string text) {
    disk.files["p/" + path] = std::move(text);
  }

  /// The report `r`, its facts and records being \p content.
  void Report(const std::string& content, const std::string& attributes = "") {
    Write("content/r/report.xml",
          R"(<report id="r" template="plain" date="2026-03-29" source="s" )" + attributes +
              R"(><front><session ref="council26"/><symbol ref="doc"/>
<author ref="secretary_general"/><title>The title</title></front>)" +
              content + "</report>");
  }

  /// A French translation of the report's units; \p body are units and groups.
  void French(const std::string& body) { Catalogue("fr", body); }
  void Catalogue(const std::string& language, const std::string& body) {
    Write(
        "locales/" + language + "/content/r/report.xlf",
        R"(<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang=")" +
            language + R"("><file id="f1" original="content/r/report.xml">)" + body +
            "</file></xliff>");
  }

  std::unique_ptr<Project> Load(const std::vector<std::string>& only = {}) {
    Files files(disk, "p", sources);
    const auto settings = LoadSettings(files, sink);
    if (!settings) return nullptr;
    auto project = LoadProject(files, *settings, only, TestCategories, sink);
    sink.Sort();
    return project;
  }

  /// `path:line:column code` of every finding; the place is left out where there is none.
  std::vector<std::string> Findings() const {
    std::vector<std::string> findings;
    for (const base::Diagnostic& d : sink.diagnostics()) {
      std::string text;
      if (d.span.known()) {
        const base::LineColumn at = d.span.file->Locate(d.span.begin);
        text = d.span.file->path() + ":" + std::to_string(at.line) + ":" +
               std::to_string(at.column) + " ";
      }
      findings.push_back(text.append(base::InfoOf(d.code).name));
    }
    return findings;
  }

  /// The names of the findings' codes.
  std::vector<std::string> Codes() const { return CodesOf(sink); }

  static std::vector<std::string> CodesOf(const base::Sink& sink) {
    std::vector<std::string> codes;
    for (const base::Diagnostic& d : sink.diagnostics()) {
      codes.emplace_back(base::InfoOf(d.code).name);
    }
    return codes;
  }

  base::MemoryFileSystem disk;
  base::SourceSet sources;
  base::Sink sink;
};

using Strings = std::vector<std::string>;

}  // namespace hexapla::load
