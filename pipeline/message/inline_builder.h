#pragma once

#include <vector>

#include "message/compiler.h"
#include "message/message.h"

namespace hexapla::message {

/// The tree of \p run, read by cmark, with each argument put in its place. Reports what is not
/// markup of messages, and marks that close nothing.
std::vector<Node> BuildInlines(Compiler& compiler, const MaskedRun& run, const RunContext& context);

}  // namespace hexapla::message
