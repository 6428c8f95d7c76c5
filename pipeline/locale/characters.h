#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What Unicode says of characters, for rules that look at texts. Free to call from every thread.
namespace hexapla::locale {

enum class CharacterKind : std::uint8_t {
  kLetter,
  kMark,       ///< a combining mark: belongs to the letter before it
  kDigit,      ///< a decimal digit of any script
  kSpace,      ///< white space, no-break spaces too
  kInvisible,  ///< format characters: zero-width spaces, soft hyphens, bidi controls
  kOther
};

CharacterKind KindOf(char32_t c);

/// A script of ISO 15924. `kNoScript`: characters that many scripts share.
using Script = std::uint16_t;
constexpr Script kNoScript = 0;

Script ScriptOf(char32_t c);
/// The script of a four-letter code such as `Latn`; nullopt when Unicode has none of that code.
std::optional<Script> FindScript(std::string_view code);
/// The name of \p script in English: "Latin".
std::string NameOf(Script script);
/// Whether texts in the script of \p c put no space between words, so that a letter is a word.
bool IsWordByItself(char32_t c);

/// That of any script, U+3001 between items included.
constexpr bool IsComma(char32_t c) {
  return c == U',' || c == U'\u060C' || c == U'\u3001' || c == U'\uFF0C';
}

bool IsUpperCase(char32_t c);
bool IsLowerCase(char32_t c);
/// \p c without its case.
char32_t Fold(char32_t c);
/// \p text without its case.
std::string Fold(std::string_view text);

/// \p text with European digits for decimal digits of other scripts.
std::string WithEuropeanDigits(std::string_view text);
/// \p text with Latin capitals for Greek and Cyrillic ones that look like them (UTS 39).
std::string WithLatinCapitals(std::string_view text);

/// Whether \p text is in NFC (UAX 15).
bool IsNormalized(std::string_view text);
std::string Normalized(std::string_view text);

/// Whether \p c is a letter or digit in a shape of its own that Unicode keeps for the sake of old
/// character sets: full-width, a ligature, an Arabic presentation form.
bool IsPresentationForm(char32_t c);
/// \p text with the letters and digits that such shapes are of (UAX 15, form KC).
std::string WithoutPresentationForms(std::string_view text);

/// Where each sentence of \p text begins (UAX 29, by ICU's rules for the language \p icu).
std::vector<std::size_t> SentenceStarts(std::string_view text, const std::string& icu);

}  // namespace hexapla::locale
