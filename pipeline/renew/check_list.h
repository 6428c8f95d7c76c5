#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"
#include "load/project.h"
#include "renew/uses.h"
#include "xml/document.h"

namespace hexapla::renew {

/// One thing to look at. Text: lower case, no full stop, code in backticks.
struct Item {
  base::Span span;
  std::string text;
};

/// What a topic looks at.
struct Subject {
  const load::Project& project;
  const load::Report& report;
  std::map<std::string, xml::Element> registry;
  std::map<std::string, Use> uses;
  std::vector<std::string> time_words;   ///< of the report's language: "last", "so far"
  std::vector<std::string> fixed_words;  ///< that tell no time though one of those is in them
};

/// One kind of thing that is likely to change from one year to the next.
struct Topic {
  std::string_view title;
  void (*look)(const Subject& subject, std::vector<Item>& items);
};

/// All topics, in the order of the list. To add one: a function here, a line in check_list.cc.
const std::vector<Topic>& Topics();

/// What of \p report must be brought up to date, by topic; topics without items are left out.
struct CheckListPart {
  std::string_view title;
  std::vector<Item> items;  ///< in the order of files and places
};
/// \p time_words  label `time` of the house style the report is written in.
std::vector<CheckListPart> CheckList(const load::Project& project, const load::Report& report,
                                     std::string_view time_words);

/// What is pending in the front matter, and the source that is stated for the whole.
void LookAtFront(const Subject& subject, std::vector<Item>& items);
/// Years and other numbers that are typed in texts, and words such as "last".
void LookAtTypedYears(const Subject& subject, std::vector<Item>& items);
void LookAtTypedNumbers(const Subject& subject, std::vector<Item>& items);
void LookAtTimeWords(const Subject& subject, std::vector<Item>& items);
/// Facts of the report: figures; days, months, years; how far measures are and how grave risks;
/// indicators that stop too early.
void LookAtFigures(const Subject& subject, std::vector<Item>& items);
void LookAtDates(const Subject& subject, std::vector<Item>& items);
void LookAtStates(const Subject& subject, std::vector<Item>& items);
void LookAtIndicators(const Subject& subject, std::vector<Item>& items);
/// Records of the registry that the report names.
void LookAtEvents(const Subject& subject, std::vector<Item>& items);
void LookAtDocuments(const Subject& subject, std::vector<Item>& items);
void LookAtEnded(const Subject& subject, std::vector<Item>& items);
void LookAtPersons(const Subject& subject, std::vector<Item>& items);

}  // namespace hexapla::renew
