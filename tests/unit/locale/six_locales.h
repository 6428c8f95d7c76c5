#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/source_file.h"
#include "locale/locale.h"

namespace hexapla::locale::testing {

/// The text of a file of the project.
std::string ReadProjectFile(const std::string& path);

const std::shared_ptr<const Terms>& ProjectTerms();

/// The house style of one of the six languages, with the project's termbase.
const Locale& LocaleOf(const std::string& language);

/// A value as expected in six languages, in the order of the conventions' tables.
struct Row {
  std::string en, fr, es, ru, ar, zh;
  std::vector<std::pair<std::string, std::string>> ByLanguage() const {
    return {{"en", en}, {"fr", fr}, {"es", es}, {"ru", ru}, {"ar", ar}, {"zh", zh}};
  }
};

base::Value Integer(std::int64_t number);
base::Value Figure(base::ValueType type, const std::string& number);
base::Value Money(const std::string& number);
base::Value Day(const std::string& iso);
base::Value Days(const std::string& begin, const std::string& end);
base::Value Years(int begin, int end);

}  // namespace hexapla::locale::testing
