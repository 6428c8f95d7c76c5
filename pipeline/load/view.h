#pragma once

#include <memory>

#include "load/project.h"
#include "xml/document.h"

namespace hexapla::load {

/// The tree templates select from: `/project/registry/…` with the dated children that hold on the
/// report's date, and `/project/report/…`.
std::unique_ptr<xml::View> ViewOf(const Project& project, const Report& report);

}  // namespace hexapla::load
