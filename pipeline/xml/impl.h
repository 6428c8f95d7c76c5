#pragma once

#include <libxml/tree.h>

#include <deque>
#include <memory>

#include "xml/document.h"
#include "xml/node.h"

namespace hexapla::xml {

struct DocFree {
  void operator()(xmlDoc* doc) const { xmlFreeDoc(doc); }
};
using DocPtr = std::unique_ptr<xmlDoc, DocFree>;

struct Document::Impl {
  const base::SourceFile* file = nullptr;
  std::deque<Place> places;  ///< a deque: nodes point into it while it grows
  DocPtr doc;
};

}  // namespace hexapla::xml
