#include <fmt/format.h>

#include "base/edit_distance.h"
#include "cli/commands.h"

namespace hexapla::cli {
namespace {

std::string_view NameOf(base::Severity severity) {
  constexpr std::string_view kNames[] = {"note", "warning", "error"};
  return kNames[static_cast<std::size_t>(severity)];
}

std::string FirstSentence(std::string_view text) {
  const std::size_t end = std::min(text.find(". "), text.find(".\n"));
  return std::string(end == std::string_view::npos ? text : text.substr(0, end + 1));
}

/// Explanations are written as long lines; a terminal wants them broken.
std::string Wrapped(std::string_view text) {
  constexpr std::size_t kWidth = 80;
  std::string out;
  std::size_t column = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    if (text[begin] == '\n') {
      out += '\n';
      column = 0;
      ++begin;
      continue;
    }
    const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (column > 0 && column + 1 + word.size() > kWidth) {
      out += '\n';
      column = 0;
    }
    if (column > 0) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
    begin = end < text.size() && text[end] == ' ' ? end + 1 : end;
  }
  return out + "\n";
}

}  // namespace

ExitStatus RunExplain(const Options& options, Console& console) {
  if (options.subject.empty()) {
    std::vector<std::vector<std::string>> rows = {{"code", "severity", "meaning"}};
    for (const base::CodeInfo& info : base::AllCodes()) {
      rows.push_back({std::string(info.name), std::string(NameOf(info.severity)),
                      FirstSentence(info.explanation)});
    }
    console.PrintTable(rows);
    return kDone;
  }
  if (const base::CodeInfo* info = base::FindCode(options.subject)) {
    console.Print(fmt::format("{}[{}]\n\n{}", NameOf(info->severity), info->name,
                              Wrapped(info->explanation)));
    return kDone;
  }
  std::vector<std::string> names;
  for (const base::CodeInfo& info : base::AllCodes()) names.emplace_back(info.name);
  std::vector<std::string> hints = {"`hexapla explain` lists every code"};
  if (const auto near = base::DidYouMean(options.subject, names)) {
    hints.insert(hints.begin(), fmt::format("did you mean `{}`?", *near));
  }
  return console.WrongUsage(fmt::format("there is no code `{}`", options.subject), hints);
}

}  // namespace hexapla::cli
