#include "compose/numbering.h"

namespace hexapla::compose {

std::string Numbering::Next() {
  ++counters_.back();
  std::string number;
  for (const int counter : counters_) {
    if (!number.empty()) number += '.';
    number += std::to_string(counter);
  }
  return number;
}

std::string Numbering::EnterSection(bool numbered) {
  numbered_.push_back(numbered);
  if (!numbered) return {};
  std::string number = Next();
  counters_.push_back(0);
  return number;
}

void Numbering::LeaveSection() {
  if (numbered_.back()) counters_.pop_back();
  numbered_.pop_back();
}

std::string Numbering::NextParagraph() { return Next(); }

}  // namespace hexapla::compose
