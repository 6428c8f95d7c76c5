#include "message/choices.h"
#include "message/compiler.h"
#include "message/inline_builder.h"

namespace hexapla::message {

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
  Compiler compiler(mapped, categories, sink);
  message.content = compiler.Run(0, compiler.limit(), {});
  CheckChoices(message.content, span, sink);
  return message;
}

}  // namespace hexapla::message
