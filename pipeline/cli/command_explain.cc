#include <fmt/format.h>

#include "base/edit_distance.h"
#include "cli/commands.h"
#include "cli/workspace.h"

namespace hexapla::cli {
namespace {

std::string FirstSentence(std::string_view text) {
  text = text.substr(0, text.find('\n'));
  const std::size_t end = text.find(". ");
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

/// The project's own rules, when there is a project: what is wrong with them is for `check` to say.
class ProjectRules {
 public:
  explicit ProjectRules(const Options& options)
      : workspace_(base::RealFileSystem(), options.project) {
    base::Sink unused;
    if (workspace_.Open(unused)) workspace_.LoadHouse(std::nullopt, unused);
  }

  std::vector<const base::HouseCode*> codes() const { return workspace_.house_rules().codes(); }

  static std::string Explain(const base::HouseCode& code) {
    const base::LineColumn at = code.span.file->Locate(code.span.begin);
    return fmt::format("{}[{}]\n\n{}\nThe rule stands in {}:{}:{}.\n", NameOf(code.severity),
                       code.name, Wrapped(code.explanation), code.span.file->path(), at.line,
                       at.column);
  }

 private:
  Workspace workspace_;
};

}  // namespace

ExitStatus RunExplain(const Options& options, Console& console) {
  const ProjectRules rules(options);
  if (options.subject.empty()) {
    std::vector<std::vector<std::string>> rows = {{"code", "severity", "meaning"}};
    for (const base::CodeInfo& info : base::AllCodes()) {
      rows.push_back({std::string(info.name), std::string(NameOf(info.severity)),
                      FirstSentence(info.explanation)});
    }
    for (const base::HouseCode* code : rules.codes()) {
      rows.push_back(
          {code->name, std::string(NameOf(code->severity)), FirstSentence(code->explanation)});
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
  for (const base::HouseCode* code : rules.codes()) {
    names.push_back(code->name);
    if (code->name != options.subject) continue;
    console.Print(ProjectRules::Explain(*code));
    return kDone;
  }
  for (const base::CodeInfo& info : base::AllCodes()) names.emplace_back(info.name);
  std::vector<std::string> hints = {"`hexapla explain` lists every code"};
  if (const auto near = base::DidYouMean(options.subject, names)) {
    hints.insert(hints.begin(), fmt::format("did you mean `{}`?", *near));
  }
  return console.WrongUsage(fmt::format("there is no code `{}`", options.subject), hints);
}

}  // namespace hexapla::cli
