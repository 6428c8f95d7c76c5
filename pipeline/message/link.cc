#include "message/link.h"

#include <algorithm>
#include <string_view>

#include "message/characters.h"

namespace hexapla::message {
namespace {

class TailReader {
 public:
  TailReader(const MaskedRun& run, std::size_t at) : run_(run), text_(run.text), at_(at) {}

  LinkTail Read() {
    at_ += 2;
    SkipSpace();
    const bool pointed = Peek() == '<';
    if (pointed) ++at_;
    tail_.address_begin = at_;
    pointed ? ReadPointed() : ReadBare();
    tail_.address_end = at_;
    if (pointed) ++at_;
    SkipSpace();
    if (Peek() != ')') SkipTitle();
    SkipSpace();
    tail_.end = std::min(at_ + 1, text_.size());
    return std::move(tail_);
  }

 private:
  char Peek() const { return at_ < text_.size() ? text_[at_] : ')'; }

  void SkipSpace() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || (text_[at_] >= '\t' && text_[at_] <= '\r'))) {
      ++at_;
    }
  }

  void ReadPointed() {
    while (at_ < text_.size() && text_[at_] != '>') Take();
  }

  void ReadBare() {
    for (int depth = 0; at_ < text_.size();) {
      const char c = text_[at_];
      if (c == ' ' || (c >= '\t' && c <= '\r')) return;
      if (c == ')' && depth-- == 0) return;
      if (c == '(') ++depth;
      Take();
    }
  }

  void Take() {
    const auto token = std::lower_bound(run_.tokens.begin(), run_.tokens.end(), at_,
                                        [](const Token& t, std::size_t at) { return t.at < at; });
    if (token != run_.tokens.end() && token->at == at_) {
      if (token->kind == TokenKind::kNumber) tail_.address.push_back('#');
      if (token->kind == TokenKind::kLiteral) tail_.address += token->literal;
      tail_.has_argument = tail_.has_argument || token->kind == TokenKind::kArgument;
      at_ += token->kind == TokenKind::kLiteral ? 2 : token->kind == TokenKind::kEdge ? 2 : 3;
      return;
    }
    if (text_[at_] == '\\' && at_ + 1 < text_.size() && IsAsciiPunctuation(text_[at_ + 1])) ++at_;
    tail_.address.push_back(text_[at_++]);
  }

  void SkipTitle() {
    tail_.has_title = true;
    const char close = Peek() == '(' ? ')' : Peek();
    for (++at_; at_ < text_.size() && text_[at_] != close; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    ++at_;
  }

  const MaskedRun& run_;
  const std::string& text_;
  std::size_t at_;
  LinkTail tail_;
};

}  // namespace

LinkTail ReadLinkTail(const MaskedRun& run, std::size_t at) { return TailReader(run, at).Read(); }

bool IsSafeAddress(const std::string& address) {
  std::string lower = address;
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  for (const char c : lower) {
    if (static_cast<unsigned char>(c) <= ' ' || c == '\x7F') return false;
  }
  for (const std::string_view start : {"https://", "http://", "mailto:"}) {
    if (lower.size() > start.size() && lower.compare(0, start.size(), start) == 0) return true;
  }
  return false;
}

}  // namespace hexapla::message
