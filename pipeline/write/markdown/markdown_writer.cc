#include "write/markdown/markdown_writer.h"

#include <functional>
#include <map>
#include <variant>

#include "model/walk.h"
#include "write/markdown/block_writer.h"
#include "write/markdown/characters.h"
#include "write/run_in.h"
#include "write/untranslated_run.h"

namespace hexapla::write {
namespace {

using markdown::Slugs;
using model::Document;
using model::Heading;
using model::Inlines;
using model::Paragraph;
using model::ParagraphRole;

/// Calls \p visit for each block, and for those on landscape pages in the place of these.
void ForEachTopBlock(const model::Blocks<Inlines>& blocks,
                     const std::function<void(const model::Block<Inlines>&)>& visit) {
  for (const auto& block : blocks) {
    if (const auto* landscape = std::get_if<model::Landscape<Inlines>>(&block.what)) {
      ForEachTopBlock(landscape->blocks, visit);
    } else {
      visit(block);
    }
  }
}

/// The words of a heading as they are shown: those that are not translated follow their label.
std::string ShownWords(const Document& document, const Inlines& text) {
  std::string words;
  const model::Inline* const end = text.data() + text.size();
  for (const model::Inline* piece = text.data(); piece != end;) {
    const bool marked = piece->untranslated && document.labels.contains("untranslated");
    const model::Inline* const behind =
        piece->untranslated ? EndOfUntranslated(piece, end) : piece + 1;
    if (marked) words += document.labels.at("untranslated") + " ";
    words += model::PlainText(Inlines(piece, behind));
    piece = behind;
  }
  return words;
}

/// Names of all headings; equal ones are told apart by `-1`, `-2` … as GitHub does.
Slugs CollectSlugs(const Document& document) {
  Slugs slugs;
  std::map<std::string, int> seen;
  const auto add = [&](const std::string& id, const std::string& words) {
    std::string slug = markdown::HeadingSlug(words);
    const int earlier = seen[slug]++;
    if (earlier > 0) slug += "-" + std::to_string(earlier);
    if (!id.empty()) slugs.emplace(id, std::move(slug));
  };
  ForEachTopBlock(document.blocks, [&](const model::Block<Inlines>& block) {
    if (const auto* heading = std::get_if<Heading<Inlines>>(&block.what)) {
      std::string before = heading->number.empty() ? "" : heading->number + " ";
      if (heading->label) {
        before = model::PlainText(*heading->label).append(RunInSpace(*heading->label));
      }
      add(heading->id, before + ShownWords(document, heading->text));
    } else if (const auto* title = std::get_if<Paragraph<Inlines>>(&block.what);
               title != nullptr && title->role == ParagraphRole::kTitle) {
      add(title->id, ShownWords(document, title->text));
    } else if (const auto* contents = std::get_if<model::Contents<Inlines>>(&block.what);
               contents != nullptr && !contents->entries.empty()) {
      add({}, ShownWords(document, contents->heading));
    }
  });
  return slugs;
}

bool HasLinksInside(const Document& document) {
  bool found = model::HasContents(document);
  model::ForEachInline(document, [&](const model::Inline& piece) {
    found = found || piece.kind == model::InlineKind::kCrossReference;
  });
  return found;
}

}  // namespace

std::string WriteMarkdown(const Document& document, const Look&) {
  const Slugs slugs = HasLinksInside(document) ? CollectSlugs(document) : Slugs();
  markdown::BlockWriter writer(document, slugs);
  writer.WriteDraftBanner();
  writer.Write(document.blocks);
  writer.WriteNotes();
  return writer.Finish();
}

}  // namespace hexapla::write
