#include "locale/icu_data.h"

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/coll.h>
#include <unicode/dtfmtsym.h>
#include <unicode/filteredbrk.h>
#include <unicode/listformatter.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <mutex>
#include <optional>
#include <utility>

#include "base/utf8.h"

namespace hexapla::locale {
namespace {

constexpr const char* kCategoryOrder[] = {"zero", "one", "two", "few", "many", "other"};
constexpr int kMonths = 12;
constexpr int kDays = 7;

icu::UnicodeString FromUtf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string ToUtf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

std::string Version() {
  UVersionInfo version;
  char text[U_MAX_VERSION_STRING_LENGTH];
  u_getVersion(version);
  u_versionToString(version, text);
  return text;
}

icu::Locale LocaleOf(const std::string& tag) {
  // The keyword's legacy name: its BCP 47 name makes ICU read a table of all keywords first.
  return icu::Locale((tag + "@numbers=latn").c_str());
}

/// Whether \p text ends in a space behind a mark that ends sentences, with what closes brackets and
/// quotations between them: all the rest need not be looked at as ICU does.
bool MayEndSentence(std::string_view text) {
  if (!text.ends_with(' ')) return false;
  for (std::size_t at = text.size() - 1; at > 0;) {
    at = base::CharacterBegin(text, at - 1);
    std::size_t next = at;
    const auto c = static_cast<UChar32>(base::NextCodePoint(text, next));
    if (u_hasBinaryProperty(c, UCHAR_S_TERM)) return true;
    const bool closes = (U_GET_GC_MASK(c) & (U_GC_PE_MASK | U_GC_PF_MASK)) != 0;
    if (!closes && c != '"' && c != '\'') return false;
  }
  return false;
}

}  // namespace

struct IcuData::Impl {
  icu::Locale locale;
  std::once_flag plurals_once;
  std::unique_ptr<icu::PluralRules> cardinal;
  std::unique_ptr<icu::PluralRules> ordinal;
  std::optional<icu::number::LocalizedNumberFormatter> numbers;
  std::once_flag categories_once;
  std::once_flag calendar_once;
  IcuNames names;
  bool names_are_known = false;
  std::once_flag collator_once;
  std::unique_ptr<icu::Collator> collator;
  std::mutex sentences_mutex;
  std::unique_ptr<icu::BreakIterator> sentences;
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

  void FindCategories() {
    if (names_are_known) return;
    std::call_once(categories_once, [this] {
      BuildPlurals();
      for (const char* category : kCategoryOrder) {
        if (cardinal->isKeyword(category)) names.cardinal.emplace_back(category);
        if (ordinal->isKeyword(category)) names.ordinal.emplace_back(category);
      }
    });
  }

  void FindCalendar() {
    if (names_are_known) return;
    std::call_once(calendar_once, [this] {
      using enum icu::DateFormatSymbols::DtContextType;
      UErrorCode status = U_ZERO_ERROR;
      const icu::DateFormatSymbols symbols(locale, status);
      assert(U_SUCCESS(status));
      std::int32_t count = 0;
      const auto take = [&count](const icu::UnicodeString* all, int index) {
        assert(index < count);
        return ToUtf8(all[index]);
      };
      for (int month = 0; month < kMonths; ++month) {
        names.months.push_back(
            take(symbols.getMonths(count, FORMAT, icu::DateFormatSymbols::WIDE), month));
        names.months_alone.push_back(
            take(symbols.getMonths(count, STANDALONE, icu::DateFormatSymbols::WIDE), month));
      }
      // ICU's list opens with an empty name, then Sunday.
      for (int day = 1; day <= kDays; ++day) {
        names.weekdays.push_back(take(
            symbols.getWeekdays(count, FORMAT, icu::DateFormatSymbols::WIDE), day % kDays + 1));
      }
    });
  }

  void BuildCollator() {
    std::call_once(collator_once, [this] {
      UErrorCode status = U_ZERO_ERROR;
      collator.reset(icu::Collator::createInstance(locale, status));
      assert(U_SUCCESS(status));
    });
  }

  void BuildSentences() {
    if (sentences) return;
    UErrorCode status = U_ZERO_ERROR;
    sentences.reset(icu::BreakIterator::createSentenceInstance(locale, status));
    assert(U_SUCCESS(status));
    // Of languages whose abbreviations CLDR does not list there is no builder.
    const std::unique_ptr<icu::FilteredBreakIteratorBuilder> builder(
        icu::FilteredBreakIteratorBuilder::createInstance(locale, status));
    if (U_FAILURE(status)) return;
    sentences.reset(builder->build(sentences.release(), status));
    assert(U_SUCCESS(status));
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

IcuData::IcuData(const std::string& tag, IcuNames names) : impl_(std::make_unique<Impl>()) {
  impl_->locale = LocaleOf(tag);
  impl_->names_are_known = names.version == Version();
  if (impl_->names_are_known) impl_->names = std::move(names);
  impl_->names.version = Version();
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

const IcuNames& IcuData::Names() const {
  impl_->FindCategories();
  impl_->FindCalendar();
  return impl_->names;
}

message::PluralCategories IcuData::Categories() const {
  impl_->FindCategories();
  return {impl_->names.cardinal, impl_->names.ordinal, {}};
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
  impl_->FindCalendar();
  const auto& months = alone ? impl_->names.months_alone : impl_->names.months;
  assert(month >= 1 && month <= kMonths);
  return months[static_cast<std::size_t>(month) - 1];
}

std::string IcuData::Weekday(int iso_day) const {
  impl_->FindCalendar();
  return impl_->names.weekdays[static_cast<std::size_t>(iso_day) - 1];
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
  const icu::UnicodeString units = FromUtf8(text);
  std::int32_t at = 0;
  while (at < units.length() && !u_isalnum(units.char32At(at))) at = units.moveIndex32(at, 1);
  const bool is_name = u_islower(units.char32At(at)) && u_isupper(units.char32At(at + 1));
  if (is_name || u_isdigit(units.char32At(at))) return std::string(text);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToTitle(
      impl_->locale.getName(),
      U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE | U_TITLECASE_ADJUST_TO_CASED, nullptr,
      {text.data(), static_cast<int32_t>(text.size())}, sink, nullptr, status);
  return U_FAILURE(status) != 0 ? std::string(text) : out;
}

bool IcuData::EndsSentence(std::string_view text) const {
  if (!MayEndSentence(text)) return false;
  icu::UnicodeString units = FromUtf8(text);
  const std::int32_t end = units.length();
  units.append(u'A');
  const std::lock_guard lock(impl_->sentences_mutex);
  impl_->BuildSentences();
  impl_->sentences->setText(units);
  return impl_->sentences->isBoundary(end) != 0;
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
