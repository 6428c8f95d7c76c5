#include "load/report_shape.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/digest.h"

namespace hexapla::load {
namespace {

/// Appends \p text from \p done on, without the values of the figures below \p element.
void AppendShape(xml::Element element, std::string_view text, std::size_t& done,
                 std::string& shape) {
  if (IsFigure(element) && element.has("value")) {
    const base::Span value = element.attribute_span("value");
    shape += text.substr(done, value.begin - done);
    done = value.end;
  }
  for (const xml::Element child : element.children()) AppendShape(child, text, done, shape);
}

}  // namespace

bool IsFigure(xml::Element element) {
  constexpr std::array<std::string_view, 4> kFigures = {"integer", "decimal", "percentage",
                                                        "money"};
  return std::find(kFigures.begin(), kFigures.end(), element.name()) != kFigures.end();
}

std::string ShapeOf(const xml::Document& report) {
  const std::string_view text = report.file().text();
  std::size_t done = 0;
  std::string shape;
  shape.reserve(text.size());
  AppendShape(report.root(), text, done, shape);
  shape += text.substr(done);
  return base::Sha256(shape);
}

}  // namespace hexapla::load
