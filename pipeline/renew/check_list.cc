#include "renew/check_list.h"

#include <algorithm>
#include <tuple>

namespace hexapla::renew {
namespace {

auto OrderOf(const Item& item) {
  return std::make_tuple(item.span.known() ? item.span.file->path() : std::string(),
                         item.span.begin, item.text);
}

/// A hyphen before a word says that it is none of them.
std::vector<std::string> Separated(std::string_view words, bool none) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find('|', begin), words.size());
    const bool marked = end > begin && words[begin] == '-';
    const std::size_t from = begin + (marked ? 1 : 0);
    if (end > from && marked == none) out.emplace_back(words.substr(from, end - from));
    begin = end + 1;
  }
  return out;
}

}  // namespace

const std::vector<Topic>& Topics() {
  static const std::vector<Topic> topics = {
      {"Session, number and dates", LookAtFront},
      {"Years typed in the text", LookAtTypedYears},
      {"Other numbers typed in the text", LookAtTypedNumbers},
      {"Words that tie the text to its time", LookAtTimeWords},
      {"Figures and counts", LookAtFigures},
      {"Indicators without a figure of the last year", LookAtIndicators},
      {"Dates and years", LookAtDates},
      {"States of risks and measures", LookAtStates},
      {"Events that will have been held", LookAtEvents},
      {"Sessions and documents that are named", LookAtDocuments},
      {"Facts that end", LookAtEnded},
      {"Persons and offices", LookAtPersons},
  };
  return topics;
}

std::vector<CheckListPart> CheckList(const load::Project& project, const load::Report& report,
                                     std::string_view time_words) {
  const Subject subject{project,
                        report,
                        RegistryOf(project),
                        UsesOf(project, report),
                        Separated(time_words, false),
                        Separated(time_words, true)};
  std::vector<CheckListPart> parts;
  for (const Topic& topic : Topics()) {
    CheckListPart part{topic.title, {}};
    topic.look(subject, part.items);
    std::sort(part.items.begin(), part.items.end(),
              [](const Item& a, const Item& b) { return OrderOf(a) < OrderOf(b); });
    if (!part.items.empty()) parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace hexapla::renew
