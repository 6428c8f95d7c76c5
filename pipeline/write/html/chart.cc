#include "write/html/chart.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "write/chart_words.h"
#include "write/html/block_writer.h"

namespace hexapla::write::html {

using model::Inlines;
using model::Table;

namespace {

using Chart = model::Chart<Inlines>;

// In units of the drawing, which is as wide as the page and grows with it.
constexpr double kWidth = 720;
constexpr double kLine = 16;         // of text
constexpr double kFace = 13;         // size of its letters, as the look has it
constexpr double kLetter = 7;        // mean width of a letter of that size
constexpr double kWordLetter = 6.5;  // in a word, which has few capitals and no digits
constexpr double kWideLetter = 13;   // of an ideograph
constexpr double kPlotHeight = 240;
constexpr double kAxisRoom = 56;    // beside columns, for the numbers of the axis
constexpr double kNameRoom = 300;   // before bars, for the names of categories
constexpr double kFigureRoom = 72;  // behind bars
constexpr double kBar = 16;
constexpr double kGap = 8;

bool IsWideLetter(char32_t c) { return c >= 0x2E80 && c <= 0xFFEF && !(c >= 0xFB50 && c < 0xFF00); }

/// \p words in lines of at most \p width units, as far as their letters let one guess it without
/// their face.
std::vector<std::string> Lines(const std::string& words, double width) {
  std::vector<std::string> lines;
  std::string line;
  std::string word;
  double line_width = 0;
  double word_width = 0;
  const auto end_word = [&] {
    if (line_width > 0 && line_width + word_width > width) {
      lines.push_back(std::exchange(line, {}));
      line_width = 0;
    }
    line += std::exchange(word, {});
    line_width += std::exchange(word_width, 0);
  };
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = base::NextCodePoint(words, at);
    base::AppendUtf8(c, word);
    word_width += IsWideLetter(c) ? kWideLetter : kLetter;
    if (c == ' ' || c == '/' || IsWideLetter(c)) end_word();
  }
  end_word();
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

/// The size of letters in which all of \p labels fit \p width, words too long for a line included.
double FittingFace(const std::vector<std::vector<std::string>>& labels, double width) {
  double face = kFace;
  for (const auto& lines : labels) {
    for (const std::string& line : lines) {
      double letters = 0;
      for (std::size_t at = 0; at < line.size();) {
        letters += IsWideLetter(base::NextCodePoint(line, at)) ? kWideLetter : kWordLetter;
      }
      face = std::min(face, kFace * width / std::max(letters, 1.0));
    }
  }
  return face;
}

enum class Anchor { kStart, kMiddle, kEnd };

class Svg {
 public:
  Svg(const model::Document& document, const Chart& chart, Output& out)
      : chart_(chart),
        series_(SeriesOf(chart)),
        categories_(CategoriesOf(chart)),
        leftward_(document.direction == model::Direction::kRightToLeft),
        out_(out) {}

  void Write(std::string_view label_id, std::string_view table_id) {
    const bool bars = chart_.kind == model::ChartKind::kBars;
    Output drawing;
    std::swap(drawing, out_);
    const double height = bars ? Bars() : Columns();
    std::swap(drawing, out_);
    out_.Raw("<svg role=\"img\"").Attribute("aria-labelledby", label_id);
    out_.Attribute("aria-details", table_id);
    out_.Raw(" viewBox=\"0 0 ").Raw(Number(kWidth)).Raw(" ").Raw(Number(height)).Raw("\">\n");
    out_.Raw(drawing.text()).Raw("</svg>\n");
  }

 private:
  static std::string Number(double value) {
    const auto tenths = std::lround(value * 10);
    std::string text = std::to_string(tenths / 10);
    return tenths % 10 == 0 ? text : text + "." + std::to_string(std::abs(tenths % 10));
  }
  void Place(std::string_view name, double value) { out_.Attribute(name, Number(value)); }

  /// Measures from where reading begins become measures from the left.
  double X(double start) const { return leftward_ ? kWidth - start : start; }

  /// \p anchor  which end of the words stands at \p x, as one reads. \p figure: digits, which are
  /// read from the left in every language.
  void Text(double x, double y, Anchor anchor, std::string_view words, bool figure = false) {
    static constexpr std::string_view kAnchors[] = {"start", "middle", "end"};
    const bool turned = leftward_ && figure && anchor != Anchor::kMiddle;
    if (turned) anchor = anchor == Anchor::kStart ? Anchor::kEnd : Anchor::kStart;
    out_.Raw("<text");
    Place("x", X(x));
    Place("y", y);
    if (leftward_) out_.Raw(figure ? " direction=\"ltr\"" : " direction=\"rtl\"");
    if (face_ < kFace) Place("font-size", face_);
    out_.Attribute("text-anchor", kAnchors[static_cast<int>(anchor)]).Raw(">");
    out_.Text(words).Raw("</text>\n");
  }
  void Box(double start, double y, double width, double height, std::size_t row,
           std::size_t series) {
    out_.Raw("<rect").Attribute("class", "series-" + std::to_string(series + 1));
    Place("x", leftward_ ? X(start) - width : start);
    Place("y", y);
    Place("width", width);
    Place("height", height);
    std::string words = categories_[row];
    if (series_.size() > 1) words += " – " + series_[series];
    const std::string figure = FigureWords(chart_, row, series);
    words += " – " + (leftward_ ? "\u2066" + figure + "\u2069" : figure);
    out_.Raw("><title>").Text(words).Raw("</title></rect>\n");
  }

  double Columns() {
    const double top = chart_.axis ? 2 * kLine : kLine;
    const double bottom = top + kPlotHeight;
    if (chart_.axis) Text(0, kLine - 4, Anchor::kStart, model::PlainText(*chart_.axis));
    for (const model::ChartTick& tick : chart_.ticks) {
      const double y = bottom - ShareOfAxis(chart_, tick.value) * kPlotHeight;
      out_.Raw("<line class=\"grid\"");
      Place("x1", X(kAxisRoom));
      Place("x2", X(kWidth));
      Place("y1", y);
      Place("y2", y);
      out_.Raw("/>\n");
      Text(kAxisRoom - 8, y + 4, Anchor::kEnd, tick.text, true);
    }
    const double slot = (kWidth - kAxisRoom) / static_cast<double>(categories_.size());
    const double width = slot * 0.7 / static_cast<double>(series_.size());
    for (std::size_t row = 0; row < categories_.size(); ++row) {
      const double start = kAxisRoom + slot * static_cast<double>(row);
      for (std::size_t i = 0; i < series_.size(); ++i) {
        const auto& figure = chart_.figures[row][i];
        if (!figure) continue;
        const double height = ShareOfAxis(chart_, *figure) * kPlotHeight;
        Box(start + slot * 0.15 + width * static_cast<double>(i), bottom - height, width, height,
            row, i);
      }
    }
    return bottom + Names(slot, bottom) + kGap;
  }

  /// The names of the categories under \p bottom; returns how high they are.
  double Names(double slot, double bottom) {
    std::vector<std::vector<std::string>> names;
    for (const auto& category : categories_) names.push_back(Lines(category, slot - kGap));
    face_ = FittingFace(names, slot);
    std::size_t deepest = 1;
    for (std::size_t row = 0; row < names.size(); ++row) {
      deepest = std::max(deepest, names[row].size());
      const double middle = kAxisRoom + slot * (static_cast<double>(row) + 0.5);
      for (std::size_t i = 0; i < names[row].size(); ++i) {
        Text(middle, bottom + kLine * static_cast<double>(i + 1), Anchor::kMiddle, names[row][i]);
      }
    }
    face_ = kFace;
    return kLine * static_cast<double>(deepest);
  }

  double Bars() {
    double y = 0;
    for (std::size_t row = 0; row < categories_.size(); ++row) {
      const auto lines = Lines(categories_[row], kNameRoom - kGap);
      const double bars = kBar * static_cast<double>(series_.size());
      const double words = kLine * static_cast<double>(lines.size());
      const double height = std::max(bars, words);
      for (std::size_t i = 0; i < lines.size(); ++i) {
        Text(kNameRoom - kGap, y + (height - words) / 2 + kLine * static_cast<double>(i + 1) - 4,
             Anchor::kEnd, lines[i]);
      }
      for (std::size_t i = 0; i < series_.size(); ++i) {
        const auto& figure = chart_.figures[row][i];
        if (!figure) continue;
        const double width = ShareOfAxis(chart_, *figure) * (kWidth - kNameRoom - kFigureRoom);
        const double above = y + (height - bars) / 2 + kBar * static_cast<double>(i);
        Box(kNameRoom, above, width, kBar, row, i);
        Text(kNameRoom + width + 6, above + kBar - 4, Anchor::kStart, FigureWords(chart_, row, i),
             true);
      }
      y += height + kGap;
    }
    return y;
  }

  const Chart& chart_;
  const std::vector<std::string> series_;
  const std::vector<std::string> categories_;
  const bool leftward_;
  double face_ = kFace;
  Output& out_;
};

}  // namespace

void WriteChartSvg(const model::Document& document, const Chart& chart, std::string_view label_id,
                   std::string_view table_id, Output& out) {
  Svg(document, chart, out).Write(label_id, table_id);
}

void WriteLegend(const Chart& chart, Output& out) {
  const std::vector<std::string> series = SeriesOf(chart);
  if (series.size() < 2) return;
  out.Raw("<ul class=\"legend\">\n");
  for (std::size_t i = 0; i < series.size(); ++i) {
    out.Raw("<li><svg aria-hidden=\"true\" viewBox=\"0 0 12 12\"><rect");
    out.Attribute("class", "series-" + std::to_string(i + 1));
    out.Raw(" width=\"12\" height=\"12\"/></svg>").Text(series[i]).Raw("</li>\n");
  }
  out.Raw("</ul>\n");
}

void BlockWriter::Write(const Chart& chart) {
  ++charts_;
  const std::string label = "chart-" + std::to_string(charts_) + "-label";
  out_.Raw("<figure class=\"chart\"").Attribute("id", chart.table.id).Raw(">\n");
  if (chart.table.label || chart.table.caption) {
    out_.Raw("<figcaption>");
    WriteCaptionWords(chart.table);
    out_.Raw("</figcaption>\n");
  }
  // The words in place of the drawing are there for everyone's program, but need not be seen.
  out_.Raw("<p class=\"alternative\"").Attribute("id", label).Raw(">");
  text_.Write(chart.alternative);
  out_.Raw("</p>\n");
  // On a narrow screen the drawing scrolls rather than shrink its words (WCAG 1.4.10).
  out_.Raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\"");
  out_.Attribute("aria-labelledby", label).Raw(">\n");
  const Table<Inlines>* const printed = PrintedRows(document_, chart);
  WriteChartSvg(document_, chart, label, printed == nullptr ? std::string() : printed->id, out_);
  out_.Raw("</div>\n");
  WriteLegend(chart, out_);
  if (printed == nullptr) {
    Table<Inlines> data = chart.table;
    data.id.clear();
    data.number.clear();
    data.label.reset();
    data.caption.reset();  // that of the figure names it
    Write(data);
  }
  out_.Raw("</figure>\n");
}

}  // namespace hexapla::write::html
