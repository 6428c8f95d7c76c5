#include "write/markdown/tokens.h"

#include <cassert>

#include "base/utf8.h"
#include "write/markdown/characters.h"
#include "write/markdown/escape.h"

namespace hexapla::write::markdown {
namespace {

constexpr std::string_view kWordJoiner = "\u2060";

std::size_t LeadingSpace(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size(); end = at) {
    if (!IsSpace(base::NextCodePoint(text, at))) return end;
  }
  return end;
}

std::size_t TrailingSpaceStart(std::string_view text) {
  std::size_t start = text.size();
  while (start > 0) {
    const std::size_t last = base::CharacterBegin(text, start - 1);
    std::size_t after = last;
    if (!IsSpace(base::NextCodePoint(text, after))) break;
    start = last;
  }
  return start;
}

}  // namespace

void Tokens::AddText(std::string_view text) {
  if (text.empty()) return;
  if (!tokens_.empty() && tokens_.back().kind == Kind::kText) {
    tokens_.back().text += text;
  } else {
    tokens_.push_back({Kind::kText, std::string(text)});
  }
}

void Tokens::Open(int width) {
  emphasis_ = true;
  tokens_.push_back({Kind::kOpen, std::string(static_cast<std::size_t>(width), '*')});
}

void Tokens::Close(int width) {
  tokens_.push_back({Kind::kClose, std::string(static_cast<std::size_t>(width), '*')});
}

void Tokens::OpenLink() { tokens_.push_back({Kind::kOpenLink, "["}); }

void Tokens::CloseLink(std::string_view address) {
  std::string text = "](";
  AppendAddress(address, text);
  tokens_.push_back({Kind::kCloseLink, text + ")"});
}

void Tokens::AddNote(std::size_t number) {
  tokens_.push_back({Kind::kNote, "[^" + std::to_string(number) + "]"});
}

bool Tokens::IsMark(std::size_t i) const {
  return i < tokens_.size() && (tokens_[i].kind == Kind::kOpen || tokens_[i].kind == Kind::kClose);
}

std::string Tokens::Finish(bool line_start, bool in_heading) {
  while (emphasis_ && (MoveSpaceOut() || DropEmpty())) MergeTexts();
  // CommonMark drops it, and what follows is then at the start of the line.
  if (!tokens_.empty() && tokens_.front().kind == Kind::kText) {
    std::string& first = tokens_.front().text;
    first.erase(0, first.find_first_not_of(' '));
  }
  return Write(line_start, in_heading);
}

bool Tokens::MoveSpaceOut() {
  for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
    Token& left = tokens_[i];
    Token& right = tokens_[i + 1];
    if (left.kind == Kind::kOpen && right.kind == Kind::kText) {
      const std::size_t space = LeadingSpace(right.text);
      if (space == 0) continue;
      Token moved{Kind::kText, right.text.substr(0, space)};
      right.text.erase(0, space);
      tokens_.insert(tokens_.begin() + static_cast<std::ptrdiff_t>(i), std::move(moved));
      return true;
    }
    if (left.kind == Kind::kText && right.kind == Kind::kClose) {
      const std::size_t space = TrailingSpaceStart(left.text);
      if (space == left.text.size()) continue;
      Token moved{Kind::kText, left.text.substr(space)};
      left.text.erase(space);
      tokens_.insert(tokens_.begin() + static_cast<std::ptrdiff_t>(i) + 2, std::move(moved));
      return true;
    }
  }
  return false;
}

bool Tokens::DropEmpty() {
  for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
    if (tokens_[i].kind != Kind::kOpen || tokens_[i + 1].kind != Kind::kClose) continue;
    const auto first = tokens_.begin() + static_cast<std::ptrdiff_t>(i);
    tokens_.erase(first, first + 2);
    return true;
  }
  return false;
}

void Tokens::MergeTexts() {
  std::vector<Token> merged;
  for (Token& token : tokens_) {
    if (token.kind == Kind::kText && token.text.empty()) continue;
    if (token.kind == Kind::kText && !merged.empty() && merged.back().kind == Kind::kText) {
      merged.back().text += token.text;
    } else {
      merged.push_back(std::move(token));
    }
  }
  tokens_ = std::move(merged);
}

std::string Tokens::Write(bool line_start, bool in_heading) const {
  std::string out;
  bool in_link = false;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const Token& token = tokens_[i];
    switch (token.kind) {
      case Kind::kText: {
        const Kind next = i + 1 < tokens_.size() ? tokens_[i + 1].kind : Kind::kText;
        Place place;
        place.line_start = line_start && out.empty();
        place.after_note = i > 0 && tokens_[i - 1].kind == Kind::kNote;
        place.before_bracket = next == Kind::kOpenLink || next == Kind::kNote;
        place.in_link = in_link;
        place.in_heading = in_heading && i + 1 == tokens_.size();
        AppendEscapedText(token.text, place, out);
        break;
      }
      case Kind::kOpen:
      case Kind::kClose:
        WriteMark(i, out);
        break;
      default:
        in_link = token.kind == Kind::kOpenLink || (in_link && token.kind == Kind::kNote);
        out += token.text;
    }
  }
  out.erase(out.find_last_not_of(' ') + 1);
  return out;
}

// CommonMark 6.4: a run of `*` opens only if left-flanking, closes only if right-flanking. Both are
// made true by U+2060, which is neither white space nor punctuation, between run and words. It also
// parts two runs that would otherwise read as one.
void Tokens::WriteMark(std::size_t i, std::string& out) const {
  const Token& token = tokens_[i];
  if (i > 0 && IsMark(i - 1)) out += kWordJoiner;
  const char32_t before = LastCodePoint(out);
  const bool part_after = IsMark(i + 1);
  const char32_t after =
      part_after ? FirstCodePoint(kWordJoiner)
                 : (i + 1 < tokens_.size() ? FirstCodePoint(tokens_[i + 1].text) : U'\0');
  const auto is_edge = [](char32_t c) { return c == 0 || IsSpace(c) || IsPunctuation(c); };
  if (token.kind == Kind::kOpen) {
    out += token.text;
    if (MayBePunctuation(after) && !is_edge(before)) out += kWordJoiner;
  } else {
    if (MayBePunctuation(before) && !is_edge(after)) out += kWordJoiner;
    out += token.text;
  }
}

}  // namespace hexapla::write::markdown
