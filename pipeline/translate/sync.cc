#include "translate/sync.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "compose/referents.h"
#include "load/variants.h"
#include "load/xliff.h"
#include "load/xliff_unit.h"
#include "translate/catalogue_writer.h"
#include "translate/samples.h"
#include "xml/document.h"

namespace hexapla::translate {
namespace {

/// The whole element, start tag to end tag, as it stands in its file.
std::string_view Verbatim(xml::Element element) {
  const base::Span start = element.span();
  const std::string_view text = start.file->text();
  const std::size_t end = text.find('>', std::max(element.content_span().end, start.end - 1));
  return text.substr(start.begin, end + 1 - start.begin);
}

/// Puts other names into the numbers of \p content.
void RenameNumbers(std::vector<message::Node>& content,
                   const std::map<std::string, std::string>& names) {
  for (message::Node& node : content) {
    RenameNumbers(node.children, names);
    const auto found = names.find(node.name);
    if (node.kind == message::NodeKind::kNumber && found != names.end()) node.name = found->second;
  }
}

/// The most general of \p targets.
const message::Variant& General(const std::vector<message::Variant>& targets) {
  const message::Variant* general = load::OtherVariant(targets);
  return general != nullptr ? *general : targets.back();
}

/// \p targets as the readings of \p sources: each has the target that decides nothing else, or the
/// most general one, so that the translator sees what the sentence was in each of them.
std::vector<message::Variant> Spread(const std::vector<message::Variant>& targets,
                                     const std::vector<message::Variant>& sources) {
  std::vector<message::Variant> readings = sources;
  for (message::Variant& reading : readings) {
    const auto& keys = reading.keys;
    const auto found =
        std::find_if(targets.begin(), targets.end(), [&](const message::Variant& target) {
          return std::all_of(target.keys.begin(), target.keys.end(), [&](const auto& key) {
            return std::find(keys.begin(), keys.end(), key) != keys.end();
          });
        });
    reading.content = (found != targets.end() ? *found : General(targets)).content;
  }
  if (readings.size() == 1) readings.front().keys.clear();
  return readings;
}

/// Targets of a source that decided something else, by the keys of what \p sources decide now: no
/// translator's work is lost because an argument has another name, or a sentence got branches.
/// \p flat  the sentence had branches before, and the translator chose to have one unit for all.
std::vector<message::Variant> Fitted(std::vector<message::Variant> targets,
                                     const std::vector<message::Variant>& sources, bool flat) {
  if (targets.empty() || flat) return targets;
  const auto& wanted = sources.front().keys;
  const auto& given = targets.front().keys;
  const bool by_grammar =
      !given.empty() && !compose::BaseOfGrammarName(given.front().first).empty();
  if (wanted.empty() && by_grammar) return targets;
  if (wanted.size() != given.size() || by_grammar) return Spread(targets, sources);
  std::map<std::string, std::string> names;
  for (std::size_t i = 0; i < given.size(); ++i) names[given[i].first] = wanted[i].first;
  for (message::Variant& target : targets) {
    for (auto& [name, key] : target.keys) {
      if (const auto found = names.find(name); found != names.end()) name = found->second;
    }
    RenameNumbers(target.content, names);
  }
  const bool any = std::any_of(targets.begin(), targets.end(), [&](const auto& target) {
    return std::any_of(sources.begin(), sources.end(),
                       [&](const auto& source) { return source.keys == target.keys; });
  });
  return any ? targets : Spread(targets, sources);
}

/// Whether \p unit is plain and has the number of a plural: its source had branches.
bool IsFlat(xml::Element unit) {
  if (!unit || unit.name() != "unit") return false;
  const xml::Element data = unit.first_child("originalData");
  if (!data) return false;
  for (const xml::Element code : data.children("data")) {
    if (code.text() == "#") return true;
  }
  return false;
}

/// The source that the target of \p unit translates. Of one that is stale already, the note says
/// it: the source beside the target was put in since. Empty when no note does.
std::string NotedSource(xml::Element unit) {
  const xml::Element notes = unit ? unit.first_child("notes") : unit;
  if (!notes) return {};
  for (const xml::Element note : notes.children("note")) {
    if (note.attribute_or("category", "") == "previous-source") return note.text();
  }
  return {};
}

/// How far the units of \p group are whose readings \p sources still have: each is stale by its own
/// source alone, so that a sentence that gets one more branch, or has one mended, makes no work of
/// the others.
std::map<FiledUnit::Keys, Progress> ProgressOf(xml::Element group,
                                               const std::vector<message::Variant>& sources) {
  std::map<FiledUnit::Keys, Progress> progress;
  if (!group || group.name() != "group") return progress;
  for (const xml::Element unit : group.children("unit")) {
    const FiledUnit::Keys keys = load::ParseVariantName(unit.attribute_or("name", ""));
    const auto source = std::find_if(sources.begin(), sources.end(),
                                     [&](const auto& variant) { return variant.keys == keys; });
    if (keys.empty() || source == sources.end()) continue;
    base::Sink known;
    const load::XliffUnit filed = load::ReadXliffUnit(unit, keys.back().first, known);
    const std::string was = message::ToSource(filed.source);
    const bool already = filed.sub_state == load::kStaleSubState;
    const std::string noted = already ? NotedSource(unit) : std::string();
    progress[keys] = {filed.state, already || was != message::ToSource(source->content),
                      noted.empty() ? was : noted};
  }
  return progress;
}

/// Brings one catalogue up to date.
class FileSync {
 public:
  FileSync(const load::UnitFile& source, const load::CatalogueFile* old,
           const message::PluralCategories& categories, const Samples& samples)
      : source_(source), old_(old), categories_(categories), samples_(samples) {
    if (old_ == nullptr || !old_->readable) return;
    base::Sink known;
    document_ = xml::Document::Parse(*old_->source, known);
    if (document_ == nullptr) return;
    for (const xml::Element file : document_->root().children("file")) {
      for (const xml::Element child : file.children()) {
        if (child.name() == "unit" || child.name() == "group") {
          elements_[child.attribute_or("id", "")] = child;
        }
      }
    }
    for (const auto& [id, translation] : old_->units) {
      if (!IsStale(translation)) by_source_.emplace(translation.source, id);
    }
  }

  std::string Run(SyncReport::File& report) {
    std::string body;
    for (const load::Unit& unit : source_.units) body += SyncUnit(unit, report);
    for (const auto& [id, element] : elements_) {
      if (used_.count(id) == 0) ++report.removed;
    }
    return body;
  }

 private:
  static bool IsStale(const load::Translation& translation) {
    return translation.sub_state == load::kStaleSubState;
  }

  std::string SyncUnit(const load::Unit& unit, SyncReport::File& report) {
    const std::string key = load::SourceKey(unit, categories_);
    if (const load::Translation* same = Find(unit.id); same != nullptr && same->source == key) {
      ++report.kept;
      return Keep(unit.id, unit.id);
    }
    // The same sentence under another id: it moved.
    if (const auto moved = by_source_.find(key);
        moved != by_source_.end() && source_.Find(moved->second) == nullptr) {
      ++report.kept;
      return Rewrite(unit, old_->units.at(moved->second), moved->second, false);
    }
    if (const load::Translation* changed = Find(unit.id)) {
      ++report.changed;
      return Rewrite(unit, *changed, unit.id, true);
    }
    ++report.added;
    return Rewrite(unit, load::Translation(), "", false);
  }

  const load::Translation* Find(const std::string& id) const {
    if (old_ == nullptr) return nullptr;
    const auto found = old_->units.find(id);
    return found == old_->units.end() ? nullptr : &found->second;
  }

  xml::Element ElementOf(const std::string& id) const {
    const auto found = elements_.find(id);
    return found == elements_.end() ? xml::Element() : found->second;
  }

  std::string Keep(const std::string& id, const std::string& element_id) {
    used_.insert(element_id);
    return "    " + std::string(Verbatim(elements_.at(id))) + "\n";
  }

  std::string Rewrite(const load::Unit& unit, const load::Translation& translation,
                      const std::string& old_id, bool changed) {
    if (!old_id.empty()) used_.insert(old_id);
    FiledUnit filed;
    filed.unit = &unit;
    filed.sources = load::ExpandForCatalogue(unit.source, categories_);
    for (const message::Variant& variant : translation.variants) {
      if (!variant.content.empty()) filed.targets.push_back(variant);
    }
    if (changed) {
      filed.targets = Fitted(std::move(filed.targets), filed.sources, IsFlat(ElementOf(old_id)));
    }
    if (!translation.state.empty()) filed.progress.state = translation.state;
    filed.progress.stale = changed && !filed.targets.empty();
    if (filed.progress.stale) {
      filed.progress.old_source = TranslatedSource(translation, old_id);
      filed.own = ProgressOf(ElementOf(old_id), filed.sources);
    }
    return WriteUnit(filed, samples_);
  }

  /// The source that the targets of \p translation translate.
  std::string TranslatedSource(const load::Translation& translation, const std::string& id) const {
    xml::Element unit = ElementOf(id);
    if (unit && unit.name() == "group") unit = unit.first_child("unit");
    const std::string noted = IsStale(translation) ? NotedSource(unit) : std::string();
    return noted.empty() ? translation.source : noted;
  }

  std::unique_ptr<xml::Document> document_;  ///< of the old catalogue
  const load::UnitFile& source_;
  const load::CatalogueFile* old_;
  const message::PluralCategories& categories_;
  const Samples& samples_;
  std::map<std::string, xml::Element> elements_;
  std::map<std::string, std::string> by_source_;
  std::set<std::string> used_;
};

const load::CatalogueFile* FindCatalogue(const load::Project& project, const std::string& language,
                                         const std::string& path) {
  const auto catalogues = project.catalogues.find(language);
  if (catalogues == project.catalogues.end()) return nullptr;
  const auto file = catalogues->second.find(path);
  return file == catalogues->second.end() ? nullptr : &file->second;
}

void WriteFile(const std::string& path, const std::string& text, base::FileSystem& disk,
               const std::string& root, base::Sink& sink) {
  const std::string full = base::JoinPath(root, path);
  const std::string folder = full.substr(0, full.rfind('/'));
  // Written beside and put in place in one step: a full disk must not eat a translator's work.
  const std::string beside = full + ".new";
  base::FileError error = disk.MakeDirectories(folder);
  if (error.empty()) error = disk.Write(beside, text);
  if (error.empty()) error = disk.Sync(beside);
  if (error.empty()) error = disk.Exchange(beside, full);
  if (disk.KindOf(beside) != base::FileKind::kMissing) disk.RemoveAll(beside);
  if (error.empty()) return;
  sink.Report(base::Code::kUnwritableOutput, {}, fmt::format("cannot write `{}`: {}", path, error));
}

}  // namespace

SyncReport Sync(const load::Project& project, const Locales& locales,
                const std::vector<std::string>& languages, base::FileSystem& disk,
                const std::string& root, bool dry_run, base::Sink& sink) {
  SyncReport report;
  std::map<std::string, Samples> samples;
  for (const auto& [language, locale] : locales) {
    samples[language] = SamplesOf(project, *locale, locales);
  }
  for (const std::string& language : languages) {
    for (const auto& [path, units] : project.units) {
      if (units.source_language == language) continue;
      const load::CatalogueFile* old = FindCatalogue(project, language, path);
      // A catalogue that could not be read is the translator's to mend, not ours to replace.
      if (old != nullptr && !old->readable) continue;
      SyncReport::File file;
      file.path = load::CataloguePath(language, path);
      FileSync sync(units, old, locales.at(language)->categories(), samples[units.source_language]);
      const std::string text =
          WriteCatalogue(units.source_language, language, path, sync.Run(file));
      file.written = old == nullptr || old->source == nullptr || old->source->text() != text;
      if (file.written && !dry_run) WriteFile(file.path, text, disk, root, sink);
      report.files.push_back(std::move(file));
    }
  }
  return report;
}

}  // namespace hexapla::translate
