#pragma once

#include <functional>
#include <vector>

#include "model/outline.h"

namespace hexapla::check {

/// A list as its items open and end.
struct ListTexts {
  struct Item {
    const model::OutlineText* first = nullptr;  ///< null where it does not open with a text
    const model::OutlineText* last = nullptr;
  };
  std::vector<Item> items;
  base::Span origin;
  bool running = false;  ///< set in the text of a paragraph
};

/// Calls \p visit for every list of \p outline, the outer ones first.
void ForEachList(const model::Outline& outline, const std::function<void(const ListTexts&)>& visit);

}  // namespace hexapla::check
