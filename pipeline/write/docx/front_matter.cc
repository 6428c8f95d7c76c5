#include <array>
#include <optional>
#include <utility>

#include "write/docx/block_writer.h"
#include "write/docx/masthead.h"
#include "write/tongue.h"

namespace hexapla::write::docx {

using model::Box;
using model::Inlines;
using model::Masthead;
using model::MastheadField;
using model::Rule;
using model::RuleKind;

FieldPlace PlaceOf(MastheadField field) {
  switch (field) {
    case MastheadField::kSession:
      return {"MastheadSession", false, false};
    case MastheadField::kPlaceDates:
      return {"MastheadPlaceDates", false, false};
    case MastheadField::kAgendaItem:
      return {"MastheadAgendaItem", true, false};
    case MastheadField::kNumber:
      return {"MastheadNumber", true, true};
    case MastheadField::kDate:
      return {"MastheadDate", true, true};
    case MastheadField::kOriginal:
      return {"MastheadOriginal", true, true};
  }
  return {};
}

void BlockWriter::WriteFields(const Masthead<Inlines>& masthead, bool second_row, bool at_end) {
  bool any = false;
  for (const auto& field : masthead.fields) {
    const FieldPlace place = PlaceOf(field.field);
    if (place.second_row != second_row || place.at_end != at_end) continue;
    OpenParagraph({place.style, std::nullopt, {}});
    text_.BeginParagraph({}, field.text);
    text_.Write(field.text);
    CloseParagraph();
    any = true;
  }
  if (!any) WriteLine("MastheadAgendaItem", {});
}

void BlockWriter::Write(const Masthead<Inlines>& masthead) {
  const int whole = assembly_.sections.page().text_width_twips();
  const int start = whole * kMastheadStart / kMastheadWhole;
  OpenTable("Masthead", {}, false);
  WriteGrid({start, whole - start});
  out_.Raw("<w:tr>");
  OpenCell(whole, 2, {});
  WriteFields(masthead, false, false);
  out_.Raw("</w:tc></w:tr><w:tr>");
  OpenCell(start, 1, {});
  WriteFields(masthead, true, false);
  out_.Raw("</w:tc>");
  OpenCell(whole - start, 1, {});
  WriteFields(masthead, true, true);
  out_.Raw("</w:tc></w:tr></w:tbl>");
  WriteLine("Tablefin", {});
}

void BlockWriter::Write(const Box<Inlines>& box) {
  FlushMarks();
  const Place outer = std::exchange(place_, Place{});
  const int whole = assembly_.sections.page().text_width_twips();
  OpenTable("ReportBox", {}, false);
  WriteGrid({whole});
  out_.Raw("<w:tr>");
  OpenCell(whole, 1, {});
  place_.styles = kBoxStyles;
  for (const auto& entry : box.entries) {
    if (entry.rule) {
      Write(Rule{RuleKind::kShort});
      continue;
    }
    if (!entry.label.empty()) {
      const Turn turn(assembly_, TongueOf(entry.label));
      OpenParagraph({"Boxlabel", std::nullopt, {}});
      text_.BeginParagraph({}, entry.label);
      text_.Write(entry.label);
      CloseParagraph();
    }
    WriteBlocks(entry.blocks);
  }
  if (box.entries.empty()) WriteLine("Boxtext", {});
  out_.Raw("</w:tc></w:tr></w:tbl>");
  WriteLine("Tablefin", {});
  place_ = outer;
}

}  // namespace hexapla::write::docx
