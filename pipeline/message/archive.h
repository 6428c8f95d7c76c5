#pragma once

#include "base/archive.h"
#include "message/expand.h"
#include "message/message.h"

/// Compiled messages as bytes (`base/archive.h`).
namespace hexapla::message {

template <class Archive>
void Fields(Archive& archive, Branch& branch);

template <class Archive>
void Fields(Archive& archive, Node& node) {
  archive(node.kind, node.text, node.children, node.name, node.type, node.style, node.ordinal,
          node.branches, node.span);
}

template <class Archive>
void Fields(Archive& archive, Branch& branch) {
  archive(branch.key, branch.content, branch.span);
}

template <class Archive>
void Fields(Archive& archive, Message& message) {
  archive(message.content, message.span);
}

template <class Archive>
void Fields(Archive& archive, Variant& variant) {
  archive(variant.keys, variant.ordinal, variant.content);
}

}  // namespace hexapla::message
