#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/edit_distance.h"
#include "load/attribute_list.h"
#include "load/grid_reader.h"

namespace hexapla::load {
namespace {

using base::Code;
using base::ValueType;

struct ColumnType {
  std::string_view name;
  ColumnKind kind;
  std::string_view cell_name;
  ValueType type;
};

constexpr std::array<ColumnType, 13> kTypes = {
    {{"integer", ColumnKind::kFact, "integer", ValueType::kInteger},
     {"decimal", ColumnKind::kFact, "decimal", ValueType::kDecimal},
     {"percentage", ColumnKind::kFact, "percentage", ValueType::kPercentage},
     {"money", ColumnKind::kFact, "money", ValueType::kMoney},
     {"date", ColumnKind::kFact, "date", ValueType::kDate},
     {"month", ColumnKind::kFact, "month", ValueType::kMonth},
     {"year", ColumnKind::kFact, "year", ValueType::kYear},
     {"text", ColumnKind::kFact, "text", ValueType::kText},
     {"code", ColumnKind::kFact, "text", ValueType::kText},
     {"message", ColumnKind::kMessage, "message", ValueType::kText},
     {"records", ColumnKind::kRecords, "record-list", ValueType::kText},
     {"total", ColumnKind::kTotal, "", ValueType::kInteger},
     {"share", ColumnKind::kShare, "percentage", ValueType::kPercentage}}};

bool IsFigure(const GridColumn& column) {
  const bool figure = column.kind == ColumnKind::kFact || column.kind == ColumnKind::kTotal;
  return figure && (column.type == ValueType::kInteger || column.type == ValueType::kDecimal ||
                    column.type == ValueType::kPercentage || column.type == ValueType::kMoney);
}

base::Rounding RoundingOf(xml::Element element) {
  const std::string name = element.attribute_or("rounding", "half-away-from-zero");
  if (name == "half-to-even") return base::Rounding::kHalfToEven;
  return name == "toward-zero" ? base::Rounding::kTowardZero : base::Rounding::kHalfAwayFromZero;
}

ShareBase BaseOf(xml::Element element) {
  return element.attribute_or("base", "grid") == "group" ? ShareBase::kGroup : ShareBase::kGrid;
}

int PlacesOf(const std::string& text) { return text.size() == 1 ? text[0] - '0' : 0; }

}  // namespace

void GridReader::ReadColumns() {
  for (const xml::Element element : grid_.element.children("column")) ReadColumn(element);
}

void GridReader::ReadColumn(xml::Element element) {
  const std::string type = element.attribute_or("type", "");
  const auto known = std::find_if(kTypes.begin(), kTypes.end(),
                                  [&](const ColumnType& t) { return t.name == type; });
  const std::string name = element.attribute_or("name", "");
  if (known == kTypes.end() || name.empty()) return;  // the schema's finding
  if (const auto first = grid_.Find(name)) {
    sink_
        .Report(Code::kDuplicateColumn, element.attribute_span("name"),
                fmt::format("`{}` is the name of another column of this grid", name))
        .hints.push_back(
            {"it is first given here", grid_.columns[*first].element.attribute_span("name")});
    return;
  }
  GridColumn column;
  column.name = name;
  column.kind = known->kind;
  column.cell_name = known->cell_name;
  column.type = known->type;
  column.currency = element.attribute_or("currency", "");
  column.optional = element.attribute_or("optional", "no") == "yes";
  column.within = WithinOf(element);
  column.element = element;
  if (column.type == ValueType::kMoney && column.currency.empty()) {
    sink_.Report(Code::kMissingAttribute, element.span(),
                 "a column of type `money` has no `currency`");
  }
  if (column.kind == ColumnKind::kTotal || column.kind == ColumnKind::kShare) {
    ReadSum(element, column);
  }
  if (column.kind == ColumnKind::kShare) ReadShare(element, column);
  if (column.type == ValueType::kPercentage && element.has("base")) {
    column.whole = true;
    column.base = BaseOf(element);
  }
  column.totalled = (IsFigure(column) || column.kind == ColumnKind::kShare) &&
                    element.attribute_or("total", "yes") == "yes";
  grid_.columns.push_back(std::move(column));
}

void GridReader::ReadSum(xml::Element element, GridColumn& column) {
  if (!element.has("of")) {
    sink_.Report(Code::kMissingAttribute, element.span(),
                 fmt::format("a column of type `{}` has no `of`: the columns it adds up",
                             element.attribute_or("type", "")));
    return;
  }
  for (const std::string& name : AttributeList(element, "of")) {
    const auto found = grid_.Find(name);
    if (!found || !IsFigure(grid_.columns[*found])) {
      ReportUnknown(name, element.attribute_span("of"));
      continue;
    }
    const GridColumn& part = grid_.columns[*found];
    const GridColumn& first = grid_.columns[column.of.empty() ? *found : column.of.front()];
    if (part.type != first.type || part.currency != first.currency) {
      sink_.Report(Code::kMixedUnits, element.attribute_span("of"),
                   fmt::format("`{}` and `{}` cannot be added: they are not of one type and "
                               "currency",
                               first.name, part.name));
      continue;
    }
    column.of.push_back(*found);
  }
  if (column.kind != ColumnKind::kTotal || column.of.empty()) return;
  const GridColumn& first = grid_.columns[column.of.front()];
  column.cell_name = first.cell_name;
  column.type = first.type;
  column.currency = first.currency;
}

void GridReader::ReadShare(xml::Element element, GridColumn& column) {
  for (const char* attribute : {"base", "places"}) {
    if (element.attribute(attribute)) continue;
    sink_
        .Report(Code::kMissingAttribute, element.span(),
                fmt::format("a column of type `share` has no `{}`", attribute))
        .hints.push_back({"a share says of what (`base=\"grid\"` or `group`) and with how many "
                          "decimal `places`",
                          {}});
  }
  column.base = BaseOf(element);
  column.places = PlacesOf(element.attribute_or("places", "0"));
  column.total_places =
      PlacesOf(element.attribute_or("total-places", element.attribute_or("places", "0")));
  column.rounding = RoundingOf(element);
}

std::optional<base::Decimal> GridReader::WithinOf(xml::Element element) {
  for (const xml::Element place : {element, grid_.element}) {
    const auto text = place.attribute("within");
    if (!text) continue;
    const auto number = base::Decimal::Parse(*text);
    if (number && !number->is_negative()) return *number;
    sink_.Report(
        Code::kInvalidNumber, place.attribute_span("within"),
        fmt::format("`within` is `{}`; it is a number from 0 on, like `1` or `0.1`", *text));
    break;
  }
  return std::nullopt;
}

std::optional<std::string> GridReader::ReportUnknown(const std::string& name, base::Span span) {
  std::vector<std::string> names;
  for (const GridColumn& column : grid_.columns) names.push_back(column.name);
  const bool there = grid_.Find(name).has_value();
  base::Diagnostic& finding = sink_.Report(
      Code::kUnknownColumn, span,
      there ? fmt::format("column `{}` of the grid `{}` has no figures to add", name, grid_.id)
            : fmt::format("the grid `{}` has no column `{}`", grid_.id, name));
  auto near = there ? std::nullopt : base::DidYouMean(name, names);
  if (near) finding.hints.push_back({fmt::format("did you mean `{}`?", *near), {}});
  return near;
}

}  // namespace hexapla::load
