#include <algorithm>

#include "write/html/block_writer.h"
#include "write/run_in.h"

namespace hexapla::write::html {

using model::Contents;
using model::Inlines;

void BlockWriter::Write(const Contents<Inlines>& contents) {
  if (contents.entries.empty()) return;
  const std::string heading = "contents-" + std::to_string(++contents_) + "-heading";
  // Landmarks of one kind are told apart by their names, and each is named by its heading.
  out_.Raw("<nav class=\"contents\"").Attribute("aria-labelledby", heading).Raw(">\n<h2");
  out_.Attribute("id", heading).Raw(">");
  text_.Write(contents.heading);
  out_.Raw("</h2>\n");
  WriteEntries(contents.entries.data(), contents.entries.data() + contents.entries.size());
  out_.Raw("</nav>\n");
}

void BlockWriter::WriteEntries(const ContentsEntry* begin, const ContentsEntry* end) {
  out_.Raw("<ol>\n");
  for (const ContentsEntry* entry = begin; entry != end;) {
    const int level = entry->level;
    const ContentsEntry* const next = std::find_if(
        entry + 1, end, [level](const ContentsEntry& other) { return other.level <= level; });
    out_.Raw("<li>");
    WriteEntry(*entry);
    if (entry + 1 != next) {
      out_.Raw("\n");
      WriteEntries(entry + 1, next);
    }
    out_.Raw("</li>\n");
    entry = next;
  }
  out_.Raw("</ol>\n");
}

void BlockWriter::WriteEntry(const ContentsEntry& entry) {
  out_.Raw("<a").Attribute("href", "#" + entry.target).Raw(">");
  if (!entry.number.empty()) {
    out_.Raw("<span class=\"number\">").Text(entry.number).Raw("</span> ");
  }
  if (entry.label) {
    text_.Write(*entry.label);
    out_.Raw(RunInSpace(*entry.label));
  }
  text_.Write(entry.text);
  out_.Raw("</a>");
}

}  // namespace hexapla::write::html
