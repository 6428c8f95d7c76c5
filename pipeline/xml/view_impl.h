#pragma once

#include <mutex>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "xml/document.h"
#include "xml/mirror.h"
#include "xml/tree.h"

namespace hexapla::xml {

/// What XPath works on: the view as libxml2's tree, and what its functions look up in it.
struct ViewIndex {
  std::optional<Mirror> mirror;
  std::unordered_map<std::string_view, xmlNode*> by_id;  ///< the first in document order
  std::unordered_map<std::string_view, std::vector<xmlNode*>> by_name;
};

struct View::Impl {
  Impl();

  Tree tree;
  bool namespaces = false;  ///< whether XPath sees those of the elements
  std::once_flag indexed;
  ViewIndex index;

  /// The index, made on first use: the view is complete by then. Safe from several threads.
  const ViewIndex& Index();
};

}  // namespace hexapla::xml
