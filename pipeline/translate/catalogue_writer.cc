#include "translate/catalogue_writer.h"

#include <algorithm>

#include "base/markup.h"
#include "load/variants.h"
#include "load/xliff.h"

namespace hexapla::translate {
namespace {

using base::Markup;
using message::Node;
using message::NodeKind;
using message::Variant;

/// Numbers the inline codes of one XLIFF unit: the source's in order; the target's by what they
/// are, so that a code has one id on both sides (XLIFF 2.1, 4.7.2.4).
class Codes {
 public:
  struct Code {
    std::string id;
    std::string data;  ///< id of the `<data>`; empty when the code needs none
  };

  Code OfSource(const Node& node) {
    ids_.push_back({KeyOf(node), std::to_string(ids_.size() + 1), false});
    return {ids_.back().id, DataIdOf(node)};
  }

  Code OfTarget(const Node& node) {
    const std::string key = KeyOf(node);
    for (Known& known : ids_) {
      if (known.key == key && !known.used) {
        known.used = true;
        return {known.id, DataIdOf(node)};
      }
    }
    ids_.push_back({key, std::to_string(ids_.size() + 1), true});
    return {ids_.back().id, DataIdOf(node)};
  }

  const std::vector<std::string>& data() const { return data_; }

 private:
  struct Known {
    std::string key;
    std::string id;
    bool used;
  };

  /// A style may differ between the sides; the name and kind may not.
  static std::string KeyOf(const Node& node) {
    return std::to_string(static_cast<int>(node.kind)) + node.name + '|' + node.text;
  }

  std::string DataIdOf(const Node& node) {
    const std::string data = load::CodeData(node);
    if (data.empty()) return {};
    auto found = std::find(data_.begin(), data_.end(), data);
    if (found == data_.end()) found = data_.insert(data_.end(), data);
    return "d" + std::to_string(found - data_.begin() + 1);
  }

  std::vector<Known> ids_;
  std::vector<std::string> data_;
};

void WriteContent(const std::vector<Node>& content, bool source, Codes& codes,
                  const Samples& samples, Markup& out);

Markup::AttributeList SpanAttributes(const Node& node, const Codes::Code& code) {
  Markup::AttributeList attributes = {{"id", code.id}};
  if (!code.data.empty()) attributes.emplace_back("dataRefStart", code.data);
  if (node.kind == NodeKind::kEmphasis || node.kind == NodeKind::kStrong) {
    attributes.emplace_back("type", "fmt");
    attributes.emplace_back("subType", node.kind == NodeKind::kStrong ? "xlf:b" : "xlf:i");
  } else {
    attributes.emplace_back("type", "link");
  }
  return attributes;
}

void WriteNode(const Node& node, bool source, Codes& codes, const Samples& samples, Markup& out) {
  if (node.kind == NodeKind::kText) {
    out.Text(node.text);
    return;
  }
  const Codes::Code code = source ? codes.OfSource(node) : codes.OfTarget(node);
  const bool placeholder =
      node.kind == NodeKind::kNumber || (node.kind == NodeKind::kArgument && node.children.empty());
  if (placeholder) {
    Markup::AttributeList attributes = {
        {"id", code.id}, {"dataRef", code.data}, {"equiv", node.name}};
    if (const auto sample = samples.find(node.name); sample != samples.end()) {
      attributes.emplace_back("disp", sample->second);
    }
    out.Empty("ph", attributes);
    return;
  }
  out.Open("pc", SpanAttributes(node, code));
  WriteContent(node.children, source, codes, samples, out);
  out.Close();
}

void WriteContent(const std::vector<Node>& content, bool source, Codes& codes,
                  const Samples& samples, Markup& out) {
  for (const Node& node : content) WriteNode(node, source, codes, samples, out);
}

const Variant* TargetOf(const Variant& source, const std::vector<Variant>& targets) {
  for (const Variant& target : targets) {
    if (target.keys == source.keys) return &target;
  }
  return nullptr;
}

/// The readings to file: those of the source; a source without branches has those of its target,
/// which may decide by the gender of a name.
std::vector<Variant> ReadingsOf(const FiledUnit& unit) {
  if (unit.sources.size() != 1) return unit.sources;
  std::vector<Variant> readings;
  for (const Variant& target : unit.targets) {
    readings.push_back(target);
    readings.back().content = unit.sources.front().content;
  }
  return readings;
}

std::string Content(const std::vector<Node>& content, bool source, Codes& codes,
                    const Samples& samples) {
  Markup out;
  WriteContent(content, source, codes, samples, out);
  return out.Finish();
}

void WriteNotes(const std::string& context, const Progress& progress, const std::string& indent,
                Markup& out) {
  const bool old = progress.stale && !progress.old_source.empty();
  if (context.empty() && !old) return;
  out.Raw(indent + "  <notes>\n");
  if (!context.empty()) {
    out.Raw(indent + "    ");
    out.Element("note", context, {{"category", "context"}}).Raw("\n");
  }
  if (old) {
    out.Raw(indent + "    ");
    out.Element("note", progress.old_source, {{"category", "previous-source"}}).Raw("\n");
  }
  out.Raw(indent + "  </notes>\n");
}

void WriteVariant(const FiledUnit& unit, const Variant& variant, const Variant* target,
                  const Samples& samples, const std::string& indent, Markup& out) {
  Codes codes;
  const std::string source_text = Content(variant.content, true, codes, samples);
  const bool translated = target != nullptr && !target->content.empty();
  const std::string target_text =
      translated ? Content(target->content, false, codes, samples) : std::string();

  Markup::AttributeList attributes = {{"id", load::VariantUnitId(unit.unit->id, variant)}};
  if (!variant.keys.empty()) attributes.emplace_back("name", load::VariantName(variant));
  out.Raw(indent).Open("unit", attributes).Raw("\n");
  const auto own = unit.own.find(variant.keys);
  const Progress& progress = own == unit.own.end() ? unit.progress : own->second;
  WriteNotes(unit.unit->context, translated ? progress : Progress(), indent, out);
  if (!codes.data().empty()) {
    out.Raw(indent + "  <originalData>\n");
    for (std::size_t i = 0; i < codes.data().size(); ++i) {
      out.Raw(indent + "    ");
      out.Element("data", codes.data()[i], {{"id", "d" + std::to_string(i + 1)}}).Raw("\n");
    }
    out.Raw(indent + "  </originalData>\n");
  }
  Markup::AttributeList state;
  if (!translated || progress.stale) {
    state.emplace_back("state", "initial");
    if (translated) state.emplace_back("subState", std::string(load::kStaleSubState));
  } else {
    state.emplace_back("state", progress.state);
  }
  out.Raw(indent + "  ").Open("segment", state).Raw("\n" + indent + "    <source>");
  out.Raw(source_text).Raw("</source>\n");
  if (translated) out.Raw(indent + "    <target>").Raw(target_text).Raw("</target>\n");
  out.Raw(indent + "  ").Close().Raw("\n" + indent).Close().Raw("\n");
}

}  // namespace

std::string WriteUnit(const FiledUnit& unit, const Samples& samples) {
  Markup out;
  const bool flat = unit.targets.size() == 1 && unit.targets.front().keys.empty();
  if ((unit.sources.size() == 1 && unit.targets.size() < 2) || flat) {
    const Variant* general = load::OtherVariant(unit.sources);
    Variant source = general != nullptr ? *general : unit.sources.back();
    source.keys.clear();
    WriteVariant(unit, source, unit.targets.empty() ? nullptr : &unit.targets.front(), samples,
                 "    ", out);
    return out.Finish();
  }
  out.Raw("    ").Open("group", {{"id", unit.unit->id}}).Raw("\n");
  for (const Variant& source : ReadingsOf(unit)) {
    WriteVariant(unit, source, TargetOf(source, unit.targets), samples, "      ", out);
  }
  out.Raw("    ").Close().Raw("\n");
  return out.Finish();
}

std::string WriteCatalogue(const std::string& source_language, const std::string& target_language,
                           const std::string& original, const std::string& body) {
  Markup out;
  out.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  out.Open("xliff", {{"xmlns", load::kXliffNamespace},
                     {"version", "2.1"},
                     {"srcLang", source_language},
                     {"trgLang", target_language}});
  out.Raw("\n  ").Open("file", {{"id", "f1"}, {"original", original}}).Raw("\n");
  out.Raw(body).Raw("  ").Close().Raw("\n").Close().Raw("\n");
  return out.Finish();
}

}  // namespace hexapla::translate
