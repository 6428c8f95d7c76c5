#include <algorithm>
#include <array>
#include <map>

#include "load/record.h"
#include "load/units.h"

namespace hexapla::load {
namespace {

// Tables and figures both have a `<caption>`; the translator is told which it is.
constexpr std::string_view kFigureCaption = "caption of a figure";

/// How an element shows in the path of a unit below it.
struct Part {
  std::string_view element;
  std::string_view segment;
  bool numbered;            ///< always with its number among its like; others from the second on
  std::string_view inside;  ///< what a paragraph in it is, for the translator
};

constexpr std::array<Part, 12> kParts = {{{"section", "s", true, "paragraph"},
                                          {"p", "p", true, ""},
                                          {"entry", "e", true, "text in the box"},
                                          {"list", "l", true, ""},
                                          {"item", "i", true, "list item"},
                                          {"table", "t", true, ""},
                                          {"chart", "f", true, kFigureCaption},
                                          {"quotation", "q", true, "quotation"},
                                          {"row", "r", true, ""},
                                          {"cell", "c", true, "table cell"},
                                          {"table-note", "n", true, ""},
                                          {"header", "header", false, ""}}};

struct Context {
  std::string_view element;
  std::string_view words;
};

constexpr std::array<Context, 17> kContexts = {
    {{"session", "session, at the head of page 1"},
     {"place-dates", "place and dates of the session"},
     {"agenda-item", "agenda item, at the head of page 1"},
     {"number", "document number, at the head of page 1"},
     {"date", "date, at the head of page 1"},
     {"original", "original language, at the head of page 1"},
     {"author", "author line"},
     {"title", "title of the report"},
     {"footer", "foot of page 1"},
     {"label", "label in the box"},
     {"run-in", "run-in head"},
     {"head", "head of a list item"},
     {"source", "source of a quotation"},
     {"caption", "table caption"},
     {"alternative", "what is read in place of a figure"},
     {"axis", "what the axis of a figure counts"},
     {"table-note", "note under a table"}}};

bool IsTransparent(std::string_view name) {
  return name == "for-each" || name == "if" || name == "landscape";
}

class TemplateWalk {
 public:
  explicit TemplateWalk(UnitCollector& units) : units_(units) {}

  void Walk(xml::Element element, const std::string& path, std::string_view inside) {
    for (const xml::Element child : element.children()) {
      if (IsTransparent(child.name())) {
        Walk(child, path, inside);
        continue;
      }
      const Part part = PartOf(child.name());
      const auto own = child.attribute("id");
      const std::string place = own ? *own : Numbered(path, part);
      if (IsTemplateMessage(child)) {
        units_.Add(child, place, std::string(ContextOf(child.name(), inside)));
      } else {
        const bool figure = child.attribute_or("look", "") == "diagram";
        Walk(child, place, figure ? kFigureCaption : part.inside.empty() ? inside : part.inside);
      }
    }
  }

 private:
  static Part PartOf(std::string_view name) {
    const auto found = std::find_if(kParts.begin(), kParts.end(),
                                    [&](const Part& part) { return part.element == name; });
    return found == kParts.end() ? Part{name, name, false, ""} : *found;
  }

  static std::string_view ContextOf(std::string_view name, std::string_view inside) {
    if (name == "p" || (name == "caption" && inside == kFigureCaption)) return inside;
    const auto found = std::find_if(kContexts.begin(), kContexts.end(),
                                    [&](const Context& entry) { return entry.element == name; });
    return found == kContexts.end() ? name : found->words;
  }

  std::string Numbered(const std::string& path, const Part& part) {
    std::string place = path.empty() ? path : path + ".";
    place += part.segment;
    const int count = ++counts_[place];
    return part.numbered || count > 1 ? place + std::to_string(count) : place;
  }

  UnitCollector& units_;
  std::map<std::string, int> counts_;
};

}  // namespace

void CollectTemplateUnits(xml::Element root, UnitCollector& units) {
  TemplateWalk(units).Walk(root, "", "paragraph");
}

}  // namespace hexapla::load
