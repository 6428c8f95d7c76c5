#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace hexapla::message {

enum class NodeKind {
  kText,      ///< `text`, literal
  kEmphasis,  ///< `children`
  kStrong,    ///< `children`
  kLink,      ///< `children`, to `text`: an absolute http(s) or mailto address
  kArgument,  ///< `name` [, `type` [, `style`]]; or `[words](#id)`: type kTerm, `children` the
              ///< words
  kPlural,    ///< `name`, `branches`; `ordinal` for selectordinal
  kSelect,    ///< `name`, `branches`
  kNumber     ///< a bare `#`: the number of the nearest plural around it, whose argument is `name`
};

enum class ArgumentType { kAuto, kNumber, kDate, kRange, kList, kTerm, kCite, kDoc, kNote };

struct Branch;

/// A piece of a message. What a kind does not name is empty.
struct Node {
  NodeKind kind = NodeKind::kText;
  std::string text;
  std::vector<Node> children;
  std::string name;
  ArgumentType type = ArgumentType::kAuto;
  std::string style;  ///< as written; empty: the default
  bool ordinal = false;
  std::vector<Branch> branches;
  base::Span span;

  friend bool operator==(const Node& a, const Node& b);  ///< spans do not count
};

/// `key` is a CLDR category, a select key, or `=5`. Complete in itself.
struct Branch {
  std::string key;
  std::vector<Node> content;
  base::Span span;
};

/// A compiled message. A value can never become markup: it is walked, not parsed again.
struct Message {
  std::vector<Node> content;
  base::Span span;
};

/// The plural categories of one language (CLDR, UTS #35 part 3), in CLDR's order.
struct PluralCategories {
  std::vector<std::string> cardinal;  ///< all must be there, but for `optional`
  std::vector<std::string> ordinal;
  std::set<std::string> optional;  ///< may be left out: `many` in French and Spanish
};

/// The longest message that is read, and the most `[` in one: far more than any text has.
inline constexpr std::size_t kMaxMessageBytes = 32768;
inline constexpr std::size_t kMaxBrackets = 1000;

/// Compiles the message at bytes [\p span.begin, \p span.end) of its file.
///
/// Syntax: CommonMark emphasis (`*` only), strong, inline links, backslash escapes and character
/// references for what text looks like; `{name}`, `{name, type, style}`, `{n, plural, one {…} other
/// {…}}`, `select`, `selectordinal` for what is not text. White space is collapsed.
/// \p xml  the span holds XML character data: `&amp;` and the other references of XML count as one
///         character each, and a CDATA section as its text.
/// One that is longer than `kMaxMessageBytes` is reported and not compiled.
/// Returns the message; what could not be compiled is left out and reported to \p sink.
/// Pure; may run in several threads at once, each with its own sink.
Message Compile(base::Span span, bool xml, const PluralCategories& categories, base::Sink& sink);

/// \p content in the syntax `Compile` reads, escaped where needed; `Compile` gives it back.
std::string ToSource(const std::vector<Node>& content);

/// Every argument name used, in order of first use, branches included.
std::vector<std::string> ArgumentNames(const std::vector<Node>& content);

const char* NameOf(ArgumentType type);
std::optional<ArgumentType> ParseArgumentType(std::string_view name);

}  // namespace hexapla::message
