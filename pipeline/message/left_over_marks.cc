#include "message/left_over_marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "message/characters.h"

namespace hexapla::message {
namespace {

/// So many in one run have one cause, and a longer list of them helps nobody.
constexpr std::size_t kMostReported = 20;

/// Neighbouring asterisks: bytes [begin, end) of the masked text.
struct Marks {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t width() const { return end - begin; }
};

std::vector<Marks> Group(const std::vector<std::size_t>& marks) {
  std::vector<Marks> groups;
  for (const std::size_t at : marks) {
    if (!groups.empty() && groups.back().end == at) {
      ++groups.back().end;
    } else {
      groups.push_back({at, at + 1});
    }
  }
  return groups;
}

enum class Neighbour { kLetter, kPunctuation, kSpace };

Neighbour Classify(char32_t c) {
  if (IsUnicodeWhiteSpace(c)) return Neighbour::kSpace;
  return IsPunctuation(c) ? Neighbour::kPunctuation : Neighbour::kLetter;
}

Neighbour Before(const MaskedRun& run, const Marks& marks) {
  return Classify(LastCodePoint(std::string_view(run.text).substr(0, marks.begin)));
}

Neighbour After(const MaskedRun& run, const Marks& marks) {
  return Classify(FirstCodePoint(std::string_view(run.text).substr(marks.end)));
}

const char* WayOut(const MaskedRun& run, const Marks& first, const Marks* second,
                   const RunContext& context) {
  if (second == nullptr) {
    return context.branch ? "each branch is complete: open and close emphasis inside of it"
                          : "close it with the same number of asterisks, outside of the braces too";
  }
  if (After(run, first) == Neighbour::kSpace || Before(run, *second) == Neighbour::kSpace) {
    return "no white space just inside of the asterisks";
  }
  return "keep brackets, quotation marks and full stops outside of the asterisks: `（**AI**）的`, "
         "not `**（AI）**的`";
}

}  // namespace

void ReportLeftOverMarks(Compiler& compiler, const MaskedRun& run, const RunContext& context,
                         const std::vector<std::size_t>& marks) {
  const std::vector<Marks> groups = Group(marks);
  const auto span_of = [&](const Marks& m) {
    return compiler.mapped().SpanOf(run.begin[m.begin], run.end[m.end - 1]);
  };
  for (std::size_t i = 0; i < std::min(groups.size(), kMostReported); ++i) {
    const Marks& first = groups[i];
    const bool paired = i + 1 < groups.size() && groups[i + 1].width() == first.width();
    const Marks* second = paired ? &groups[i + 1] : nullptr;
    auto& found = compiler.sink().Report(
        base::Code::kLeftOverMarks, span_of(first),
        fmt::format("`{}` {}", std::string(first.width(), '*'),
                    second != nullptr ? "opens no emphasis that could be closed"
                    : context.branch  ? "has no partner in its branch"
                                      : "has no partner"));
    if (second != nullptr) found.hints.push_back({"the other one is here", span_of(*second)});
    found.hints.push_back({WayOut(run, first, second, context), {}});
    found.hints.push_back({"write `\\*` for an asterisk that is text", {}});
    if (paired) ++i;
  }
}

}  // namespace hexapla::message
