#include "xml/parse_error.h"

#include <fmt/format.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "xml/tag.h"

namespace hexapla::xml {
namespace {

using base::Code;
using base::Hint;
using base::Span;

/// What a fault is in words, where one sentence does for all of its kind.
struct Wording {
  int code;
  std::string_view message;
  std::string_view hint;
};

constexpr Wording kWordings[] = {
    {XML_ERR_DOCUMENT_EMPTY, "the file is no XML: an element's `<` is due here", ""},
    {XML_ERR_DOCUMENT_END, "something stands behind the end of the outermost element",
     "one element holds all the others"},
    {XML_ERR_EXTRA_CONTENT, "something stands behind the end of the outermost element",
     "one element holds all the others"},
    {XML_ERR_RESERVED_XML_NAME, "`<?xml … ?>` stands elsewhere than at the start of the file",
     "nothing, not even a space or an empty line, may stand before it"},
    {XML_ERR_SPACE_REQUIRED, "a space is missing before the next attribute", ""},
    {XML_ERR_EQUAL_REQUIRED, "an attribute has no `=\"value\"`", ""},
    {XML_ERR_ATTRIBUTE_WITHOUT_VALUE, "an attribute has no `=\"value\"`", ""},
    {XML_ERR_ATTRIBUTE_NOT_STARTED, "an attribute's value has no quotation marks",
     "write it as `name=\"value\"`"},
    {XML_ERR_ATTRIBUTE_NOT_FINISHED, "an attribute's value has no closing quotation mark", ""},
    {XML_ERR_STRING_NOT_CLOSED, "a quotation mark is not closed", ""},
    {XML_ERR_LT_IN_ATTRIBUTE, "`<` stands in an attribute's value",
     "write `&lt;` for the character, or close the value before it"},
    {XML_ERR_GT_REQUIRED, "a tag has no closing `>`", ""},
    {XML_ERR_LTSLASH_REQUIRED, "an end tag is due here", ""},
    {XML_ERR_COMMENT_NOT_FINISHED, "a comment is not closed by `-->`", ""},
    {XML_ERR_HYPHEN_IN_COMMENT, "`--` stands inside a comment", "write one hyphen or a dash"},
    {XML_ERR_CDATA_NOT_FINISHED, "`<![CDATA[` is not closed by `]]>`", ""},
    {XML_ERR_MISPLACED_CDATA_END, "`]]>` stands in the text", "write `]]&gt;`"},
    {XML_ERR_PI_NOT_FINISHED, "`<?` is not closed by `?>`", ""},
    {XML_ERR_INVALID_CHAR, "a control character that XML does not know stands here", "remove it"},
    {XML_ERR_INVALID_CHARREF, "a character reference names no character that XML knows", ""},
    {XML_ERR_INVALID_HEX_CHARREF, "a character reference is not of the form `&#x20AC;`", ""},
    {XML_ERR_INVALID_DEC_CHARREF, "a character reference is not of the form `&#8364;`", ""},
    {XML_ERR_XMLDECL_NOT_FINISHED, "the `<?xml … ?>` at the start is not right",
     "write `<?xml version=\"1.0\" encoding=\"UTF-8\"?>`"},
    {XML_ERR_VERSION_MISSING, "`<?xml … ?>` states no version", "write `version=\"1.0\"` in it"},
    {XML_NS_ERR_XML_NAMESPACE, "the namespace of a prefix that XML reserves is changed", ""},
    {XML_NS_ERR_QNAME, "a name has more than one `:`, or begins or ends with it", ""},
    {XML_NS_ERR_COLON, "a name has more than one `:`, or begins or ends with it", ""},
    {XML_NS_ERR_EMPTY, "a prefix is given an empty namespace", ""},
};

class Reporter {
 public:
  Reporter(const base::SourceFile& file, const ParseFault& fault, base::Sink& sink)
      : file_(file), text_(file.text()), fault_(fault), sink_(sink) {}

  void Report() {
    switch (fault_.code) {
      case XML_ERR_TAG_NAME_MISMATCH:
        return ReportMismatch();
      case XML_ERR_TAG_NOT_FINISHED:
        return ReportUnclosed();
      case XML_ERR_ATTRIBUTE_REDEFINED:
      case XML_NS_ERR_ATTRIBUTE_REDEFINED:
        return ReportDouble();
      case XML_ERR_UNDECLARED_ENTITY:
      case XML_WAR_UNDECLARED_ENTITY:
      case XML_ERR_ENTITYREF_SEMICOL_MISSING:
        return ReportReference();
      case XML_ERR_NAME_REQUIRED:
        return ReportLoneSign();
      case XML_ERR_SPACE_REQUIRED:
        return ReportTagEnd();
      case XML_NS_ERR_UNDEFINED_NAMESPACE:
        return ReportPrefix();
      default:
        return ReportPlain();
    }
  }

 private:
  Span Bytes(std::size_t begin, std::size_t end) const {
    const std::size_t last = std::min(end, text_.size());
    return {&file_, static_cast<std::uint32_t>(std::min(begin, last)),
            static_cast<std::uint32_t>(last)};
  }

  /// One character where the parser stands.
  Span Here() const {
    std::size_t end = std::min(fault_.offset, text_.size());
    if (end < text_.size()) base::NextCodePoint(text_, end);
    return Bytes(fault_.offset, end);
  }

  void Malformed(Span span, std::string message, Hint hint = {}) {
    base::Diagnostic& d = sink_.Report(Code::kMalformedXml, span, std::move(message));
    if (!hint.text.empty()) d.hints.push_back(std::move(hint));
  }

  std::string OpenName() const { return std::string(TagNameAt(text_, fault_.open_element.begin)); }

  void ReportMismatch() {
    const std::size_t begin = text_.rfind("</", fault_.offset);
    if (begin == std::string_view::npos || !fault_.open_element.known()) return ReportPlain();
    const std::string_view found = TagNameAt(text_, begin);
    const std::string open = OpenName();
    Malformed(Bytes(begin, begin + 2 + found.size()),
              fmt::format("`</{}>` stands where `</{}>` is due", found, open),
              {fmt::format("`<{}>` begins here", open), fault_.open_element});
  }

  void ReportUnclosed() {
    if (!fault_.open_element.known()) return ReportPlain();
    Malformed(fault_.open_element,
              fmt::format("`<{0}>` is not closed: the file ends without `</{0}>`", OpenName()),
              {fmt::format("write `</{}>` where the element ends", OpenName()), {}});
  }

  void ReportDouble() {
    const std::size_t begin = text_.rfind('<', fault_.offset);
    if (begin == std::string_view::npos) return ReportPlain();
    const auto attributes = ScanAttributes(text_, begin, text_.size());
    const auto local = [](std::string_view name) { return name.substr(name.find(':') + 1); };
    const TagAttribute* first = nullptr;
    for (const TagAttribute& a : attributes) {
      if (local(a.name) != local(fault_.name)) continue;
      if (first == nullptr) {
        first = &a;
        continue;
      }
      return Malformed(
          Bytes(a.name_begin, a.name_begin + a.name.size()),
          fmt::format("attribute `{}` stands twice in `<{}>`", a.name, TagNameAt(text_, begin)),
          {"it stands here first",
           Bytes(first->name_begin, first->name_begin + first->name.size())});
    }
    ReportPlain();
  }

  void ReportReference() {
    const std::size_t begin = text_.rfind('&', fault_.offset);
    if (begin == std::string_view::npos) return ReportPlain();
    const std::string_view name = TagNameAt(text_.substr(0, fault_.offset), begin);
    const std::string shown(name.substr(0, name.find(';')));
    const Span span = Bytes(begin, begin + 1 + shown.size());
    if (fault_.code == XML_ERR_ENTITYREF_SEMICOL_MISSING) {
      return Malformed(span, fmt::format("`&{}` has no closing `;`", shown),
                       {"write `&amp;` for the character `&`", {}});
    }
    Malformed(span,
              fmt::format("`&{};` is not known; XML has `&amp; &lt; &gt; &quot; &apos;`", shown),
              {"type the character itself", {}});
  }

  /// A name is due behind `<` or `&`: mostly the sign is meant as a character.
  void ReportLoneSign() {
    const std::size_t sign = fault_.offset == 0 ? 0 : fault_.offset - 1;
    const char c = sign < text_.size() ? text_[sign] : '\0';
    const std::size_t here = std::min(fault_.offset, text_.size());
    if (c == '&') {
      return Malformed(Bytes(sign, here), "`&` stands alone",
                       {"write `&amp;` for the character", {}});
    }
    if (c == '<') {
      return Malformed(Bytes(sign, here), "`<` stands alone: no name follows it",
                       {"write `&lt;` for the character", {}});
    }
    ReportTagEnd();
  }

  /// Inside a start tag, where an attribute or `>` is due.
  void ReportTagEnd() {
    const std::size_t here = std::min(fault_.offset, text_.size());
    const char c = here < text_.size() ? text_[here] : '<';
    if (c == '<') return Malformed(TagHere(), "the start tag has no closing `>`");
    if (fault_.code == XML_ERR_SPACE_REQUIRED) return ReportPlain();
    Malformed(Here(), "an attribute's name, or `>`, is due here");
  }

  void ReportPrefix() {
    Malformed(TagHere(), fmt::format("prefix `{}` stands for no namespace", fault_.name),
              {fmt::format("declare it with `xmlns:{}=\"…\"`, or remove it", fault_.name), {}});
  }

  Span TagHere() const {
    // The parser may stand on the `<` of what follows the tag.
    const std::size_t last = fault_.offset == 0 ? 0 : fault_.offset - 1;
    const std::size_t begin = text_.rfind('<', last);
    if (begin == std::string_view::npos) return Here();
    return Bytes(begin, begin + 1 + TagNameAt(text_, begin).size());
  }

  void ReportPlain() {
    for (const Wording& w : kWordings) {
      if (w.code == fault_.code) {
        return Malformed(Here(), std::string(w.message), {std::string(w.hint), {}});
      }
    }
    Malformed(Here(), "the file is not well-formed XML here");
  }

  const base::SourceFile& file_;
  std::string_view text_;
  const ParseFault& fault_;
  base::Sink& sink_;
};

}  // namespace

void ReportParseFault(const base::SourceFile& file, const ParseFault& fault, base::Sink& sink) {
  Reporter(file, fault, sink).Report();
}

}  // namespace hexapla::xml
