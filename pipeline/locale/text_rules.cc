#include "locale/text_rules.h"

#include <algorithm>
#include <cstdlib>

#include "base/utf8.h"
#include "xml/document.h"
#include "xml/schema.h"

namespace hexapla::locale {

const std::vector<std::pair<std::string_view, std::string_view>>& EmbeddedLocaleSchema();

namespace {

std::u32string Characters(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += base::NextCodePoint(text, at);
  return out;
}

/// The parts of \p text between \p separator, without white space around them.
std::vector<std::string> Parts(const std::string& text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    std::string part = base::CollapseWhiteSpace(text.substr(begin, end - begin));
    if (!part.empty()) parts.push_back(std::move(part));
    begin = end + 1;
  }
  return parts;
}

class Reader {
 public:
  explicit Reader(base::Sink& sink) : sink_(sink) {}

  std::shared_ptr<const TextRules> Read(xml::Element root) {
    rules_->language = root.attribute_or("language", "");
    for (const xml::Element element : root.children()) ReadElement(element);
    return rules_;
  }

 private:
  void ReadElement(xml::Element element) {
    const std::string_view name = element.name();
    if (name == "letters") {
      for (const std::string& code : Parts(element.attribute_or("scripts", ""), ' ')) {
        if (const auto script = ScriptNamed(element, "scripts", code)) {
          rules_->scripts.push_back(*script);
        }
      }
    } else if (name == "marks") {
      rules_->clause_marks = Characters(element.attribute_or("clause", ""));
      rules_->sentence_ends = Characters(element.attribute_or("ends", ""));
      rules_->item_ends = Characters(element.attribute_or("items", ""));
      rules_->no_space_before = Characters(element.attribute_or("no-space-before", ""));
      rules_->no_space_after = Characters(element.attribute_or("no-space-after", ""));
      rules_->doubled_marks = Characters(element.attribute_or("doubled", ""));
      for (const std::string& marks : Parts(element.attribute_or("together", ""), ' ')) {
        rules_->together.insert(Characters(marks));
      }
    } else if (name == "pair") {
      const std::string of = element.attribute_or("of", "");
      rules_->pairs.push_back({Characters(element.attribute_or("open", " "))[0],
                               Characters(element.attribute_or("close", " "))[0], of == "titles",
                               of == "quotations"});
    } else if (name == "foreign-marks") {
      ReadForeign(element);
    } else if (name == "sentence") {
      rules_->sentence_words = Number(element, "words");
    } else {
      ReadWords(element);
    }
  }

  /// The elements whose content is words.
  void ReadWords(xml::Element element) {
    const std::string_view name = element.name();
    const std::string text = element.text();
    if (name == "doubled-words") {
      rules_->shortest_doubled = element.has("shortest") ? Number(element, "shortest") : 1;
      rules_->doubled_letters = Characters(element.attribute_or("letters", ""));
      AddFolded(text, rules_->doubled_words);
    } else if (name == "vague-link") {
      AddFolded(text, rules_->vague_links);
    } else if (name == "mixed-word") {
      for (std::string& word : Parts(text, '|')) rules_->mixed_words.insert(std::move(word));
    } else if (name == "numbers") {
      ReadNumbers(text);
    } else if (name == "asks") {
      ReadAsks(element, text);
    } else if (name == "own-words") {
      for (std::string& words : Parts(text, '|')) {
        rules_->own_words.push_back({element.attribute_or("body", ""), std::move(words)});
      }
    } else if (name == "cites") {
      ++notations_;
      for (const std::string& shape : Parts(text, '|')) ReadShape(element, shape);
    } else if (name == "plays") {
      for (const std::string& words : Parts(text, '|')) {
        rules_->roles.push_back({element.attribute_or("role", ""), Fold(words)});
      }
    } else if (name == "figure-behind") {
      AppendFolded(text, rules_->figure_behind);
    } else if (name == "figure-before") {
      AppendFolded(text, rules_->figure_before);
    } else if (name == "series") {
      AppendFolded(text, rules_->series);
    } else if (name == "revised") {
      AppendFolded(text, rules_->revised);
    } else if (name == "suffix") {
      for (std::string& words : Parts(text, '|')) {
        rules_->suffixes.push_back({element.attribute_or("kind", ""), std::move(words)});
      }
    } else if (name == "joins") {
      AddFolded(text, rules_->joins);
    } else if (name == "decides") {
      AddFolded(text, rules_->decisions);
    } else if (name == "year-joins") {
      AppendFolded(text, rules_->year_joins);
    } else if (name == "passing-time") {
      AddFolded(text, rules_->passing_time);
    } else if (name == "invisible") {
      for (const std::string& code : Parts(element.attribute_or("allowed", ""), ' ')) {
        rules_->invisible += static_cast<char32_t>(std::strtoul(code.c_str(), nullptr, 16));
      }
    }
  }

  void ReadShape(xml::Element element, const std::string& shape) {
    const bool several = shape.find("{numbers}") != std::string::npos;
    const std::string_view kSlot = several ? "{numbers}" : "{number}";
    const std::size_t slot = shape.find(kSlot);
    const bool once = slot != std::string::npos &&
                      shape.find(kSlot, slot + kSlot.size()) == std::string::npos &&
                      shape.size() > kSlot.size();
    if (!once) {
      sink_.Report(base::Code::kInvalidShape, element.content_span(),
                   "`" + shape + "` is no words around one `{number}` or `{numbers}`");
      return;
    }
    rules_->cited_shapes.push_back({element.attribute_or("kind", ""), shape.substr(0, slot),
                                    shape.substr(slot + kSlot.size()), notations_, several});
  }

  void ReadAsks(xml::Element element, const std::string& text) {
    constexpr std::string_view kSlot = "{name}";
    ++readers_;
    for (std::string& words : Parts(text, '|')) {
      const std::size_t slot = words.find(kSlot);
      if (slot != std::string::npos) words.replace(slot, kSlot.size(), "\xEF\xBF\xBC");
      rules_->asks.push_back({Fold(words), readers_});
    }
    AddFolded(element.attribute_or("joins", ""), rules_->ask_joins);
  }

  /// Words of 1, 2, 3 …, forms of one number set apart by spaces.
  void ReadNumbers(const std::string& text) {
    int number = 0;
    for (const std::string& forms : Parts(text, '|')) {
      ++number;
      for (const std::string& form : Parts(forms, ' ')) rules_->numbers.emplace(Fold(form), number);
    }
  }

  void ReadForeign(xml::Element element) {
    ForeignMarks foreign;
    foreign.marks = Characters(element.attribute_or("marks", ""));
    foreign.instead = Characters(element.attribute_or("instead", ""));
    if (const auto code = element.attribute("beside")) {
      const auto script = ScriptNamed(element, "beside", *code);
      if (!script) return;
      foreign.beside = *script;
    }
    if (foreign.marks.size() != foreign.instead.size()) {
      sink_.Report(base::Code::kUnevenMarks, element.attribute_span("instead"),
                   "`marks` has " + std::to_string(foreign.marks.size()) + " marks, `instead` " +
                       std::to_string(foreign.instead.size()));
      return;
    }
    rules_->foreign.push_back(std::move(foreign));
  }

  std::optional<Script> ScriptNamed(xml::Element element, const char* attribute,
                                    const std::string& code) {
    const auto script = FindScript(code);
    if (!script) {
      sink_.Report(base::Code::kUnknownScript, element.attribute_span(attribute),
                   "`" + code + "` is no code of a script");
    }
    return script;
  }

  static void AddFolded(const std::string& text, std::set<std::string>& out) {
    for (const std::string& word : Parts(text, '|')) out.insert(Fold(word));
  }

  static void AppendFolded(const std::string& text, std::vector<std::string>& out) {
    for (const std::string& words : Parts(text, '|')) out.push_back(Fold(words));
  }

  static std::size_t Number(xml::Element element, std::string_view attribute) {
    return std::strtoul(element.attribute_or(attribute, "0").c_str(), nullptr, 10);
  }

  base::Sink& sink_;
  std::size_t notations_ = 0;
  std::size_t readers_ = 0;
  std::shared_ptr<TextRules> rules_ = std::make_shared<TextRules>();
};

}  // namespace

std::shared_ptr<const TextRules> TextRules::Load(const base::SourceFile& file, bool known,
                                                 base::Sink& sink) {
  std::unique_ptr<xml::Document> document;
  if (known) {
    document = xml::Document::ParseKnown(file, sink);
  } else {
    static const std::unique_ptr<xml::Schema> schema =
        xml::Schema::Compile(EmbeddedLocaleSchema().at(1).second);
    document = schema->Read(file, sink);
  }
  if (!document || sink.HasErrors()) return std::make_shared<TextRules>();
  return Reader(sink).Read(document->root());
}

const TextRules& TextRules::None() {
  static const TextRules none;
  return none;
}

namespace {

constexpr std::string_view kSpaces[] = {" ", "\xC2\xA0", "\xE2\x80\xAF"};

}  // namespace

bool EndsWithOneOf(std::string_view text, const std::vector<std::string>& words) {
  for (const std::string_view space : kSpaces) {
    if (text.ends_with(space)) text.remove_suffix(space.size());
  }
  return std::any_of(words.begin(), words.end(), [&](const std::string& one) {
    if (text.size() < one.size()) return false;
    const std::string_view last = text.substr(text.size() - one.size());
    const bool whole = !last.empty() && !base::IsContinuation(last.front());
    return whole && Fold(last) == one;
  });
}

bool BeginsWithOneOf(std::string_view text, const std::vector<std::string>& words) {
  for (const std::string_view space : kSpaces) {
    if (text.starts_with(space)) text.remove_prefix(space.size());
  }
  return std::any_of(words.begin(), words.end(), [&](const std::string& one) {
    const bool whole = text.size() <= one.size() || !base::IsContinuation(text[one.size()]);
    return text.size() >= one.size() && whole && Fold(text.substr(0, one.size())) == one;
  });
}

const MarkPair* TextRules::Opening(char32_t mark) const {
  const auto found = std::find_if(pairs.begin(), pairs.end(),
                                  [mark](const MarkPair& pair) { return pair.open == mark; });
  return found == pairs.end() ? nullptr : &*found;
}

const MarkPair* TextRules::Closing(char32_t mark) const {
  const auto found = std::find_if(pairs.begin(), pairs.end(),
                                  [mark](const MarkPair& pair) { return pair.close == mark; });
  return found == pairs.end() ? nullptr : &*found;
}

}  // namespace hexapla::locale
