#include "locale/style_reader.h"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "base/edit_distance.h"
#include "base/utf8.h"
#include "locale/icu_data.h"
#include "locale/style_check.h"
#include "locale/style_rules.h"
#include "xml/document.h"
#include "xml/schema.h"

namespace hexapla::locale {

const std::vector<std::pair<std::string_view, std::string_view>>& EmbeddedLocaleSchema();

namespace {

NameList SplitNames(const std::string& text) {
  NameList names;
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t bar = std::min(text.find('|', at), text.size());
    names.push_back(base::CollapseWhiteSpace(text.substr(at, bar - at)));
    at = bar + 1;
  }
  return names;
}

class Reader {
 public:
  explicit Reader(base::Sink& sink) : sink_(sink) {}

  StyleSheet Read(xml::Element root) {
    sheet_.language = root.attribute_or("language", "");
    sheet_.icu = root.attribute_or("icu", sheet_.language);
    sheet_.letter = root.attribute_or("document-letter", "");
    sheet_.right_to_left = root.attribute_or("direction", "ltr") == "rtl";
    for (const xml::Element section : root.children()) ReadSection(section);
    std::sort(sheet_.scales.rbegin(), sheet_.scales.rend());
    return std::move(sheet_);
  }

 private:
  void ReadSection(xml::Element section) {
    if (section.name() == "numbers") {
      sheet_.group = section.attribute_or("group", "");
      sheet_.decimal = section.attribute_or("decimal", ".");
      sheet_.minus = section.attribute_or("minus", "-");
      sheet_.group_from = std::atoi(section.attribute_or("group-from", "4").c_str());
      const std::string optional = section.attribute_or("optional-categories", "");
      for (const std::string_view category : Split(optional)) {
        sheet_.optional_categories.emplace_back(category);
      }
    }
    for (const xml::Element element : section.children()) ReadElement(element);
  }

  void ReadElement(xml::Element element) {
    const std::string_view name = element.name();
    if (name == "event" || name == "citation") {
      const std::string kind = element.attribute_or("kind", "");
      for (const xml::Element form : element.children()) {
        const std::string table =
            form.name() == "item" ? std::string("citation-item:") : std::string(name) + ":";
        AddVariant(table + kind, form);
      }
      return;
    }
    if (ReadTable(element)) return;
    const ElementRule* rule = FindRule(name);
    if (rule == nullptr) return;
    std::string key(name);
    if (!rule->key.empty()) key += ":" + element.attribute_or(rule->key, "");
    if (name == "scale") AddScale(element);
    if (const std::string letters = element.attribute_or("alphabet", ""); !letters.empty()) {
      for (const std::string_view letter : Split(letters)) {
        sheet_.alphabets[element.attribute_or("kind", "")].emplace_back(letter);
      }
    }
    AddVariant(key, element);
  }

  /// The elements that hold no pattern.
  bool ReadTable(xml::Element element) {
    const std::string_view name = element.name();
    const std::string style = element.attribute_or("style", "");
    if (name == "ordinal-words") {
      sheet_.ordinal_words[style] = SplitNames(element.text());
    } else if (name == "months") {
      ReadMonths(element);
    } else if (name == "list") {
      sheet_.lists[style] = {element.attribute_or("two", ""), element.attribute_or("middle", ""),
                             element.attribute_or("end", ""), element.attribute_or("cldr", "")};
    } else if (name == "font") {
      sheet_.fonts[element.attribute_or("use", "")] = base::CollapseWhiteSpace(element.text());
    } else if (name == "note-mark") {
      sheet_.note_mark_after = element.attribute_or("place", "after") == "after";
      sheet_.note_mark_of = element.attribute_or("of", "");
    } else if (name == "quote-end") {
      sheet_.quote_end_of = element.attribute_or("of", "");
    } else if (name == "abbreviations") {
      sheet_.abbreviations = SplitNames(element.text());
    } else if (name == "article") {
      if (std::optional<Pattern> pattern = ParsePattern(element, "name")) {
        sheet_.articles.push_back({element.attribute_or("form", ""),
                                   element.attribute_or("gender", ""),
                                   element.attribute_or("number", ""),
                                   element.attribute_or("starts", ""), std::move(*pattern)});
      }
    } else {
      return false;
    }
    return true;
  }

  void ReadMonths(xml::Element element) {
    constexpr std::size_t kMonths = 12;
    NameList names = SplitNames(element.text());
    if (names.size() != kMonths) {
      sink_.Report(base::Code::kInvalidNameList, element.span(),
                   "`months` has " + std::to_string(names.size()) +
                       " names; a year has 12 months, set apart by `|`");
      return;
    }
    sheet_.months[element.attribute_or("form", "")] = std::move(names);
  }

  void AddScale(xml::Element element) {
    const int power = std::atoi(element.attribute_or("power", "0").c_str());
    if (std::find(sheet_.scales.begin(), sheet_.scales.end(), power) == sheet_.scales.end()) {
      sheet_.scales.push_back(power);
    }
  }

  std::optional<Pattern> ParsePattern(xml::Element element, std::string_view slots) {
    std::optional<Pattern> pattern = Pattern::Parse(element.text());
    if (!pattern) {
      sink_.Report(base::Code::kInvalidPattern, element.content_span(),
                   "a brace in this pattern stands alone; a slot is `{name}` or `{name:form}`");
      return std::nullopt;
    }
    bool good = true;
    for (const Slot& slot : pattern->Slots()) {
      if (slot.name.starts_with('@') || Lists(slots, slot.name)) continue;
      ReportUnknownSlot(element, slot.name, SlotSpan(element, slot.name), slots);
      good = false;
    }
    return good ? pattern : std::nullopt;
  }

  static base::Span SlotSpan(xml::Element element, const std::string& slot) {
    base::Span span = element.content_span();
    const std::string content = span.file->text().substr(span.begin, span.end - span.begin);
    const std::size_t at = content.find("{" + slot);
    if (at == std::string::npos) return span;
    span.begin += static_cast<std::uint32_t>(at + 1);
    span.end = span.begin + static_cast<std::uint32_t>(slot.size());
    return span;
  }

  void ReportUnknownSlot(xml::Element element, const std::string& name, base::Span span,
                         std::string_view slots) {
    base::Diagnostic& finding =
        sink_.Report(base::Code::kUnknownSlot, span,
                     "`" + name + "` is not a slot of `" + std::string(element.name()) + "`");
    std::vector<std::string> known;
    for (const std::string_view slot : Split(slots)) known.emplace_back(slot);
    if (const auto meant = base::DidYouMean(name, known)) {
      finding.hints.push_back({"did you mean `" + *meant + "`?", {}});
      return;
    }
    std::string all;
    for (const std::string& slot : known) all += (all.empty() ? "`" : ", `") + slot + "`";
    finding.hints.push_back({all.empty() ? "it has no slots" : "its slots are " + all, {}});
  }

  void AddVariant(const std::string& key, xml::Element element) {
    const ElementRule* rule = FindRule(key.substr(0, key.find(':')));
    Variant variant;
    // A pattern with a finding still counts as there: one cause, one finding.
    if (std::optional<Pattern> pattern = ParsePattern(element, rule->slots)) {
      variant.pattern = std::move(*pattern);
    }
    variant.style = element.attribute_or("style", "");
    variant.count = element.attribute_or("count", "");
    variant.place = element.attribute_or("place", "");
    const std::string needs = element.attribute_or("needs", "");
    for (const std::string_view need : Split(needs)) {
      variant.needs.emplace_back(need);
      if (Lists(rule->slots, need) || Lists(rule->conditions, need)) continue;
      ReportUnknownSlot(element, std::string(need), element.attribute_span("needs"),
                        std::string(rule->slots) + " " + std::string(rule->conditions));
    }
    variant.isolate = element.attribute_or("isolate", "no") == "yes";
    variant.upper = element.attribute_or("case", "") == "upper";
    variant.governs = element.attribute_or("governs", "");
    variant.span = element.span();
    AddToTable(key, std::move(variant));
  }

  void AddToTable(const std::string& key, Variant variant) {
    Table& table = sheet_.tables[key];
    for (const Variant& other : table) {
      if (other.style != variant.style || other.count != variant.count ||
          other.place != variant.place || other.needs != variant.needs) {
        continue;
      }
      sink_
          .Report(base::Code::kDuplicateStyle, variant.span,
                  "this form of `" + key + "` is taken in the same cases as another")
          .hints.push_back({"the other one is here", other.span});
    }
    table.push_back(std::move(variant));
  }

  StyleSheet sheet_;
  base::Sink& sink_;
};

}  // namespace

std::optional<StyleSheet> ReadStyle(const base::SourceFile& file, const Terms& terms,
                                    base::Sink& sink) {
  static const std::unique_ptr<xml::Schema> schema =
      xml::Schema::Compile(EmbeddedLocaleSchema().front().second);
  base::Sink own;
  std::optional<StyleSheet> sheet;
  const std::unique_ptr<xml::Document> document = schema->Read(file, own);
  if (document != nullptr && !own.HasErrors()) {
    sheet = Reader(own).Read(document->root());
    CheckStyle(*sheet, document->root(), terms, own);
  }
  if (sheet && !IcuData::Knows(sheet->icu)) sheet.reset();
  sink.Append(std::move(own));
  return sheet;
}

}  // namespace hexapla::locale
