#include "renew/carry_over.h"

#include <fmt/format.h>

#include <algorithm>

#include "load/schemas.h"
#include "load/values.h"
#include "renew/edits.h"

namespace hexapla::renew {
namespace {

constexpr int kMaxFolderDepth = 16;
constexpr std::size_t kMaxIdLength = 100;

class CarryingOver {
 public:
  CarryingOver(load::Files& files, const std::string& from, const std::string& to, base::Sink& sink)
      : files_(files), from_("content/" + from), to_("content/" + to), id_(to), sink_(sink) {}

  void Translations(CarriedOver& out) {
    for (const std::string& language : files_.List("locales", &sink_)) {
      const std::string locale = base::JoinPath("locales", language);
      NewFolder folder{base::JoinPath(locale, to_), {}};
      for (const std::string& name : NamesBelow(base::JoinPath(locale, from_), "", 0)) {
        const std::string path = base::JoinPath(base::JoinPath(locale, from_), name);
        if (name.ends_with(".xlf")) {
          ++out.catalogues;
          if (auto text = Catalogue(path)) folder.files.push_back({name, *std::move(text)});
        } else {
          Copy(path, name, folder);
        }
      }
      if (!folder.files.empty()) out.folders.push_back(std::move(folder));
    }
  }

  void Content(CarriedOver& out) {
    NewFolder folder{to_, {}};
    std::vector<std::string> narratives;
    const std::vector<std::string> names = NamesBelow(from_, "", 0);
    for (const std::string& name : names) {
      if (name == "report.xml") continue;
      Copy(base::JoinPath(from_, name), name, folder);
      const bool narrative = name.ends_with(".md") && name.find('/') == std::string::npos;
      if (narrative) narratives.push_back(name.substr(0, name.size() - 3));
    }
    out.narratives = narratives.size();
    const auto document = load::ReadDocument(files_, base::JoinPath(from_, "report.xml"),
                                             load::SchemaName::kReport, sink_);
    if (document) load::CheckValues(document->root(), sink_);
    if (!document || sink_.HasErrors()) return;
    out.report = Renew(*document, id_, narratives, Series(document->root()));
    folder.files.push_back({"report.xml", out.report.text});
    out.folders.push_back(std::move(folder));
  }

 private:
  /// What the symbol of the next report will begin with, by that of this one.
  std::string Series(xml::Element report) {
    const xml::Element symbol = report.first_child("front").first_child("symbol");
    const auto date = base::ParseDate(report.value("date"));
    if (!symbol || !symbol.has("ref") || !date) return {};
    base::Sink ignored;  // what is wrong in the registry is said where it is read to be checked
    for (const std::string& name : NamesBelow("content/registry", "", 0)) {
      const std::string path = base::JoinPath("content/registry", name);
      const base::SourceFile* file = name.ends_with(".xml") ? files_.Read(path, ignored) : nullptr;
      const auto document = file == nullptr ? nullptr : xml::Document::Parse(*file, ignored);
      if (!document) continue;
      for (const xml::Element record : document->root().children("document")) {
        if (record.value("id") != symbol.value("ref")) continue;
        return SeriesOf(record.value("symbol"), date->year, NextDate(report).year);
      }
    }
    return {};
  }

  /// Names of all files in \p folder and below, sorted within their folders.
  std::vector<std::string> NamesBelow(const std::string& folder, const std::string& below,
                                      int depth) {
    std::vector<std::string> out;
    if (depth > kMaxFolderDepth) return out;
    for (const std::string& name : files_.List(base::JoinPath(folder, below), &sink_)) {
      const std::string path = below.empty() ? name : base::JoinPath(below, name);
      if (files_.Exists(base::JoinPath(folder, path))) {
        out.push_back(path);
      } else {
        const auto deeper = NamesBelow(folder, path, depth + 1);
        out.insert(out.end(), deeper.begin(), deeper.end());
      }
    }
    return out;
  }

  void Copy(const std::string& path, const std::string& name, NewFolder& folder) {
    const base::SourceFile* file = files_.Read(path, sink_);
    if (file != nullptr) folder.files.push_back({name, file->text()});
  }

  std::optional<std::string> Catalogue(const std::string& path) {
    const base::SourceFile* file = files_.Read(path, sink_);
    const auto document = file == nullptr ? nullptr : xml::Document::Parse(*file, sink_);
    if (!document) return std::nullopt;
    Edits edits(*file);
    for (const xml::Element element : document->root().children("file")) {
      const std::string original = element.attribute_or("original", "");
      if (!original.starts_with(from_ + "/")) continue;
      edits.SetAttribute(element, "original", to_ + original.substr(from_.size()));
    }
    return edits.Apply();
  }

  load::Files& files_;
  std::string from_;
  std::string to_;
  std::string id_;
  base::Sink& sink_;
};

}  // namespace

std::string FaultOfId(std::string_view id) {
  constexpr std::string_view kLetters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  const std::string allowed = std::string(kLetters) + "-_";
  const bool plain = !id.empty() && kLetters.find(id.front()) != std::string_view::npos &&
                     id.find_first_not_of(allowed) == std::string_view::npos;
  if (!plain) {
    return "an id is made of Latin letters, digits, `-` and `_` and begins with a letter or digit, "
           "like `C27-res191`";
  }
  if (id.size() > kMaxIdLength) {
    return fmt::format("an id has at most {} characters", kMaxIdLength);
  }
  if (id == "registry") return "`content/registry` is the registry";
  return {};
}

std::optional<CarriedOver> CarryOver(load::Files& files, const std::string& from,
                                     const std::string& to, base::Sink& sink) {
  CarriedOver out;
  CarryingOver carrying(files, from, to, sink);
  carrying.Translations(out);
  carrying.Content(out);
  if (sink.HasErrors()) return std::nullopt;
  return out;
}

}  // namespace hexapla::renew
