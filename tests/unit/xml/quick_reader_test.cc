#include "xml/quick_reader.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "fixture.h"
#include "xml/node.h"

// The oracle is libxml2: a processing instruction at the end is rare, so a file that has one is
// read by it, and nothing else of the tree is different.

namespace hexapla::xml {
namespace {

namespace fs = std::filesystem;

void Show(const TreeNode* node, std::string& out) {
  out += fmt::format("<{}|{} {}-{}-{}", node->uri, node->name, node->begin, node->tag_end,
                     node->content_end);
  for (std::uint32_t i = 0; i < node->attribute_count; ++i) {
    const Attribute& a = node->attributes[i];
    out += fmt::format(" {}|{}='{}'", a.uri, a.name, a.value);
  }
  out += fmt::format(">'{}'", node->head);
  for (const TreeNode* child = node->first_child; child != nullptr; child = child->next) {
    CHECK(child->parent == node);
    Show(child, out);
    out += fmt::format("'{}'", child->tail);
  }
  out += "</>";
}

/// As `ReadQuickly` has it; empty when it leaves the text to libxml2.
std::string Quick(const std::string& text) {
  const base::SourceFile file("a.xml", text);
  base::Sink sink;
  Tree tree(1024);
  if (!CheckText(file, sink) || !ReadQuickly(file, tree)) return {};
  std::string out;
  Show(tree.root(), out);
  return out;
}

/// As libxml2 has it; the findings when it has none.
std::string Slow(const std::string& text) {
  const Parsed parsed(text + "<?end?>");
  if (parsed.document == nullptr) return Shown(parsed.sink);
  std::string out;
  Show(NodeOf(parsed.root().node()), out);
  return out;
}

std::string Read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> FilesOf(std::string_view folder) {
  std::vector<fs::path> files;
  for (const auto& entry :
       fs::recursive_directory_iterator(fs::path(HEXAPLA_SOURCE_DIR) / folder)) {
    const fs::path extension = entry.path().extension();
    if (extension == ".xml" || extension == ".xlf" || extension == ".tbx") {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

TEST_CASE("files of a project are read as libxml2 reads them") {
  std::size_t quick = 0;
  std::size_t all = 0;
  for (const char* folder : {"content", "locales", "templates"}) {
    for (const fs::path& path : FilesOf(folder)) {
      const std::string text = Read(path);
      const std::string tree = Quick(text);
      ++all;
      if (tree.empty()) continue;
      ++quick;
      INFO(path.string());
      CHECK((tree == Slow(text)));
    }
  }
  CHECK(all > 100);
  CHECK(quick * 100 > all * 95);
}

TEST_CASE("what is rare or wrong is left to libxml2") {
  for (const char* text :
       {"", " <a/>", "a", "<a>", "<a/><b/>", "<a/>b", "b<a/>", "<a></b>", "<a></ab>", "<ab></a>",
        "<a b='1' b='2'/>", "<a b=1/>", "<a b/>", "<a b='1'c='2'/>", "<a b='<'/>", "<a b='&amp;'/>",
        "<a b='&#38;'/>", "<a b='\n'/>", "<a b='\t'/>", "<a>\r</a>", "<a>\x01</a>",
        "<a>\xEF\xBF\xBF</a>", "<a>\xEF\xBF\xBE ------------------</a>", "<a>]]></a>",
        "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#xE000;</a>", "<a>&#xFFFE;</a>", "<a>&#x110000;</a>",
        "<a>&#;</a>", "<a>&#x;</a>", "<a>&#-1;</a>", "<a>&x;</a>", "<a>&</a>", "<a>&amp</a>",
        "<a><!-- -- --></a>", "<a><!-- ---></a>", "<a><!-- </a>", "<a><!x></a>",
        "<a><![CDATA[x]]></a>", "<a><?x?></a>", "<!DOCTYPE a><a/>", "<p:a/>", "<a p:b='1'/>",
        "<a xmlns=''/>", "<a xmlns:p=''/>", "<a xmlns='x'/>", "<a xmlns:xml='http://a'/>",
        "<a xmlns:xmlns='http://a'/>", "<a xmlns='http://www.w3.org/XML/1998/namespace'/>",
        "<a xmlns='http://www.w3.org/2000/xmlns/'/>", "<a xmlns:p='urn:a' xmlns:p='urn:b'/>",
        "<a xmlns:p='urn:a' xmlns:q='urn:a' p:b='1' q:b='2'/>", "<a xmlns='http://a:b/'/>",
        "<a:b:c xmlns:a='urn:a'/>", "<:a/>", "<a:/>", "<1a/>", "<-a/>", "<\xC3\xA9/>", "<a \xC3\xA9='1'/>",
        "<a / >", "< a/>", "</a>", "<a><b></a></b>", "<a xml:id='b'/>", "<a xml:base='b'/>",
        "<?xml version='1.0'?><a/>", "<?xml version=\"1.1\" encoding=\"UTF-8\"?><a/>",
        "\xEF\xBB\xBF<a/>"}) {
    INFO(text);
    CHECK(Quick(text).empty());
  }
  CHECK(Quick(Repeated("<a>", 101) + Repeated("</a>", 101)).empty());
  CHECK(Quick("<a b='" + std::string(64 << 10, 'x') + "'/>").empty());
  CHECK(Quick("<a><p:b xmlns:p='urn:a'/><p:c/></a>").empty());
}

TEST_CASE("what is common is read as libxml2 reads it") {
  for (const char* text :
       {"<a/>", "<a></a >", "<a\n b = '1'\tc=\"2\" />", "<a>x<b/>y<c>z</c>\n</a>\n",
        "<a>&lt;&amp;&gt;&quot;&apos;&#169;&#xA9;&#38;&#x1F600;x</a>", "<a>]] ></a>", "<a>]]&gt;</a>",
        "<a b='&lt;&gt;&quot;&apos;&#160;\"' c=\"'&#x2066;\"/>", "<!-- x --><a/><!--y-->\n<!----> ",
        "<a>x<!-- y -->z<b/><!-- -->\n</a>", "<a> <!-- --> </a>", "<a b=''></a>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a xml:lang='fr' xml:space='preserve'> </a>",
        "<a xmlns='urn:a:b'><b xmlns='http://b.org/c' d='1'/><c/></a>",
        "<p:a xmlns:p='urn:a' p:b='1' b='2'><p:c xmlns:p='urn:c' p:d='3'/><p:e p:f='4'/></p:a>",
        "<a>\xC3\xA9\xE2\x80\x93\xEF\xBC\x8C\x7F</a>", "<a><xml:b/></a>"}) {
    INFO(text);
    const std::string tree = Quick(text);
    if (!tree.empty()) CHECK((tree == Slow(text)));
  }
  CHECK_FALSE(Quick("<a b='&#160;'>x&lt;<!-- y --><b/>z</a>").empty());
  CHECK_FALSE(Quick("<p:a xmlns:p='urn:a' p:b='1' b='2'/>").empty());
}

TEST_CASE("after random edits, what is read at all is read as libxml2 reads it") {
  const std::string good =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- c -->\n"
      "<a xmlns=\"urn:a:b\" xmlns:p=\"http://p.org/q\" b=\"1\" p:c='x&#160;y'>t&lt;u\n"
      "  <p:d e=\"2\"/>]] &gt;<f xml:lang=\"fr\">\xC3\xA9<!-- g --></f> <h ></h >\n</a>\n";
  const std::string pieces[] = {"<",  ">", "/", "&", ";",   "'",    "\"",   "=",   ":", " ", "-",
                                "]]>", "!", "?", "#", "--",  "x",    "xml",  "p:",  "\n", "&#9;",
                                "</", "/>", "<!--", "-->", "xmlns", "a", "0", "\t", ""};
  std::mt19937 random(20261127);  // NOLINT: the same edits each time
  std::size_t read = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string text = good;
    const std::size_t edits = 1 + random() % 2;
    for (std::size_t edit = 0; edit < edits; ++edit) {
      text.replace(random() % text.size(), random() % 3, pieces[random() % std::size(pieces)]);
    }
    const std::string tree = Quick(text);
    if (tree.empty()) continue;
    ++read;
    INFO(text);
    REQUIRE((tree == Slow(text)));
  }
  CHECK(read > 2000);
}

}  // namespace hexapla::xml
