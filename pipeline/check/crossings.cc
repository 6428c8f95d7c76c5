#include "check/crossings.h"

#include <algorithm>
#include <iterator>

namespace hexapla::check {
namespace {

using Cells = std::vector<const load::GridCell*>;

class Search {
 public:
  Search(const GridFigures& figures, const std::vector<WrongTotal>& wrong)
      : figures_(figures), wrong_(wrong), taken_(wrong.size(), false) {
    for (const WrongTotal& one : wrong) leaves_.push_back(figures_.LeavesOf(*one.total));
  }

  std::vector<Crossing> Run() {
    for (std::size_t a = 0; a < wrong_.size(); ++a) {
      for (std::size_t b = a + 1; b < wrong_.size() && !taken_[a]; ++b) {
        if (!taken_[b] && AreAlike(a, b)) Cross(a, b);
      }
    }
    return std::move(found_);
  }

 private:
  /// Whether both miss the same, but for what rounding explains.
  bool AreAlike(std::size_t a, std::size_t b) const {
    const auto one = MissingOf(a);
    const auto other = MissingOf(b);
    return one && other && Compare(*one, *other) != Agreement::kApart;
  }

  std::optional<Figure> MissingOf(std::size_t at) const {
    const auto value = wrong_[at].stated.value.Minus(wrong_[at].sum.value);
    const auto slack = wrong_[at].stated.slack.Plus(wrong_[at].sum.slack);
    return value && slack ? std::optional(Figure{*value, *slack}) : std::nullopt;
  }

  void Cross(std::size_t a, std::size_t b) {
    Cells common;
    std::set_intersection(leaves_[a].begin(), leaves_[a].end(), leaves_[b].begin(),
                          leaves_[b].end(), std::back_inserter(common));
    if (common.size() != 1 || leaves_[a].size() < 2 || leaves_[b].size() < 2) return;
    if (!figures_.At(*common.front())) return;
    Crossing crossing{common.front(), MissingOf(a)->value, {}};
    for (std::size_t at = 0; at < wrong_.size(); ++at) {
      const bool holds = std::binary_search(leaves_[at].begin(), leaves_[at].end(), crossing.cell);
      if (taken_[at] || !holds || !AreAlike(a, at)) continue;
      taken_[at] = true;
      crossing.totals.push_back(at);
    }
    found_.push_back(std::move(crossing));
  }

  const GridFigures& figures_;
  const std::vector<WrongTotal>& wrong_;
  std::vector<bool> taken_;
  std::vector<Cells> leaves_;
  std::vector<Crossing> found_;
};

}  // namespace

std::vector<Crossing> CrossingsOf(const GridFigures& figures,
                                  const std::vector<WrongTotal>& wrong) {
  // Where most totals are wrong, none of them tells which cell is.
  constexpr std::size_t kMost = 50;
  if (wrong.size() < 2 || wrong.size() > kMost) return {};
  return Search(figures, wrong).Run();
}

}  // namespace hexapla::check
