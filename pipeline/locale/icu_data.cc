#include "locale/icu_data.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/coll.h>
#include <unicode/dtfmtsym.h>
#include <unicode/listformatter.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <mutex>
#include <optional>

namespace hexapla::locale {
namespace {

constexpr const char* kCategoryOrder[] = {"zero", "one", "two", "few", "many", "other"};
constexpr int kMonths = 12;

icu::UnicodeString FromUtf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string ToUtf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

icu::Locale LocaleOf(const std::string& tag) {
  // The keyword's legacy name: its BCP 47 name makes ICU read a table of all keywords first.
  return icu::Locale((tag + "@numbers=latn").c_str());
}

}  // namespace

struct IcuData::Impl {
  icu::Locale locale;
  std::once_flag plurals_once;
  std::unique_ptr<icu::PluralRules> cardinal;
  std::unique_ptr<icu::PluralRules> ordinal;
  std::optional<icu::number::LocalizedNumberFormatter> numbers;
  std::once_flag symbols_once;
  std::unique_ptr<icu::DateFormatSymbols> symbols;
  std::once_flag collator_once;
  std::unique_ptr<icu::Collator> collator;
  std::once_flag lists_once;
  std::unique_ptr<icu::ListFormatter> conjunction;
  std::unique_ptr<icu::ListFormatter> disjunction;

  void BuildPlurals() {
    std::call_once(plurals_once, [this] {
      UErrorCode status = U_ZERO_ERROR;
      cardinal.reset(icu::PluralRules::forLocale(locale, UPLURAL_TYPE_CARDINAL, status));
      ordinal.reset(icu::PluralRules::forLocale(locale, UPLURAL_TYPE_ORDINAL, status));
      numbers.emplace(icu::number::NumberFormatter::withLocale(locale));
      assert(U_SUCCESS(status));
    });
  }

  void BuildSymbols() {
    std::call_once(symbols_once, [this] {
      UErrorCode status = U_ZERO_ERROR;
      symbols = std::make_unique<icu::DateFormatSymbols>(locale, status);
      assert(U_SUCCESS(status));
    });
  }

  void BuildCollator() {
    std::call_once(collator_once, [this] {
      UErrorCode status = U_ZERO_ERROR;
      collator.reset(icu::Collator::createInstance(locale, status));
      assert(U_SUCCESS(status));
    });
  }

  void BuildLists() {
    std::call_once(lists_once, [this] {
      UErrorCode status = U_ZERO_ERROR;
      conjunction.reset(icu::ListFormatter::createInstance(locale, ULISTFMT_TYPE_AND,
                                                           ULISTFMT_WIDTH_WIDE, status));
      disjunction.reset(icu::ListFormatter::createInstance(locale, ULISTFMT_TYPE_OR,
                                                           ULISTFMT_WIDTH_WIDE, status));
      assert(U_SUCCESS(status));
    });
  }
};

IcuData::IcuData(const std::string& tag) : impl_(std::make_unique<Impl>()) {
  impl_->locale = LocaleOf(tag);
}

IcuData::~IcuData() = default;

bool IcuData::Knows(const std::string& tag) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale wanted = icu::Locale::forLanguageTag(tag, status);
  if (U_FAILURE(status) || wanted.isBogus()) return false;
  // ICU opens the nearest data it has, and says when that is not of the language at all.
  ures_close(ures_open(nullptr, wanted.getLanguage(), &status));
  return U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING;
}

message::PluralCategories IcuData::Categories() const {
  impl_->BuildPlurals();
  const auto list = [](const icu::PluralRules& rules) {
    std::vector<std::string> out;
    for (const char* category : kCategoryOrder) {
      if (rules.isKeyword(category)) out.emplace_back(category);
    }
    return out;
  };
  return {list(*impl_->cardinal), list(*impl_->ordinal), {}};
}

std::string IcuData::Category(const base::Decimal& number, bool ordinal) const {
  impl_->BuildPlurals();
  const icu::PluralRules& rules = ordinal ? *impl_->ordinal : *impl_->cardinal;
  // Whole numbers, nearly all there are, need no formatter.
  if (number.scale() == 0 && number.units() >= 0 && number.units() <= INT32_MAX) {
    return ToUtf8(rules.select(static_cast<std::int32_t>(number.units())));
  }
  UErrorCode status = U_ZERO_ERROR;
  // Trailing zeros count: CLDR words "1.0" otherwise than "1".
  const icu::number::FormattedNumber formatted =
      impl_->numbers->precision(icu::number::Precision::fixedFraction(number.scale()))
          .formatDecimal(number.ToString(), status);
  const icu::UnicodeString keyword = rules.select(formatted, status);
  return U_SUCCESS(status) ? ToUtf8(keyword) : "other";
}

std::string IcuData::Month(int month, bool alone) const {
  impl_->BuildSymbols();
  std::int32_t count = 0;
  const icu::UnicodeString* names = impl_->symbols->getMonths(
      count, alone ? icu::DateFormatSymbols::STANDALONE : icu::DateFormatSymbols::FORMAT,
      icu::DateFormatSymbols::WIDE);
  assert(month >= 1 && month <= kMonths && month <= count);
  return ToUtf8(names[month - 1]);
}

std::string IcuData::Weekday(int iso_day) const {
  impl_->BuildSymbols();
  std::int32_t count = 0;
  const icu::UnicodeString* names = impl_->symbols->getWeekdays(
      count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
  // ICU's list opens with an empty name, then Sunday.
  const int index = iso_day % 7 + 1;
  assert(index < count);
  return ToUtf8(names[index]);
}

std::string IcuData::Join(const std::vector<std::string>& items, bool alternative) const {
  impl_->BuildLists();
  std::vector<icu::UnicodeString> parts;
  parts.reserve(items.size());
  for (const std::string& item : items) parts.push_back(FromUtf8(item));
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString out;
  const icu::ListFormatter& formatter = alternative ? *impl_->disjunction : *impl_->conjunction;
  formatter.format(parts.data(), static_cast<std::int32_t>(parts.size()), out, status);
  return ToUtf8(out);
}

int IcuData::Compare(std::string_view a, std::string_view b) const {
  impl_->BuildCollator();
  UErrorCode status = U_ZERO_ERROR;
  return impl_->collator->compareUTF8({a.data(), static_cast<std::int32_t>(a.size())},
                                      {b.data(), static_cast<std::int32_t>(b.size())}, status);
}

std::string IcuData::Upper(std::string_view text) const {
  return ToUtf8(FromUtf8(text).toUpper(impl_->locale));
}

std::string IcuData::SentenceCase(std::string_view text) const {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToTitle(
      impl_->locale.getName(),
      U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE | U_TITLECASE_ADJUST_TO_CASED, nullptr,
      {text.data(), static_cast<int32_t>(text.size())}, sink, nullptr, status);
  return U_FAILURE(status) != 0 ? std::string(text) : out;
}

bool NeedsIsolate(std::string_view text) {
  if (text.empty()) return false;
  const icu::UnicodeString units = FromUtf8(text);
  const UChar32 first = units.char32At(0);
  const UChar32 last = units.char32At(units.length() - 1);
  if (u_charDirection(first) == U_RIGHT_TO_LEFT ||
      u_charDirection(first) == U_RIGHT_TO_LEFT_ARABIC) {
    return false;
  }
  return u_charDirection(first) != U_LEFT_TO_RIGHT || !(u_isalnum(last) || last == U')');
}

}  // namespace hexapla::locale
