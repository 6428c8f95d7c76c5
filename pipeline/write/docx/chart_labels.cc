#include "write/docx/chart_labels.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"
#include "base/utf8.h"
#include "write/docx/direction.h"
#include "write/docx/text_measure.h"
#include "write/docx/unbroken.h"

namespace hexapla::write::docx {
namespace {

constexpr std::int64_t kLineHeight = 125000;
constexpr std::int64_t kLineOfLabel = 168;  // half letters, beside a bar
constexpr int kMostSize = 900;
constexpr int kLeastSize = 600;
constexpr int kShareOfNames = 75;  // per cent of the width: the rest is the other axis and gaps
constexpr std::string_view kSlashBreak = "/\u200B";

using base::IsDigit;

/// Lines that a name takes beside its bar.
std::int64_t LinesOf(const std::string& name) {
  std::int64_t halves = 0;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = base::NextCodePoint(name, at);
    const bool arabic = c >= 0x0590 && c <= 0x08FF;
    halves += IsEastAsian(c) ? 4 : arabic ? 3 : 2;
  }
  return (halves + kLineOfLabel - 1) / kLineOfLabel;
}

/// Of the widest word, in thousandths of the size of the letters.
int WidestWord(std::string_view name) {
  int widest = 0;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t space = std::min(name.find(' ', begin), name.size());
    const std::size_t slash = name.find(kSlashBreak, begin);
    const std::size_t end = slash < space ? slash + kSlashBreak.size() : space;
    widest = std::max(widest, AdvanceOf(name.substr(begin, end - begin)));
    begin = std::max(end, begin + 1);
    while (begin < name.size() && name[begin] == ' ') ++begin;
  }
  return widest;
}

}  // namespace

std::vector<std::string> SetNames(std::vector<std::string> names, bool bars, bool leftward) {
  for (std::string& name : names) {
    for (std::size_t at = name.find(": "); bars && at != name.npos; at = name.find(": ", at + 1)) {
      if (at > 0 && IsDigit(name[at - 1])) name.replace(at + 1, 1, "\u00A0");
    }
    name = WithSlashBreaks(name);
    // LibreOffice takes the direction of a name from its first letter.
    if (leftward) name.insert(0, "\u200F");
  }
  return names;
}

std::int64_t BarPitch(const std::vector<std::string>& names) {
  std::int64_t pitch = 0;
  std::int64_t above = 1;
  for (const std::string& name : names) {
    const std::int64_t lines = LinesOf(name);
    pitch = std::max(pitch, (above + lines) * kLineHeight / 2 + kLineHeight / 4);
    above = lines;
  }
  return pitch;
}

int ColumnNameSize(const std::vector<std::string>& names, int width) {
  int widest = 1;
  for (const std::string& name : names) {
    // Ideographs may be parted anywhere.
    if (!HasEastAsian(name)) widest = std::max(widest, WidestWord(name));
  }
  const int room = width * kShareOfNames / 100 / std::max(1, static_cast<int>(names.size()));
  // Twips to hundredths of a point, thousandths of a size to sizes.
  return std::clamp(room * 5 * 1000 / widest / 50 * 50, kLeastSize, kMostSize);
}

}  // namespace hexapla::write::docx
