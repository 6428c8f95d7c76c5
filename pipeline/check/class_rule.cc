#include <fmt/format.h>

#include "check/front_blocks.h"
#include "check/outline_texts.h"
#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

using load::DocumentClass;

void CheckFront(const load::Report& report, const model::Outline& outline,
                const DocumentClass& wanted, base::Sink& sink) {
  const xml::Element root = report.document->root();
  const xml::Element front = root.first_child("front");
  for (const std::string& name : wanted.front) {
    if ((front && front.first_child(name)) || HasUsualBlock(outline, name)) continue;
    sink.Report(base::Code::kMissingFrontBlock, front ? front.span() : root.span(),
                fmt::format("the front matter has no `{}`, which reports made with `{}` have", name,
                            report.template_name))
        .hints.push_back({"the house asks for it here", wanted.span});
  }
}

/// A block that is there and has no word says nothing.
void CheckFrontWords(const Subject& subject, const load::Report& report,
                     const DocumentClass& wanted, base::Sink& sink) {
  const std::string file = "content/" + report.id + "/report.xml";
  for (const std::string& language : subject.languages) {
    for (const std::string& name : wanted.front) {
      const Passage* passage = PassagesOf(subject).Find(language, file, "front." + name);
      if (passage == nullptr || !passage->words.empty()) continue;
      sink.Report(base::Code::kMissingFrontBlock, passage->span,
                  fmt::format("`{}` of the front matter says nothing", name))
          .hints.push_back({"the house asks for it here", wanted.span});
    }
  }
}

std::size_t WordsOf(const Subject& subject, const model::Outline& outline) {
  std::size_t words = 0;
  ForEachOutlineText(outline, [&](const model::OutlineText& text) {
    const Passage* passage =
        PassagesOf(subject).Find(outline.source_language, text.file, text.unit);
    if (passage != nullptr) words += passage->words.size();
  });
  return words;
}

void CheckLength(const Subject& subject, const model::Outline& outline, const DocumentClass& wanted,
                 base::Span place, base::Sink& sink) {
  if (wanted.words == 0 && wanted.pages == 0) return;
  const std::size_t words = WordsOf(subject, outline);
  const std::size_t pages = (words + wanted.words_per_page - 1) / wanted.words_per_page;
  std::string said;
  if (wanted.words > 0 && words > wanted.words) {
    said = fmt::format("about {} words; its class allows {}", words, wanted.words);
  } else if (wanted.pages > 0 && pages > wanted.pages) {
    said =
        fmt::format("about {} pages ({} words); its class allows {}", pages, words, wanted.pages);
  } else {
    return;
  }
  sink.Report(base::Code::kOverLength, place,
              fmt::format("report `{}` has {}", outline.report, said))
      .hints.push_back({"the house sets the limit here", wanted.span});
}

}  // namespace

void CheckClasses(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) {
    const auto report = subject.project.reports.find(id);
    if (report == subject.project.reports.end() || !report->second.document) continue;
    const auto& classes = subject.project.measures.classes;
    const auto wanted = classes.find(report->second.template_name);
    if (wanted == classes.end()) continue;
    CheckFront(report->second, outline, wanted->second, sink);
    CheckFrontWords(subject, report->second, wanted->second, sink);
    CheckLength(subject, outline, wanted->second, report->second.document->root().span(), sink);
  }
}

}  // namespace hexapla::check
