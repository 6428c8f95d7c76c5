#include "base/diagnostic.h"

#include <algorithm>
#include <tuple>

namespace hexapla::base {
namespace {

std::string_view PathOf(const Span& span) {
  return span.known() ? std::string_view(span.file->path()) : std::string_view();
}

auto KeyOf(const Diagnostic& d) {
  return std::make_tuple(PathOf(d.span), d.span.begin, d.code, std::string_view(d.message),
                         d.span.end);
}

}  // namespace

const std::vector<CodeInfo>& AllCodes() {
  static const std::vector<CodeInfo> codes = {
#define HEXAPLA_DIAGNOSTIC(symbol, name, severity, explanation) \
  {Code::k##symbol, name, Severity::severity, explanation},
#include "base/diagnostics/all.def"
#undef HEXAPLA_DIAGNOSTIC
  };
  return codes;
}

const CodeInfo& InfoOf(Code code) { return AllCodes()[static_cast<std::size_t>(code)]; }

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
}

void Sink::Sort() {
  std::stable_sort(diagnostics_.begin(), diagnostics_.end(),
                   [](const auto& a, const auto& b) { return KeyOf(a) < KeyOf(b); });
  const auto equal = [](const auto& a, const auto& b) { return KeyOf(a) == KeyOf(b); };
  diagnostics_.erase(std::unique(diagnostics_.begin(), diagnostics_.end(), equal),
                     diagnostics_.end());
}

std::size_t Sink::Count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(diagnostics_.begin(), diagnostics_.end(),
                    [severity](const auto& d) { return d.severity == severity; }));
}

}  // namespace hexapla::base
