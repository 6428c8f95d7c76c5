#include "base/diagnostic_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/diagnostic_form.h"
#include "base/display_width.h"
#include "base/utf8.h"

namespace hexapla::base {
namespace {

/// A line with more columns is cut to what is around the finding.
constexpr std::size_t kMaxShownColumns = 200;
constexpr std::size_t kColumnsBefore = 50;
constexpr std::size_t kColumnsBehind = 100;

/// Of one code in one file. So many have one cause, and nobody reads them.
constexpr std::size_t kMostShown = 100;

std::string_view ColourOf(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "\x1b[36m";
    case Severity::kWarning:
      return "\x1b[33m";
    case Severity::kError:
      return "\x1b[31m";
  }
  return "";
}

std::string LineOf(const Span& span) {
  const LineColumn at = span.file->Locate(span.begin);
  return fmt::format("{}:{}", at.line, at.column);
}

/// Control characters of the input would act on the terminal, and bidi ones would lie about it.
std::string Visible(std::string_view typed) {
  const std::string text = WellFormed(typed);
  std::string out;
  std::size_t i = 0;
  while (i < text.size()) {
    const char32_t c = NextCodePoint(text, i);
    const bool control = c < 0x20 || c == 0x7F || (c >= 0x80 && c < 0xA0);
    const bool bidi =
        c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    if (c == '\t') {
      out.push_back(' ');
    } else if (control || bidi) {
      AppendUtf8(0xFFFD, out);
    } else {
      AppendUtf8(c, out);
    }
  }
  return out;
}

std::string PlaceOf(const Span& span) {
  return fmt::format("{}:{}", Visible(span.file->path()), LineOf(span));
}

/// Bytes [begin, end) of a line.
struct Window {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// What is shown of a long line: so many columns before byte \p at, and behind it.
Window WindowAround(std::string_view line, std::size_t at) {
  Window window{at, at};
  for (std::size_t columns = 0; window.begin > 0 && columns < kColumnsBefore;) {
    window.begin = CharacterBegin(line, window.begin - 1);
    std::size_t next = window.begin;
    columns += DisplayWidth(NextCodePoint(line, next));
  }
  for (std::size_t columns = 0; window.end < line.size() && columns < kColumnsBehind;) {
    columns += DisplayWidth(NextCodePoint(line, window.end));
  }
  return window;
}

std::string Excerpt(const Span& span) {
  constexpr std::size_t kNear = 1024;  // bytes, more than a window has
  const LineColumn place = span.file->Locate(span.begin);
  const std::string_view line = span.file->Line(place.line);
  const auto start = static_cast<std::size_t>(line.data() - span.file->text().data());
  const std::size_t begin = std::min(span.begin - start, line.size());
  const std::size_t end = std::clamp(span.end - start, begin, line.size());
  const std::size_t near_begin = begin <= kNear ? 0 : CharacterBegin(line, begin - kNear);
  const std::size_t near_end =
      line.size() <= begin + kNear ? line.size() : CharacterBegin(line, begin + kNear);
  const std::string_view near = line.substr(near_begin, near_end - near_begin);
  if (FindInvalidUtf8(near).has_value()) return {};
  const bool whole = near.size() == line.size() && DisplayWidth(line) <= kMaxShownColumns;
  const Window shown = whole ? Window{0, line.size()} : WindowAround(line, begin);
  const std::size_t marked = std::min(end, shown.end);
  std::string text = shown.begin > 0 ? "… " : "";
  text += Visible(line.substr(shown.begin, begin - shown.begin));
  std::string marks(DisplayWidth(text), ' ');
  const std::string words = Visible(line.substr(begin, marked - begin));
  marks.push_back('^');
  if (const std::size_t width = DisplayWidth(words); width > 1) marks.append(width - 1, '~');
  text += words + Visible(line.substr(marked, shown.end - marked));
  if (shown.end < line.size()) text += " …";
  return fmt::format("{:>4} | {}\n     | {}\n", place.line, text, marks);
}

/// \p with_file  whether the place names the file too.
std::string Worded(const Diagnostic& d, bool colour, bool with_file) {
  const std::string_view bold = colour ? "\x1b[1m" : "";
  const std::string_view tint = colour ? ColourOf(d.severity) : "";
  const std::string_view plain = colour ? "\x1b[0m" : "";
  std::string out;
  if (d.span.known()) {
    out += fmt::format("{}{}:{} ", bold, with_file ? PlaceOf(d.span) : LineOf(d.span), plain);
  }
  out += fmt::format("{}{}[{}]:{} {}\n", tint, NameOf(d.severity), NameOf(d), plain,
                     Visible(d.message));
  if (d.span.known()) out += Excerpt(d.span);
  for (const Hint& hint : d.hints) {
    out += fmt::format("  hint: {}", Visible(hint.text));
    if (hint.span.known()) out += fmt::format(" ({})", PlaceOf(hint.span));
    out += "\n";
  }
  if (d.fix) {
    out += fmt::format("  fix: {}{}\n", Visible(d.fix->title),
                       d.fix->safe ? " (`hexapla check --fix` does it)" : "");
  }
  return out;
}

}  // namespace

std::string ToText(const Diagnostic& d, bool colour) { return Worded(d, colour, true); }

std::string SummaryOf(const Sink& sink) {
  std::string out;
  for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kNote}) {
    const std::size_t count = sink.Count(severity);
    if (count == 0) continue;
    if (!out.empty()) out += ", ";
    out += fmt::format("{} {}{}", count, NameOf(severity), count == 1 ? "" : "s");
  }
  if (!sink.accepted().empty()) {
    out += fmt::format("{}{} accepted", out.empty() ? "" : "; ", sink.accepted().size());
  }
  return out;
}

std::string WriteText(const Sink& sink, const FormSetting& setting) {
  std::string out;
  const SourceFile* file = nullptr;
  bool left_out = false;
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> shown;  // by path and code
  for (const Diagnostic& d : sink.diagnostics()) {
    if (setting.count_notes && d.severity == Severity::kNote) {
      left_out = true;
      continue;
    }
    const std::string_view path = d.span.known() ? std::string_view(d.span.file->path()) : "";
    if (++shown[{path, NameOf(d)}] > kMostShown) continue;
    const bool grouped = setting.terminal && d.span.known();
    if (grouped && (file == nullptr || file->path() != d.span.file->path())) {
      out += fmt::format("{}{}{}{}\n", out.empty() ? "" : "\n", setting.colour ? "\x1b[1;4m" : "",
                         Visible(d.span.file->path()), setting.colour ? "\x1b[0m" : "");
      file = d.span.file;
    }
    out += Worded(d, setting.colour, !grouped);
  }
  for (const auto& [what, count] : shown) {
    if (count <= kMostShown) continue;
    out += fmt::format("{} more of `{}`{} are not shown; `--diagnostics json` has all\n",
                       count - kMostShown, what.second,
                       what.first.empty() ? "" : fmt::format(" in {}", Visible(what.first)));
  }
  std::string summary = SummaryOf(sink);
  if (summary.empty()) return out;
  if (left_out) summary += "; `hexapla check` shows the notes";
  return out + (setting.terminal && !out.empty() ? "\n" : "") + summary + "\n";
}

}  // namespace hexapla::base
