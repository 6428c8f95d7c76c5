#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "load/project.h"
#include "xml/document.h"
#include "xml/schema.h"

namespace hexapla::load {

enum class SchemaName { kProject, kRegistry, kReport, kTemplate, kCatalogue, kAccepted, kRules };

/// The schema of a kind of file, compiled on first use; may be called from several threads.
const xml::Schema& SchemaOf(SchemaName name);

/// The schemas as installed for editors: file name, text.
const std::vector<std::pair<std::string_view, std::string_view>>& SchemaFiles();

/// Reads, parses and validates a file; nullptr when it could not be read or parsed. A document that
/// departs from its schema is returned: what it holds is still worth looking at.
std::unique_ptr<xml::Document> ReadDocument(Files& files, const std::string& path,
                                            SchemaName schema, base::Sink& sink);

}  // namespace hexapla::load
