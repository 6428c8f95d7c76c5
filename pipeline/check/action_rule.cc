#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "base/find.h"
#include "check/front_blocks.h"
#include "check/outline_texts.h"
#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// Per cent of the words of a request that the other one shares, from which it asks for no more.
constexpr std::size_t kSameRequest = 40;
/// The same of letters of a script without spaces, which more words share.
constexpr std::size_t kSameLetters = 60;
constexpr std::size_t kHundred = 100;

/// Where a passage asks for something.
struct Asking {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string reader;  ///< who is asked
};

/// What is asked for at one place: the rest of the sentence behind the words that ask.
struct Request {
  std::string reader;
  std::string verb;  ///< its first word, without case; of a script without spaces two letters
  std::set<std::uint64_t> words;
  base::Span span;
};

std::string ReaderOf(const Passage& passage, const locale::AskWords& asks, std::size_t at) {
  std::string reader = std::to_string(asks.reader);
  for (const Word& word : passage.words) {
    if (word.begin < at || at + asks.words.size() < word.end) continue;
    if (const message::Node* node = passage.ArgumentAt(word)) reader += ' ' + node->name;
  }
  return reader;
}

/// The places in order; of words that begin in others only these count.
std::vector<Asking> AskingsIn(const Passage& passage, const std::string& folded) {
  std::vector<Asking> all;
  for (const locale::AskWords& asks : passage.rules->asks) {
    for (std::size_t at = base::Find(folded, asks.words); at != std::string::npos;
         at = base::Find(folded, asks.words, at + asks.words.size())) {
      all.push_back({static_cast<std::uint32_t>(at),
                     static_cast<std::uint32_t>(at + asks.words.size()),
                     ReaderOf(passage, asks, at)});
    }
  }
  std::sort(all.begin(), all.end(), [](const Asking& a, const Asking& b) {
    return std::pair(a.begin, b.end) < std::pair(b.begin, a.end);
  });
  std::vector<Asking> apart;
  for (Asking& asking : all) {
    if (apart.empty() || apart.back().end <= asking.begin) apart.push_back(std::move(asking));
  }
  return apart;
}

/// Where the sentence that goes on at \p begin ends, at \p end at the latest.
std::uint32_t SentenceEnd(const Passage& passage, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t found = end;
  ForEachCharacter(passage.Text(begin, end), [&](char32_t c, std::uint32_t at, std::uint32_t) {
    const bool ends = passage.rules->sentence_ends.find(c) != std::u32string::npos;
    const bool last = begin + at + 1 >= end || passage.text[begin + at + 1] == ' ' || c >= 0x80;
    if (ends && last) found = std::min(found, begin + at);
  });
  return found;
}

/// "examiner" of "d'examiner".
std::string WithoutElision(const std::string& word) {
  for (const std::string_view mark : {"'", "\xE2\x80\x99"}) {
    const std::size_t at = word.rfind(mark);
    if (at != std::string::npos) return word.substr(at + mark.size());
  }
  return word;
}

Request RequestAt(const Passage& passage, const Asking& asking, std::uint32_t end) {
  Request request;
  request.reader = asking.reader;
  std::uint32_t last = asking.end;
  bool verb = true;
  for (std::size_t i = 0; i < passage.words.size(); ++i) {
    const Word& word = passage.words[i];
    if (word.begin < asking.end || end < word.end) continue;
    request.words.insert(word.hash);
    last = word.end;
    if (!verb) continue;
    const std::string text = locale::Fold(passage.Text(word));
    if (passage.rules->ask_joins.contains(text)) continue;
    verb = false;
    const bool letters = word.alone && i + 1 < passage.words.size() && passage.words[i + 1].alone;
    request.verb =
        WithoutElision(text) + (letters ? std::string(passage.Text(passage.words[i + 1])) : "");
  }
  request.span = passage.SpanOf(asking.begin, last);
  return request;
}

std::vector<Request> RequestsIn(const Passage& passage) {
  std::vector<Request> requests;
  const std::string folded = locale::Fold(passage.text);
  if (folded.size() != passage.text.size()) return requests;
  const std::vector<Asking> askings = AskingsIn(passage, folded);
  for (std::size_t i = 0; i < askings.size(); ++i) {
    const auto end = i + 1 < askings.size() ? askings[i + 1].begin
                                            : static_cast<std::uint32_t>(passage.text.size());
    requests.push_back(RequestAt(passage, askings[i], SentenceEnd(passage, askings[i].end, end)));
  }
  return requests;
}

/// What the box on page 1 asks for, all it says.
struct Box {
  std::string reader;
  std::string text;  ///< without case, from the words that ask on
  std::set<std::uint64_t> words;
  base::Span span;
  std::size_t same = kSameRequest;  ///< per cent of words by which a request is the same
};

std::optional<Box> BoxOf(const Passage& passage) {
  const std::string folded = locale::Fold(passage.text);
  if (folded.size() != passage.text.size()) return std::nullopt;
  const std::vector<Asking> askings = AskingsIn(passage, folded);
  if (askings.empty()) return std::nullopt;
  const Asking& first = askings.front();
  const auto end = static_cast<std::uint32_t>(passage.text.size());
  const Request all = RequestAt(passage, first, end);
  const bool letters = std::any_of(passage.words.begin(), passage.words.end(),
                                   [](const Word& word) { return word.alone; });
  return Box{first.reader, folded.substr(first.end), all.words, all.span,
             letters ? kSameLetters : kSameRequest};
}

/// Whether what \p request asks first stands in \p box as a word, in a script without spaces
/// anywhere.
bool HasVerb(const Box& box, const Request& request) {
  if (request.verb.empty()) return true;
  const auto letter = [&](std::size_t at) {
    if (at >= box.text.size()) return false;
    const char c = box.text[at];
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  };
  std::size_t from = 0;
  const char32_t first = base::NextCodePoint(request.verb, from);
  for (std::size_t at = box.text.find(request.verb); at != std::string::npos;
       at = box.text.find(request.verb, at + 1)) {
    const bool whole = !(at > 0 && letter(at - 1)) && !letter(at + request.verb.size());
    if (whole || locale::IsWordByItself(first)) return true;
  }
  return false;
}

std::size_t Shared(const std::set<std::uint64_t>& a, const std::set<std::uint64_t>& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](std::uint64_t word) { return b.contains(word); }));
}

bool Covers(const std::set<std::uint64_t>& all, const std::set<std::uint64_t>& some,
            std::size_t same) {
  return some.empty() || Shared(some, all) * kHundred >= some.size() * same;
}

/// The requests of the texts of a report other than \p box to its reader, in order: those to decide
/// something, and the last one of the report. What else is asked before is by the way.
std::vector<Request> OtherRequests(const Passages& passages, const model::Outline& outline,
                                   const std::string& language, const Passage* box,
                                   const std::string& reader) {
  std::map<const Passage*, std::vector<Request>> requests;
  for (const Passage* passage : passages.InOrder(outline, language)) {
    if (auto all = RequestsIn(*passage); !all.empty()) requests[passage] = std::move(all);
  }
  const Passage* closing = nullptr;  // the box's own message may be placed at the end once more
  ForEachOutlineText(outline, [&](const model::OutlineText& text) {
    const Passage* passage = passages.Find(language, text.file, text.unit);
    if (requests.contains(passage)) closing = passage;
  });
  std::vector<Request> found;
  for (const Passage* passage : passages.InOrder(outline, language)) {
    if (passage == box || !requests.contains(passage)) continue;
    for (Request& request : requests.at(passage)) {
      const bool counts = passage == closing || box->rules->decisions.contains(request.verb);
      if (request.reader == reader && counts) found.push_back(std::move(request));
    }
  }
  return found;
}

void Report(const Request& request, const Box& box, base::Sink& sink) {
  sink.Report(base::Code::kActionDiffers, request.span,
              "what is asked for here is not what the box on page 1 asks for")
      .hints.push_back({"the box asks for this", box.span});
}

/// Returns whether something was found.
bool CheckLanguage(const Passages& passages, const model::Outline& outline,
                   const std::string& language, base::Sink& sink) {
  const Passage* passage = FrontBlock(passages, outline, "action", language);
  const auto box = passage == nullptr ? std::nullopt : BoxOf(*passage);
  if (!box || box->words.empty()) return false;
  const auto requests = OtherRequests(passages, outline, language, passage, box->reader);
  std::set<std::uint64_t> asked;
  bool found = false;
  for (const Request& request : requests) {
    asked.insert(request.words.begin(), request.words.end());
    if (HasVerb(*box, request) && Covers(box->words, request.words, box->same)) continue;
    Report(request, *box, sink);
    found = true;
  }
  if (found || asked.empty() || Covers(asked, box->words, box->same)) return found;
  Report(requests.back(), *box, sink);
  return true;
}

}  // namespace

void CheckActions(const Subject& subject, base::Sink& sink) {
  const Passages& passages = PassagesOf(subject);
  for (const auto& [id, outline] : subject.outlines) {
    // What the source asks otherwise its translations do too.
    if (CheckLanguage(passages, outline, outline.source_language, sink)) continue;
    for (const std::string& language : subject.languages) {
      if (language == outline.source_language) continue;
      CheckLanguage(passages, outline, language, sink);
    }
  }
}

}  // namespace hexapla::check
