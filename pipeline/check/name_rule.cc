#include <fmt/format.h>

#include "check/outline_texts.h"
#include "check/records.h"
#include "check/rules.h"
#include "load/record.h"

namespace hexapla::check {
namespace {

/// The records of the registry that have names, and none on \p day.
ElementsById NamelessOn(const load::Project& project, const base::Date& day) {
  ElementsById out;
  for (const auto& document : project.registry) {
    for (const xml::Element record : document->root().children()) {
      bool named = false;
      bool holds = false;
      for (const xml::Element name : record.children("name")) {
        named = true;
        holds = holds || load::ValidityOf(name).Holds(day);
      }
      if (named && !holds) out.emplace(record.attribute_or("id", ""), record);
    }
  }
  return out;
}

class NameCheck {
 public:
  NameCheck(const Subject& subject, const model::Outline& outline, const ElementsById& nameless,
            base::Sink& sink)
      : outline_(outline),
        nameless_(nameless),
        registry_(RegistryById(subject.project)),
        sink_(sink) {}

  void Visit(const base::Referent& referent, base::Span printed) {
    if (std::holds_alternative<base::TermReference>(referent.what)) {
      Look(referent.id, printed);
    } else if (std::holds_alternative<base::PersonReference>(referent.what)) {
      Look(referent.id, printed);
      Look(Named(referent.id, "country"), printed);
    } else if (std::holds_alternative<base::EventReference>(referent.what)) {
      Look(Named(referent.id, "place"), printed);
    } else if (const auto* list = std::get_if<std::vector<base::Referent>>(&referent.what)) {
      for (const base::Referent& member : *list) Visit(member, printed);
    }
  }

 private:
  /// The record that child \p child of record \p id names.
  std::string Named(const std::string& id, std::string_view child) const {
    const auto record = registry_.find(id);
    if (record == registry_.end()) return {};
    const xml::Element found = record->second.first_child(child);
    return found ? found.attribute_or("ref", "") : std::string();
  }

  void Look(const std::string& id, base::Span printed) {
    const auto record = nameless_.find(id);
    if (record == nameless_.end()) return;
    xml::Element next;
    xml::Element last;
    for (const xml::Element name : record->second.children("name")) {
      if (StartsLater(name, outline_.date)) {
        if (!next || StartsLater(next, *load::ValidityOf(name).from)) next = name;
      } else {
        last = name;
      }
    }
    if (next) {
      Report(id, next, "from", "add the name of that time, with `until=\"{}\"`, or mend `from`",
             printed);
    } else {
      Report(id, last, "until", "add the name it has since, with `from=\"{}\"`, or mend `until`",
             printed);
    }
  }

  static bool StartsLater(xml::Element name, const base::Date& day) {
    const auto from = load::ValidityOf(name).from;
    return from && day.First() < from->First();
  }

  void Report(const std::string& id, xml::Element name, const char* attribute,
              fmt::format_string<std::string> way_out, base::Span printed) {
    sink_
        .Report(base::Code::kNoNameOnDate, name.attribute_span(attribute),
                fmt::format("`{}` has no name on {}, the date of report `{}`, which prints it", id,
                            outline_.date.ToString(), outline_.report))
        .hints = {{"it is printed here", printed},
                  {fmt::format(way_out, name.attribute_or(attribute, "")), {}}};
  }

  const model::Outline& outline_;
  const ElementsById& nameless_;
  ElementsById registry_;
  base::Sink& sink_;
};

}  // namespace

void CheckNames(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) {
    const ElementsById nameless = NamelessOn(subject.project, outline.date);
    if (nameless.empty()) continue;
    NameCheck check(subject, outline, nameless, sink);
    ForEachOutlineText(outline, [&](const model::OutlineText& text) {
      for (const auto& [name, referent] : *text.scope) check.Visit(referent, text.origin);
    });
  }
}

}  // namespace hexapla::check
