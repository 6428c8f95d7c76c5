#include <fmt/format.h>

#include <algorithm>

#include "base/diagnostic_form.h"
#include "base/diagnostic_text.h"
#include "base/markup.h"
#include "base/utf8.h"

namespace hexapla::base {
namespace {

/// \p text as XML 1.0 can hold it (2.2): other characters, and bytes that are not UTF-8, become
/// U+FFFD.
std::string Allowed(std::string_view typed) {
  const std::string text = WellFormed(typed);
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = NextCodePoint(text, i);
    const bool allowed = c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) ||
                         (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    AppendUtf8(allowed ? c : 0xFFFD, out);
  }
  return out;
}

std::string SuiteOf(const Diagnostic& d) {
  return d.span.known() ? Allowed(d.span.file->path()) : std::string("project");
}

std::string CaseOf(const Diagnostic& d) {
  std::string name(NameOf(d));
  if (!d.span.known()) return name;
  const LineColumn at = d.span.file->Locate(d.span.begin);
  return fmt::format("{} at {}:{}", name, at.line, at.column);
}

/// A finding as a test case.
struct Case {
  const Diagnostic* finding;
  const std::string* accepted;  ///< why; nullptr when it is not
  std::string suite;

  bool failed() const { return accepted == nullptr && finding->severity == Severity::kError; }
};

/// The findings, by file.
std::vector<Case> CasesOf(const Sink& sink) {
  std::vector<Case> cases;
  for (const Diagnostic& d : sink.diagnostics()) cases.push_back({&d, nullptr, SuiteOf(d)});
  for (const Accepted& a : sink.accepted()) {
    cases.push_back({&a.finding, &a.reason, SuiteOf(a.finding)});
  }
  std::stable_sort(cases.begin(), cases.end(),
                   [](const Case& a, const Case& b) { return a.suite < b.suite; });
  return cases;
}

using Iterator = std::vector<Case>::const_iterator;

std::string Count(Iterator begin, Iterator end, bool (*counts)(const Case&)) {
  return std::to_string(std::count_if(begin, end, counts));
}

Markup::AttributeList CountsOf(const std::string& name, Iterator begin, Iterator end) {
  return {{"name", name},
          {"tests", std::to_string(std::max<std::ptrdiff_t>(end - begin, 1))},
          {"failures", Count(begin, end, [](const Case& c) { return c.failed(); })},
          {"errors", "0"},
          {"skipped", Count(begin, end, [](const Case& c) { return c.accepted != nullptr; })},
          {"time", "0"}};
}

void AddCase(const Case& c, Markup& out) {
  const Diagnostic& d = *c.finding;
  out.Open("testcase", {{"classname", c.suite}, {"name", CaseOf(d)}, {"time", "0"}});
  const std::string text = Allowed(ToText(d, false));
  if (c.accepted != nullptr) {
    out.Empty("skipped", {{"message", Allowed(*c.accepted)}});
  } else if (c.failed()) {
    out.Element("failure", text, {{"type", NameOf(d)}, {"message", Allowed(d.message)}});
  } else {
    out.Element("system-out", text);
  }
  out.Close();
}

}  // namespace

std::string WriteJunit(const Sink& sink, const FormSetting&) {
  const std::vector<Case> cases = CasesOf(sink);
  Markup out;
  out.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  out.Open("testsuites", CountsOf("hexapla", cases.begin(), cases.end()));
  for (auto begin = cases.begin(); begin != cases.end();) {
    const auto end =
        std::find_if(begin, cases.end(), [&](const Case& c) { return c.suite != begin->suite; });
    out.Open("testsuite", CountsOf(begin->suite, begin, end));
    for (; begin != end; ++begin) AddCase(*begin, out);
    out.Close();
  }
  // A file without any case counts as a test run that went wrong.
  if (cases.empty()) {
    out.Open("testsuite", CountsOf("project", cases.begin(), cases.end()));
    out.Empty("testcase", {{"classname", "project"}, {"name", "no findings"}, {"time", "0"}});
    out.Close();
  }
  out.Close();
  return out.Finish() + "\n";
}

}  // namespace hexapla::base
