#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "message/message.h"

namespace hexapla::locale {

/// What is short and dear to look up in ICU: a later run may be given it.
struct IcuNames {
  std::string version;                ///< of ICU
  std::vector<std::string> cardinal;  ///< plural categories
  std::vector<std::string> ordinal;
  std::vector<std::string> months;  ///< beside a day; from January on
  std::vector<std::string> months_alone;
  std::vector<std::string> weekdays;  ///< from Monday on
};

/// What ICU (CLDR) knows of a language; digits are always European. Each part is built when it is
/// first asked for; every member may be called from several threads at once.
class IcuData {
 public:
  /// \p tag  BCP 47: `en-GB`, `ar`.
  /// \p names  of the language, as `Names` gave them; those of another ICU are of no use.
  explicit IcuData(const std::string& tag, IcuNames names = {});
  ~IcuData();

  /// Whether ICU has data for the language.
  static bool Knows(const std::string& tag);

  const IcuNames& Names() const;
  message::PluralCategories Categories() const;
  std::string Category(const base::Decimal& number, bool ordinal) const;
  /// Name of month 1 … 12 as it stands beside a day, or \p alone.
  std::string Month(int month, bool alone) const;
  /// Name of day 1 Monday … 7 Sunday.
  std::string Weekday(int iso_day) const;
  /// CLDR's list pattern: "A, B and C"; with \p alternative "or".
  std::string Join(const std::vector<std::string>& items, bool alternative) const;
  /// Below 0, 0 or above 0: \p a stands before, beside or after \p b in a list (UCA with CLDR's
  /// tailoring).
  int Compare(std::string_view a, std::string_view b) const;
  std::string Upper(std::string_view text) const;
  /// \p text with its first letter as at the start of a sentence; a number and a name such as
  /// eHealth stay.
  std::string SentenceCase(std::string_view text) const;
  /// Whether a capital letter right behind \p text opens a sentence (UAX 29, with the abbreviations
  /// CLDR knows).
  bool EndsSentence(std::string_view text) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Whether \p text would not stand as one unit, in its order, inside right-to-left text: it does
/// not open with a left-to-right letter or does not end in a letter, digit or bracket (UAX 9).
bool NeedsIsolate(std::string_view text);

}  // namespace hexapla::locale
