#include "write/markdown/text_writer.h"

#include <utility>

#include "write/markdown/tokens.h"
#include "write/run_in.h"
#include "write/tongue.h"
#include "write/untranslated_run.h"

namespace hexapla::write::markdown {

using model::Document;
using model::Inline;
using model::InlineKind;
using model::Inlines;

namespace {

constexpr std::string_view kLeftToRightIsolate = "\u2066";
constexpr std::string_view kFirstStrongIsolate = "\u2068";
constexpr std::string_view kPopIsolate = "\u2069";

class TextWriter {
 public:
  TextWriter(const Document& document, const Slugs& slugs) : document_(document), slugs_(slugs) {}

  void Write(const Inlines& text) {
    ForEachRun(
        text, untranslated_, [this](const Inline& piece) { WriteOne(piece); },
        [this](const Inline* begin, const Inline* end) { WriteUntranslated(begin, end); });
  }

  void WriteStrong(const Inlines& text) { WriteEmphasis(2, text); }

  Tokens& tokens() { return tokens_; }

 private:
  void WriteUntranslated(const Inline* begin, const Inline* end) {
    const auto label = document_.labels.find("untranslated");
    if (label != document_.labels.end()) {
      if (!open_[2]) tokens_.Open(2);
      tokens_.AddText("[" + label->second + "]");
      if (!open_[2]) tokens_.Close(2);
      tokens_.AddText(" ");
    }
    const bool isolate = Turns(begin->language);
    if (isolate) tokens_.AddText(kFirstStrongIsolate);
    untranslated_ = true;
    for (const Inline* piece = begin; piece != end; ++piece) WriteOne(*piece);
    untranslated_ = false;
    if (isolate) tokens_.AddText(kPopIsolate);
  }

  /// Whether words in \p language run against the document.
  bool Turns(std::string_view language) const {
    return DirectionOf(document_, language) != document_.direction;
  }

  void WriteOne(const Inline& piece) {
    if (piece.isolate) tokens_.AddText(kLeftToRightIsolate);
    WriteKind(piece);
    if (piece.isolate) tokens_.AddText(kPopIsolate);
  }

  void WriteKind(const Inline& piece) {
    switch (piece.kind) {
      case InlineKind::kText:
      case InlineKind::kValue:
        tokens_.AddText(piece.text);
        return;
      case InlineKind::kEmphasis:
        WriteEmphasis(1, piece.children);
        return;
      case InlineKind::kStrong:
        WriteEmphasis(2, piece.children);
        return;
      case InlineKind::kLink:
        WriteLink(piece.target, piece.children);
        return;
      case InlineKind::kCrossReference: {
        const auto slug = slugs_.find(piece.target);
        if (slug == slugs_.end()) {
          Write(piece.children);
        } else {
          WriteLink("#" + slug->second, piece.children);
        }
        return;
      }
      case InlineKind::kForeign: {
        const bool isolate = !piece.isolate && Turns(piece.language);
        if (isolate) tokens_.AddText(kFirstStrongIsolate);
        Write(piece.children);
        if (isolate) tokens_.AddText(kPopIsolate);
        return;
      }
      case InlineKind::kNoteReference:
        tokens_.AddNote(piece.note + 1);
        return;
      case InlineKind::kTableNote:
        tokens_.AddText(piece.text);
        return;
    }
  }

  void WriteLink(std::string_view address, const Inlines& words) {
    tokens_.OpenLink();
    Write(words);
    tokens_.CloseLink(address);
  }

  void WriteEmphasis(int width, const Inlines& words) {
    const bool nested = std::exchange(open_[width], true);
    if (!nested) tokens_.Open(width);
    Write(words);
    if (!nested) tokens_.Close(width);
    open_[width] = nested;
  }

  const Document& document_;
  const Slugs& slugs_;
  Tokens tokens_;
  bool open_[3] = {false, false, false};  ///< by width of the mark
  bool untranslated_ = false;
};

}  // namespace

std::string TextLine(const Document& document, const Slugs& slugs, const Line& line,
                     const Inlines& text) {
  TextWriter writer(document, slugs);
  writer.tokens().AddText(line.prefix);
  if (line.strong && line.run_in != nullptr) {
    Inlines all = *line.run_in;
    all.emplace_back().text = RunInSpace(*line.run_in);
    all.insert(all.end(), text.begin(), text.end());
    writer.WriteStrong(all);
  } else if (line.strong) {
    writer.WriteStrong(text);
  } else {
    if (line.run_in != nullptr) {
      writer.WriteStrong(*line.run_in);
      writer.tokens().AddText(RunInSpace(*line.run_in));
    }
    writer.Write(text);
  }
  return writer.tokens().Finish(!line.in_heading && !line.in_cell, line.in_heading);
}

}  // namespace hexapla::write::markdown
