#pragma once

#include <libxml/xmlschemas.h>

#include "xml/node.h"

namespace hexapla::xml {

/// Has \p validator look at the tree below \p root as if a parser told it of it.
void SendEvents(const TreeNode* root, xmlSchemaValidCtxt* validator);

}  // namespace hexapla::xml
