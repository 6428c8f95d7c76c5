#include "model/dump.h"
namespace hexapla::model {
std::string Dump(const Document&) { return {}; }
}  // namespace hexapla::model
