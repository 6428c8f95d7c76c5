#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/value.h"
#include "xml/document.h"

namespace hexapla::load {

/// Whether \p element is a fact (`integer`, `money`, `date-range` …).
bool IsFact(xml::Element element);
/// Whether \p element is a message (`head`, `text`, `title`, `purpose` …) in content files.
bool IsContentMessage(xml::Element element);
/// Whether \p element is a message in template files (`p`, `heading`, `label`, `run-in` …).
bool IsTemplateMessage(xml::Element element);

/// The value of a fact; what is wrong with it (`invalid-number`, `invalid-date`, `empty-range` …)
/// is reported and nullopt returned.
std::optional<base::Value> ReadFact(xml::Element element, base::Sink& sink);
/// What stands for a fact that cannot be read, for those who look at all else: a value of its type
/// that is not decided.
base::Value UnreadFact(xml::Element element);

/// `from` and `until` of a dated child; an open end is nullopt. `until` is exclusive.
struct Validity {
  std::optional<base::Date> from;
  std::optional<base::Date> until;
  bool Holds(const base::Date& day) const;
};
Validity ValidityOf(xml::Element element);

/// Whether several of \p child may hold at once (`member`, `focal-point` …).
bool IsMultiValued(std::string_view child);

}  // namespace hexapla::load
