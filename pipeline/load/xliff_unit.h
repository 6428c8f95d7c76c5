#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "message/message.h"
#include "xml/document.h"

namespace hexapla::load {

/// What one `<unit>` of an XLIFF file says, its segments joined.
struct XliffUnit {
  std::vector<message::Node> source;
  std::vector<message::Node> target;
  bool present = false;   ///< every segment that has source text has target text
  std::string state;      ///< the least of its segments
  std::string sub_state;  ///< of that segment
  base::Span span;        ///< of the first target, else of the unit
};

/// Place of a state in `initial translated reviewed final`; 0 for any other text.
std::size_t StateRank(std::string_view state);

/// \p number_name  of the plural a `#` in the unit stands for where its code does not say.
XliffUnit ReadXliffUnit(xml::Element unit, const std::string& number_name, base::Sink& sink);

}  // namespace hexapla::load
