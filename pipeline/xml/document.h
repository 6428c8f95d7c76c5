#pragma once

#include <cstddef>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace hexapla::xml {

class Children;

/// An element of a document: a handle, cheap to copy, valid as long as its document. May be null.
class Element {
 public:
  Element() = default;
  explicit Element(const void* node) : node_(node) {}

  explicit operator bool() const { return node_ != nullptr; }
  friend bool operator==(const Element&, const Element&) = default;
  friend auto operator<=>(const Element& a, const Element& b) { return a.node_ <=> b.node_; }

  std::string_view name() const;  ///< local name
  std::string_view namespace_uri() const;
  /// Value of an attribute without namespace; empty when it is not there. Lives as long as the
  /// document.
  std::string_view value(std::string_view attribute) const;
  bool has(std::string_view attribute) const;
  /// Names of the attributes without namespace, in order; they live as long as the document.
  std::vector<std::string_view> attribute_names() const;
  /// A copy of the value; nullopt when it is not there.
  std::optional<std::string> attribute(std::string_view name) const;
  /// The same, `fallback` when it is not there.
  std::string attribute_or(std::string_view name, std::string_view fallback) const;
  /// Attribute of the XML namespace: `lang`, `space`.
  std::optional<std::string> xml_attribute(std::string_view name) const;

  Element parent() const;
  Element first_child(std::string_view name) const;  ///< null when there is none
  Children children() const;                         ///< elements only
  Children children(std::string_view name) const;    ///< \p name outlives the range
  /// All character data inside, of descendants too.
  std::string text() const;

  /// The start tag, `<` to `>`.
  base::Span span() const;
  /// The element's content between start and end tag, as bytes of the file; for messages.
  base::Span content_span() const;
  /// The value of an attribute without its quotes; `span()` when it is not there.
  base::Span attribute_span(std::string_view name) const;

  const void* node() const { return node_; }

 private:
  const void* node_ = nullptr;
};

/// The child elements of an element, in order: a range that copies nothing.
class Children {
 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Element;
    using difference_type = std::ptrdiff_t;
    using pointer = const Element*;
    using reference = Element;

    Iterator() = default;
    Iterator(const void* node, std::string_view name);

    Element operator*() const { return Element(node_); }
    Iterator& operator++();
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.node_ == b.node_; }

   private:
    void Skip();

    const void* node_ = nullptr;
    std::string_view name_;
  };

  /// \p name  those of that name; empty: all.
  Children(Element parent, std::string_view name) : parent_(parent), name_(name) {}

  Iterator begin() const;
  static Iterator end() { return {}; }
  bool empty() const { return begin() == end(); }
  std::size_t size() const;
  /// REQUIRES: not empty.
  Element front() const { return *begin(); }
  /// REQUIRES: \p index < size().
  Element operator[](std::size_t index) const {
    return *std::next(begin(), static_cast<std::ptrdiff_t>(index));
  }

 private:
  Element parent_;
  std::string_view name_;
};

/// A child node for those who need mixed content in order (XLIFF).
struct Node {
  Element element;        ///< null: character data
  std::string_view text;  ///< lives as long as the document
};
std::vector<Node> MixedContent(Element element);

/// A parsed file. Reading it from several threads at once is safe.
class Document {
 public:
  struct Impl;

  /// Parses \p file. Refused, in well under a second, each with one finding: a file over 32 MiB, a
  /// NUL byte, bytes that are not UTF-8, private-use characters (U+E000–U+F8FF), any DOCTYPE, a
  /// start tag over 64 KiB or with over 200 attributes, nesting over 100 levels, what is not
  /// well-formed or not namespace-well-formed (Namespaces in XML 1.0). No network, no entity but
  /// the five of XML. Returns nullptr iff there was a finding.
  static std::unique_ptr<Document> Parse(const base::SourceFile& file, base::Sink& sink);
  /// The same for bytes that were parsed before and found right: they are not looked over again.
  static std::unique_ptr<Document> ParseKnown(const base::SourceFile& file, base::Sink& sink);

  Element root() const;
  const base::SourceFile& file() const;

  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

 private:
  friend class Schema;
  explicit Document(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// The checks `Document::Parse` makes before libxml2 sees the bytes, for other text files of a
/// project (Markdown, CSV, CSS): size, NUL, UTF-8, control and private-use characters.
bool CheckText(const base::SourceFile& file, base::Sink& sink);

/// A tree made of copies of parts of other documents; spans are those of the originals, which
/// outlive it. Made once, then read-only.
class View {
 public:
  explicit View(std::string_view root_name);
  /// A whole document as it is, namespaces included; those of other views are not seen.
  explicit View(Element root);
  ~View();
  View(const View&) = delete;
  View& operator=(const View&) = delete;

  Element root() const;
  Element AddElement(Element parent, std::string_view name);
  /// Adds an element that no file has as such, for what \p span says: a cell of a CSV file, a
  /// figure computed. It is its own original.
  Element Add(Element parent, std::string_view name,
              const std::vector<std::pair<std::string, std::string>>& attributes, base::Span span);
  /// Copies \p source and what is below it under \p parent; of each element below, \p keep decides
  /// whether it is copied. Attributes are copied.
  Element Copy(Element parent, Element source, const std::function<bool(Element)>& keep);
  /// The element a copy was made from; the element itself when it is no copy.
  static Element OriginalOf(Element copy);

 private:
  friend class XPathContext;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace hexapla::xml
