#include "load/attribute_list.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

namespace hexapla::load {

std::vector<std::string> AttributeList(xml::Element element, std::string_view attribute) {
  constexpr std::string_view kWhite = " \t\n\v\f\r";
  std::string_view text = element.value(attribute);
  std::vector<std::string> words;
  for (;;) {
    text.remove_prefix(std::min(text.find_first_not_of(kWhite), text.size()));
    if (text.empty()) return words;
    words.emplace_back(text.substr(0, text.find_first_of(kWhite)));
    text.remove_prefix(words.back().size());
  }
}

std::vector<xml::Element> MembersOf(
    xml::Element list, const std::function<xml::Element(const std::string& id)>& find) {
  std::vector<xml::Element> members;
  std::set<std::string> seen = {list.attribute_or("id", "")};
  std::vector<std::string>
      open;  // the next one last: lists may be nested as deep as a file is long
  const auto push = [&open](xml::Element one) {
    std::vector<std::string> ids = AttributeList(one, "refs");
    std::move(ids.rbegin(), ids.rend(), std::back_inserter(open));
  };
  push(list);
  while (!open.empty()) {
    const std::string id = std::move(open.back());
    open.pop_back();
    if (!seen.insert(id).second) continue;
    const xml::Element found = find(id);
    if (!found) continue;
    const std::string own = found.attribute_or("id", "");
    if (own != id && !seen.insert(own).second) continue;
    if (found.name() == "record-list") {
      push(found);
    } else {
      members.push_back(found);
    }
  }
  return members;
}

}  // namespace hexapla::load
