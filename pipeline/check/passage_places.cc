#include "check/passage_places.h"

#include <algorithm>

#include "base/utf8.h"

namespace hexapla::check {
namespace {

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool IsWrittenAmpersand(std::string_view source) {
  return source.starts_with("&amp;") || source.starts_with("&#38;") || source.starts_with("&#x26;");
}

/// Follows a text along the bytes of its file.
class Follower {
 public:
  Follower() = default;
  Follower(const base::Span& span, std::size_t at) : file_(span.file), at_(at), end_(span.end) {}

  void Enter(const base::Span& span) {
    const bool inside = file_ == span.file && at_ >= span.begin && at_ <= span.end;
    *this = Follower(span, inside ? at_ : span.begin);
  }

  /// Passes the character \p c; where it stands is `begin()` to `at()`.
  void Pass(char32_t c) {
    const std::string_view source = std::string_view(file_->text()).substr(0, end_);
    SkipTags(source);
    begin_ = at_;
    if (at_ >= source.size()) return;
    if (c == ' ' && IsSpace(source[at_])) {
      while (at_ < source.size() && IsSpace(source[at_])) ++at_;
    } else if (source[at_] == '&' && (c != '&' || IsWrittenAmpersand(source.substr(at_)))) {
      // XML writes the reference of a message with an ampersand that is one itself: `&amp;#8203;`.
      const bool twice = c != '&' && IsWrittenAmpersand(source.substr(at_));
      PassReference(source);
      if (twice) PassReference(source);
    } else {
      if (source[at_] == '\\' && c != '\\' && at_ + 1 < source.size()) ++at_;
      std::size_t next = at_;
      base::NextCodePoint(source, next);
      at_ = next;
    }
  }

  std::uint32_t begin() const { return static_cast<std::uint32_t>(begin_); }
  std::uint32_t at() const { return static_cast<std::uint32_t>(at_); }

 private:
  void PassReference(std::string_view source) {
    at_ = std::min(source.find(';', at_), source.size() - 1) + 1;
  }

  void SkipTags(std::string_view source) {
    while (at_ < source.size() && source[at_] == '<') {
      const std::size_t close = source.find('>', at_);
      if (close == std::string_view::npos) return;
      at_ = close + 1;
    }
  }

  const base::SourceFile* file_ = nullptr;
  std::size_t begin_ = 0;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
};

bool IsText(const Piece& piece) { return piece.node->kind == message::NodeKind::kText; }

void Widen(base::Span& span, const base::Span& by) {
  if (!span.known()) {
    span = by;
  } else if (by.known()) {
    span.begin = std::min(span.begin, by.begin);
    span.end = std::max(span.end, by.end);
  }
}

}  // namespace

PassagePlaces::PassagePlaces(std::string_view text, const std::vector<Piece>& pieces) {
  Follower follower;
  for (const Piece& piece : pieces) {
    if (!IsText(piece) || !piece.node->span.known()) continue;
    follower.Enter(piece.node->span);
    noted_.push_back({piece.begin, follower.at()});
    for (std::size_t at = piece.begin; at < piece.end;) {
      std::size_t next = at;
      const char32_t c = base::NextCodePoint(text, next);
      if (next - noted_.back().at > kStride) {
        noted_.push_back({static_cast<std::uint32_t>(at), follower.at()});
      }
      follower.Pass(c);
      at = next;
    }
  }
}

const PassagePlaces::Place& PassagePlaces::Before(std::uint32_t at) const {
  const auto behind =
      std::upper_bound(noted_.begin(), noted_.end(), at,
                       [](std::uint32_t offset, const Place& place) { return offset < place.at; });
  return *std::prev(behind);
}

base::Span PassagePlaces::InText(std::string_view text, const Piece& piece, std::uint32_t begin,
                                 std::uint32_t end) const {
  base::Span found;
  begin = std::max(begin, piece.begin);
  const Place& before = Before(begin);
  Follower follower(piece.node->span, before.in_file);
  for (std::size_t at = before.at; at < std::min(piece.end, end);) {
    const std::size_t from = at;
    follower.Pass(base::NextCodePoint(text, at));
    if (from >= begin) Widen(found, {piece.node->span.file, follower.begin(), follower.at()});
  }
  return found;
}

base::Span PassagePlaces::Of(std::string_view text, const std::vector<Piece>& pieces,
                             std::uint32_t begin, std::uint32_t end) const {
  base::Span found;
  auto piece = std::partition_point(pieces.begin(), pieces.end(),
                                    [begin](const Piece& p) { return p.end <= begin; });
  for (; piece != pieces.end() && piece->begin < end; ++piece) {
    if (!piece->node->span.known()) continue;
    Widen(found, IsText(*piece) ? InText(text, *piece, begin, end) : piece->node->span);
  }
  return found;
}

}  // namespace hexapla::check
