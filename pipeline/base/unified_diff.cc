#include "base/unified_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace hexapla::base {
namespace {

constexpr std::size_t kContext = 3;

std::vector<std::string_view> LinesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// Lines [begin, end) of the one text stand where [after_begin, after_end) are in the other.
struct Change {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t after_begin = 0;
  std::size_t after_end = 0;
};

class Differ {
 public:
  Differ(std::string_view before, std::string_view after)
      : before_(LinesOf(before)), after_(LinesOf(after)) {}

  std::string Run() {
    const std::vector<Change> changes = Changes();
    std::string out;
    for (std::size_t i = 0; i < changes.size();) {
      std::size_t last = i;
      while (last + 1 < changes.size() &&
             changes[last + 1].begin - changes[last].end <= 2 * kContext) {
        ++last;
      }
      AddHunk(changes, i, last, out);
      i = last + 1;
    }
    return out;
  }

 private:
  std::vector<Change> Changes() const {
    std::size_t head = 0;
    const std::size_t least = std::min(before_.size(), after_.size());
    while (head < least && before_[head] == after_[head]) ++head;
    std::size_t tail = 0;
    while (tail < least - head &&
           before_[before_.size() - 1 - tail] == after_[after_.size() - 1 - tail]) {
      ++tail;
    }
    const Change whole{head, before_.size() - tail, head, after_.size() - tail};
    if (whole.begin == whole.end && whole.after_begin == whole.after_end) return {};
    if (before_.size() != after_.size()) return {whole};
    std::vector<Change> changes;
    for (std::size_t i = whole.begin; i < whole.end; ++i) {
      if (before_[i] == after_[i]) continue;
      if (!changes.empty() && changes.back().end == i) {
        changes.back().end = changes.back().after_end = i + 1;
      } else {
        changes.push_back({i, i + 1, i, i + 1});
      }
    }
    return changes;
  }

  static void AddLine(char sign, std::string_view line, std::string& out) {
    out.push_back(sign);
    out += line;
    if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
  }

  static std::string Range(std::size_t begin, std::size_t end) {
    if (end - begin == 1) return std::to_string(begin + 1);
    return fmt::format("{},{}", begin == end ? begin : begin + 1, end - begin);
  }

  void AddHunk(const std::vector<Change>& changes, std::size_t first, std::size_t last,
               std::string& out) const {
    const std::size_t begin = changes[first].begin - std::min(changes[first].begin, kContext);
    const std::size_t end = std::min(changes[last].end + kContext, before_.size());
    const std::size_t after_begin = changes[first].after_begin - (changes[first].begin - begin);
    const std::size_t after_end = changes[last].after_end + (end - changes[last].end);
    out += fmt::format("@@ -{} +{} @@\n", Range(begin, end), Range(after_begin, after_end));
    std::size_t at = begin;
    for (std::size_t i = first; i <= last; ++i) {
      const Change& change = changes[i];
      for (; at < change.begin; ++at) AddLine(' ', before_[at], out);
      for (; at < change.end; ++at) AddLine('-', before_[at], out);
      for (std::size_t j = change.after_begin; j < change.after_end; ++j) {
        AddLine('+', after_[j], out);
      }
    }
    for (; at < end; ++at) AddLine(' ', before_[at], out);
  }

  std::vector<std::string_view> before_;
  std::vector<std::string_view> after_;
};

}  // namespace

std::string UnifiedDiff(std::string_view path, std::string_view before, std::string_view after) {
  const std::string hunks = Differ(before, after).Run();
  if (hunks.empty()) return {};
  return fmt::format("--- a/{0}\n+++ b/{0}\n{1}", path, hunks);
}

}  // namespace hexapla::base
