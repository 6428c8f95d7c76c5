#pragma once

#include <functional>
#include <map>
#include <string>

#include "base/source_file.h"
#include "load/project.h"
#include "message/message.h"
#include "xml/document.h"

namespace hexapla::renew {

/// Where a report names a record.
struct Use {
  base::Span first;
  std::size_t count = 0;
};

/// What a report names: in its messages and narratives, in those of its template, in `ref` and
/// `refs`; and the chairs of the bodies among these. By id; names of no record are among them.
std::map<std::string, Use> UsesOf(const load::Project& project, const load::Report& report);

/// Elements of the registry with an id. The first of equal ids.
std::map<std::string, xml::Element> RegistryOf(const load::Project& project);

/// Calls \p visit for the units of the report, then of its template.
void ForEachUnit(const load::Project& project, const load::Report& report,
                 const std::function<void(const load::Unit&)>& visit);

/// Calls \p visit for every piece of \p content, branches and words of links included.
void ForEachNode(const std::vector<message::Node>& content,
                 const std::function<void(const message::Node&)>& visit);

/// Calls \p visit for every element below \p parent, in document order.
void ForEachElement(xml::Element parent, const std::function<void(xml::Element)>& visit);

}  // namespace hexapla::renew
