#pragma once

#include "base/diagnostic.h"
#include "xml/document.h"

namespace hexapla::check::schematron {

constexpr std::string_view kNamespace = "http://purl.oclc.org/dsdl/schematron";

/// Whether \p element is of Schematron; others may stand anywhere and say nothing.
inline bool IsSchematron(xml::Element element) { return element.namespace_uri() == kNamespace; }

/// Reports what of \p root and below is no Schematron (`invalid-schematron`), or is of the standard
/// and not supported (`schematron-unsupported`). Returns whether there was nothing.
bool CheckGrammar(xml::Element root, base::Sink& sink);

}  // namespace hexapla::check::schematron
