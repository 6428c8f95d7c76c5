#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "compose/numbering.h"
#include "load/project.h"
#include "model/outline.h"
#include "xml/xpath.h"

namespace hexapla::compose {

/// The marks that a `<list>` asks for; a dash where it does not say.
model::ListStyle ListStyleOf(xml::Element list);

/// What `look` of a `<table>` says for boxes with arrows.
inline constexpr std::string_view kDiagramLook = "diagram";

/// One run of `Arrange`: walks a template over the view of one report.
class Arranger {
 public:
  Arranger(const load::Project& project, const load::Report& report, const load::Template& tmpl,
           const xml::View& view, base::Sink& sink);

  model::Outline Run();

 private:
  using Blocks = model::Blocks<model::OutlineText>;
  using Block = model::Block<model::OutlineText>;
  using Bindings = std::map<std::string, base::Referent>;

  /// A table while it is made.
  struct TableState {
    bool own_notes = false;  ///< notes placed in it stand under it
    std::map<std::string, base::NoteReference> notes;
    Blocks note_blocks;
    int numbered_rows = 0;
  };

  /// Where in the template the walk is: changed for what is inside, put back after.
  struct Place {
    xml::Element context;  ///< XPath context node
    int heading_level = 0;
    int list_level = 0;
    bool front = false;           ///< in the front matter: names stay short
    bool original_only = false;   ///< stands in the original in every edition
    std::string language;         ///< of that original: the report's, an annex's own
    TableState* table = nullptr;  ///< the one around it; may be null
    Bindings bindings;            ///< by `<let>` and `<for-each as>`
  };

  void Children(xml::Element parent, Place& place, Blocks& out);
  void Child(xml::Element element, Place& place, Blocks& out);
  /// The root of the part that \p include names; null when it could not be read.
  xml::Element PartOf(xml::Element include) const;
  void Include(xml::Element part, Place& place,
               const std::function<void(xml::Element, Place&)>& leaf);
  void ForEach(xml::Element element, Place& place, const std::function<void(Place&)>& body);
  void ReportTurns(xml::Element loop);
  /// Puts \p nodes in the order of the `sort` of a `<for-each>`; equal ones keep theirs.
  void Sort(xml::Element element, std::vector<xml::Element>& nodes);
  void Let(xml::Element element, Place& place);
  bool Test(xml::Element element, const Place& place);

  void Masthead(xml::Element element, Place& place, Blocks& out);
  void Section(xml::Element element, Place& place, Blocks& out);
  void Paragraph(xml::Element element, Place& place, Blocks& out);
  void Title(xml::Element element, Place& place, Blocks& out);
  void MessageParagraph(xml::Element element, Place& place, Blocks& out);
  void Narrative(xml::Element element, Place& place, Blocks& out);
  void NarrativeBlocks(const std::vector<message::NarrativeBlock>& blocks, const std::string& path,
                       bool numbered, Place& place, Blocks& out);
  void List(xml::Element element, Place& place, Blocks& out);
  /// A list with `inline="yes"`: set in the paragraph before it.
  void RunningList(xml::Element element, Place& place, Blocks& out);
  /// Lets the paragraph at the end of \p out go on with \p text.
  void GoOn(xml::Element element, model::OutlineText text, Blocks& out);
  void Items(xml::Element parent, Place& place, model::List<model::OutlineText>& list);
  void Item(xml::Element element, Place& place, model::List<model::OutlineText>& list);
  void Quotation(xml::Element element, Place& place, Blocks& out);
  void Box(xml::Element element, Place& place, Blocks& out);
  void Landscape(xml::Element element, Place& place, Blocks& out);
  void Contents(xml::Element element, Place& place, Blocks& out);
  void Table(xml::Element element, Place& place, Blocks& out);
  void Chart(xml::Element element, Place& place, Blocks& out);
  /// Takes the figures of \p chart out of its table; reports what cannot be drawn.
  void Figures(xml::Element element, model::Chart<model::OutlineText>& chart);
  /// The figure of a cell of a chart that stands at \p chart, of the \p type of those before it.
  std::optional<base::Decimal> Figure(const model::Cell<model::OutlineText>& cell, base::Span chart,
                                      std::optional<base::ValueType>& type);
  void Rows(xml::Element parent, bool header, Place& place,
            std::vector<model::Row<model::OutlineText>>& rows);
  void Cells(xml::Element parent, bool header, Place& place, model::Row<model::OutlineText>& row);
  /// Notes of the template under a table, `<table-note>`.
  void TableNotes(xml::Element element, Place& place, Blocks& out);
  /// Takes the id that `place` of \p element gives it, and the number text prints for it: that of
  /// its `number`, else \p number. Empty when it gives none, or one that was given before.
  std::string TakePlace(xml::Element element, const Place& place, const std::string& number);
  /// How many rows or columns a cell spans.
  int Span(xml::Element element, std::string_view attribute, int most, const Place& place);
  /// Calls \p leaf for each child that is not control (`for-each`, `if`, `let`, `include`).
  void Controlled(xml::Element parent, Place& place,
                  const std::function<void(xml::Element, Place&)>& leaf);

  static bool IsOriginalOnly(xml::Element element, const Place& place);
  /// The language of marks in \p place, where that is not the edition's; empty where it is.
  static std::string OriginalOf(const Place& place);
  /// The language of the narratives that stand in \p section; that of \p place where there is
  /// none, or more than one.
  std::string LanguageOf(xml::Element section, const Place& place) const;
  /// Adds the languages of the narratives in \p element and what it includes.
  void AddLanguages(xml::Element element, std::set<std::string>& languages) const;
  /// What `code` of \p element gives; empty when it has none.
  std::string CodeOf(xml::Element element, const Place& place);
  model::OutlineText HeadingText(xml::Element heading, const Place& place);
  /// The text of a message element of a template.
  model::OutlineText TemplateText(xml::Element element, const Place& place, bool first_mention);
  /// The text an element holds or selects (`select`); empty when it selects none.
  std::optional<model::OutlineText> HeldText(xml::Element element, const Place& place,
                                             bool first_mention);
  /// The text of the first message \p expression selects; empty when it selects none.
  std::optional<model::OutlineText> SelectedText(xml::Element element, std::string_view attribute,
                                                 const Place& place, bool first_mention);
  model::OutlineText TextOf(const load::UnitName& name, const Place& place, bool first_mention,
                            base::Span origin);
  std::optional<base::Referent> Resolve(const std::string& name, const Place& place);
  base::NoteReference NoteOf(xml::Element note, const Place& place);
  std::size_t NoteIndex(xml::Element note, const Place& place);
  base::NoteReference TableNote(xml::Element note, const Place& place);
  std::optional<model::OutlineText> NoteText(xml::Element note, const Place& place);
  /// Remembers which places \p referent, named in \p text, points at.
  void NotePlaces(const std::string& name, const base::Referent& referent, base::Span text);
  /// Reports references to places of the report that nothing was put at.
  void CheckPlaces();
  std::shared_ptr<const xml::XPath> Expression(xml::Element element, std::string_view attribute);

  const load::Project& project_;
  const load::Report& report_;
  const load::Template& template_;
  xml::XPathContext context_;
  std::size_t turns_ = 0;  ///< of all loops
  base::Sink& sink_;
  xml::Element report_element_;
  Bindings front_;  ///< names always bound: session, symbol, author …
  Numbering numbering_;
  model::Outline outline_;
  std::map<std::string, std::size_t> notes_;
  std::map<std::pair<const void*, std::string>, std::shared_ptr<const xml::XPath>> expressions_;
  std::map<std::string, std::string> place_labels_;  ///< ids of tables and sections, to label keys
  /// Every reference to a place: the place, what is named in which text.
  struct PlaceUse {
    std::string target;
    std::string name;
    base::Span origin;  ///< of what is named
    base::Span text;
  };
  std::vector<PlaceUse> place_uses_;
  std::set<std::string> ids_;  ///< of rows, cells and notes under tables
};

}  // namespace hexapla::compose
