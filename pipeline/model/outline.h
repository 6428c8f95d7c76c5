#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/referent.h"
#include "model/block.h"

namespace hexapla::model {

/// What the names of a message stand for at its place. Shared by the texts of one loop turn.
using Scope = std::map<std::string, base::Referent>;

/// A message at its place, not yet worded.
struct OutlineText {
  std::string
      file;  ///< source file of the unit, relative to the project: `templates/a/template.xml`
  std::string unit;  ///< id of the unit in that file; empty: no text
  std::shared_ptr<const Scope> scope;
  bool first_mention =
      true;  ///< may introduce an acronym: body text, not headings, captions, front matter
  base::Span origin;
  bool original_only = false;  ///< stands in the language it was written in in every edition
};

/// A report arranged, for all languages: what stands where, with its values; no words yet.
struct Outline {
  std::string report;
  std::string source_language;
  std::string template_name;
  base::Date date;                   ///< the report's; its facts are those of that day
  std::optional<base::Date> issued;  ///< printed in the masthead; not there when pending
  base::DocumentReference symbol;
  OutlineText title;
  OutlineText creator;
  OutlineText footer;
  Blocks<OutlineText> blocks;
  /// Numbers of the numbered places by id, known when all is arranged.
  std::map<std::string, std::string> place_numbers;
  std::vector<Note<OutlineText>> notes;
};

}  // namespace hexapla::model
