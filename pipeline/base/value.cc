#include "base/value.h"

namespace hexapla::base {

std::string_view NameOf(ValueState state) {
  switch (state) {
    case ValueState::kNone:
      return "none";
    case ValueState::kUnknown:
      return "unknown";
    case ValueState::kPending:
      return "pending";
    case ValueState::kKnown:
      break;
  }
  return "";
}

}  // namespace hexapla::base
