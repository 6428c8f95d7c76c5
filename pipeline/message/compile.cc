#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "message/choices.h"
#include "message/compiler.h"
#include "message/inline_builder.h"

namespace hexapla::message {
namespace {

/// Whether \p text is more than one message may have; reports it. cmark takes as long as the square
/// of the brackets.
bool IsTooLong(std::string_view text, base::Span span, base::Sink& sink) {
  std::string found;
  std::string hint;
  if (text.size() > kMaxMessageBytes) {
    found = fmt::format("a message of {} bytes, more than the {} it may have", text.size(),
                        kMaxMessageBytes);
    hint =
        "make several paragraphs of it: in Markdown a blank line between two, in XML an element "
        "each";
  } else {
    const auto brackets = static_cast<std::size_t>(std::count(text.begin(), text.end(), '['));
    if (brackets <= kMaxBrackets) return false;
    found =
        fmt::format("a message with {} `[`, more than the {} it may have", brackets, kMaxBrackets);
    hint = "make several paragraphs of it, or take out the brackets that are no links";
  }
  sink.Report(base::Code::kTooLong, span, found).hints.push_back({hint, {}});
  return true;
}

}  // namespace

std::vector<Node> Compiler::Run(std::size_t begin, std::size_t end, const RunContext& context) {
  return BuildInlines(*this, Mask(mapped_, braces_, begin, end, context, sink_), context);
}

Message Compile(base::Span span, bool xml, const PluralCategories& categories, base::Sink& sink) {
  Message message;
  message.span = span;
  const MappedText mapped = xml ? MappedText::Xml(span, sink) : MappedText::Plain(span, sink);
  if (mapped.text().find_first_not_of(" \t\r\n") == std::string::npos) {
    sink.Report(base::Code::kEmptyMessage, span, "the message has no text")
        .hints.push_back({"write the text, or take out what is to hold it", {}});
    return message;
  }
  if (IsTooLong(mapped.text(), {span.file, span.begin, span.begin}, sink)) return message;
  Compiler compiler(mapped, categories, sink);
  message.content = compiler.Run(0, compiler.limit(), {});
  CheckChoices(message.content, span, sink);
  return message;
}

}  // namespace hexapla::message
