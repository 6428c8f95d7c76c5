#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "load/project.h"
#include "locale/locale.h"

/// A small project in memory with the house styles and the termbase of the repository, for tests of
/// the rooms that need both.
namespace hexapla::testing {

using Locales = std::map<std::string, std::shared_ptr<const locale::Locale>>;
using Strings = std::vector<std::string>;

/// The files under `locales/` of the repository, read once.
class House {
 public:
  static const House& Get() {
    static const House house;
    return house;
  }

  std::shared_ptr<const locale::Terms> terms;
  Locales locales;

 private:
  House() : files_(base::RealFileSystem(), HEXAPLA_SOURCE_DIR, sources_) {
    base::Sink sink;
    terms = locale::Terms::Load(*files_.Read("locales/terms.tbx", sink), sink);
    for (const char* language : {"ar", "zh", "en", "fr", "ru", "es"}) {
      const std::string path = std::string("locales/") + language + "/style.xml";
      locales[language] = locale::Locale::Load(*files_.Read(path, sink), terms, sink);
    }
  }

  base::SourceSet sources_;
  load::Files files_;
};

/// Text with `{name, type}` and `#` as XLIFF 2.1 inline codes. A code has one id in the source and
/// the target of a unit.
class InlineCodes {
 public:
  /// \p number  the plural whose number `#` is.
  std::string Encode(const std::string& text, const std::string& number) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '{') {
        const std::size_t end = text.find('}', i);
        const std::string data = text.substr(i + 1, end - i - 1);
        out += Code(data, data.substr(0, data.find(',')));
        i = end;
      } else if (text[i] == '#') {
        out += Code("#", number);
      } else {
        out += text[i] == '&' ? std::string("&amp;") : std::string(1, text[i]);
      }
    }
    return out;
  }

  std::string OriginalData() const {
    std::string out;
    for (std::size_t i = 0; i < data_.size(); ++i) {
      out += "<data id=\"d" + std::to_string(i + 1) + "\">" + data_[i] + "</data>";
    }
    return out.empty() ? out : "<originalData>" + out + "</originalData>";
  }

 private:
  std::string Code(const std::string& data, const std::string& name) {
    data_.push_back(data);
    const std::string number = std::to_string(data_.size());
    return "<ph id=\"" + number + "\" dataRef=\"d" + number + "\" equiv=\"" + name + "\"/>";
  }

  std::vector<std::string> data_;
};

/// A unit of a catalogue. \p name  the reading it is of, in a group: `n=one`.
inline std::string XliffUnit(const std::string& id, const std::string& source,
                             const std::string& target, const std::string& name = "",
                             const std::string& number = "") {
  InlineCodes codes;
  const std::string from = codes.Encode(source, number);
  const std::string to = codes.Encode(target, number);
  return "<unit id=\"" + id + "\"" + (name.empty() ? "" : " name=\"" + name + "\"") + ">" +
         codes.OriginalData() + "<segment state=\"translated\"><source>" + from +
         "</source><target>" + to + "</target></segment></unit>";
}

/// One reading of a group: its `name`, source and target.
struct Reading {
  std::string name;
  std::string source;
  std::string target;
};

/// A group; `#` is the number of the plural of the last key.
inline std::string XliffGroup(const std::string& id, const std::vector<Reading>& readings) {
  std::string out = "<group id=\"" + id + "\">";
  int count = 0;
  for (const Reading& reading : readings) {
    const std::size_t last = reading.name.rfind(' ');
    const std::string key =
        last == std::string::npos ? reading.name : reading.name.substr(last + 1);
    out += XliffUnit(id + ".u" + std::to_string(++count), reading.source, reading.target,
                     reading.name, key.substr(0, key.find('=')));
  }
  return out + "</group>";
}

class SmallProject {
 public:
  explicit SmallProject(const std::string& languages = "ar zh en fr ru es") {
    Write("content/project.xml",
          "<project source-language=\"en\" languages=\"" + languages + "\" look=\"council\"/>");
    Write("templates/council/html/style.css", "body {}");
    Registry("");
    Report("");
    Template("<p id=\"a\">Words.</p>");
  }

  void Write(const std::string& path, std::string text) {
    disk.files["p/" + path] = std::move(text);
  }

  const std::string& Read(const std::string& path) const { return disk.files.at("p/" + path); }

  /// The registry: a few records of the real one and \p more.
  void Registry(const std::string& more) {
    Write("content/registry/records.xml", R"(<registry>
<body id="iscg" source="s"/>
<body id="itu_d" source="s"/>
<office id="secretary_general" source="s"/>
<person id="fabio_bigi" gender="m" source="s"><country ref="country_italy"/></person>
<country id="country_italy" source="s"/>
<place id="place_bucharest" source="s"/>
<instrument id="res71" kind="pp-resolution" number="71" source="s">
  <revision place="place_bucharest" year="2022" revised="yes"/></instrument>
<instrument id="res191" kind="pp-resolution" number="191" source="s">
  <revision place="place_bucharest" year="2022" revised="yes"/></instrument>
<page id="iscg_page" address="https://www.itu.int/iscg" source="s"><name term="iscg"/></page>
<event id="pp22" kind="conference" concept="pp" year="2022" source="s"/>
<event id="council26" kind="council-session" concept="council" year="2026" source="s"/>
<document id="doc" symbol="C26" state="pending" source="s"/>
)" + more + "</registry>");
  }

  /// The report `r` of 29 March 2026; \p content are its facts and records, \p front messages.
  void Report(const std::string& content, const std::string& front = "<title>The title</title>") {
    Write("content/r/report.xml",
          R"(<report id="r" template="t" date="2026-03-29" source="s"><front>
<session ref="council26"/><symbol ref="doc"/><author ref="secretary_general"/>)" +
              front + "</front>" + content + "</report>");
  }

  void Template(const std::string& content) {
    Write("templates/t/template.xml", "<template>" + content + "</template>");
  }

  /// The catalogue of \p path (`templates/t/template.xml`) into \p language.
  void Catalogue(const std::string& language, const std::string& path, const std::string& body) {
    Write(load_path(language, path),
          R"(<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" )"
          R"(trgLang=")" +
              language + R"("><file id="f1" original=")" + path + R"(">)" + body +
              "</file></xliff>");
  }
  /// The same of the template.
  void Translate(const std::string& language, const std::string& body) {
    Catalogue(language, "templates/t/template.xml", body);
  }

  const load::Project& Load() {
    sink = base::Sink();
    files.emplace(disk, "p", sources);
    const auto settings = load::LoadSettings(*files, sink);
    const auto categories = [](const std::string& language) -> const message::PluralCategories& {
      return House::Get().locales.at(language)->categories();
    };
    project = load::LoadProject(*files, settings.value_or(load::Settings()), {}, categories, sink);
    return *project;
  }

  const load::Report& report() const { return project->reports.at("r"); }

  /// Names of the codes found so far, sorted as they are printed.
  Strings Codes() {
    sink.Sort();
    Strings codes;
    for (const base::Diagnostic& d : sink.diagnostics()) {
      codes.emplace_back(base::InfoOf(d.code).name);
    }
    return codes;
  }

  static std::string load_path(const std::string& language, const std::string& path) {
    return "locales/" + language + "/" + path.substr(0, path.rfind('.')) + ".xlf";
  }

  base::MemoryFileSystem disk;
  base::SourceSet sources;
  std::optional<load::Files> files;
  std::unique_ptr<load::Project> project;
  base::Sink sink;
};

}  // namespace hexapla::testing
