#include "locale/style_check.h"

#include <algorithm>

#include "base/edit_distance.h"
#include "locale/icu_data.h"
#include "locale/style_rules.h"

namespace hexapla::locale {
namespace {

constexpr std::string_view kScaled = "scaled";

class Checker {
 public:
  Checker(const StyleSheet& sheet, xml::Element root, const Terms& terms, base::Sink& sink)
      : sheet_(sheet), root_(root), terms_(terms), sink_(sink) {}

  void Run() {
    if (!IcuData::Knows(sheet_.icu)) {
      sink_.Report(base::Code::kUnknownLocale, root_.attribute_span("icu"),
                   "ICU has no data for `" + sheet_.icu + "`");
      return;
    }
    const IcuData icu(sheet_.icu);
    const message::PluralCategories categories = icu.Categories();
    for (const auto& [key, table] : sheet_.tables) {
      const bool ordinal = key == "ordinal";
      for (const Variant& variant : table) {
        CheckCount(key, variant, ordinal ? categories.ordinal : categories.cardinal);
        CheckConcepts(variant);
        CheckForms(variant);
        CheckGoverned(variant);
      }
      CheckAlwaysFits(key, table);
      CheckItems(key, table);
    }
    CheckRequired();
  }

 private:
  void CheckCount(const std::string& key, const Variant& variant,
                  const std::vector<std::string>& categories) {
    if (variant.count.empty() || variant.count == kScaled) return;
    if (std::find(categories.begin(), categories.end(), variant.count) != categories.end()) return;
    std::string known;
    for (const std::string& category : categories) known += (known.empty() ? "" : ", ") + category;
    sink_
        .Report(base::Code::kStyleCategory, variant.span,
                "`" + key + "` has a form for `" + variant.count + "`, a category `" +
                    sheet_.language + "` does not count with")
        .hints.push_back({"its categories are " + known, {}});
  }

  void CheckConcepts(const Variant& variant) {
    if (!terms_.whole()) return;
    for (const Slot& slot : variant.pattern.Slots()) {
      if (!slot.name.starts_with('@')) continue;
      const std::string id = slot.name.substr(1);
      if (terms_.Find(id, sheet_.language) != nullptr) continue;
      base::Diagnostic& finding =
          sink_.Report(base::Code::kStyleConcept, variant.span,
                       "`" + id + "` has no name in `" + sheet_.language + "` in the termbase");
      if (const auto meant = base::DidYouMean(id, terms_.ConceptIds())) {
        finding.hints.push_back({"did you mean `" + *meant + "`?", {}});
      }
    }
  }

  void CheckForms(const Variant& variant) {
    for (const Slot& slot : variant.pattern.Slots()) {
      if (slot.form.empty()) continue;
      const bool month = slot.name == "month" || slot.name.ends_with("-month");
      if (month && slot.form != "alone" && !sheet_.months.contains(slot.form)) {
        ReportForm(variant, slot, "months");
      }
      if (slot.name == "currency" && !HasStyle("currency:", slot.form)) {
        ReportForm(variant, slot, "currency");
      }
      if (slot.name == "rounded" && !HasStyle("scale:", slot.form)) {
        ReportForm(variant, slot, "scale");
      }
      if (slot.name != "ordinal" || sheet_.ordinal_words.contains(slot.form)) continue;
      const Table* ordinals = sheet_.Find("ordinal");
      const bool known = ordinals != nullptr &&
                         std::any_of(ordinals->begin(), ordinals->end(),
                                     [&](const Variant& v) { return v.style == slot.form; });
      if (!known) ReportForm(variant, slot, "ordinal");
    }
  }

  /// Whether a form of a table whose name begins with \p name has \p style.
  bool HasStyle(std::string_view name, std::string_view style) const {
    return std::any_of(sheet_.tables.begin(), sheet_.tables.end(), [&](const auto& table) {
      return table.first.starts_with(name) &&
             std::any_of(table.second.begin(), table.second.end(),
                         [&](const Variant& variant) { return variant.style == style; });
    });
  }

  void CheckGoverned(const Variant& variant) {
    if (variant.governs.empty() || HasStyle("", variant.governs)) return;
    sink_.Report(base::Code::kUnknownSlot, variant.span,
                 "`governs` is `" + variant.governs + "`: nothing has a form of that style");
  }

  void ReportForm(const Variant& variant, const Slot& slot, const std::string& element) {
    sink_.Report(base::Code::kUnknownSlot, variant.span,
                 "`" + slot.name + ":" + slot.form + "`: there is no `" + element +
                     "` of the form `" + slot.form + "`");
  }

  void CheckAlwaysFits(const std::string& key, const Table& table) {
    const auto nothing = [](const Slot&) { return std::string(); };
    if (Select(&table, {}, nothing) != nullptr) return;
    sink_
        .Report(base::Code::kMissingStyle, table.front().span,
                "`" + key + "` has no form that fits when no other does")
        .hints.push_back(
            {"one form without `style`, `needs` and `place`, its `count` left out or `other`", {}});
  }

  void CheckItems(const std::string& key, const Table& table) {
    if (!key.starts_with("citation:")) return;
    const std::string items = "citation-item:" + key.substr(key.find(':') + 1);
    if (sheet_.Find(items) != nullptr) return;
    for (const Variant& variant : table) {
      if (!variant.pattern.Uses("items") && !variant.pattern.Uses("item")) continue;
      sink_.Report(base::Code::kMissingStyle, variant.span,
                   "`" + key + "` prints `items` and has no `item` to print");
      return;
    }
  }

  void CheckRequired() {
    for (const ElementRule& rule : ElementRules()) {
      for (const std::string_view key : Split(rule.required)) {
        std::string table(rule.element);
        if (key != "-") table += ":" + std::string(key);
        if (sheet_.Find(table) == nullptr) ReportMissing(table);
      }
    }
    if (!sheet_.lists.contains("")) ReportMissing("list");
    if (!sheet_.fonts.contains("latin")) ReportMissing("font:latin");
  }

  void ReportMissing(const std::string& what) {
    sink_.Report(base::Code::kMissingStyle, root_.span(),
                 "the style file does not say how to write `" + what + "`");
  }

  const StyleSheet& sheet_;
  xml::Element root_;
  const Terms& terms_;
  base::Sink& sink_;
};

}  // namespace

void CheckStyle(const StyleSheet& sheet, xml::Element root, const Terms& terms, base::Sink& sink) {
  Checker(sheet, root, terms, sink).Run();
}

}  // namespace hexapla::locale
