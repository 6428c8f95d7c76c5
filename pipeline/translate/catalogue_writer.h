#pragma once

#include <map>
#include <string>
#include <vector>

#include "load/project.h"
#include "message/expand.h"
#include "translate/samples.h"

namespace hexapla::translate {

/// How far a target is.
struct Progress {
  std::string state = "translated";  ///< of the segment
  bool stale = false;                ///< the target translates `old_source`
  std::string old_source;
};

/// One unit as it will stand in a catalogue: a source and, where there is one, a target per
/// variant.
struct FiledUnit {
  using Keys = decltype(message::Variant::keys);

  const load::Unit* unit = nullptr;
  std::vector<message::Variant> sources;  ///< in the form of a catalogue
  std::vector<message::Variant> targets;  ///< by the same keys, or one without keys; may be empty
  Progress progress;                      ///< of every target that has none of its own
  std::map<Keys, Progress> own;           ///< by the keys of the variant
};

/// The XLIFF 2.1 `<unit>` or `<group>` of \p unit, indented, with a line feed at the end.
std::string WriteUnit(const FiledUnit& unit, const Samples& samples);

/// A whole catalogue: \p body are units as `WriteUnit` gives them.
std::string WriteCatalogue(const std::string& source_language, const std::string& target_language,
                           const std::string& original, const std::string& body);

}  // namespace hexapla::translate
