#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

#include "check/citations.h"
#include "check/front_blocks.h"
#include "check/named_records.h"
#include "check/records.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// A record that is cited, and where.
struct Cited {
  std::string id;
  xml::Element record;
  base::Span span;
};

/// Whether reference lists have such records: resolutions, decisions and documents.
bool IsListed(xml::Element record) {
  if (record.name() == "document") return true;
  const std::string kind = record.attribute_or("kind", "");
  return record.name() == "instrument" && (kind.find("resolution") != std::string::npos ||
                                           kind.find("decision") != std::string::npos);
}

/// Records of one series follow each other by their numbers: what the series is, and the number.
std::tuple<std::string, int, int> PlaceInSeries(xml::Element record) {
  if (record.name() == "instrument") {
    return {record.attribute_or("kind", "") + record.attribute_or("body", ""),
            std::atoi(record.attribute_or("number", "").c_str()), 0};
  }
  const std::string symbol = record.attribute_or("symbol", "");
  const std::size_t slash = symbol.rfind('/');
  if (slash == std::string::npos) return {symbol, 0, 0};
  return {symbol.substr(0, slash), std::atoi(symbol.c_str() + slash + 1),
          std::atoi(record.attribute_or("addendum", "0").c_str())};
}

std::string IdsOf(const std::vector<Cited>& some) {
  std::vector<std::string> ids;
  for (const Cited& one : some) ids.push_back('`' + one.id + '`');
  return fmt::format("{}", fmt::join(ids, ", "));
}

/// An instrument is listed when a part of it is, and the other way about.
bool IsSame(const Cited& a, const Cited& b) {
  if (a.record.name() != "instrument" || b.record.name() != "instrument") return a.id == b.id;
  return PlaceInSeries(a.record) == PlaceInSeries(b.record);
}

bool Has(const std::vector<Cited>& all, const Cited& one) {
  return std::any_of(all.begin(), all.end(), [&](const Cited& o) { return IsSame(o, one); });
}

class ListCheck {
 public:
  ListCheck(const Subject& subject, const model::Outline& outline, base::Sink& sink)
      : subject_(subject), outline_(outline), sink_(sink) {}

  void Check() {
    list_ = FrontBlock(PassagesOf(subject_), outline_, "references", outline_.source_language);
    if (list_ == nullptr) return;
    GatherNamed();
    GatherTyped();
    CheckOrder();
    std::vector<Cited> idle;
    std::vector<Cited> left_out;
    for (const Cited& one : listed_) {
      if (!Has(cited_, one)) idle.push_back(one);
    }
    for (const Cited& one : cited_) {
      if (!Has(listed_, one)) left_out.push_back(one);
    }
    if (!idle.empty()) {
      sink_.Report(base::Code::kListedNotCited, idle.front().span,
                   fmt::format("listed, and cited nowhere in report `{}`: {}", outline_.report,
                               IdsOf(idle)));
    }
    if (!left_out.empty()) ReportLeftOut(left_out);
  }

 private:
  /// \p place  a citation, whose span is asked for only when it is the first.
  template <class Place>
  void Add(const std::string& id, xml::Element record, const Place& place) {
    auto& all = place.passage == list_ ? listed_ : cited_;
    Cited one{id, record, {}};
    if (Has(all, one)) return;
    one.span = place.span();
    all.push_back(std::move(one));
  }

  void GatherNamed() {
    for (const NamedRecord& named : NamedRecordsIn(subject_, outline_)) {
      // A document does not cite itself by bearing its symbol.
      if (!IsListed(named.record) || IsOwnSymbol(named.record)) continue;
      Add(named.id, named.record, named);
    }
  }

  void GatherTyped() {
    for (const TypedCitation& citation :
         TypedCitationsIn(subject_, outline_, outline_.source_language)) {
      const xml::Element record = RecordOf(citation);
      if (!record || !IsListed(record)) continue;
      Add(record.attribute_or("id", ""), record, citation);
    }
  }

  bool IsOwnSymbol(xml::Element record) const {
    return record.attribute_or("state", "") == "pending" ||
           record.attribute_or("symbol", "") == outline_.symbol.symbol;
  }

  xml::Element RecordOf(const TypedCitation& citation) const {
    if (citation.kind != "document") {
      const auto instruments = InstrumentsOf(subject_, citation);
      return instruments.size() == 1 ? instruments.front() : xml::Element();
    }
    xml::Element found;
    ForEachRegistryElement(subject_.project, [&](xml::Element element) {
      const bool same =
          element.name() == "document" && element.attribute_or("symbol", "") == citation.number;
      if (same && !found) found = element;
    });
    return found;
  }

  void CheckOrder() {
    for (std::size_t i = 1; i < listed_.size(); ++i) {
      const auto [series, number, part] = PlaceInSeries(listed_[i].record);
      const auto [series_before, before, part_before] = PlaceInSeries(listed_[i - 1].record);
      if (series != series_before || std::tie(before, part_before) <= std::tie(number, part)) {
        continue;
      }
      sink_.Report(base::Code::kListOrder, listed_[i].span,
                   fmt::format("`{}` is listed behind `{}`, which has the higher number",
                               listed_[i].id, listed_[i - 1].id));
    }
  }

  void ReportLeftOut(const std::vector<Cited>& left_out) {
    auto& finding = sink_.Report(
        base::Code::kCitedNotListed, list_->span,
        fmt::format("cited in report `{}`, and not listed: {}", outline_.report, IdsOf(left_out)));
    for (const Cited& one : left_out) {
      finding.hints.push_back({fmt::format("`{}` is cited here", one.id), one.span});
    }
  }

  const Subject& subject_;
  const model::Outline& outline_;
  base::Sink& sink_;
  const Passage* list_ = nullptr;
  std::vector<Cited> listed_;
  std::vector<Cited> cited_;
};

}  // namespace

void CheckReferenceLists(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) ListCheck(subject, outline, sink).Check();
}

}  // namespace hexapla::check
