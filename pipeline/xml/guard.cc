#include "xml/guard.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

#include "base/scan.h"
#include "base/utf8.h"
#include "xml/document.h"
#include "xml/tag.h"

namespace hexapla::xml {
namespace {

using base::Code;
using base::Span;

constexpr std::size_t kMaxFileBytes = std::size_t{32} << 20U;
constexpr std::size_t kMaxTagBytes = std::size_t{64} << 10U;
constexpr std::size_t kMaxAttributes = 200;
constexpr std::size_t kMaxDepth = 100;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Span SpanOf(const base::SourceFile& file, std::size_t begin, std::size_t size) {
  const std::size_t end = std::min(begin + size, file.text().size());
  return {&file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool IsForbidden(char32_t c) { return base::IsPrivateUse(c) || base::IsControl(c); }

bool ReportForbidden(const base::SourceFile& file, std::size_t at, std::size_t size, char32_t c,
                     base::Sink& sink) {
  const bool control = base::IsControl(c);
  sink.Report(control ? Code::kControlCharacter : Code::kPrivateUseCharacter,
              SpanOf(file, at, size),
              fmt::format("U+{:04X} is a {}", unsigned{c},
                          !control   ? "private-use character, which has no agreed meaning"
                          : c < 0xA0 ? "control character, which no text has"
                                     : "noncharacter, which no text has"))
      .hints.push_back({"type the character that is meant, or remove it", {}});
  return false;
}

bool LooksLikeUtf16(std::string_view text) {
  using namespace std::string_view_literals;
  if (text.starts_with("\xFE\xFF"sv) || text.starts_with("\xFF\xFE"sv)) return true;
  // Without a mark at its start, every other byte of its first words is 0.
  return text.size() >= 4 && (text[0] == 0) != (text[1] == 0) && (text[0] == 0) == (text[2] == 0) &&
         (text[1] == 0) == (text[3] == 0);
}

/// Behind the blocks of \p text from \p at on in which no byte is, or begins, what is forbidden.
std::size_t BehindHarmless(std::string_view text, std::size_t at) {
  for (; at + sizeof(base::ByteBlock) <= text.size(); at += sizeof(base::ByteBlock)) {
    base::ByteBlock block;
    std::memcpy(&block, text.data() + at, sizeof block);
    const auto suspect = ((block < 0x20) & (block != '\t') & (block != '\n') & (block != '\r')) |
                         (block == 0x7F) | (block == 0xC2) | (block == 0xEE) | (block == 0xEF) |
                         (block >= 0xF0);
    std::uint64_t halves[2];
    static_assert(sizeof halves == sizeof suspect);
    std::memcpy(halves, &suspect, sizeof halves);
    if ((halves[0] | halves[1]) != 0) break;
  }
  return at;
}

/// The first character of \p text, which is UTF-8, that no file may hold.
std::optional<std::size_t> FindForbidden(std::string_view text) {
  for (std::size_t at = 0; (at = BehindHarmless(text, at)) < text.size();) {
    const std::size_t end = std::min(at + sizeof(base::ByteBlock), text.size());
    while (at < end) {
      const std::size_t begin = base::CharacterBegin(text, at);
      at = begin;
      if (IsForbidden(base::NextCodePoint(text, at))) return begin;
    }
  }
  return std::nullopt;
}

/// Walks the markup of one file, from `<` to `<`, knowing just enough to skip what is no markup.
class MarkupGuard {
 public:
  MarkupGuard(const base::SourceFile& file, base::Sink& sink)
      : file_(file), text_(file.text()), sink_(sink) {}

  bool Check() {
    has_references_ = text_.find("&#") != std::string_view::npos;
    std::size_t at = ByteOrderMarkSize(file_);
    if (text_.substr(at).starts_with("<?xml") && !CheckDeclaration(at)) return false;
    while (at < text_.size()) {
      const std::size_t next = std::min(text_.find('<', at), text_.size());
      if (!CheckReferences(at, next)) return false;
      if (next == text_.size()) return true;
      const std::optional<std::size_t> end = CheckOne(next);
      if (!end) return false;
      at = *end;
    }
    return true;
  }

 private:
  /// Behind the first \p mark from \p at; the end of the text when there is none.
  std::size_t Behind(std::string_view mark, std::size_t at) const {
    const std::size_t found = text_.find(mark, at);
    return found == std::string_view::npos ? text_.size() : found + mark.size();
  }

  bool StartsWith(std::size_t at, std::string_view mark) const {
    return text_.compare(at, mark.size(), mark) == 0;
  }

  bool IsDoctype(std::size_t at) const {
    constexpr std::string_view kMark = "<!doctype";
    if (text_.size() - at < kMark.size()) return false;
    return std::equal(
        kMark.begin(), kMark.end(), text_.begin() + static_cast<std::ptrdiff_t>(at),
        [](char a, char b) { return a == std::tolower(static_cast<unsigned char>(b)); });
  }

  /// Checks the markup at \p at; gives the place behind it, or nullopt when it was refused.
  std::optional<std::size_t> CheckOne(std::size_t at) {
    if (StartsWith(at, "<!--")) return Behind("-->", at + 4);
    if (StartsWith(at, "<![CDATA[")) return Behind("]]>", at + 9);
    if (StartsWith(at, "<?")) return Behind("?>", at + 2);
    if (IsDoctype(at)) {
      sink_
          .Report(Code::kDoctypeNotAllowed, SpanOf(file_, at, 9),
                  "`<!DOCTYPE` is not allowed: a project's files declare no entities and load none")
          .hints.push_back(
              {"remove the declaration up to its `>`, and type each character itself", {}});
      return std::nullopt;
    }
    if (StartsWith(at, "<!")) return at + 2;
    if (StartsWith(at, "</")) {
      if (depth_ > 0) --depth_;
      return at + 2;
    }
    return CheckStartTag(at);
  }

  std::optional<std::size_t> CheckStartTag(std::size_t at) {
    const std::size_t limit = std::min(text_.size(), at + kMaxTagBytes);
    std::size_t attributes = 0;
    std::size_t i = at + 1;
    while (i < limit && text_[i] != '<' && text_[i] != '>') {
      const char c = text_[i++];
      if (c == '"' || c == '\'') {
        while (i < limit && text_[i] != c && text_[i] != '<') ++i;
        if (i < limit && text_[i] == c) ++i;
      } else if (c == '=' && ++attributes > kMaxAttributes) {
        return Refuse(at,
                      fmt::format("`{}` has more than {} attributes", NameAt(at), kMaxAttributes),
                      kTagHint);
      }
    }
    if (i == at + kMaxTagBytes) {
      return Refuse(at, fmt::format("the start tag of `{}` is longer than 64 KiB", NameAt(at)),
                    kTagHint);
    }
    if (!CheckReferences(at, i)) return std::nullopt;
    const bool whole = i < text_.size() && text_[i] == '>';
    if (whole && text_[i - 1] != '/' && ++depth_ > kMaxDepth) {
      return Refuse(at,
                    fmt::format("`{}` is nested more than {} levels deep", NameAt(at), kMaxDepth),
                    "look whether end tags are missing before it");
    }
    return whole ? i + 1 : i;
  }

  static constexpr const char* kTagHint =
      "look whether the quotation mark of an attribute, or the tag's `>`, is missing";

  std::string NameAt(std::size_t at) const {
    constexpr std::size_t kShown = 40;
    std::string name(TagNameAt(text_, at).substr(0, kShown));
    while (base::FindInvalidUtf8(name)) name.pop_back();
    return name;
  }

  std::optional<std::size_t> Refuse(std::size_t at, std::string message, const char* hint) {
    sink_.Report(Code::kTooMuchMarkup, SpanOf(file_, at, NameAt(at).size() + 1), std::move(message))
        .hints.push_back({hint, {}});
    return std::nullopt;
  }

  /// A character reference must not smuggle in what may not stand there as a character.
  bool CheckReferences(std::size_t begin, std::size_t end) {
    if (!has_references_) return true;
    const std::string_view part = text_.substr(begin, end - begin);
    for (std::size_t i = part.find("&#"); i < part.size(); i = part.find("&#", i + 2)) {
      const bool hex = i + 2 < part.size() && part[i + 2] == 'x';
      std::size_t at = i + (hex ? 3 : 2);
      const std::size_t digits = at;
      char32_t value = 0;
      for (; at < part.size() && std::isxdigit(static_cast<unsigned char>(part[at])) != 0; ++at) {
        const char c = part[at];
        const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        value =
            std::min<char32_t>(value * (hex ? 16 : 10) + static_cast<char32_t>(digit), 0x110000);
      }
      if (at > digits && value < 0x110000 && IsForbidden(value)) {
        return ReportForbidden(file_, begin + i, at - i + 1, value, sink_);
      }
    }
    return true;
  }

  bool CheckDeclaration(std::size_t at) {
    const std::size_t end = Behind("?>", at);
    for (const TagAttribute& a : ScanAttributes(text_, at, end)) {
      if (a.name != "encoding") continue;
      std::string value(text_.substr(a.value_begin, a.value_end - a.value_begin));
      std::string lower = value;
      std::transform(lower.begin(), lower.end(), lower.begin(),
                     [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
      if (lower == "utf-8" || lower == "utf8" || lower == "us-ascii") continue;
      sink_
          .Report(
              Code::kInvalidEncoding, SpanOf(file_, a.value_begin, value.size()),
              fmt::format("the file says that it is encoded in `{}`; a project's files are UTF-8",
                          value))
          .hints.push_back({"save the file as UTF-8 and write `encoding=\"UTF-8\"`", {}});
      return false;
    }
    return true;
  }

  const base::SourceFile& file_;
  std::string_view text_;
  base::Sink& sink_;
  bool has_references_ = false;  ///< somewhere in the file
  std::size_t depth_ = 0;
};

}  // namespace

std::size_t ByteOrderMarkSize(const base::SourceFile& file) {
  return file.text().starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
}

bool CheckText(const base::SourceFile& file, base::Sink& sink) {
  const std::string_view text = file.text();
  if (text.size() > kMaxFileBytes) {
    sink.Report(Code::kFileTooLarge, SpanOf(file, 0, 0),
                fmt::format("the file has {} bytes; a file of a project has at most {} (32 MiB)",
                            text.size(), kMaxFileBytes));
    return false;
  }
  if (LooksLikeUtf16(text)) {
    sink.Report(Code::kInvalidEncoding, SpanOf(file, 0, 0),
                "the file is UTF-16; a project's files are UTF-8")
        .hints.push_back({"save the file as UTF-8", {}});
    return false;
  }
  const std::size_t nul = text.find('\0');
  if (nul != std::string_view::npos) {
    sink.Report(Code::kNulByte, SpanOf(file, nul, 1), "a NUL byte stands in the text")
        .hints.push_back({"take the file from a backup, or save it again as UTF-8 text", {}});
    return false;
  }
  const std::optional<std::size_t> invalid = base::FindInvalidUtf8(text);
  if (invalid) {
    sink.Report(Code::kInvalidEncoding, SpanOf(file, *invalid, 1),
                fmt::format("byte 0x{:02X} is not part of a UTF-8 character",
                            static_cast<unsigned char>(text[*invalid])))
        .hints.push_back({"save the file as UTF-8", {}});
    return false;
  }
  const std::optional<std::size_t> at = FindForbidden(text);
  if (!at) return true;
  std::size_t end = *at;
  const char32_t c = base::NextCodePoint(text, end);
  return ReportForbidden(file, *at, end - *at, c, sink);
}

bool CheckMarkup(const base::SourceFile& file, base::Sink& sink) {
  return CheckText(file, sink) && MarkupGuard(file, sink).Check();
}

}  // namespace hexapla::xml
