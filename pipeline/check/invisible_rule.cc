#include <fmt/format.h>

#include <vector>

#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// What the direction of text is set with (UAX 9): characters that open a stretch, and close one.
bool OpensStretch(char32_t c) {
  return (c >= 0x2066 && c <= 0x2068) || c == 0x202A || c == 0x202B || c == 0x202D || c == 0x202E;
}
bool ClosesStretch(char32_t c) { return c == 0x2069 || c == 0x202C; }

class Look {
 public:
  Look(const Passage& passage, base::Sink& sink) : passage_(passage), sink_(sink) {}

  void At(char32_t c, std::uint32_t begin, std::uint32_t end) {
    if (c < 0x80 || locale::KindOf(c) != locale::CharacterKind::kInvisible) return;
    if (passage_.rules->invisible.find(c) == std::u32string::npos) {
      Report(c, begin, end, "does not show, and has no use here");
      return;
    }
    if (OpensStretch(c)) open_.push_back({c, begin, end});
    if (!ClosesStretch(c)) return;
    if (open_.empty()) {
      Report(c, begin, end, "closes what nothing opens");
    } else {
      open_.pop_back();
    }
  }

  void Finish() {
    for (const Mark& mark : open_) Report(mark.c, mark.begin, mark.end, "is never closed");
  }

 private:
  struct Mark {
    char32_t c;
    std::uint32_t begin;
    std::uint32_t end;
  };

  void Report(char32_t c, std::uint32_t begin, std::uint32_t end, const char* what) {
    sink_
        .Report(base::Code::kInvisibleCharacter, passage_.SpanOf(begin, end),
                fmt::format("{} {}", Shown(c), what))
        .fix = passage_.FixOf(begin, end, "", "leave it out", true);
  }

  const Passage& passage_;
  base::Sink& sink_;
  std::vector<Mark> open_;
};

}  // namespace

void CheckInvisible(const Subject& subject, base::Sink& sink) {
  for (const Passage& passage : PassagesOf(subject).all()) {
    Look look(passage, sink);
    for (const Sign& sign : passage.signs) look.At(sign.c, sign.begin, sign.end);
    look.Finish();
  }
}

}  // namespace hexapla::check
