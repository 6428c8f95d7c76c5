#include "check/template_words.h"

#include <algorithm>
#include <string_view>

#include "check/records.h"

namespace hexapla::check {
namespace {

/// Functions that make nothing of the nodes they are given.
bool IsSelecting(std::string_view function) {
  return function == "records" || function == "not" || function == "boolean" || function.empty();
}

bool IsNameCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

/// Reads an expression from left to right.
class ExpressionReader {
 public:
  ExpressionReader(TemplateWords& words, bool reckons) : words_(words), open_{reckons} {}

  void Read(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const char c = text[at];
      if (c == '\'' || c == '"') {
        const std::size_t end = std::min(text.find(c, at + 1), text.size());
        words_.literals.emplace_back(text.substr(at + 1, end - at - 1));
        at = end + 1;
      } else if (IsNameCharacter(c)) {
        at = ReadName(text, at);
      } else {
        ReadMark(c);
        ++at;
      }
    }
  }

 private:
  std::size_t ReadName(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && IsNameCharacter(text[end])) ++end;
    name_ = text.substr(begin, end - begin);
    const bool attribute = begin > 0 && text[begin - 1] == '@';
    if (open_.back() && !attribute) words_.reckoned.emplace(name_);
    return end;
  }

  void ReadMark(char c) {
    if (c == '(') open_.push_back(open_.back() || !IsSelecting(name_));
    if (c == '[') open_.push_back(true);
    if ((c == ')' || c == ']') && open_.size() > 1) open_.pop_back();
    name_ = {};
  }

  TemplateWords& words_;
  std::vector<bool> open_;  ///< by bracket around: whether what stands there is reckoned with
  std::string_view name_;
};

}  // namespace

TemplateWords TemplateWordsOf(const load::Template& tmpl) {
  TemplateWords words;
  for (const auto& [path, document] : tmpl.files) {
    ForEachElement(document->root(), [&](xml::Element element) {
      AddAttributeWords(element, words.all);
      for (const std::string_view name : element.attribute_names()) {
        const bool path_to_print = name == "select" || name == "run-in" || name == "code";
        if (name != "id") ExpressionReader(words, !path_to_print).Read(element.value(name));
      }
    });
  }
  return words;
}

}  // namespace hexapla::check
