#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "check/front_blocks.h"
#include "check/outline_texts.h"
#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// Per cent of the words of the longer request that the other one shares, from which both ask for
/// the same.
constexpr std::size_t kSameRequest = 60;
constexpr std::size_t kHundred = 100;

/// What is asked for in a passage: the sentence behind the words that ask.
struct Request {
  std::set<std::uint64_t> words;
  base::Span span;
};

std::optional<Request> RequestIn(const Passage& passage) {
  const std::string folded = locale::Fold(passage.text);
  if (folded.size() != passage.text.size()) return std::nullopt;
  for (const std::string& asks : passage.rules->asks) {
    const std::size_t at = folded.find(asks);
    if (at == std::string::npos) continue;
    Request request;
    std::uint32_t end = static_cast<std::uint32_t>(at + asks.size());
    for (const Word& word : passage.words) {
      if (word.begin < at + asks.size()) continue;
      request.words.insert(word.hash);
      end = word.end;
    }
    request.span = passage.SpanOf(static_cast<std::uint32_t>(at), end);
    return request;
  }
  return std::nullopt;
}

std::size_t Shared(const Request& a, const Request& b) {
  return static_cast<std::size_t>(std::count_if(
      a.words.begin(), a.words.end(), [&](std::uint64_t word) { return b.words.contains(word); }));
}

/// The last passage of \p outline that asks for something: what is asked before is by the way.
const Passage* LastRequest(const Passages& passages, const model::Outline& outline) {
  const Passage* last = nullptr;
  ForEachOutlineText(outline, [&](const model::OutlineText& text) {
    const Passage* passage = passages.Find(outline.source_language, text.file, text.unit);
    if (passage != nullptr && passage != last && RequestIn(*passage)) last = passage;
  });
  return last;
}

void CheckOutline(const Subject& subject, const model::Outline& outline, base::Sink& sink) {
  const Passages& passages = PassagesOf(subject);
  const Passage* box = FrontBlock(subject, outline, "action");
  const Passage* last = LastRequest(passages, outline);
  if (box == nullptr || last == nullptr || box == last) return;
  const auto asked = RequestIn(*box);
  const auto request = RequestIn(*last);
  if (!asked) return;
  const std::size_t most = std::max(asked->words.size(), request->words.size());
  if (most == 0 || Shared(*asked, *request) * kHundred >= most * kSameRequest) return;
  sink.Report(base::Code::kActionDiffers, request->span,
              "what is asked for here is not what the box on page 1 asks for")
      .hints.push_back({"the box asks for this", asked->span});
}

}  // namespace

void CheckActions(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) CheckOutline(subject, outline, sink);
}

}  // namespace hexapla::check
