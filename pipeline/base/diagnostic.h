#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"

namespace hexapla::base {

enum class Severity { kNote, kWarning, kError };

/// `note`, `warning`, `error`.
std::string_view NameOf(Severity severity);

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
  bool fixed;                    ///< a project may neither accept it nor lower its severity
  std::string_view explanation;  ///< CommonMark: what it means, why it matters, the way out
};

/// A kind of finding that a project defines for itself.
struct HouseCode {
  std::string name;  ///< as printed: `house:` and the rule's id
  Severity severity = Severity::kError;
  std::string explanation;  ///< CommonMark
  Span span;                ///< of the rule
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
  const HouseCode* house = nullptr;  ///< of `Code::kHouseRule`; outlives the finding
};

/// The code of \p diagnostic as it is printed.
std::string_view NameOf(const Diagnostic& diagnostic);

/// A finding that the project puts up with, and why.
struct Accepted {
  Diagnostic finding;
  std::string reason;
  std::size_t entry = 0;  ///< which acceptance it was
};

/// Collects findings. One sink belongs to one thread; merge them with `Append`.
class Sink {
 public:
  /// Adds a finding of the code's own severity; the result may be given hints.
  Diagnostic& Report(Code code, Span span, std::string message);
  void Add(Diagnostic diagnostic);
  /// Adds a finding that is counted but not reported.
  void AddAccepted(Accepted accepted);
  void Append(Sink&& other);
  /// Takes all findings out, but for those accepted.
  std::vector<Diagnostic> TakeDiagnostics();

  /// Sorts by file, position, code, message and drops equal findings, so that what is printed
  /// does not depend on the order of the work.
  void Sort();

  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  const std::vector<Accepted>& accepted() const { return accepted_; }
  std::size_t Count(Severity severity) const;
  bool HasErrors() const { return Count(Severity::kError) > 0; }

 private:
  std::vector<Diagnostic> diagnostics_;
  std::vector<Accepted> accepted_;
};

}  // namespace hexapla::base
