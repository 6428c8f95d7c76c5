#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "message/message.h"
#include "message/narrative.h"

namespace hexapla::message {

// CLDR 42, plural rules (the cardinal ones are also conventions §6).
inline const PluralCategories kEnglish{{"one", "other"}, {"one", "two", "few", "other"}, {}};
inline const PluralCategories kFrench{{"one", "many", "other"}, {"one", "other"}, {"many"}};
inline const PluralCategories kRussian{{"one", "few", "many", "other"}, {"other"}, {}};
inline const PluralCategories kArabic{
    {"zero", "one", "two", "few", "many", "other"}, {"other"}, {}};
inline const PluralCategories kChinese{{"other"}, {"other"}, {}};

/// A tree as one line: text bare, `em( )`, `strong( )`, `link<address>( )`, `{name:type:style}`,
/// `ref<id>( )`, `#n`, `plural n[one( ) other( )]`.
inline std::string Describe(const std::vector<Node>& content);

inline std::string DescribeChoice(const Node& node) {
  std::string out = node.kind == NodeKind::kSelect ? "select "
                    : node.ordinal                 ? "ordinal "
                                                   : "plural ";
  out += node.name + "[";
  for (const Branch& branch : node.branches) {
    out += (out.back() == '[' ? "" : " ") + branch.key + "(" + Describe(branch.content) + ")";
  }
  return out + "]";
}

inline std::string DescribeNode(const Node& node) {
  switch (node.kind) {
    case NodeKind::kText:
      return node.text;
    case NodeKind::kEmphasis:
      return "em(" + Describe(node.children) + ")";
    case NodeKind::kStrong:
      return "strong(" + Describe(node.children) + ")";
    case NodeKind::kLink:
      return "link<" + node.text + ">(" + Describe(node.children) + ")";
    case NodeKind::kArgument:
      if (!node.children.empty()) return "ref<" + node.name + ">(" + Describe(node.children) + ")";
      return "{" + node.name +
             (node.type == ArgumentType::kAuto ? "" : std::string(":") + NameOf(node.type)) +
             (node.style.empty() ? "" : ":" + node.style) + "}";
    case NodeKind::kNumber:
      return "#" + node.name;
    default:
      return DescribeChoice(node);
  }
}

inline std::string Describe(const std::vector<Node>& content) {
  std::string out;
  for (const Node& node : content) out += DescribeNode(node);
  return out;
}

/// `code|what its span covers`, one per finding.
inline std::vector<std::string> Findings(const base::Sink& sink) {
  std::vector<std::string> out;
  for (const base::Diagnostic& d : sink.diagnostics()) {
    out.push_back(std::string(base::InfoOf(d.code).name) + "|" +
                  d.span.file->text().substr(d.span.begin, d.span.end - d.span.begin));
  }
  return out;
}

/// A compiled text with all that it needs to live.
class Compiled {
 public:
  explicit Compiled(std::string text, const PluralCategories& categories = kEnglish,
                    bool xml = false)
      : file_("test", std::move(text)) {
    const base::Span span{&file_, 0, static_cast<std::uint32_t>(file_.text().size())};
    message_ = Compile(span, xml, categories, sink_);
  }

  const std::vector<Node>& content() const { return message_.content; }
  std::string tree() const { return Describe(message_.content); }
  std::vector<std::string> findings() const { return Findings(sink_); }
  const base::Diagnostic& finding(std::size_t i) const { return sink_.diagnostics().at(i); }
  bool clean() const { return sink_.diagnostics().empty(); }
  std::string source(const base::Span& span) const {
    return file_.text().substr(span.begin, span.end - span.begin);
  }

 private:
  base::SourceFile file_;
  base::Sink sink_;
  Message message_;
};

inline std::string Tree(const std::string& text, const PluralCategories& categories = kEnglish) {
  const Compiled compiled(text, categories);
  std::string out = compiled.tree();
  for (const std::string& finding : compiled.findings()) out += " !" + finding;
  return out;
}

inline std::string XmlTree(const std::string& text) {
  const Compiled compiled(text, kEnglish, true);
  std::string out = compiled.tree();
  for (const std::string& finding : compiled.findings()) out += " !" + finding;
  return out;
}

inline std::vector<std::string> FindingsOf(const std::string& text,
                                           const PluralCategories& categories = kEnglish) {
  return Compiled(text, categories).findings();
}

}  // namespace hexapla::message
