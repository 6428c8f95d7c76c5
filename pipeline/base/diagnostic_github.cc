#include <fmt/format.h>

#include "base/diagnostic_form.h"
#include "base/file_system.h"
#include "base/utf8.h"

namespace hexapla::base {
namespace {

/// Source: actions/toolkit, packages/core/src/command.ts (escapeData, escapeProperty).
std::string Escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    const bool reserved =
        c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    if (reserved) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      out.push_back(c);
    }
  }
  return out;
}

std::string PlaceOf(const Span& span, const std::string& project) {
  if (!span.known()) return {};
  const std::string path =
      project == "." ? span.file->path() : JoinPath(project, span.file->path());
  const LineColumn begin = span.file->Locate(span.begin);
  const LineColumn end = span.file->Locate(span.end);
  std::string out =
      fmt::format("file={},line={},endLine={},", Escaped(path, true), begin.line, end.line);
  // Columns of a finding that goes on over a line end are refused.
  if (begin.line == end.line) out += fmt::format("col={},endColumn={},", begin.column, end.column);
  return out;
}

std::string MessageOf(const Diagnostic& d) {
  std::string text = d.message;
  for (const Hint& hint : d.hints) text += "\nhint: " + hint.text;
  if (d.fix) text += "\nfix: " + d.fix->title;
  return text;
}

}  // namespace

std::string WriteGithub(const Sink& sink, const FormSetting& setting) {
  std::string out;
  for (const Diagnostic& d : sink.diagnostics()) {
    const std::string_view command =
        d.severity == Severity::kNote ? std::string_view("notice") : NameOf(d.severity);
    out += fmt::format("::{} {}title={}::{}\n", command, PlaceOf(d.span, setting.project),
                       Escaped(NameOf(d), true), Escaped(MessageOf(d), false));
  }
  return WellFormed(out);
}

}  // namespace hexapla::base
