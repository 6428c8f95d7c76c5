#include "message/narrative.h"

#include <cmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string_view>

#include "message/brace_scanner.h"
#include "message/characters.h"
#include "message/narrative_mask.h"
#include "message/slug.h"

namespace hexapla::message {
namespace {

using Text = std::string_view;

struct Refusal {
  const char* what;
  const char* way_out;
};

Text Trimmed(Text line) {
  const std::size_t begin = line.find_first_not_of(" \t\r\n");
  if (begin == Text::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t\r\n") + 1 - begin);
}

bool IsTableRule(Text line) {
  return line.find('|') != Text::npos && line.find('-') != Text::npos &&
         line.find_first_not_of("|-: \t\r\n") == Text::npos;
}

bool IsNoteDefinition(Text text) {
  const std::size_t close = text.find_first_of("]\n");
  return text.substr(0, 2) == "[^" && close != Text::npos && text.substr(close, 2) == "]:";
}

/// `[label]: address "title"` (CommonMark 0.30 §4.7), looked at as far as its first line.
bool IsLinkDefinition(Text text) {
  const std::size_t close = text.find_first_of("]\n");
  if (text[0] != '[' || close == Text::npos || close < 2 || text.substr(close, 2) != "]:") {
    return false;
  }
  const Text line = text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
  const Text rest = Trimmed(line.substr(std::min(close + 2, line.size())));
  const std::size_t space = rest.find_first_of(" \t");
  if (space == Text::npos) return true;
  return Text("\"'(").find(Trimmed(rest.substr(space))[0]) != Text::npos;
}

class NarrativeReader {
 public:
  NarrativeReader(const base::SourceFile& file, const PluralCategories& categories,
                  base::Sink& sink)
      : file_(file), text_(file.text()), categories_(categories), sink_(sink) {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (text_[i] == '\n' || (text_[i] == '\r' && text_.substr(i + 1, 1) != "\n")) {
        line_starts_.push_back(i + 1);
      }
    }
  }

  Narrative Read() {
    masked_ = MaskForBlocks(text_);
    if (Trimmed(masked_).empty()) {
      sink_.Report(base::Code::kEmptyMessage, SpanOf(0, 0), "the narrative has no text")
          .hints.push_back({"write the text, or take out the file and its `<narrative>`", {}});
      return {};
    }
    if (const auto deep = FindDeepLine(masked_, kMaxDepth)) {
      ReportTooDeep(SpanOf(*deep, LineEnd(*deep)));
      return {};
    }
    const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document(
        cmark_parse_document(masked_.data(), masked_.size(), CMARK_OPT_DEFAULT), &cmark_node_free);
    Narrative narrative;
    narrative.blocks = ReadBlocks(document.get(), 0);
    return narrative;
  }

 private:
  std::vector<NarrativeBlock> ReadBlocks(cmark_node* parent, std::size_t depth) {
    std::vector<NarrativeBlock> blocks;
    bool first = true;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
         node = cmark_node_next(node)) {
      const cmark_node_type type = cmark_node_get_type(node);
      if (type == CMARK_NODE_PARAGRAPH) {
        ReadParagraph(node, depth > 0 && first ? 'i' : 'p', blocks);
        first = false;
      } else if (type == CMARK_NODE_HEADING && depth == 0) {
        blocks.push_back(ReadHeading(node));
      } else if (type == CMARK_NODE_LIST) {
        ReadList(node, depth + 1, blocks);
      } else {
        Refuse(node);
      }
    }
    return blocks;
  }

  void ReadParagraph(cmark_node* node, char id_kind, std::vector<NarrativeBlock>& blocks) {
    const base::Span span = TextSpan(node);
    const Text text = text_.substr(span.begin, span.end - span.begin);
    if (RefuseParagraph(span, text)) return;
    NarrativeBlock block;
    block.kind = NarrativeKind::kParagraph;
    block.id = ids_.Next(id_kind);
    block.message = Compile(span, false, categories_, sink_);
    blocks.push_back(std::move(block));
  }

  NarrativeBlock ReadHeading(cmark_node* node) {
    NarrativeBlock block;
    block.kind = NarrativeKind::kHeading;
    block.level = cmark_node_get_heading_level(node);
    base::Span span = TextSpan(node);
    const auto level = static_cast<std::size_t>(block.level);
    const Text text = Text(masked_).substr(span.begin, span.end - span.begin);
    const std::size_t hashes = std::min(text.find_first_not_of('#'), text.size());
    const bool atx = hashes == level && (hashes == text.size() || IsCollapsible(text[hashes]));
    span = atx ? WithoutHashes(span, hashes) : WithoutUnderline(span);
    block.message.span = span;
    if (span.begin == span.end) {
      sink_.Report(base::Code::kEmptyMessage, FirstLine(node), "the heading has no text")
          .hints.push_back({"write the text, or take the mark out", {}});
    } else {
      block.message = Compile(span, false, categories_, sink_);
    }
    block.id = ids_.Heading(block.message.content);
    return block;
  }

  /// An ATX heading (CommonMark 0.30 §4.2) without its opening and closing `#`.
  base::Span WithoutHashes(base::Span span, std::size_t hashes) const {
    const std::size_t end = std::min<std::size_t>(LineEnd(span.begin), span.end);
    Text text = Text(masked_).substr(span.begin, end - span.begin);
    const std::size_t last = text.find_last_not_of(" \t#");
    const std::size_t closing = text.find('#', std::max(last + 1, hashes));
    if (closing != Text::npos && IsCollapsible(text[closing - 1]) &&
        text.find_last_not_of(" \t") >= closing) {
      const Text tail = Trimmed(text.substr(closing));
      if (tail.find_first_not_of('#') == Text::npos) text = text.substr(0, closing);
    }
    const Text inner = Trimmed(text.substr(std::min(hashes, text.size())));
    if (inner.empty()) return SpanOf(end, end);
    const auto begin = static_cast<std::size_t>(inner.data() - masked_.data());
    return SpanOf(begin, begin + inner.size());
  }

  /// A setext heading (CommonMark 0.30 §4.3) without its last line.
  base::Span WithoutUnderline(base::Span span) const {
    const Text text = Text(masked_).substr(span.begin, span.end - span.begin);
    for (std::size_t at = text.find('\n'); at != Text::npos; at = text.find('\n', at + 1)) {
      const Text line = Trimmed(text.substr(at, text.find('\n', at + 1) - at));
      const bool rule = !line.empty() && (line.find_first_not_of('=') == Text::npos ||
                                          line.find_first_not_of('-') == Text::npos);
      if (rule) return SpanOf(span.begin, span.begin + at);
    }
    return span;
  }

  void ReadList(cmark_node* node, std::size_t depth, std::vector<NarrativeBlock>& blocks) {
    if (depth > kMaxDepth) {
      ReportTooDeep(TextSpan(node));
      return;
    }
    NarrativeBlock block;
    block.kind = NarrativeKind::kList;
    block.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    const int start = cmark_node_get_list_start(node);
    if (block.ordered && start != 1) {
      Report(FirstLine(node),
             {"a list that does not begin with 1",
              "begin it with `1.`: the house style numbers it; for text that begins "
              "with a number write `2026\\.`"});
    }
    for (cmark_node* item = cmark_node_first_child(node); item != nullptr;
         item = cmark_node_next(item)) {
      if (cmark_node_first_child(item) == nullptr) {
        sink_.Report(base::Code::kEmptyMessage, FirstLine(item), "the list item has no text")
            .hints.push_back({"write the text, or take the mark out", {}});
        continue;
      }
      block.items.push_back({ReadBlocks(item, depth)});
    }
    blocks.push_back(std::move(block));
  }

  bool RefuseParagraph(base::Span span, Text text) {
    if (IsNoteDefinition(text)) {
      Report(span, {"the definition of a note", "a note is a record, placed with `{id, note}`"});
      return true;
    }
    if (IsLinkDefinition(text)) {
      Report(span, {"the definition of a link",
                    "put the address beside the words: `[words](https://…)`"});
      return true;
    }
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      if (IsTableRule(text.substr(begin, end - begin))) {
        Report(span, {"a table", "tables are made of records by the template"});
        return true;
      }
      begin = end + 1;
    }
    return false;
  }

  void Refuse(cmark_node* node) {
    const base::Span span = FirstLine(node);
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_BLOCK_QUOTE:
        Report(span, {"a block quote",
                      "quote in the sentence, with the language's quotation marks; "
                      "write `\\>` for a sign that is text"});
        break;
      case CMARK_NODE_CODE_BLOCK:
        Report(span,
               {"a code block", "take the indentation, or the lines of backticks or tildes, away"});
        break;
      case CMARK_NODE_HTML_BLOCK:
        Report(span, {"HTML",
                      "use headings, paragraphs and lists; write `\\<` for a sign that is "
                      "text"});
        break;
      case CMARK_NODE_THEMATIC_BREAK:
        Report(span, {"a thematic break", "rules are drawn by the template: `<rule/>`"});
        break;
      case CMARK_NODE_HEADING:
        Report(span, {"a heading in a list",
                      "end the list before it, or write `\\#` for a sign that "
                      "is text"});
        break;
      default:
        break;
    }
  }

  void Report(base::Span span, const Refusal& refusal) {
    sink_
        .Report(base::Code::kUnsupportedBlock, span,
                fmt::format("{} is not part of a narrative", refusal.what))
        .hints.push_back({refusal.way_out, {}});
  }

  void ReportTooDeep(base::Span span) {
    sink_
        .Report(base::Code::kTooDeep, span,
                fmt::format("lists or quotes are nested more than {} deep", kMaxDepth))
        .hints.push_back({"make several lists of it", {}});
  }

  std::size_t LineStart(int line) const {
    const auto index = static_cast<std::size_t>(std::max(line, 1)) - 1;
    return index < line_starts_.size() ? line_starts_[index] : text_.size();
  }

  std::size_t LineEnd(std::size_t at) const {
    return std::min(text_.find_first_of("\r\n", at), text_.size());
  }

  base::Span SpanOf(std::size_t begin, std::size_t end) const {
    return {&file_, static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(std::max(begin, end))};
  }

  std::size_t Begin(cmark_node* node) const {
    const int column = std::max(cmark_node_get_start_column(node), 1);
    return std::min(
        LineStart(cmark_node_get_start_line(node)) + static_cast<std::size_t>(column - 1),
        text_.size());
  }

  base::Span FirstLine(cmark_node* node) const {
    const std::size_t begin = Begin(node);
    return SpanOf(begin, LineEnd(begin));
  }

  /// From the first byte of a block to the last of its last line, white space around left out.
  base::Span TextSpan(cmark_node* node) const {
    const std::size_t begin = Begin(node);
    const std::size_t end = std::max(begin, LineEnd(LineStart(cmark_node_get_end_line(node))));
    const Text inner = Trimmed(text_.substr(begin, end - begin));
    if (inner.empty()) return SpanOf(begin, end);
    const auto start = static_cast<std::size_t>(inner.data() - text_.data());
    return SpanOf(start, start + inner.size());
  }

  const base::SourceFile& file_;
  Text text_;
  std::string masked_;
  const PluralCategories& categories_;
  base::Sink& sink_;
  std::vector<std::size_t> line_starts_ = {0};
  UnitIds ids_;
};

}  // namespace

Narrative ParseNarrative(const base::SourceFile& file, const PluralCategories& categories,
                         base::Sink& sink) {
  return NarrativeReader(file, categories, sink).Read();
}

}  // namespace hexapla::message
