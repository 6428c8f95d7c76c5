#include <fmt/format.h>

#include "renew/check_list.h"

namespace hexapla::renew {
namespace {

/// What to do about a part of the front matter that is pending.
std::string WayOut(std::string_view name) {
  if (name == "session") {
    return "the session is pending: record the event in `content/registry/` and name it with `ref`";
  }
  if (name == "symbol") {
    return "the number is pending: record the document in `content/registry/` and name it with "
           "`ref`";
  }
  return fmt::format("`{}` is pending: state its `value`", name);
}

}  // namespace

void LookAtFront(const Subject& subject, std::vector<Item>& items) {
  const xml::Element root = subject.report.document->root();
  if (subject.report.pending) {
    items.push_back(
        {root.attribute_span("date"),
         fmt::format("the date is pending: facts are taken as they stand on {}; state the day and "
                     "delete `state`",
                     subject.report.date.ToString())});
  }
  if (root.has("source") && subject.report.pending) {
    items.push_back({root.attribute_span("source"),
                     fmt::format("the source is still \"{}\"", root.value("source"))});
  }
  for (const xml::Element element : root.first_child("front").children()) {
    if (element.value("state") == "pending") {
      items.push_back({element.span(), WayOut(element.name())});
    }
  }
}

}  // namespace hexapla::renew
