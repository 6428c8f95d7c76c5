#include "write/docx/direction.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "base/ascii.h"
#include "base/utf8.h"

namespace hexapla::write::docx {
namespace {

using model::Direction;

struct Range {
  char32_t first;
  char32_t last;
};

// By Unicode block; unassigned code points of a block count with it, as in UAX 9.
constexpr Range kRightToLeft[] = {
    {0x0590, 0x08FF}, {0x200F, 0x200F},   {0xFB1D, 0xFDFF},
    {0xFE70, 0xFEFE}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF},
};
constexpr Range kLeftToRight[] = {
    {'A', 'Z'},         {'a', 'z'},       {0x00AA, 0x00AA}, {0x00B5, 0x00B5}, {0x00BA, 0x00BA},
    {0x00C0, 0x00D6},   {0x00D8, 0x00F6}, {0x00F8, 0x02B8}, {0x0370, 0x058F}, {0x0900, 0x1FFF},
    {0x200E, 0x200E},   {0x2C00, 0x2DFF}, {0x3005, 0x3007}, {0x3021, 0x3029}, {0x3031, 0x3035},
    {0x3041, 0xD7FF},   {0xF900, 0xFAFF}, {0xFF21, 0xFF3A}, {0xFF41, 0xFF5A}, {0xFF66, 0xFFDC},
    {0x20000, 0x3FFFF},
};
constexpr Range kEastAsian[] = {
    {0x2E80, 0xD7FF}, {0xF900, 0xFAFF}, {0xFE30, 0xFE4F}, {0xFF00, 0xFFEF}, {0x20000, 0x3FFFF},
};
constexpr char32_t kIsolate = 0x2066;
constexpr char32_t kFirstStrongIsolate = 0x2068;
constexpr char32_t kEndOfIsolate = 0x2069;

template <std::size_t kCount>
bool IsIn(char32_t code_point, const Range (&ranges)[kCount]) {
  return std::any_of(std::begin(ranges), std::end(ranges), [code_point](const Range& range) {
    return code_point >= range.first && code_point <= range.last;
  });
}

/// Length of a bracketed piece at the start of \p text with left-to-right letters and no others:
/// "(ISCG)". Its brackets stay with it, else a line could end between them. 0: none.
std::size_t BracketedLeftToRight(std::string_view text) {
  bool letters = false;
  for (std::size_t at = 1; at < text.size();) {
    const char32_t code_point = base::NextCodePoint(text, at);
    if (code_point == ')') return letters ? at : 0;
    if (code_point == '(' || IsIn(code_point, kRightToLeft)) return 0;
    letters = letters || IsIn(code_point, kLeftToRight);
  }
  return 0;
}

using base::IsDigit;

std::optional<Direction> StrongDirection(char32_t code_point) {
  if (IsIn(code_point, kLeftToRight)) return Direction::kLeftToRight;
  if (IsIn(code_point, kRightToLeft)) return Direction::kRightToLeft;
  return std::nullopt;
}

/// Gives each letter its direction in reading order, and what stands between to the right one.
class Splitter {
 public:
  Splitter(std::string_view text, Direction base) : text_(text), base_(base), strong_(base) {}

  std::vector<Stretch> Run() {
    for (std::size_t at = 0; at < text_.size();) {
      std::size_t next = at;
      const char32_t code_point = base::NextCodePoint(text_, next);
      See(code_point, at, next);
      at = next;
    }
    Push(text_.size(), base_);
    return std::move(stretches_);
  }

 private:
  void See(char32_t code_point, std::size_t at, std::size_t next) {
    std::optional<Direction> direction = StrongDirection(code_point);
    if (code_point >= kIsolate && code_point <= kFirstStrongIsolate) ++isolates_;
    if (isolates_ > 0) direction = Direction::kLeftToRight;
    if (code_point == kEndOfIsolate && isolates_ > 0) --isolates_;
    // Figures stay with the Latin word they stand in: C26/35 (UAX 9, W7).
    if (IsDigit(code_point) && in_word_ && strong_ == Direction::kLeftToRight) direction = strong_;
    if (code_point == '(' && at >= bracketed_) {
      bracketed_ = at + BracketedLeftToRight(text_.substr(at));
    }
    if (at < bracketed_) direction = Direction::kLeftToRight;
    if (code_point == ' ') in_word_ = false;
    if (!direction) return;
    Push(at, *direction == strong_ ? strong_ : base_);
    Push(next, *direction);
    strong_ = *direction;
    in_word_ = true;
  }

  /// Text up to \p end, from where the last push ended.
  void Push(std::size_t end, Direction direction) {
    if (end == done_) return;
    const bool leftward = direction == Direction::kRightToLeft;
    if (!stretches_.empty() && stretches_.back().right_to_left == leftward) {
      const std::size_t begin = done_ - stretches_.back().text.size();
      stretches_.back().text = text_.substr(begin, end - begin);
    } else {
      stretches_.push_back({text_.substr(done_, end - done_), leftward});
    }
    done_ = end;
  }

  std::string_view text_;
  Direction base_;
  Direction strong_;
  bool in_word_ = false;
  int isolates_ = 0;
  std::size_t bracketed_ = 0;  ///< end of the bracketed piece being read
  std::size_t done_ = 0;
  std::vector<Stretch> stretches_;
};

template <class Predicate>
bool AnyCodePoint(std::string_view text, const Predicate& predicate) {
  for (std::size_t at = 0; at < text.size();) {
    if (predicate(base::NextCodePoint(text, at))) return true;
  }
  return false;
}

/// Whether \p text has no code point whose UTF-8 begins with \p lead or a greater byte. No need to
/// decode: no other byte of a code point is as great. Without an early end the bytes are looked at
/// many at a time.
bool IsBelow(unsigned char lead, std::string_view text) {
  unsigned char greatest = 0;
  for (const char c : text) greatest = std::max(greatest, static_cast<unsigned char>(c));
  return greatest < lead;
}

/// All of ASCII, Latin, Greek and Cyrillic: nothing to split.
bool IsBelowRightToLeft(std::string_view text) {
  constexpr unsigned char kLead = 0xD6;  // of U+0580 to U+05BF
  return IsBelow(kLead, text);
}

std::optional<Direction> FindDirection(const model::Inlines& inlines) {
  for (const model::Inline& piece : inlines) {
    std::optional<Direction> found;
    AnyCodePoint(piece.text, [&found](char32_t code_point) {
      found = StrongDirection(code_point);
      return found.has_value();
    });
    if (!found) found = FindDirection(piece.children);
    if (found) return found;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Stretch> SplitByDirection(std::string_view text, Direction base) {
  if (base == Direction::kLeftToRight && IsBelowRightToLeft(text)) return {{text, false}};
  return Splitter(text, base).Run();
}

Direction FirstDirection(const model::Inlines& inlines, Direction otherwise) {
  return FindDirection(inlines).value_or(otherwise);
}

bool IsEastAsian(char32_t code_point) { return IsIn(code_point, kEastAsian); }

bool HasEastAsian(std::string_view text) {
  constexpr unsigned char kLead = 0xE2;  // of U+2E80 among others
  return !IsBelow(kLead, text) && AnyCodePoint(text, IsEastAsian);
}

bool HasEastAsian(const model::Inlines& inlines) {
  return std::any_of(inlines.begin(), inlines.end(), [](const model::Inline& piece) {
    return HasEastAsian(piece.text) || HasEastAsian(piece.children);
  });
}

bool HasAmbiguousMarks(std::string_view text) {
  return AnyCodePoint(text, [](char32_t c) {
    const bool latin = c == 0xA7 || c == 0xA8 || c == 0xB0 || c == 0xB1 || c == 0xB4 || c == 0xB7 ||
                       c == 0xD7 || c == 0xF7;
    return latin || (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E) ||
           (c >= 0x2100 && c <= 0x27BF);
  });
}

}  // namespace hexapla::write::docx
