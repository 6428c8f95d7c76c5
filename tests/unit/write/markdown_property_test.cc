// Random inline trees of nasty characters, written as Markdown and read back by cmark-gfm: the same
// words under the same marks.

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "pieces.h"
#include "read_back.h"
#include "write/markdown/characters.h"
#include "write/markdown/markdown_writer.h"

namespace hexapla::write {
namespace {

using model::Inline;
using model::InlineKind;
using model::Inlines;

/// Words with the marks they stand under, as `(em` … `)`: white space is under none, because
/// Markdown moves it out of emphasis; U+2060 is no word.
class Canon {
 public:
  void Open(const std::string& mark) { path_.push_back(mark); }
  void Close() { path_.pop_back(); }
  void Text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = base::NextCodePoint(text, at);
      if (c == 0x2060) continue;
      if (!markdown::IsSpace(c)) {
        std::string path;
        for (const std::string& mark : path_) path += "/" + mark;
        if (path != current_) out_ += "(" + path + ")";
        current_ = path;
      }
      base::AppendUtf8(c, out_);
    }
  }
  std::string Finish() const { return std::string(base::Trim(out_)); }

 private:
  std::vector<std::string> path_;
  std::string current_;
  std::string out_;
};

void Describe(const Inlines& text, Canon& canon) {
  for (const Inline& piece : text) {
    const bool parent = piece.kind != InlineKind::kText;
    if (parent) {
      canon.Open(piece.kind == InlineKind::kStrong     ? "strong"
                 : piece.kind == InlineKind::kEmphasis ? "em"
                                                       : "a");
    }
    canon.Text(piece.text);
    Describe(piece.children, canon);
    if (parent) canon.Close();
  }
}

std::string Unescape(std::string_view html) {
  const std::pair<std::string_view, char> entities[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}};
  std::string out;
  while (!html.empty()) {
    bool found = false;
    for (const auto& [name, c] : entities) {
      if (html.substr(0, name.size()) != name) continue;
      out += c;
      html.remove_prefix(name.size());
      found = true;
      break;
    }
    if (found) continue;
    out += html.front();
    html.remove_prefix(1);
  }
  return out;
}

/// What the elements \p element of \p html hold; anything but the marks we wrote shows as a mark of
/// its own name.
std::vector<std::string> DescribeHtml(std::string_view html, const std::string& element) {
  std::vector<std::string> paragraphs;
  Canon canon;
  while (!html.empty()) {
    const std::size_t tag = html.find('<');
    canon.Text(Unescape(html.substr(0, tag)));
    if (tag == std::string_view::npos) break;
    const std::size_t end = html.find('>', tag);
    const std::string_view inside = html.substr(tag + 1, end - tag - 1);
    html.remove_prefix(end + 1);
    const std::string_view name = inside.substr(0, inside.find(' '));
    if (name == element) {
      canon = Canon();
    } else if (name == "/" + element) {
      paragraphs.push_back(canon.Finish());
    } else if (name == "ul" || name == "/ul" || name[0] == 't' || name.substr(0, 2) == "/t") {
      continue;
    } else if (name[0] == '/') {
      canon.Close();
    } else {
      canon.Open(std::string(name));
    }
  }
  return paragraphs;
}

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  Inlines Tree(int depth, bool emphasis, bool strong, bool link) {
    Inlines out;
    const int pieces = Below(4) + 1;
    for (int i = 0; i < pieces; ++i) {
      const int kind = depth == 0 ? 0 : Below(7);
      if (kind == 3 && !emphasis) {
        out.push_back(test::Emphasis(Tree(depth - 1, true, strong, link)));
      } else if (kind == 4 && !strong) {
        out.push_back(test::Strong(Tree(depth - 1, emphasis, true, link)));
      } else if (kind == 5 && !link) {
        Inlines words = Tree(depth - 1, emphasis, strong, true);
        words.insert(words.begin(), test::Text("x"));
        out.push_back(test::Link("https://x.int/(" + Words() + ")", std::move(words)));
      } else {
        out.push_back(test::Text(Words()));
      }
    }
    return out;
  }

 private:
  int Below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

  std::string Words() {
    static const std::vector<std::string> kParts = {
        "a",   "B",  "7",      "的",         "中",      "я",  "ع",   " ",    "\u00A0", "*",    "**",
        "_",   "__", "`",      "```",        "[",       "]",  "](",  "(",    ")",      "[^1]", "![",
        "!",   "<",  "<b>",    "</b>",       "<!--",    ">",  "&",   "amp;", "#",      "&lt;", "\\",
        "\\*", "|",  "~",      "~~",         "- ",      "+ ", "1. ", "2) ",  "---",    "===",  "（",
        "）",  "。", "，",     "：",         "《",      "》", "“",   "”",    "–",      "——",   "€",
        "№",   "،",  "؛",      "http://a.b", "www.a.b", ":",  ".",   "'",    "\"",     "$",    "%",
        "^",   "=",  "\u2066", "\u2069",     "\u200E"};
    std::string out;
    const int parts = Below(4);
    for (int i = 0; i < parts; ++i) {
      out += kParts[static_cast<std::size_t>(Below(static_cast<int>(kParts.size())))];
    }
    return out;
  }

  std::mt19937 random_;
};

/// A document with each of \p texts as an \p element of HTML.
model::Document DocumentOf(const std::vector<Inlines>& texts, const std::string& element) {
  model::Blocks<Inlines> blocks;
  model::List<Inlines> list;
  model::Table<Inlines> table;
  table.header = {{{test::Cell(model::Blocks<Inlines>{})}}};
  for (const Inlines& text : texts) {
    if (element == "p") {
      blocks.push_back(test::Para(text));
    } else if (element == "h2") {
      model::Heading<Inlines> heading;
      heading.text = text;
      blocks.push_back(test::AsBlock(heading));
    } else if (element == "li") {
      list.items.push_back({"–", {test::Para(text)}});
    } else {
      table.body.push_back({{test::Cell(model::Blocks<Inlines>{test::Para(text)})}});
    }
  }
  if (element == "li") blocks = {test::AsBlock(list)};
  if (element == "td") blocks = {test::AsBlock(table)};
  return test::English(std::move(blocks));
}

TEST_CASE("markdown: random text survives") {
  const std::string element = GENERATE("p", "h2", "li", "td");
  Generator generator(191);
  std::vector<Inlines> texts;
  while (texts.size() < 3000) {
    Inlines text = generator.Tree(3, false, false, false);
    if (!base::Trim(model::PlainText(text)).empty()) texts.push_back(std::move(text));
  }
  const auto html = test::ReadBack(WriteMarkdown(DocumentOf(texts, element), {}));
  if (!html) {
    WARN("SKIPPED: cmark-gfm is not installed, nothing was read back");
    return;
  }
  const std::vector<std::string> found = DescribeHtml(*html, element);
  CHECK(found.size() == texts.size());
  for (std::size_t i = 0; i < std::min(texts.size(), found.size()); ++i) {
    Canon canon;
    Describe(texts[i], canon);
    INFO(element << ": " << WriteMarkdown(test::English({test::Para(texts[i])}), {}));
    REQUIRE(found[i] == canon.Finish());
  }
}

}  // namespace
}  // namespace hexapla::write
