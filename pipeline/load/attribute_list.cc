#include "load/attribute_list.h"

#include <sstream>

namespace hexapla::load {

std::vector<std::string> AttributeList(xml::Element element, std::string_view attribute) {
  std::istringstream text(element.attribute_or(attribute, ""));
  std::vector<std::string> words;
  for (std::string word; text >> word;) words.push_back(word);
  return words;
}

}  // namespace hexapla::load
