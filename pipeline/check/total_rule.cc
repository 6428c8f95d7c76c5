#include <fmt/format.h>

#include "check/crossings.h"
#include "check/figures.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

using base::Decimal;

std::string WordsOf(const base::Value& value) {
  return value.state == base::ValueState::kKnown ? value.number.ToString()
                                                 : std::string(NameOf(value.state));
}

/// A hundred per cent is no rounded figure: it is as exact as its parts are written.
Figure StatedFigure(const StatedTotal& total) {
  Figure stated = RoundedFigure(total.cell->stated->number);
  if (total.column->type != base::ValueType::kPercentage || stated.value != Decimal(100)) {
    return stated;
  }
  for (const load::GridCell* part : total.parts.front()) {
    if (!part->value) continue;
    const Figure figure =
        RoundedFigure(IsStated(*part) ? part->stated->number : part->value->number);
    if (figure.slack < stated.slack) stated.slack = figure.slack;
  }
  return stated;
}

class TotalCheck {
 public:
  TotalCheck(const load::Grid& grid, base::Sink& sink) : figures_(grid), sink_(sink) {}

  void Run() {
    for (const StatedTotal& total : figures_.totals()) Check(total);
    for (const Crossing& crossing : CrossingsOf(figures_, apart_)) {
      ReportCrossing(crossing);
      for (const std::size_t at : crossing.totals) apart_[at].total = nullptr;
    }
    for (const WrongTotal& wrong : apart_) {
      if (wrong.total == nullptr) continue;
      ReportApart(*wrong.total, wrong.sum.value.ToString(), SlackOf(wrong.stated, wrong.sum),
                  wrong.sum.value);
    }
  }

 private:
  void Check(const StatedTotal& total) {
    const load::GridCell& cell = *total.cell;
    if (!cell.value || (!IsStated(cell) && cell.stated->state == cell.value->state)) return;
    if (!IsStated(cell)) {
      ReportApart(total, WordsOf(*cell.value));
      return;
    }
    std::optional<Figure> near;
    const Figure stated = StatedFigure(total);
    for (const auto& parts : total.parts) {
      const auto sum = figures_.Sum(parts);
      if (!sum) continue;
      const Agreement agreement = AgreementOf(total, stated, *sum);
      if (agreement == Agreement::kApart) {
        apart_.push_back({&total, stated, *sum});
        return;
      }
      if (agreement == Agreement::kWithinRounding && !near) near = *sum;
    }
    if (near) ReportRounded(total, stated, *near);
  }

  /// By the column's own measure, if it has one.
  static Agreement AgreementOf(const StatedTotal& total, const Figure& stated, const Figure& sum) {
    const auto& within = total.column->within;
    if (!within) return Compare(stated, sum);
    const Agreement agreement = Compare({stated.value, *within}, {sum.value, Decimal(0)});
    return agreement == Agreement::kApart ? agreement : Agreement::kEqual;
  }

  void ReportApart(const StatedTotal& total, const std::string& sum, const std::string& slack = "",
                   const std::optional<Decimal>& value = std::nullopt) {
    base::Diagnostic& finding =
        sink_.Report(base::Code::kWrongTotal, PlaceOf(*total.cell),
                     fmt::format("`{}` stands in column `{}`; its parts add up to `{}`",
                                 WordsOf(*total.cell->stated), total.column->name, sum));
    if (const auto less = value ? total.cell->stated->number.Minus(*value) : std::nullopt) {
      finding.hints.push_back({less->is_negative()
                                   ? fmt::format("that is `{}` less", less->ToString().substr(1))
                                   : fmt::format("that is `{}` more", less->ToString()),
                               {}});
    }
    const auto& within = total.column->within;
    if (within && *within != Decimal(0)) {
      finding.hints.push_back(
          {fmt::format("rounded parts may add up to something else by `within=\"{}\"`",
                       within->ToString()),
           total.column->element.span()});
    } else if (!within && !slack.empty()) {
      finding.hints.push_back(
          {fmt::format("rounding the parts and the total explains `{}` at most", slack), {}});
    }
  }

  /// One figure that several sums disagree with in the same way.
  void ReportCrossing(const Crossing& crossing) {
    const load::GridCell& cell = *crossing.cell;
    const auto stated = cell.value->number;
    const auto wanted = stated.Plus(crossing.missing);
    base::Diagnostic& finding = sink_.Report(
        base::Code::kWrongTotal, PlaceOf(cell),
        fmt::format("`{}` stands where the parts of {} sums are wrong by the same; with `{}` they "
                    "would add up",
                    stated.ToString(), crossing.totals.size(), wanted ? wanted->ToString() : "?"));
    for (const std::size_t at : crossing.totals) {
      const WrongTotal& wrong = apart_[at];
      finding.hints.push_back(
          {fmt::format("`{}` stands here, in column `{}`; its parts add up to `{}`",
                       WordsOf(*wrong.total->cell->stated), wrong.total->column->name,
                       wrong.sum.value.ToString()),
           PlaceOf(*wrong.total->cell)});
    }
  }

  void ReportRounded(const StatedTotal& total, const Figure& stated, const Figure& sum) {
    sink_
        .Report(base::Code::kRoundedTotal, PlaceOf(*total.cell),
                fmt::format("`{}` stands in column `{}`; its parts add up to `{}`",
                            stated.value.ToString(), total.column->name, sum.value.ToString()))
        .hints.push_back(
            {fmt::format("rounding explains it: up to `{}`", SlackOf(stated, sum)), {}});
  }

  GridFigures figures_;
  base::Sink& sink_;
  std::vector<WrongTotal> apart_;
};

}  // namespace

void CheckTotals(const Subject& subject, base::Sink& sink) {
  ForEachGrid(subject, [&](const load::Grid& grid) { TotalCheck(grid, sink).Run(); });
}

}  // namespace hexapla::check
