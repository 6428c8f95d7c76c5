#pragma once

#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "xml/document.h"
#include "xml/impl.h"

namespace hexapla::xml {

/// What XPath functions look up in a view.
struct ViewIndex {
  std::unordered_map<std::string, xmlNode*> by_id;  ///< the first in document order
  std::unordered_map<std::string_view, std::vector<xmlNode*>> by_name;
};

struct View::Impl {
  std::deque<Place> places;  ///< of elements added; a deque: nodes point into it
  DocPtr doc;
  std::once_flag indexed;
  ViewIndex index;

  /// The index, made on first use: the view is complete by then. Safe from several threads.
  const ViewIndex& Index();
};

}  // namespace hexapla::xml
