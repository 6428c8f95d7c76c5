#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "message/brace_scanner.h"
#include "message/mapped_text.h"
#include "message/mask.h"
#include "message/message.h"

namespace hexapla::message {

/// Compiles the runs of one message. Nesting is bounded by `PairBraces`, so that recursion is.
class Compiler {
 public:
  Compiler(const MappedText& mapped, const PluralCategories& categories, base::Sink& sink)
      : mapped_(mapped), categories_(categories), sink_(sink), braces_(PairBraces(mapped, sink)) {}

  /// The part of the text that can be compiled: up to the first brace that is not closed.
  std::size_t limit() const { return braces_.limit; }

  std::vector<Node> Run(std::size_t begin, std::size_t end, const RunContext& context);

  /// What stands in the braces at bytes [\p begin, \p end), both braces included; nothing when it
  /// could not be made out.
  std::optional<Node> Argument(std::size_t begin, std::size_t end, const RunContext& context);

  const MappedText& mapped() const { return mapped_; }
  const Braces& braces() const { return braces_; }
  const PluralCategories& categories() const { return categories_; }
  base::Sink& sink() { return sink_; }

 private:
  const MappedText& mapped_;
  const PluralCategories& categories_;
  base::Sink& sink_;
  Braces braces_;
};

}  // namespace hexapla::message
