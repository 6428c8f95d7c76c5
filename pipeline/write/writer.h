#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace hexapla::write {

/// The look of a kind of report: files of `templates/<look>/`, by path relative to that folder:
/// `docx/styles.xml`, `docx/theme1.xml`, `docx/settings.xml`, `html/style.css`.
using Look = std::map<std::string, std::string>;

/// One format. `write` is pure, and may run in several threads at once: the same document and look
/// give the same bytes. It checks nothing: the document is right or the program is wrong.
struct Format {
  std::string_view name;       ///< as on the command line: `docx`
  std::string_view extension;  ///< without dot
  std::string (*write)(const model::Document& document, const Look& look);
};

/// All formats, in the order reports are listed. To add one: a folder here, a line there.
const std::vector<Format>& Formats();
const Format* FindFormat(std::string_view name);

}  // namespace hexapla::write
