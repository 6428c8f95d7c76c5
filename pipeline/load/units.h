#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "load/project.h"
#include "xml/document.h"

namespace hexapla::load {

/// Gathers the units of one source file in reading order.
class UnitCollector {
 public:
  /// \p project  receives `unit_of_element`.
  UnitCollector(std::string path, std::string source_language,
                const message::PluralCategories& categories, Project& project, base::Sink& sink);

  /// Takes up what `Save` gave for a file of the same bytes and language: messages are then not
  /// compiled but taken in turn. False when it is no such thing.
  bool Restore(const base::SourceFile& file, std::string_view saved);
  /// The messages that were compiled for elements, in turn; nullopt when they cannot be kept.
  std::optional<std::string> Save(const base::SourceFile& file);

  /// Compiles the content of \p element as the unit \p id, or `id-2`, `id-3` … where that is taken.
  /// An element without text, or (against its schema) with elements inside, makes no unit.
  void Add(xml::Element element, const std::string& id, std::string context);
  /// Adds a message that was compiled before.
  void Add(const message::Message& message, const std::string& id, std::string context);

  /// The units; hands them over to the project unless there are none.
  void Finish();

 private:
  std::string Unique(const std::string& id);
  message::Message CompiledFor(const base::Span& span);
  void AddUnit(Unit unit);

  UnitFile file_;
  const message::PluralCategories& categories_;
  Project& project_;
  base::Sink& sink_;
  std::map<std::string, int>
      taken_;  ///< ids, each with the last number given to one that is the same
  std::vector<message::Message> compiled_;
  std::size_t next_ = 0;  ///< of `compiled_`, when that was restored
  bool restored_ = false;
};

/// Units of a file of `content/`: the message's own `id`, else `<id of its record>.<element name>`,
/// `front.<element name>` in the front matter.
/// \p language  of the file; a record may state another one, for all in it.
/// \p wanted    the language whose units are gathered.
void CollectContentUnits(xml::Element root, const std::string& language, const std::string& wanted,
                         UnitCollector& units);

/// Units of a template file: the message's own `id`, else its place. A place is the path of
/// numbered or named parts from the nearest element with an `id`: `masthead.session`,
/// `box.e2.label`, `s1.p3`.
void CollectTemplateUnits(xml::Element root, UnitCollector& units);

/// Units of a narrative; their ids are those of its blocks.
void CollectNarrativeUnits(const message::Narrative& narrative, UnitCollector& units);

}  // namespace hexapla::load
