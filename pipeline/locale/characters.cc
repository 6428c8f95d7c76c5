#include "locale/characters.h"

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <unicode/utext.h>

#include <map>
#include <memory>

#include "base/utf8.h"

namespace hexapla::locale {
namespace {

icu::StringPiece PieceOf(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

UChar32 CodePoint(char32_t c) { return static_cast<UChar32>(c); }

const icu::Normalizer2* Nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFCInstance(status);
}

using LookAlikes = std::map<char32_t, char>;

/// Greek and Cyrillic capitals that look like Latin ones.
LookAlikes MakeLookAlikes() {
  constexpr char32_t kFirst = 0x370;
  constexpr char32_t kBehind = 0x530;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<USpoofChecker, void (*)(USpoofChecker*)> checker(uspoof_open(&status),
                                                                         uspoof_close);
  const auto skeleton = [&](char32_t c) {
    std::string text;
    base::AppendUtf8(c, text);
    char out[16];
    const std::int32_t size =
        uspoof_getSkeletonUTF8(checker.get(), 0, text.data(),
                               static_cast<std::int32_t>(text.size()), out, sizeof out, &status);
    return U_FAILURE(status) ? text : std::string(out, static_cast<std::size_t>(size));
  };
  std::map<std::string, char> latin;
  for (char c = 'A'; c <= 'Z'; ++c) latin.emplace(skeleton(static_cast<char32_t>(c)), c);
  LookAlikes found;
  for (char32_t c = kFirst; c < kBehind; ++c) {
    const auto like = IsUpperCase(c) ? latin.find(skeleton(c)) : latin.end();
    if (like != latin.end()) found.emplace(c, like->second);
  }
  return found;
}

}  // namespace

CharacterKind KindOf(char32_t c) {
  switch (u_charType(CodePoint(c))) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return CharacterKind::kLetter;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharacterKind::kMark;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharacterKind::kDigit;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return CharacterKind::kSpace;
    case U_FORMAT_CHAR:
      return CharacterKind::kInvisible;
    default:
      return u_isUWhiteSpace(CodePoint(c)) != 0 ? CharacterKind::kSpace : CharacterKind::kOther;
  }
}

Script ScriptOf(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(CodePoint(c), &status);
  const bool shared =
      script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN;
  return U_FAILURE(status) || shared ? kNoScript : static_cast<Script>(script);
}

std::optional<Script> FindScript(std::string_view code) {
  const std::int32_t value = u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(code).c_str());
  if (value <= USCRIPT_INHERITED) return std::nullopt;
  return static_cast<Script>(value);
}

std::string NameOf(Script script) {
  const char* name = uscript_getName(static_cast<UScriptCode>(script));
  return name == nullptr ? std::string() : name;
}

bool IsWordByItself(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_breaksBetweenLetters(uscript_getScript(CodePoint(c), &status)) != 0;
}

bool IsUpperCase(char32_t c) { return u_isupper(CodePoint(c)) != 0; }
bool IsLowerCase(char32_t c) { return u_islower(CodePoint(c)) != 0; }

char32_t Fold(char32_t c) {
  return static_cast<char32_t>(u_foldCase(CodePoint(c), U_FOLD_CASE_DEFAULT));
}

std::string Fold(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    base::AppendUtf8(Fold(base::NextCodePoint(text, at)), out);
  }
  return out;
}

std::string WithEuropeanDigits(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::NextCodePoint(text, at);
    const std::int32_t digit = c < 0x80 ? -1 : u_charDigitValue(CodePoint(c));
    base::AppendUtf8(digit < 0 ? c : static_cast<char32_t>(U'0' + digit), out);
  }
  return out;
}

std::string WithLatinCapitals(std::string_view text) {
  static const LookAlikes look_alikes = MakeLookAlikes();
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::NextCodePoint(text, at);
    const auto like = c < 0x80 ? look_alikes.end() : look_alikes.find(c);
    base::AppendUtf8(like == look_alikes.end() ? c : static_cast<char32_t>(like->second), out);
  }
  return out;
}

bool IsNormalized(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  return Nfc()->isNormalizedUTF8(PieceOf(text), status) != 0 || U_FAILURE(status);
}

std::string Normalized(std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  Nfc()->normalizeUTF8(0, PieceOf(text), sink, nullptr, status);
  return U_FAILURE(status) ? std::string(text) : out;
}

bool IsPresentationForm(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (ublock_getCode(CodePoint(c))) {
    case UBLOCK_ALPHABETIC_PRESENTATION_FORMS:
    case UBLOCK_ARABIC_PRESENTATION_FORMS_A:
    case UBLOCK_ARABIC_PRESENTATION_FORMS_B:
    case UBLOCK_HALFWIDTH_AND_FULLWIDTH_FORMS:
      break;
    default:
      return false;
  }
  const CharacterKind kind = KindOf(c);
  const bool letter = kind == CharacterKind::kLetter || kind == CharacterKind::kDigit;
  std::string text;
  base::AppendUtf8(c, text);
  const icu::Normalizer2* kc = icu::Normalizer2::getNFKCInstance(status);
  return letter && U_SUCCESS(status) && kc->isNormalizedUTF8(PieceOf(text), status) == 0;
}

std::string WithoutPresentationForms(std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* kc = icu::Normalizer2::getNFKCInstance(status);
  if (U_SUCCESS(status)) kc->normalizeUTF8(0, PieceOf(text), sink, nullptr, status);
  return U_FAILURE(status) ? std::string(text) : out;
}

std::vector<std::size_t> SentenceStarts(std::string_view text, const std::string& icu) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createSentenceInstance(icu::Locale(icu.c_str()), status));
  if (U_FAILURE(status)) return {0};
  UText* bytes =
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  breaks->setText(bytes, status);
  std::vector<std::size_t> starts;
  for (std::int32_t at = breaks->first(); U_SUCCESS(status) && at != icu::BreakIterator::DONE;
       at = breaks->next()) {
    if (static_cast<std::size_t>(at) < text.size()) starts.push_back(static_cast<std::size_t>(at));
  }
  utext_close(bytes);
  return starts;
}

}  // namespace hexapla::locale
