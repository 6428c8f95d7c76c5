#include "load/measures.h"

#include <cstdlib>

#include "load/attribute_list.h"

namespace hexapla::load {
namespace {

/// The number in \p attribute, if it is there.
void Take(xml::Element element, std::string_view attribute, std::size_t& out) {
  if (!element.has(attribute)) return;
  out = std::strtoul(element.attribute_or(attribute, "0").c_str(), nullptr, 10);
}

DocumentClass ReadClass(xml::Element element) {
  DocumentClass read;
  Take(element, "words", read.words);
  Take(element, "pages", read.pages);
  Take(element, "words-per-page", read.words_per_page);
  read.front = AttributeList(element, "front");
  const std::vector<std::string> bodies = AttributeList(element, "bodies");
  read.bodies.insert(bodies.begin(), bodies.end());
  read.span = element.span();
  return read;
}

}  // namespace

Measures ReadMeasures(xml::Element root) {
  Measures measures;
  for (const xml::Element element : root.children()) {
    const std::string_view name = element.name();
    if (name == "sentence") {
      Take(element, "words", measures.sentence_words[element.attribute_or("language", "")]);
    } else if (name == "repetition") {
      std::size_t similarity = static_cast<std::size_t>(measures.similarity);
      Take(element, "words", measures.passage_words);
      Take(element, "similarity", similarity);
      measures.similarity = static_cast<int>(similarity);
    } else if (name == "figures") {
      Take(element, "least", measures.least_figure);
    } else if (name == "jump") {
      measures.jump_factor = base::Decimal::Parse(element.attribute_or("factor", ""));
    } else if (name == "class") {
      measures.classes[element.attribute_or("template", "")] = ReadClass(element);
    }
  }
  return measures;
}

}  // namespace hexapla::load
