#include "base/diagnostic.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace hexapla::base {
namespace {

std::string_view PathOf(const Span& span) {
  return span.known() ? std::string_view(span.file->path()) : std::string_view();
}

auto KeyOf(const Diagnostic& d) {
  return std::make_tuple(PathOf(d.span), d.span.begin, d.code, NameOf(d),
                         std::string_view(d.message), d.span.end);
}

/// How a `.def` file gives a severity.
enum class Standing { kNote, kWarning, kError, kFixedError };

constexpr Severity SeverityOf(Standing standing) {
  return standing == Standing::kFixedError ? Severity::kError : static_cast<Severity>(standing);
}

/// Sorts \p findings by what `key` says of one, and drops those that are equal in that.
template <class Finding, class Key>
void SortUnique(std::vector<Finding>& findings, Key key) {
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const auto& a, const auto& b) { return key(a) < key(b); });
  const auto equal = [&](const auto& a, const auto& b) { return key(a) == key(b); };
  findings.erase(std::unique(findings.begin(), findings.end(), equal), findings.end());
}

}  // namespace

std::string_view NameOf(Severity severity) {
  constexpr std::string_view kNames[] = {"note", "warning", "error"};
  return kNames[static_cast<std::size_t>(severity)];
}

const std::vector<CodeInfo>& AllCodes() {
  static const std::vector<CodeInfo> codes = {
#define HEXAPLA_DIAGNOSTIC(symbol, name, severity, explanation) \
  {Code::k##symbol, name, SeverityOf(Standing::severity),       \
   Standing::severity == Standing::kFixedError, explanation},
#include "base/diagnostics/all.def"
#undef HEXAPLA_DIAGNOSTIC
  };
  return codes;
}

const CodeInfo& InfoOf(Code code) { return AllCodes()[static_cast<std::size_t>(code)]; }

std::string_view NameOf(const Diagnostic& diagnostic) {
  return diagnostic.house == nullptr ? InfoOf(diagnostic.code).name
                                     : std::string_view(diagnostic.house->name);
}

const CodeInfo* FindCode(std::string_view name) {
  for (const CodeInfo& info : AllCodes()) {
    if (info.name == name) return &info;
  }
  return nullptr;
}

Diagnostic& Sink::Report(Code code, Span span, std::string message) {
  diagnostics_.push_back({code, InfoOf(code).severity, span, std::move(message), {}});
  return diagnostics_.back();
}

void Sink::Add(Diagnostic diagnostic) { diagnostics_.push_back(std::move(diagnostic)); }

void Sink::Append(Sink&& other) {
  for (Diagnostic& d : other.diagnostics_) diagnostics_.push_back(std::move(d));
  other.diagnostics_.clear();
  for (Accepted& a : other.accepted_) accepted_.push_back(std::move(a));
  other.accepted_.clear();
}

void Sink::AddAccepted(Accepted accepted) { accepted_.push_back(std::move(accepted)); }

std::vector<Diagnostic> Sink::TakeDiagnostics() { return std::exchange(diagnostics_, {}); }

void Sink::Sort() {
  SortUnique(diagnostics_, [](const Diagnostic& d) { return KeyOf(d); });
  SortUnique(accepted_, [](const Accepted& a) { return KeyOf(a.finding); });
}

std::size_t Sink::Count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(diagnostics_.begin(), diagnostics_.end(),
                    [severity](const auto& d) { return d.severity == severity; }));
}

}  // namespace hexapla::base
