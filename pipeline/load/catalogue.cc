#include "load/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "load/catalogue_archive.h"
#include "load/schemas.h"
#include "load/variants.h"
#include "load/xliff.h"
#include "load/xliff_unit.h"

namespace hexapla::load {
namespace {

using base::Code;
using message::Variant;

using Keys = std::vector<std::pair<std::string, std::string>>;

/// Whether both decide the same arguments, whatever the branches.
bool SameNames(const Keys& a, const Keys& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& x, const auto& y) { return x.first == y.first; });
}

/// In a flat sentence a `#` has no plural around it: it is the argument itself, as a number.
void NumbersToArguments(std::vector<message::Node>& content) {
  for (message::Node& node : content) {
    NumbersToArguments(node.children);
    if (node.kind != message::NodeKind::kNumber) continue;
    node.kind = message::NodeKind::kArgument;
    node.type = message::ArgumentType::kNumber;
  }
}

/// One unit of a group.
struct FiledVariant {
  Variant target;
  XliffUnit unit;
};

class CatalogueReader {
 public:
  CatalogueReader(const UnitFile& source, const message::PluralCategories& categories,
                  CatalogueFile& result, base::Sink& sink)
      : source_(source), categories_(categories), result_(result), sink_(sink) {}

  void Read(xml::Element root, const std::string& language) {
    if (root.name() != "xliff" || root.namespace_uri() != kXliffNamespace) return;
    CheckLanguage(root, "srcLang", source_.source_language);
    CheckLanguage(root, "trgLang", language);
    for (const xml::Element file : root.children("file")) {
      CheckOriginal(file);
      for (const xml::Element child : file.children()) {
        if (child.namespace_uri() != kXliffNamespace) continue;
        if (child.name() == "unit") ReadUnit(child);
        if (child.name() == "group") ReadGroup(child);
      }
    }
  }

 private:
  void CheckLanguage(xml::Element root, std::string_view attribute, const std::string& expected) {
    const auto found = root.attribute(attribute);
    if (!found || *found == expected) return;
    sink_.Report(Code::kWrongLanguage, root.attribute_span(attribute),
                 fmt::format("`{}` is `{}`; by its place this file translates from `{}` into `{}`",
                             attribute, *found, source_.source_language, LanguageOfPath()));
  }

  std::string LanguageOfPath() const {
    const std::string rest = result_.path.substr(result_.path.find('/') + 1);
    return rest.substr(0, rest.find('/'));
  }

  void CheckOriginal(xml::Element file) {
    const auto original = file.attribute("original");
    if (!original || *original == result_.source_path) return;
    sink_.Report(Code::kWrongOriginal, file.attribute_span("original"),
                 fmt::format("`original` is `{}`; by its place this file translates `{}`",
                             *original, result_.source_path));
  }

  /// Reports an id that was there before.
  bool IsNew(xml::Element element) {
    const std::string id = element.attribute_or("id", "");
    const base::Span span = element.attribute_span("id");
    const auto [place, fresh] = ids_.try_emplace(id, span);
    if (fresh) return true;
    sink_.Report(Code::kDuplicateUnit, span, fmt::format("unit `{}` is in this file twice", id))
        .hints.push_back({"the other one is here", place->second});
    return false;
  }

  std::vector<Variant> ExpectedOf(std::string_view id) const {
    const Unit* unit = source_.Find(id);
    if (unit == nullptr) return {};
    return ExpandForCatalogue(unit->source, categories_);
  }

  void ReadUnit(xml::Element element) {
    if (!IsNew(element)) return;
    const std::string id = element.attribute_or("id", "");
    const Unit* known = source_.Find(id);
    const bool branches = known != nullptr && known->reading.empty();
    Translation translation;
    XliffUnit unit =
        branches ? ReadFlat(*known, element, translation) : ReadXliffUnit(element, {}, sink_);
    if (!branches) {
      const bool same = known != nullptr && unit.source == known->reading;
      translation.source = same ? known->reading_text : message::ToSource(unit.source);
    }
    translation.variants.push_back({{}, false, unit.target});
    Fill(unit, translation);
    if (unit.present) {
      NumbersToArguments(unit.target);
      translation.target = {std::move(unit.target), unit.span};
    }
    result_.units[id] = std::move(translation);
  }

  /// A flat sentence for a source with branches is made from its most general variant.
  XliffUnit ReadFlat(const Unit& known, xml::Element element, Translation& translation) {
    const std::vector<Variant> expected = ExpandForCatalogue(known.source, categories_);
    const Variant* other = OtherVariant(expected);
    const bool counts = other != nullptr && !other->keys.empty();
    XliffUnit unit =
        ReadXliffUnit(element, counts ? other->keys.back().first : std::string(), sink_);
    translation.source = message::ToSource(unit.source);
    if (counts && translation.source == message::ToSource(other->content)) {
      translation.source = SourceKey(known, categories_);
    }
    return unit;
  }

  static void Fill(const XliffUnit& unit, Translation& translation) {
    translation.present = unit.present;
    translation.state = unit.state;
    translation.sub_state = unit.sub_state;
    translation.span = unit.span;
  }

  void ReadGroup(xml::Element group) {
    if (!IsNew(group)) return;
    const std::string id = group.attribute_or("id", "");
    const std::vector<Variant> expected = ExpectedOf(id);
    std::vector<FiledVariant> filed;
    bool whole = true;
    for (const xml::Element unit : group.children("unit")) {
      if (!IsNew(unit)) continue;
      auto variant = ReadVariant(id, unit, expected);
      whole = whole && variant.has_value();
      if (variant) filed.push_back(std::move(*variant));
    }
    if (filed.empty()) return;
    if (IsGrammarChoice(expected, filed)) {
      result_.units[id] = JoinGrammarChoice(filed);
      return;
    }
    // What seems to be missing may be the unit that does not say which it is.
    const bool complete = whole && CheckVariants(group, expected, filed);
    result_.units[id] = Join(id, expected, filed, complete);
  }

  std::optional<FiledVariant> ReadVariant(const std::string& group, xml::Element element,
                                          const std::vector<Variant>& expected) {
    const std::string id = element.attribute_or("id", "");
    FiledVariant filed;
    filed.target.keys = ParseVariantName(element.attribute_or("name", ""));
    // A tool that drops names leaves ids.
    const auto known = std::find_if(expected.begin(), expected.end(), [&](const Variant& variant) {
      return filed.target.keys.empty() ? VariantUnitId(group, variant) == id
                                       : variant.keys == filed.target.keys;
    });
    if (known != expected.end()) {
      filed.target.keys = known->keys;
      filed.target.ordinal = known->ordinal;
    }
    if (filed.target.keys.empty()) {
      sink_.Report(Code::kInvalidVariant, element.span(),
                   fmt::format("unit `{}` of group `{}` has no `name` such as `meetings=one` that "
                               "says which reading it is",
                               id, group));
      return std::nullopt;
    }
    filed.unit = ReadXliffUnit(element, filed.target.keys.back().first, sink_);
    filed.target.content = filed.unit.target;
    return filed;
  }

  /// Whether a source without branches is translated by the gender or number of one of its names:
  /// the language's own choice, which the source knows nothing of.
  static bool IsGrammarChoice(const std::vector<Variant>& expected,
                              const std::vector<FiledVariant>& filed) {
    if (expected.size() != 1 || !expected.front().keys.empty()) return false;
    const std::string& name = filed.front().target.keys.front().first;
    if (!name.ends_with("_gender") && !name.ends_with("_number")) return false;
    return std::all_of(filed.begin(), filed.end(), [&](const FiledVariant& variant) {
      return variant.target.keys.size() == 1 && variant.target.keys.front().first == name;
    });
  }

  static Translation JoinGrammarChoice(const std::vector<FiledVariant>& filed) {
    Translation translation;
    Fill(filed.front().unit, translation);
    message::Node choice;
    choice.kind = message::NodeKind::kSelect;
    choice.name = filed.front().target.keys.front().first;
    choice.span = filed.front().unit.span;
    bool other = false;
    bool one_source = true;
    for (const FiledVariant& variant : filed) {
      const std::string& key = variant.target.keys.front().second;
      other = other || key == "other";
      one_source = one_source && message::ToSource(variant.unit.source) ==
                                     message::ToSource(filed.front().unit.source);
      translation.present = translation.present && variant.unit.present;
      translation.variants.push_back(variant.target);
      choice.branches.push_back({key, variant.unit.target, variant.unit.span});
    }
    translation.present = translation.present && other;
    translation.source =
        one_source ? message::ToSource(filed.front().unit.source) : KeyAsFiled(filed);
    if (translation.present) translation.target = {{std::move(choice)}, filed.front().unit.span};
    return translation;
  }

  /// Whether every reading the language needs is there; reports those that are missing. A group
  /// made from another structure is stale, which is for others to say.
  bool CheckVariants(xml::Element group, const std::vector<Variant>& expected,
                     const std::vector<FiledVariant>& filed) {
    if (expected.empty() || !SameNames(expected.front().keys, filed.front().target.keys)) {
      return false;
    }
    for (std::size_t i = 0; i < filed.size(); ++i) CheckFiled(group, expected, filed, i);
    bool complete = true;
    for (const Variant& variant : expected) {
      if (FindFiled(filed, variant.keys) != nullptr || IsOptional(variant)) continue;
      complete = false;
      sink_.Report(
          DecidesPlurals(variant) ? Code::kMissingPluralBranch : Code::kMissingSelectBranch,
          group.span(),
          fmt::format("group `{}` has no unit for `{}`, which the language needs",
                      group.attribute_or("id", ""), VariantName(variant)));
    }
    return complete;
  }

  /// One unit of a group: no other is the same reading, and the language has that reading.
  void CheckFiled(xml::Element group, const std::vector<Variant>& expected,
                  const std::vector<FiledVariant>& filed, std::size_t at) {
    const FiledVariant& variant = filed[at];
    const FiledVariant* first = FindFiled(filed, variant.target.keys);
    if (first != &variant) {
      sink_
          .Report(Code::kDuplicateUnit, variant.unit.span,
                  fmt::format("group `{}` has two units for `{}`", group.attribute_or("id", ""),
                              VariantName(variant.target)))
          .hints.push_back({"the other one is here", first->unit.span});
    } else if (!HasCategories(variant.target, expected)) {
      sink_.Report(Code::kUselessPluralBranch, variant.unit.span,
                   fmt::format("group `{}` has a unit for `{}`, which the language never uses",
                               group.attribute_or("id", ""), VariantName(variant.target)));
    }
  }

  /// False when a key is a plural category that no reading of the language has in its place.
  static bool HasCategories(const Variant& variant, const std::vector<Variant>& expected) {
    constexpr std::string_view kCategories[] = {"zero", "one", "two", "few", "many", "other"};
    return std::all_of(variant.keys.begin(), variant.keys.end(), [&](const auto& key) {
      const bool category = std::find(std::begin(kCategories), std::end(kCategories), key.second) !=
                            std::end(kCategories);
      return !category || std::any_of(expected.begin(), expected.end(), [&](const Variant& e) {
        return std::find(e.keys.begin(), e.keys.end(), key) != e.keys.end();
      });
    });
  }

  /// Whether every key may be that of a plural: only the source tells a plural from a select for
  /// sure.
  bool DecidesPlurals(const Variant& variant) const {
    const auto is_of = [](const std::vector<std::string>& categories, const std::string& key) {
      return std::find(categories.begin(), categories.end(), key) != categories.end();
    };
    return std::all_of(variant.keys.begin(), variant.keys.end(), [&](const auto& key) {
      return key.second.starts_with('=') || is_of(categories_.cardinal, key.second) ||
             is_of(categories_.ordinal, key.second);
    });
  }

  bool IsOptional(const Variant& variant) const {
    return std::any_of(variant.keys.begin(), variant.keys.end(), [this](const auto& key) {
      return categories_.optional.contains(key.second);
    });
  }

  static const FiledVariant* FindFiled(const std::vector<FiledVariant>& filed, const Keys& keys) {
    const auto found = std::find_if(filed.begin(), filed.end(), [&](const FiledVariant& variant) {
      return variant.target.keys == keys;
    });
    return found == filed.end() ? nullptr : &*found;
  }

  Translation Join(const std::string& id, const std::vector<Variant>& expected,
                   const std::vector<FiledVariant>& filed, bool complete) const {
    Translation translation;
    Fill(filed.front().unit, translation);
    for (const FiledVariant& variant : filed) {
      if (!variant.unit.present) translation.present = false;
      if (StateRank(variant.unit.state) < StateRank(translation.state)) {
        translation.state = variant.unit.state;
        translation.sub_state = variant.unit.sub_state;
      }
      translation.variants.push_back(variant.target);
    }
    translation.source = complete ? KeyByReading(expected, filed) : KeyAsFiled(filed);
    const Unit* unit = source_.Find(id);
    translation.present = translation.present && complete && unit != nullptr;
    if (translation.present) {
      translation.target = {message::Collapse(Fitting(expected, filed), unit->source.content),
                            filed.front().unit.span};
    }
    return translation;
  }

  /// The readings of the source alone, in its order: what is filed beside them would not be chosen.
  std::vector<Variant> Fitting(const std::vector<Variant>& expected,
                               const std::vector<FiledVariant>& filed) const {
    std::vector<Variant> variants;
    for (const Variant& variant : expected) {
      const FiledVariant* found = FindFiled(filed, variant.keys);
      if (found != nullptr) {
        variants.push_back(found->target);
      } else {
        Keys keys = variant.keys;
        for (auto& key : keys) {
          if (categories_.optional.contains(key.second)) key.second = "other";
        }
        const FiledVariant* general = FindFiled(filed, keys);
        if (general == nullptr) continue;
        variants.push_back(general->target);
        variants.back().keys = variant.keys;
      }
    }
    return variants;
  }

  static std::string KeyByReading(const std::vector<Variant>& expected,
                                  const std::vector<FiledVariant>& filed) {
    std::string key;
    for (const Variant& variant : expected) {
      if (&variant != &expected.front()) key += '\n';
      const FiledVariant* found = FindFiled(filed, variant.keys);
      key += message::ToSource(found != nullptr ? found->unit.source : variant.content);
    }
    return key;
  }

  static std::string KeyAsFiled(const std::vector<FiledVariant>& filed) {
    std::string key;
    for (const FiledVariant& variant : filed) {
      if (&variant != &filed.front()) key += '\n';
      key += message::ToSource(variant.unit.source);
    }
    return key;
  }

  const UnitFile& source_;
  const message::PluralCategories& categories_;
  CatalogueFile& result_;
  base::Sink& sink_;
  std::map<std::string, base::Span> ids_;
};

/// What a read catalogue is made from: its bytes, the units of its source, and both languages.
std::string FingerprintOf(const Files& files, const std::string& path, const std::string& language,
                          const UnitFile& source) {
  const auto style_of = [&](const std::string& tag) {
    return files.DigestOf("locales/" + tag + "/style.xml");
  };
  return files.DigestOf(path) + ' ' + source.digest + ' ' + source.source_language + ' ' +
         style_of(source.source_language) + ' ' + style_of(language);
}

void Parse(Files& files, const std::string& language, const UnitFile& source,
           const message::PluralCategories& target, CatalogueFile& result, base::Sink& sink) {
  const auto document = ReadDocument(files, result.path, SchemaName::kCatalogue, sink);
  result.readable = document != nullptr;
  if (document) CatalogueReader(source, target, result, sink).Read(document->root(), language);
}

bool Restore(std::string_view saved, CatalogueFile& result) {
  base::ArchiveReader archive(saved, *result.source);
  archive(result.units);
  if (!archive.good()) result.units.clear();
  return result.readable = archive.good();
}

}  // namespace

CatalogueFile ReadCatalogue(Files& files, const std::string& path, const std::string& language,
                            const UnitFile& source, const message::PluralCategories& target,
                            base::Sink& sink) {
  CatalogueFile result;
  result.path = path;
  result.source_path = source.path;
  result.source = files.Read(path, sink);
  if (result.source == nullptr) return result;
  if (files.cache() == nullptr) {
    Parse(files, language, source, target, result, sink);
    return result;
  }
  const std::string name = "catalogue " + path;
  std::string fingerprint = FingerprintOf(files, path, language, source);
  const auto saved = files.cache()->Find(name, fingerprint);
  if (saved && Restore(*saved, result)) return result;
  base::Sink own;
  Parse(files, language, source, target, result, own);
  base::ArchiveWriter archive(*result.source);
  archive(result.units);
  if (own.diagnostics().empty() && archive.good()) {
    files.cache()->Keep(name, std::move(fingerprint), archive.Take());
  }
  sink.Append(std::move(own));
  return result;
}

}  // namespace hexapla::load
