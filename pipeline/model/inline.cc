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

std::string IsolatedText(const Inlines& inlines) {
  std::string out;
  for (const Inline& piece : inlines) {
    if (piece.isolate) out += "\u2066";
    out += piece.text;
    out += IsolatedText(piece.children);
    if (piece.isolate) out += "\u2069";
  }
  return out;
}

}  // namespace hexapla::model
