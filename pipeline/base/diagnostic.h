#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"

namespace hexapla::base {

enum class Severity { kNote, kWarning, kError };

/// Every kind of finding, in the order of `diagnostics/*.def`, which is the only list of them.
enum class Code {
#define HEXAPLA_DIAGNOSTIC(symbol, name, severity, explanation) k##symbol,
#include "base/diagnostics/all.def"
#undef HEXAPLA_DIAGNOSTIC
};

/// What is known of a kind of finding before one is made.
struct CodeInfo {
  Code code;
  std::string_view name;         ///< as printed and as given to `hexapla explain`: `unknown-record`
  Severity severity;             ///< unless a project says otherwise
  std::string_view explanation;  ///< CommonMark: what it means, why it matters, the way out
};

const std::vector<CodeInfo>& AllCodes();
const CodeInfo& InfoOf(Code code);
const CodeInfo* FindCode(std::string_view name);

/// A way out, or a related place. \p span may be unknown.
struct Hint {
  std::string text;
  Span span;
};

/// How a finding is mended: `replacement` stands where \p span is. \p span is known, may be empty
/// (an insertion) or all there is to remove (an empty replacement), and is of bytes of the file as
/// they are written: in XML `&` is replaced by `&amp;`. It need not be the span of the finding, but
/// is in the same file. Two fixes may overlap; then one is applied and the other left for the next
/// run.
struct Fix {
  std::string title;  ///< what it does, as a hint is written: "write one space"
  Span span;
  std::string replacement;
  /// Whether `hexapla check --fix` may apply it unasked: nothing but the slip changes, for whatever
  /// the text means. Others are offered to machines and shown to people as a hint.
  bool safe = false;
};

/// One finding. Message and hints: lower case, no full stop, code in backticks.
struct Diagnostic {
  Code code{};
  Severity severity = Severity::kError;
  Span span;
  std::string message;
  std::vector<Hint> hints;
  std::optional<Fix> fix = std::nullopt;
};

/// Collects findings. One sink belongs to one thread; merge them with `Append`.
class Sink {
 public:
  /// Adds a finding of the code's own severity; the result may be given hints.
  Diagnostic& Report(Code code, Span span, std::string message);
  void Add(Diagnostic diagnostic);
  void Append(Sink&& other);

  /// Sorts by file, position, code, message and drops equal findings, so that what is printed
  /// does not depend on the order of the work.
  void Sort();

  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  std::size_t Count(Severity severity) const;
  bool HasErrors() const { return Count(Severity::kError) > 0; }

 private:
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace hexapla::base
