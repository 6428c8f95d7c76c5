#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "message/message.h"
#include "xml/document.h"

namespace hexapla::load {

/// The `<data>` of one XLIFF unit: id, text.
using OriginalData = std::map<std::string, std::string, std::less<>>;

/// Builds the message that the `<source>`s or the `<target>`s of one XLIFF unit hold.
///
/// Text is text, whatever its characters; `<ph>` is an argument or a number, `<pc>` and pairs of
/// `<sc>` and `<ec>` are emphasis, links and arguments with words; annotations are looked through.
/// Source: XLIFF 2.1, 4.7 "Inline content".
class InlineReader {
 public:
  /// \p number_name  of the plural a `#` stands for where the code does not say; may be empty.
  InlineReader(const OriginalData& data, std::string number_name, base::Sink& sink);

  /// Appends what \p content holds. A code may open in one segment and close in a later one.
  void Read(xml::Element content);

  /// The message, in the form of a catalogue; reports codes left open.
  std::vector<message::Node> Finish();

 private:
  struct Frame {
    message::Node node;
    std::string id;
    bool known = true;  ///< false: a code that means nothing here; its content is kept
  };

  void ReadElement(xml::Element element);
  void AddText(std::string text, base::Span span);
  void AddCodePoint(xml::Element element);
  void AddPlaceholder(xml::Element element);
  void Open(xml::Element element, std::string_view data_attribute);
  void Close(const std::string& id, base::Span span);
  void CloseLast();
  /// The data a code refers to; reports a reference to none.
  const std::string* DataOf(xml::Element element, std::string_view attribute);
  bool MakeLink(xml::Element element, std::string_view attribute, message::Node& node);
  std::vector<message::Node>& Here();

  const OriginalData& data_;
  std::string number_name_;
  base::Sink& sink_;
  std::vector<Frame> open_;
  std::vector<message::Node> content_;
};

}  // namespace hexapla::load
