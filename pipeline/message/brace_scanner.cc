#include "message/brace_scanner.h"

#include <fmt/format.h>

#include <vector>

#include "message/characters.h"

namespace hexapla::message {
namespace {

void ReportUnclosed(const MappedText& text, std::size_t at, bool blank_line, base::Sink& sink) {
  auto& found = sink.Report(base::Code::kUnclosedBrace, text.SpanOf(at, at + 1),
                            blank_line ? "`{` is not closed before the next blank line"
                                       : "`{` is not closed before the message ends");
  found.hints.push_back({"close it with `}`, or write `\\{` for a brace that is text", {}});
}

}  // namespace

std::size_t BehindBlankLine(std::string_view text, std::size_t at) {
  if (text[at] != '\n' && text[at] != '\r') return at;
  std::size_t next = at + (text.substr(at, 2) == "\r\n" ? 2 : 1);
  while (next < text.size() && (text[next] == ' ' || text[next] == '\t')) ++next;
  const bool blank = next < text.size() && (text[next] == '\n' || text[next] == '\r');
  return blank ? next : at;
}

Braces PairBraces(const MappedText& mapped, base::Sink& sink) {
  const std::string& text = mapped.text();
  Braces braces;
  braces.limit = text.size();
  std::vector<std::size_t> open;
  const auto stop = [&] { braces.limit = open.front(); };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\' && i + 1 < text.size() && IsAsciiPunctuation(text[i + 1])) {
      ++i;
    } else if (c == '{') {
      open.push_back(i);
      if (open.size() > kMaxDepth) {
        sink.Report(base::Code::kTooDeep, mapped.SpanOf(i, i + 1),
                    fmt::format("braces are nested more than {} deep", kMaxDepth))
            .hints.push_back({"close the braces before, or make several sentences of it", {}});
        stop();
        return braces;
      }
    } else if (c == '}' && open.empty()) {
      sink.Report(base::Code::kLoneBrace, mapped.SpanOf(i, i + 1), "`}` closes nothing")
          .hints.push_back({"write `\\}` for a brace that is text", {}});
    } else if (c == '}') {
      braces.close[open.back()] = i;
      open.pop_back();
    } else if (!open.empty() && BehindBlankLine(text, i) != i) {
      ReportUnclosed(mapped, open.front(), true, sink);
      stop();
      return braces;
    }
  }
  if (!open.empty()) {
    ReportUnclosed(mapped, open.front(), false, sink);
    stop();
  }
  return braces;
}

}  // namespace hexapla::message
