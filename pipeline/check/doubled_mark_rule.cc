#include <fmt/format.h>

#include <algorithm>

#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

bool Has(const std::u32string& marks, char32_t c) { return marks.find(c) != std::u32string::npos; }

bool AllAlike(const std::u32string& run) {
  return std::all_of(run.begin(), run.end(), [&](char32_t c) { return c == run.front(); });
}

/// A run of clause marks without anything between them.
class Run {
 public:
  Run(const Passage& passage, base::Sink& sink) : passage_(passage), sink_(sink) {}

  void Add(const Sign& sign) {
    if (sign.begin != end_) Close();
    if (!Has(passage_.rules->clause_marks, sign.c)) {
      Close();
      return;
    }
    if (marks_.empty()) begin_ = sign.begin;
    marks_ += sign.c;
    end_ = sign.end;
  }

  void Close() {
    if (marks_.size() > 1 && !IsRight()) Report();
    marks_.clear();
  }

 private:
  bool IsRight() const {
    const locale::TextRules& rules = *passage_.rules;
    if (rules.together.contains(marks_)) return true;
    return marks_.size() == 2 && AllAlike(marks_) && Has(rules.doubled_marks, marks_.front());
  }

  void Report() {
    const std::string_view marks = passage_.Text(begin_, end_);
    base::Diagnostic& finding =
        sink_.Report(base::Code::kDoubledPunctuation, passage_.SpanOf(begin_, end_),
                     fmt::format("`{}`: marks stand side by side of which one is enough", marks));
    if (!AllAlike(marks_)) return;
    // How many a mark that may be doubled should be, only the author knows.
    const bool safe = marks_.size() == 2;
    std::string one;
    base::AppendUtf8(marks_.front(), one);
    finding.fix = passage_.FixOf(begin_, end_, one, fmt::format("write one `{}`", one), safe);
  }

  const Passage& passage_;
  base::Sink& sink_;
  std::u32string marks_;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
};

}  // namespace

void CheckDoubledMarks(const Subject& subject, base::Sink& sink) {
  for (const Passage& passage : PassagesOf(subject).all()) {
    if (passage.rules->clause_marks.empty()) continue;
    Run run(passage, sink);
    for (const Sign& sign : passage.signs) run.Add(sign);
    run.Close();
  }
}

}  // namespace hexapla::check
