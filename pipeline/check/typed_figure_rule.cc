#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/ascii.h"
#include "check/passages.h"
#include "check/records.h"
#include "check/rules.h"
#include "load/record.h"

namespace hexapla::check {
namespace {

/// The figures of a report, as they are written without grouping.
using Figures = std::map<std::string, xml::Element>;

bool IsFigure(const base::Value& value) {
  return value.type == base::ValueType::kInteger || value.type == base::ValueType::kDecimal ||
         value.type == base::ValueType::kPercentage || value.type == base::ValueType::kMoney;
}

Figures FiguresOf(const load::Report& report, std::size_t least) {
  Figures figures;
  ForEachElement(report.document->root(), [&](xml::Element element) {
    if (!load::IsFact(element)) return;
    base::Sink known;  // what is wrong with a fact is a finding of loading
    const auto value = load::ReadFact(element, known);
    if (!value || !IsFigure(*value) || value->state != base::ValueState::kKnown) return;
    const base::Decimal& number = value->number;
    if (number.scale() == 0 && number.units() < static_cast<std::int64_t>(least)) return;
    figures.emplace(number.ToString(), element);
  });
  return figures;
}

/// What a number may be that is written with signs between its digits: all of them grouping, or the
/// last one before the decimals.
std::set<std::string> Readings(std::string_view written) {
  std::string digits;
  std::string decimal;
  bool sign = false;
  for (const char c : written) {
    if (c >= '0' && c <= '9') {
      if (sign) decimal = digits + '.';
      sign = false;
      digits += c;
      if (!decimal.empty()) decimal += c;
    } else {
      sign = true;
    }
  }
  return {digits, decimal};
}

/// Whether what is beside a number makes it a part of something else: a code, a date, a range.
bool IsPart(const Passage& passage, const Word& word) {
  constexpr std::string_view kJoining = "-/.#:_";
  const std::string_view text = passage.text;
  const auto joins = [&](char c) {
    return kJoining.find(c) != std::string_view::npos || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
  };
  const auto dash = [&](std::size_t at) { return text.substr(at, 3) == "\xE2\x80\x93"; };
  if (word.begin > 0 && joins(text[word.begin - 1])) return true;
  if (word.begin >= 3 && dash(word.begin - 3)) return true;
  if (word.end >= text.size()) return false;
  const bool sentence_end = text[word.end] == '.' || text[word.end] == ':';
  return dash(word.end) || (joins(text[word.end]) && !sentence_end);
}

bool HasDigit(const std::vector<message::Node>& content) {
  return std::any_of(content.begin(), content.end(), [](const message::Node& node) {
    return std::any_of(node.text.begin(), node.text.end(), base::IsDigit) ||
           HasDigit(node.children) ||
           std::any_of(node.branches.begin(), node.branches.end(),
                       [](const message::Branch& branch) { return HasDigit(branch.content); });
  });
}

void LookAt(const Passage& passage, const Figures& figures, base::Sink& sink) {
  for (const Word& word : passage.words) {
    if (word.kind != WordKind::kNumber || IsPart(passage, word)) continue;
    for (const std::string& reading : Readings(passage.Text(word))) {
      const auto figure = figures.find(reading);
      if (figure == figures.end()) continue;
      const std::string id = figure->second.attribute_or("id", "");
      sink.Report(
              base::Code::kTypedFigure, passage.SpanOf(word),
              fmt::format("`{}` is typed as text; it is the value of `{}`", passage.Text(word), id))
          .hints = {{fmt::format("write `{{{}}}`, so that the two cannot part", id), {}},
                    {"the fact is here", figure->second.span()}};
      break;
    }
  }
}

}  // namespace

void CheckTypedFigures(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, report] : subject.project.reports) {
    if (!report.document) continue;
    const Figures figures = FiguresOf(report, subject.project.measures.least_figure);
    if (figures.empty()) continue;
    const std::string folder = "content/" + id + "/";
    const auto wanted = [&](std::string_view file, const std::vector<message::Node>& content) {
      return file.starts_with(folder) && HasDigit(content);
    };
    for (const Passage& passage : PassagesOf(subject).Where(wanted)) {
      LookAt(passage, figures, sink);
    }
  }
}

}  // namespace hexapla::check
