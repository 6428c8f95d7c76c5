#pragma once

#include <string>

#include "base/diagnostic.h"
#include "load/project.h"

namespace hexapla::load {

/// Reads `templates/<name>/template.xml` and, through its `<include>`s, every part.
/// \p reference  where the template is named; a template that is not there is reported there.
Template LoadTemplate(Files& files, const std::string& name, base::Span reference,
                      base::Sink& sink);

}  // namespace hexapla::load
