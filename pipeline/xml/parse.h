#pragma once

#include <libxml/xmlschemas.h>

#include "base/diagnostic.h"
#include "xml/impl.h"

namespace hexapla::xml {

/// Builds the tree of \p impl from its file by libxml2's SAX2 events. The guard has let the file
/// pass. With
/// \p validator the events go to it too, as they come: a schema is checked without a second tree.
/// Returns whether there is a tree; if not, one finding was reported.
bool ParseInto(Document::Impl& impl, xmlSchemaValidCtxt* validator, base::Sink& sink);

}  // namespace hexapla::xml
