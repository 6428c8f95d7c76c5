#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/cache.h"
#include "base/date.h"
#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/source_file.h"
#include "base/value.h"
#include "load/csv.h"
#include "load/measures.h"
#include "message/expand.h"
#include "message/message.h"
#include "message/narrative.h"
#include "xml/document.h"

namespace hexapla::load {

/// A message of the project's source, as translators see it.
struct Unit {
  std::string id;  ///< unique in its file
  message::Message source;
  base::Span span;      ///< of the text
  std::string context;  ///< for the translator: "heading", "list item", "box label"

  /// Of a source without branches: its one reading in the form catalogues have, the same for every
  /// language, and the text of that. Empty for a source with branches.
  std::vector<message::Node> reading;
  std::string reading_text;
};

/// The units of one source file in reading order.
struct UnitFile {
  /// Relative to the project: content/C26-res191/introduction.md. Of the units of a report's
  /// records that are in another language than the report: content/C26-res191/report.fr.xml, as if
  /// they stood in a file of their own.
  std::string path;
  std::string source_language;
  std::vector<Unit> units;
  std::string digest;  ///< SHA-256 of ids and texts: what a catalogue is read against
  std::map<std::string, std::size_t, std::less<>> places;  ///< in `units`, by id

  const Unit* Find(std::string_view id) const;
};

/// Where a unit is filed.
struct UnitName {
  std::string file;  ///< `UnitFile::path`
  std::string id;
};

/// One translated unit as its XLIFF file has it.
struct Translation {
  message::Message target;  ///< empty content when `present` is false
  bool present = false;     ///< has a target, in every variant
  std::string state;  ///< XLIFF state, the least of its segments: initial translated reviewed final
  std::string sub_state;  ///< XLIFF subState of that segment; may be empty
  /// The targets as filed: one without keys for a plain unit, else one per unit of the group, also
  /// where some are missing or empty. Flat: `kNumber` keeps the name of its plural.
  std::vector<message::Variant> variants;
  std::string source;  ///< the source it was made from, by `message::ToSource` of each variant,
                       ///< '\n' between
  base::Span span;     ///< of the target, or of the unit when there is none
};

/// One XLIFF file.
struct CatalogueFile {
  std::string path;         ///< locales/fr/content/…/introduction.xlf
  std::string source_path;  ///< what it translates
  const base::SourceFile* source = nullptr;
  bool readable = false;  ///< false when it could not be parsed
  bool sound = true;      ///< without errors; of others it is not known what is missing
  std::map<std::string, Translation, std::less<>> units;  ///< by unit id
};

/// What one report's folder holds.
struct Report {
  std::string id;
  std::string template_name;
  std::string source_language;
  base::Date date;
  bool pending = false;                                  ///< `date` is taken for the time being
  std::unique_ptr<xml::Document> document;               ///< report.xml
  std::map<std::string, message::Narrative> narratives;  ///< by file name without `.md`
  std::map<std::string, const base::SourceFile*> narrative_files;
  std::set<std::string> unread_narratives;  ///< those that are there and could not be read
  std::map<std::string, CsvTable> tables;   ///< the files of its grids, by name
};

/// A template with its parts; `<include>`s stand as they are and are followed through `parts`.
struct Template {
  std::string name;
  std::map<std::string, std::unique_ptr<xml::Document>>
      files;         ///< by path; template.xml and what it includes
  std::string main;  ///< path of template.xml
};

/// The path of what `<include href="…">` in the file \p path of a template names: the key of
/// `Template::files`. nullopt when it is absolute or leads out of `templates/`. The file may be
/// missing from `files` when it could not be read.
std::optional<std::string> IncludedPath(const std::string& path, const std::string& href);

struct Settings {
  std::string source_language = "en";
  std::vector<std::string> languages;
  std::string look;
  /// Those whose catalogues are read; empty: all.
  std::vector<std::string> translated_into = {};
};

/// The languages whose catalogues are read.
const std::vector<std::string>& TranslatedInto(const Settings& settings);

/// The input files of a project, read once and guarded. Paths are relative to the project.
///
/// A path that leaves the project, also through a link, is refused (`path-outside-project`).
/// Temporary and lock files of editors and Office (`~$x`, `.~lock.x#`, `x~`, `.x.swp`, `#x#`) are
/// skipped.
class Files {
 public:
  /// \p cache  of what was read before; may be null.
  Files(const base::FileSystem& disk, std::string root, base::SourceSet& sources,
        base::Cache* cache = nullptr);

  /// The file, read at most once; nullptr after a finding. A file over 32 MiB is refused unread.
  /// One that the disk remembers is read when its text is asked for.
  const base::SourceFile* Read(const std::string& path, base::Sink& sink);
  /// Names in a folder that count as input, sorted; empty when there is no such folder. A folder
  /// that cannot be read, or that a link puts outside of the project, is reported to \p sink, if
  /// there is one. A link back to a folder on the way to it is left out: who walks ends.
  std::vector<std::string> List(const std::string& folder, base::Sink* sink = nullptr) const;
  /// Whether a regular file is there.
  bool Exists(const std::string& path) const;
  /// Whether something is there that `Read` reads or refuses: a file, a folder or pipe in its
  /// place, a link that leads nowhere, or what a folder that cannot be read may hold.
  bool IsThere(const std::string& path) const;
  bool IsFolder(const std::string& path) const;

  /// The project's folder, as it was named.
  const std::string& root() const { return root_; }
  base::Cache* cache() const { return cache_; }
  /// SHA-256 of a file that can be read; empty for others.
  std::string DigestOf(const std::string& path) const;
  /// What tells whether an input is what it was: its digest; `refused` for what is there and `Read`
  /// refuses; empty where nothing is.
  std::string InputDigestOf(const std::string& path) const;

 private:
  const base::SourceFile* ReadGuarded(const std::string& path, base::Sink& sink);
  bool StaysInside(const std::string& full) const;
  /// The same words for all that is behind one link: it is one finding.
  void ReportOutside(const std::string& path, base::Sink& sink) const;
  bool LeadsBack(const std::string& full) const;

  const base::FileSystem& disk_;
  std::string root_;
  base::SourceSet& sources_;
  base::Cache* cache_;
  std::map<std::string, const base::SourceFile*> read_;
};

/// The plural categories of a language of the project.
using CategoriesOf = std::function<const message::PluralCategories&(const std::string& language)>;

/// Everything that was read. Immutable after `LoadProject`; free to read from several threads.
struct Project {
  Settings settings;
  Measures measures;
  std::vector<std::unique_ptr<xml::Document>> registry;
  bool registry_is_whole = true;  ///< false when a file of it could not be read
  std::map<std::string, Report> reports;
  std::map<std::string, Template> templates;
  std::map<std::string, std::string> look;  ///< files of the look, by path below its folder
  std::map<std::string, UnitFile> units;    ///< by path of the source file
  /// By language, then by path of the source file.
  std::map<std::string, std::map<std::string, CatalogueFile>> catalogues;

  /// The translation of a unit; nullptr when its file has no such unit.
  const Translation* FindTranslation(const std::string& language, const std::string& path,
                                     std::string_view unit) const;
  /// The unit whose text is the content of an element (of a report, registry or template).
  std::map<const void*, UnitName> unit_of_element;
};

/// Reads `content/project.xml`; nullopt iff there was a finding.
std::optional<Settings> LoadSettings(Files& files, base::Sink& sink);

/// Reads the registry, the reports in \p only (empty: all), their templates, narratives and
/// catalogues, checks the XML against the schemas and compiles every message. Reads on after a
/// finding.
std::unique_ptr<Project> LoadProject(Files& files, const Settings& settings,
                                     const std::vector<std::string>& only,
                                     const CategoriesOf& categories, base::Sink& sink);

/// Names of the folders of `content/` that hold a `report.xml`, or may, sorted: what is there in
/// its place and cannot be read is a finding of `LoadProject`, and no report less.
std::vector<std::string> ListReports(const Files& files);

/// What `Translation::source` is while the unit still says what was translated: the text of every
/// variant of its source for the target language, by `message::ToSource`, '\n' between.
std::string SourceKey(const Unit& unit, const message::PluralCategories& target);

/// Whether \p translation is of another source than \p unit has: its source is not the present one,
/// or it is marked stale (`hexapla:stale`), the source having been brought up to date without the
/// target.
bool IsStale(const Translation& translation, const Unit& unit,
             const message::PluralCategories& target);

}  // namespace hexapla::load
