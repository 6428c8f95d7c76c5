#include "xml/schema_events.h"

#include <libxml/parser.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hexapla::xml {
namespace {

const xmlChar* Chars(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

class Sender {
 public:
  explicit Sender(xmlSchemaValidCtxt* validator)
      : plug_(xmlSchemaSAXPlug(validator, &events_, &user_)) {}
  ~Sender() { xmlSchemaSAXUnplug(plug_); }
  Sender(const Sender&) = delete;
  Sender& operator=(const Sender&) = delete;

  void Send(const TreeNode* node) {
    const xmlChar* name = Name(node->name);
    const xmlChar* uri = node->uri.empty() ? nullptr : Name(node->uri);
    attributes_.clear();
    for (std::uint32_t i = 0; i < node->attribute_count; ++i) {
      const Attribute& attribute = node->attributes[i];
      const auto* begin = Chars(attribute.value.data());
      attributes_.insert(attributes_.end(), {Name(attribute.name), nullptr,
                                             attribute.uri.empty() ? nullptr : Name(attribute.uri),
                                             begin, begin + attribute.value.size()});
    }
    events_->startElementNs(user_, name, nullptr, uri, 0, nullptr,
                            static_cast<int>(node->attribute_count), 0, attributes_.data());
    SendText(node->head);
    for (const TreeNode* child = node->first_child; child != nullptr; child = child->next) {
      Send(child);
      SendText(child->tail);
    }
    events_->endElementNs(user_, name, nullptr, uri);
  }

 private:
  /// As a string that ends in NUL and lives until the end.
  const xmlChar* Name(std::string_view name) {
    const auto [slot, fresh] = names_.try_emplace(name);
    if (fresh) slot->second = name;
    return Chars(slot->second.c_str());
  }

  void SendText(std::string_view text) {
    if (text.empty()) return;
    events_->characters(user_, Chars(text.data()), static_cast<int>(text.size()));
  }

  xmlSAXHandler* events_ = nullptr;  // null: the plug puts the validator's own in its place
  void* user_ = nullptr;
  xmlSchemaSAXPlugStruct* plug_;
  std::unordered_map<std::string_view, std::string> names_;
  std::vector<const xmlChar*> attributes_;  ///< of one element, as SAX2 has them
};

}  // namespace

void SendEvents(const TreeNode* root, xmlSchemaValidCtxt* validator) {
  Sender(validator).Send(root);
}

}  // namespace hexapla::xml
