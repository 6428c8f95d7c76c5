#include "model/inline.h"

namespace hexapla::model {

std::string PlainText(const Inlines& inlines) {
  std::string out;
  for (const Inline& piece : inlines) {
    out += piece.text;
    out += PlainText(piece.children);
  }
  return out;
}

}  // namespace hexapla::model
