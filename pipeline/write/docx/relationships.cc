#include "write/docx/relationships.h"

#include <cstdint>
#include <utility>

#include "write/docx/xml_text.h"

namespace hexapla::write::docx {
namespace {

constexpr std::string_view kOfficeTypes =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

}  // namespace

std::string Relationships::Add(std::string type, std::string_view target, bool external) {
  entries_.push_back({std::move(type), std::string(target), external});
  return "rId" + std::to_string(entries_.size());
}

std::string Relationships::AddPart(std::string_view kind, std::string_view target) {
  return Add(std::string(kOfficeTypes).append(kind), target, false);
}

std::string Relationships::AddType(std::string_view type, std::string_view target) {
  return Add(std::string(type), target, false);
}

std::string Relationships::AddLink(std::string_view address) {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i].external && entries_[i].target == address) {
      return "rId" + std::to_string(i + 1);
    }
  }
  return Add(std::string(kOfficeTypes) + "hyperlink", address, true);
}

std::string Relationships::Write() const {
  XmlText out;
  out.Raw(kXmlDeclaration);
  out.Raw(
      "<Relationships"
      " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    out.Raw("<Relationship Id=\"rId").Number(static_cast<std::int64_t>(i) + 1).Raw("\"");
    out.Attribute("Type", entries_[i].type).Attribute("Target", entries_[i].target);
    if (entries_[i].external) out.Raw(" TargetMode=\"External\"");
    out.Raw("/>");
  }
  out.Raw("</Relationships>");
  return out.Take();
}

}  // namespace hexapla::write::docx
