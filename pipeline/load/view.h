#pragma once

#include <memory>

#include "base/diagnostic.h"
#include "load/project.h"
#include "xml/document.h"

namespace hexapla::load {

/// The tree templates select from: `/project/registry/…` with the dated children that hold on the
/// report's date, and `/project/report/…`, its grids with what is computed of them.
std::unique_ptr<xml::View> ViewOf(const Project& project, const Report& report);

/// The same; what is wrong with the grids goes to \p sink.
std::unique_ptr<xml::View> ViewOf(const Project& project, const Report& report, base::Sink& sink);

}  // namespace hexapla::load
