#include "check/arguments.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/edit_distance.h"

namespace hexapla::check {
namespace {

using message::ArgumentType;
using message::NodeKind;

bool IsNumber(const base::Value& value) {
  return value.type == base::ValueType::kInteger || value.type == base::ValueType::kDecimal ||
         value.type == base::ValueType::kPercentage || value.type == base::ValueType::kMoney;
}

std::set<ArgumentType> TypesOf(const base::Value& value) {
  switch (value.type) {
    case base::ValueType::kDate:
    case base::ValueType::kMonth:
    case base::ValueType::kYear:
      return {ArgumentType::kDate};
    case base::ValueType::kDateRange:
    case base::ValueType::kYearRange:
      return {ArgumentType::kRange};
    case base::ValueType::kText:
    case base::ValueType::kLink:
      return {};
    default:
      return {ArgumentType::kNumber};
  }
}

/// What is not decided has no form yet: it may be asked for in any.
bool IsUndecided(const base::Referent& referent) {
  const auto* value = std::get_if<base::Value>(&referent.what);
  return value != nullptr && value->type == base::ValueType::kText &&
         value->state == base::ValueState::kPending;
}

/// The types by which \p referent may be asked for; the first is its own.
std::vector<ArgumentType> TypesOf(const base::Referent& referent) {
  const auto types = [](const auto& what) -> std::vector<ArgumentType> {
    using What = std::decay_t<decltype(what)>;
    if constexpr (std::is_same_v<What, base::Value>) {
      const auto own = TypesOf(what);
      return {own.begin(), own.end()};
    } else if constexpr (std::is_same_v<What, base::Citation>) {
      return {ArgumentType::kCite};
    } else if constexpr (std::is_same_v<What, base::DocumentReference>) {
      return {ArgumentType::kDoc};
    } else if constexpr (std::is_same_v<What, base::EventReference>) {
      return {ArgumentType::kCite, ArgumentType::kTerm};
    } else if constexpr (std::is_same_v<What, base::NoteReference>) {
      return {ArgumentType::kNote};
    } else if constexpr (std::is_same_v<What, std::vector<base::Referent>>) {
      return {ArgumentType::kList, ArgumentType::kCite, ArgumentType::kDoc};
    } else if constexpr (std::is_same_v<What, base::PlaceReference>) {
      return {ArgumentType::kList};  // what a template selects may be one place or several
    } else {
      return {ArgumentType::kTerm};
    }
  };
  return std::visit(types, referent.what);
}

std::string ListOf(const std::vector<ArgumentType>& types) {
  std::string out;
  for (const ArgumentType type : types) {
    if (!out.empty()) out += "` or `";
    out += message::NameOf(type);
  }
  return out;
}

void CheckForm(const message::Node& node, const base::Referent& referent,
               const locale::Locale* locale, base::Sink& sink) {
  // Words of one's own link to an address, whatever it is the address of.
  const auto* value = std::get_if<base::Value>(&referent.what);
  if (value != nullptr && value->type == base::ValueType::kLink && !node.children.empty()) return;
  const std::vector<ArgumentType> types = TypesOf(referent);
  ArgumentType type = node.type;
  if (type != ArgumentType::kAuto && !IsUndecided(referent) &&
      std::find(types.begin(), types.end(), type) == types.end()) {
    auto& finding = sink.Report(base::Code::kWrongArgumentType, node.span,
                                fmt::format("`{}` is no `{}`", node.name, message::NameOf(type)));
    if (!types.empty()) {
      finding.hints.push_back(
          {fmt::format("it can be printed as `{}`", ListOf(types)), referent.origin});
    }
    return;
  }
  if (node.style.empty() || locale == nullptr) return;
  if (type == ArgumentType::kAuto && !types.empty()) type = types.front();
  if (locale->HasStyle(type, node.style)) return;
  // Forms of names are those the termbase has.
  if (type == ArgumentType::kTerm && !locale->terms().whole()) return;
  auto& finding = sink.Report(base::Code::kUnknownStyle, node.span,
                              fmt::format("`{}` is no style of `{}` in `{}`", node.style,
                                          message::NameOf(type), locale->tag()));
  const std::vector<std::string> styles = locale->StylesOf(type);
  if (const auto near = base::DidYouMean(node.style, styles)) {
    finding.hints.push_back({fmt::format("did you mean `{}`?", *near), {}});
  } else if (!styles.empty()) {
    std::string list;
    for (const std::string& style : styles) list += (list.empty() ? "`" : ", `") + style + "`";
    finding.hints.push_back({"its styles are " + list, {}});
  }
}

}  // namespace

void ForEachArgument(const std::vector<message::Node>& content,
                     const std::function<void(const message::Node&)>& visit) {
  for (const message::Node& node : content) {
    if (node.kind == NodeKind::kArgument || node.kind == NodeKind::kPlural ||
        node.kind == NodeKind::kSelect) {
      visit(node);
    }
    ForEachArgument(node.children, visit);
    for (const message::Branch& branch : node.branches) ForEachArgument(branch.content, visit);
  }
}

bool IsGuess(const std::string& name, const base::Referent& referent) {
  const auto* term = std::get_if<base::TermReference>(&referent.what);
  return term != nullptr && !referent.origin.known() && term->concept_id == name;
}

std::string BaseOfGrammarName(const std::string& name) {
  for (const std::string_view suffix : {"_gender", "_number"}) {
    if (name.size() > suffix.size() && name.ends_with(suffix)) {
      return name.substr(0, name.size() - suffix.size());
    }
  }
  return {};
}

void CheckArgumentForms(const std::vector<message::Node>& content, const model::Scope& scope,
                        const locale::Locale* locale, base::Sink& sink) {
  ForEachArgument(content, [&](const message::Node& node) {
    const auto found = scope.find(node.name);
    if (found == scope.end()) return;
    // That nothing has the name is said of the source.
    const bool nothing = locale != nullptr && locale->terms().whole() &&
                         IsGuess(node.name, found->second) && !locale->terms().Has(node.name);
    if (nothing) return;
    if (node.kind == NodeKind::kArgument) {
      CheckForm(node, found->second, locale, sink);
      return;
    }
    const auto* value = std::get_if<base::Value>(&found->second.what);
    if (node.kind == NodeKind::kPlural && (value == nullptr || !IsNumber(*value))) {
      sink.Report(
          base::Code::kWrongArgumentType, node.span,
          fmt::format("`{}` is no number, and only a number has plural branches", node.name));
    }
  });
}

}  // namespace hexapla::check
