#include "write/writer.h"

#include <algorithm>

#include "write/docx/docx_writer.h"
#include "write/html/html_writer.h"
#include "write/markdown/markdown_writer.h"

namespace hexapla::write {

const std::vector<Format>& Formats() {
  static const std::vector<Format> formats = {
      {"docx", "docx", WriteDocx},
      {"html", "html", WriteHtml},
      {"md", "md", WriteMarkdown},
  };
  return formats;
}

const Format* FindFormat(std::string_view name) {
  const std::vector<Format>& formats = Formats();
  const auto found = std::find_if(formats.begin(), formats.end(),
                                  [name](const Format& format) { return format.name == name; });
  return found == formats.end() ? nullptr : &*found;
}

}  // namespace hexapla::write
