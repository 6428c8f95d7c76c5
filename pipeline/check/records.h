#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "load/project.h"
#include "xml/document.h"

namespace hexapla::check {

/// Calls \p visit for every element below \p parent, parents first, in document order.
void ForEachElement(xml::Element parent, const std::function<void(xml::Element)>& visit);

/// Calls \p visit for every element of the registry's files.
void ForEachRegistryElement(const load::Project& project,
                            const std::function<void(xml::Element)>& visit);

using ElementsById = std::map<std::string, xml::Element>;

/// Elements of the registry that have an id; the first of equal ids.
ElementsById RegistryById(const load::Project& project);

/// The same with those of a report, which hide none of the registry's.
ElementsById RecordsById(const load::Project& project, const load::Report& report);

std::vector<std::string> IdsOf(const ElementsById& elements);

}  // namespace hexapla::check
